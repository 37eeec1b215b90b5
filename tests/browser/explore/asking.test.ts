import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, openPage } from "../support/page";
import { placesOf } from "../support/saved-places";

afterAll(closeBrowser);

async function open(path: string, size?: { width: number; height: number }) {
  const { page } = await openPage(path, size);
  await page.getByText(/\d+ of \d+ links/).waitFor();
  return page;
}

const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const accounts = (page: Page) => page.getByRole("region", { name: "Accounts", exact: true });
const surface = (page: Page) => page.getByRole("application", { name: "Relationship graph" });
const list = (page: Page) => page.getByRole("listbox", { name: "Relationship graph" });
const current = (page: Page) => list(page).getByRole("option", { selected: true });
const tableCells = (page: Page, column: number) =>
  page
    .getByRole("table", { name: "Links" })
    .locator("tbody tr")
    .evaluateAll(
      (rows, at) => rows.map((row) => row.querySelectorAll("td")[at]?.textContent ?? ""),
      column,
    );

/** Two countries that visited each other seven times, which is one line, and a third that one of them called. */
const PAIR = {
  format: "readout/1",
  title: "A pair",
  nodes: [
    ["it", "Italy", "IT", -200, 0],
    ["ru", "Russia", "RU", 200, 0],
    ["ua", "Ukraine", "UA", 0, 300],
  ].map(([id, name, country, x, y]) => ({
    id,
    name,
    country,
    kind: "country",
    position: { x, y },
  })),
  edges: [
    ...Array.from({ length: 7 }, (_, at) => ({
      id: `visit-${at}`,
      kind: "visit",
      source: at % 2 === 0 ? "it" : "ru",
      target: at % 2 === 0 ? "ru" : "it",
      date: `2022-02-0${at + 1}`,
    })),
    { id: "call", kind: "call", source: "it", target: "ua", date: "2022-02-08" },
  ],
};

async function openPair() {
  const page = await open("");
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "pair.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(PAIR)),
    });
  await page.getByText("3 of 3 actors, 8 of 8 links").waitFor();
  await surface(page).waitFor();
  await page.waitForTimeout(500);
  return page;
}

describe("several links drawn as one line", () => {
  it("open as a pair by a click, which Escape leaves", async () => {
    const page = await openPair();
    const [one, other] = await placesOf(page, ["Italy", "Russia"]);
    const box = await surface(page).boundingBox();
    const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
    const click = () => page.mouse.click((box?.x ?? 0) + middle.x + 24, (box?.y ?? 0) + middle.y);
    await click();
    await details(page).getByRole("heading", { name: "Italy and Russia" }).waitFor();
    await page.getByText("2 of 3 actors, 7 of 8 links").waitFor();
    await list(page).focus();
    await page.keyboard.press("Escape");
    await page.getByText("3 of 3 actors, 8 of 8 links").waitFor();
    await page.context().close();
  });

  it("open as a pair by the keyboard, and stand in the address", async () => {
    const page = await open("?data=winter-2022&tab=graph");
    await list(page).focus();
    await page.keyboard.press("Home");
    await expect.poll(() => current(page).textContent()).toMatch(/Vladimir Putin, Person/);
    // The links of an actor are walked through one by one: up to one of the many with Emmanuel Macron.
    for (let steps = 0; steps < 80; steps++) {
      await page.keyboard.press("]");
      if (/Emmanuel Macron/.test((await current(page).textContent()) ?? "")) break;
    }
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toMatch(/pair=[\w-]*(macron|putin)/);
    await details(page)
      .getByRole("heading", { name: /Macron/ })
      .first()
      .waitFor();
    expect(await page.getByRole("status").first().textContent()).toMatch(/^2 of \d+ actors/);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.url()).not.toContain("pair=");
    await page.goBack();
    await expect.poll(() => page.url()).toContain("pair=");
    await details(page)
      .getByRole("heading", { name: /Macron/ })
      .first()
      .waitFor();
    await page.context().close();
  });
});

describe("the table", () => {
  it("keeps to one line a row, and is sorted by the heading that is pressed", async () => {
    const page = await open("?data=winter-2022&tab=table");
    const rows = page.getByRole("table", { name: "Links" }).locator("tbody tr");
    await rows.first().waitFor();
    const heights = await rows.evaluateAll((all) => all.map((row) => row.clientHeight));
    expect(Math.max(...heights)).toBeLessThan(40);
    const byDate = await tableCells(page, 1);
    await page.getByRole("button", { name: "From", exact: true }).press("Enter");
    const heading = page.getByRole("columnheader", { name: "From" });
    expect(await heading.getAttribute("aria-sort")).toBe("ascending");
    const { compare } = new Intl.Collator("en", { numeric: true });
    expect(await tableCells(page, 1)).toEqual(byDate.toSorted(compare));
    await page.context().close();
  });

  it("has the date in sight on a phone", async () => {
    const page = await open("?data=winter-2022&tab=table", { width: 390, height: 844 });
    for (const name of ["Date", "From", "To"]) {
      const box = await page.getByRole("columnheader", { name, exact: true }).boundingBox();
      expect((box?.x ?? 999) + (box?.width ?? 0), name).toBeLessThanOrEqual(390);
    }
    await page.context().close();
  });
});

describe("an occasion face to face", () => {
  it("opens from a row of the table, leads to the next by the keyboard, and closes to where it was opened", async () => {
    const page = await open("?data=winter-2022&tab=table&told=both");
    await page
      .getByRole("button", { name: /^Open .*Call$/ })
      .first()
      .press("Enter");
    const button = details(page).getByRole("button", {
      name: /side by side|face to face|accounts/i,
    });
    await button.first().press("Enter");
    const title = accounts(page).getByRole("heading", { level: 2 });
    await title.waitFor();
    expect(await title.evaluate((element) => element === document.activeElement)).toBe(true);
    const place = accounts(page).locator(".accounts-kicker");
    const first = await place.textContent();
    await accounts(page).getByRole("link", { name: /^Next/ }).press("Enter");
    await expect.poll(() => place.textContent()).not.toBe(first);
    await accounts(page)
      .getByRole("link", { name: /^Previous/ })
      .press("Enter");
    await expect.poll(() => place.textContent()).toBe(first);
    await page.keyboard.press("Escape");
    await expect.poll(() => accounts(page).count()).toBe(0);
    expect(await button.first().evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    await page.context().close();
  });
});

describe("the score", () => {
  it("has as many strokes as the table has rows, and opens the one that the keys have come to", async () => {
    const page = await open("?data=winter-2022&tab=score");
    const score = page.getByRole("region", { name: "Score" });
    await score.waitFor();
    const stop = score.locator("[tabindex='0']").first();
    await stop.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await accounts(page).waitFor();
    await expect.poll(() => page.url()).toContain("event=");
    await page.keyboard.press("Escape");
    await expect.poll(() => accounts(page).count()).toBe(0);
    await page.context().close();
  });
});

describe("the search", () => {
  it("marks what it found, in groups with their counts, and says where else a word stands", async () => {
    const page = await open("?data=winter-2022");
    const field = page.getByRole("combobox", { name: "Search" });
    await field.fill("sanctions");
    const list = page.getByRole("listbox", { name: "Search" });
    const links = list.getByRole("group", { name: /^Links/ });
    await links.waitFor();
    const options = await links.getByRole("option").all();
    for (const option of options) {
      await expect.poll(() => option.locator("mark").count()).toBeGreaterThan(0);
    }
    await field.press("ArrowDown");
    expect(await field.getAttribute("aria-activedescendant")).not.toBe("");
    await page.context().close();
  });

  it("leaves the keys of an input method alone", async () => {
    const page = await open("?data=winter-2022");
    const field = page.getByRole("combobox", { name: "Search" });
    await field.fill("putin");
    await page
      .getByRole("listbox", { name: "Search" })
      .getByRole("option", { name: /^Vladimir Putin/ })
      .first()
      .waitFor();
    const active = () => field.getAttribute("aria-activedescendant");
    const before = await active();
    await field.dispatchEvent("keydown", { key: "ArrowDown", keyCode: 229, isComposing: true });
    expect(await active()).toBe(before);
    await field.press("ArrowDown");
    expect(await active()).not.toBe(before);
    await page.context().close();
  });
});
