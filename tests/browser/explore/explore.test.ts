import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { barriersOf } from "../support/barriers";
import { closeBrowser, openPage } from "../support/page";
import { openFilters } from "../support/open-parts";

const status = (page: Page) => page.getByRole("status").first();
const pattern = /^(\d+) of (\d+) actors, (\d+) of (\d+) links/;

async function counts(page: Page) {
  const [, actors, actorTotal, links, linkTotal] = (
    pattern.exec((await status(page).textContent()) ?? "") ?? []
  ).map(Number);
  return { actors, actorTotal, links, linkTotal };
}

async function open(path = "", size?: { width: number; height: number }) {
  const opened = await openPage(path, size);
  await opened.page.getByText(pattern).waitFor();
  return opened;
}

/** The picture has been drawn, and says so through its one tab stop. */
async function picture(page: Page) {
  const surface = page.getByRole("listbox", { name: "Relationship graph" });
  await surface.waitFor();
  await page.waitForTimeout(400);
  return surface;
}

afterAll(closeBrowser);

describe("a reader who opens the application", () => {
  it("sees the article's graph, without a fault and without a request to another host", async () => {
    const { page, faults, foreign } = await open();
    await picture(page);
    expect(await status(page).textContent()).toBe("13 of 13 actors, 15 of 15 links");
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
    await page.context().close();
  });

  it("meets no barrier that axe knows of in the first view, the table and the details", async () => {
    for (const path of [
      "",
      "?tab=table",
      "?select=putin",
      "?theme=dark&select=call-draghi-putin",
    ]) {
      const { page } = await open(path);
      await page.waitForTimeout(300);
      expect([path, await barriersOf(page)]).toEqual([path, []]);
      await page.context().close();
    }
  });

  it("narrows the picture by a checkbox to as many links as it promises", async () => {
    const { page } = await open();
    await openFilters(page);
    const links = page.getByRole("group", { name: "Link", exact: true });
    await links.getByRole("checkbox", { name: "Call 3" }).check();
    await expect.poll(() => counts(page)).toMatchObject({ links: 3, linkTotal: 15 });
    await expect.poll(() => page.url()).toContain("kind=call");
    await page.getByRole("tab", { name: "Table" }).click();
    await page.getByRole("table", { name: "Links" }).waitFor();
    expect(await page.getByRole("table", { name: "Links" }).getByRole("row").count()).toBe(3 + 1);
    await page.getByRole("button", { name: "Reset filters" }).click();
    await expect.poll(() => counts(page)).toMatchObject({ links: 15 });
    await page.context().close();
  });

  it("moves the window with the keys of the sliders", async () => {
    const { page } = await open();
    const from = page.getByRole("slider", { name: "From" });
    expect(await from.getAttribute("aria-valuetext")).toBe("24 January 2022");
    await from.focus();
    await page.keyboard.press("ArrowRight");
    expect(await from.getAttribute("aria-valuetext")).toBe("25 January 2022");
    await page.keyboard.press("PageUp");
    expect(await from.getAttribute("aria-valuetext")).toBe("1 February 2022");
    await page.keyboard.press("Home");
    expect(await from.getAttribute("aria-valuetext")).toBe("24 January 2022");
    await page.keyboard.press("End");
    await expect.poll(() => page.url()).toContain("from=2022-02-01");
    await expect.poll(() => counts(page)).toMatchObject({ links: 13 });
    await page.context().close();
  });

  it("opens an actor by a click on the canvas and reads its quotes", async () => {
    const { page } = await open();
    const surface = await picture(page);
    const box = await surface.boundingBox();
    if (!box) throw new Error("The picture has no place on the page.");
    // The focus goes to the hub by Home, whose ring tells where it lies: here Enter stands for the click's target.
    await surface.focus();
    await page.keyboard.press("Home");
    await page.getByText(/Vladimir Putin, Person/).waitFor({ state: "attached" });
    await page.keyboard.press("Enter");
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByRole("heading", { name: "Vladimir Putin" }).waitFor();
    await page.getByRole("button", { name: "Centre on this" }).click();
    await page.mouse.click(box.x + 8, box.y + 8);
    await expect.poll(() => page.url()).not.toContain("select=");
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await details.getByRole("heading", { name: "Vladimir Putin" }).waitFor();
    await expect.poll(() => page.url()).toContain("select=putin");
    const quotes = details.getByRole("blockquote");
    expect(await quotes.count()).toBeGreaterThan(5);
    expect(await quotes.first().getAttribute("cite")).toContain("https://www.republicworld.com/");
    await page.context().close();
  });

  it("comes back to a quote by its address alone, and walks back and forward", async () => {
    const { page } = await open("?select=putin-gas-supplies&quote=2&from=2022-02-01");
    await page.locator("mark", { hasText: "readiness" }).waitFor();
    await page.getByRole("button", { name: "Vladimir Putin" }).first().click();
    await page.getByRole("heading", { name: "Vladimir Putin" }).waitFor();
    await page.getByRole("tab", { name: "Table" }).click();
    await expect.poll(() => page.url()).toContain("tab=table");
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain("tab=table");
    await page.goBack();
    await page.locator("mark", { hasText: "readiness" }).waitFor();
    await page.goForward();
    await page.getByRole("heading", { name: "Vladimir Putin" }).waitFor();
    await page.context().close();
  });

  it("is told what of the address could not be read", async () => {
    const { page } = await open("?select=nobody&from=2022-02-30&kind=banana");
    expect(await status(page).textContent()).toMatch(/15 of 15 links.*Ignored/);
    expect(await status(page).textContent()).toMatch(/select=nobody/);
    await page.context().close();
  });

  it("plays three months of winter and stops where it is told to", async () => {
    const { page, faults } = await open("?data=winter-2022");
    expect(await counts(page)).toMatchObject({ links: 129 });
    await page.getByRole("combobox", { name: "Speed" }).selectOption({ label: "14 days a second" });
    await page.getByRole("button", { name: "Play" }).click();
    await expect.poll(async () => (await counts(page)).links).toBeLessThan(129);
    await page.getByRole("button", { name: "Pause" }).click();
    await expect.poll(() => page.url()).toContain("from=");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("drags the window as a whole, keeping its length", async () => {
    const { page } = await open("?data=winter-2022&from=2022-01-10&to=2022-01-16");
    const bar = page.locator(".window-bar");
    const box = await bar.boundingBox();
    if (!box) throw new Error("The window has no place on the page.");
    await page.mouse.move(box.x + box.width / 2, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 150, box.y + 20, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => page.url()).not.toContain("from=2022-01-10");
    const { searchParams } = new URL(page.url());
    const [from, to] = ["from", "to"].map((name) => Date.parse(searchParams.get(name) ?? ""));
    expect((to ?? 0) - (from ?? 0)).toBe(6 * 86_400_000);
    await page.context().close();
  });

  it("opens a file that is dropped on the page", async () => {
    const { page } = await open();
    const text = readFileSync("data/winter-2022.json", "utf8");
    const transfer = await page.evaluateHandle((content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], "mine.json", { type: "application/json" }));
      return files;
    }, text);
    await page.dispatchEvent("body", "drop", { dataTransfer: transfer });
    await expect.poll(() => counts(page)).toMatchObject({ linkTotal: 129 });
    await page.context().close();
  });

  it("finds a person by the search", async () => {
    const { page } = await open();
    await page.keyboard.press("/");
    await page.keyboard.type("lavr");
    await page
      .getByRole("option", { name: /Sergei Lavrov/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Sergei Lavrov" }).waitFor();
    await page.context().close();
  });

  it("works on a phone, where a selection opens as a sheet", async () => {
    const { page } = await open("", { width: 390, height: 844 });
    await openFilters(page);
    await page.getByRole("checkbox", { name: "Call 3" }).check();
    await expect.poll(() => counts(page)).toMatchObject({ links: 3 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await page.context().close();
  });
});

describe("a file that is not in order", () => {
  it("is refused with every problem and its place, and the graph on screen stays", async () => {
    const { page, faults } = await open();
    const file = JSON.parse(readFileSync("data/draghi-putin.json", "utf8"));
    file.edges[0].date = "2022-02-30";
    file.edges[1].target = "nobody";
    file.nodes[2].id = file.nodes[1].id;
    await page.locator("input[type=file]").setInputFiles({
      name: "broken.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(file)),
    });
    const alert = page.getByRole("alert");
    await alert.waitFor();
    const text = (await alert.textContent()) ?? "";
    for (const place of ["/edges/0/date", "/edges/1/target", "/nodes/2/id"])
      expect(text).toContain(place);
    expect(await status(page).textContent()).toBe("13 of 13 actors, 15 of 15 links");
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("is told by line and column where it is no JSON at all", async () => {
    const { page } = await open();
    await page.locator("input[type=file]").setInputFiles({
      name: "cut.json",
      mimeType: "application/json",
      buffer: Buffer.from('{\n  "format": "readout/1",\n  "title": '),
    });
    await page.getByRole("alert").getByText("line 3").waitFor();
    await page.context().close();
  });

  it("is told when the address has no such file", async () => {
    const { page } = await openPage("?data=no-such-file.json");
    expect(await page.getByRole("alert").textContent()).toContain("404");
    await page.context().close();
  });
});
