import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { openFilters, openMenu } from "../support/open-parts";
import { closeBrowser, openPage } from "../support/page";
import { placesOf, savedPicture, textBoxesOf } from "../support/saved-places";

afterAll(closeBrowser);

async function open(path = "", size?: { width: number; height: number }) {
  const { page } = await openPage(path, size);
  await page.getByRole("application", { name: "Relationship graph" }).waitFor();
  await page.waitForTimeout(500);
  return page;
}

const status = (page: Page) => page.getByRole("status").first().textContent();
const boxOf = (page: Page) =>
  page.getByRole("application", { name: "Relationship graph" }).boundingBox();

describe("the picture", () => {
  it.each([
    [1280, 800, 0.7],
    [390, 844, 0.6],
    [853, 533, 0.6],
    [910, 512, 0.6],
  ])("has of a screen of %i × %i pixels at least its share", async (width, height, share) => {
    const page = await open("?data=winter-2022&tab=graph", { width, height });
    const box = await boxOf(page);
    expect(((box?.width ?? 0) * (box?.height ?? 0)) / (width * height)).toBeGreaterThan(share);
    await page.context().close();
  });

  it("stays where it is, and as large, when details open beside what is selected", async () => {
    const page = await open();
    const [before, box] = [await placesOf(page, ["Russia", "Ukraine"]), await boxOf(page)];
    await page.getByRole("combobox", { name: "Search" }).fill("putin");
    await page
      .getByRole("option", { name: /^Vladimir Putin/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Vladimir Putin" }).waitFor();
    await page.waitForTimeout(300);
    expect(await placesOf(page, ["Russia", "Ukraine"])).toEqual(before);
    expect(await boxOf(page)).toEqual(box);
    await page.context().close();
  });

  it("is found as it was left when its tab is opened again", async () => {
    const page = await open();
    await page.getByRole("button", { name: "Zoom in", exact: true }).click();
    const left = await placesOf(page, ["Russia", "Ukraine"]);
    await page.getByRole("tab", { name: "Table" }).click();
    await page.getByRole("table", { name: "Links" }).waitFor();
    await page.getByRole("tab", { name: "Graph" }).click();
    await page.getByRole("application", { name: "Relationship graph" }).waitFor();
    await page.waitForTimeout(300);
    expect(await placesOf(page, ["Russia", "Ukraine"])).toEqual(left);
    await page.context().close();
  });
});

describe("the key", () => {
  it("names what is drawn, lifts it when pointed at, and filters by it when pressed", async () => {
    const page = await open();
    const key = page.getByRole("group", { name: "Key" });
    const names = async () =>
      (await key.getByRole("button").allTextContents()).map((t) => t.trim());
    expect(await names()).toEqual([
      "Told by both",
      "Told by one",
      "Told by neither",
      "Statement",
      "Call",
      "Investment",
      "Video call",
      "Agreement",
      "Participation",
      "Cancelled",
      "Planned",
    ]);
    const painted = () =>
      page.evaluate(() =>
        document.querySelector<HTMLCanvasElement>(".picture-overlay")?.toDataURL(),
      );
    const plain = await painted();
    await key.getByRole("button", { name: "Agreement" }).hover();
    await expect.poll(painted).not.toBe(plain);
    await key.getByRole("button", { name: "Agreement" }).click();
    await expect.poll(() => status(page)).toContain("1 of 15 links");
    expect(await key.getByRole("button", { pressed: true }).allTextContents()).toHaveLength(1);
    await page.getByRole("button", { name: "Remove Agreement" }).click();
    await expect.poll(() => status(page)).toContain("15 of 15 links");
    await page.context().close();
  });
});

describe("what is asked for seldom", () => {
  it("is in a menu, each by its word", async () => {
    const page = await open();
    await openMenu(page);
    const items = (await page.getByRole("menuitem").allTextContents()).map((text) => text.trim());
    expect(items).toEqual([
      "Examples",
      "Open…",
      "New…",
      "Drafts",
      "Export…",
      "Language Auto",
      "Theme Auto",
      "Help",
    ]);
    await page.keyboard.press("Escape");
    const menu = page.getByRole("button", { name: "Menu", exact: true });
    await expect
      .poll(() => menu.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await page.context().close();
  });

  it("costs nothing while it is closed: filters and details are not in the page", async () => {
    const page = await open();
    expect(await page.getByRole("checkbox", { name: /^Call/, includeHidden: true }).count()).toBe(
      0,
    );
    const details = page.getByRole("complementary", { name: "Details", includeHidden: true });
    expect(await details.count()).toBe(0);
    await openFilters(page);
    const close = page
      .getByRole("region", { name: "Filters" })
      .getByRole("button", { name: "Close" });
    await expect
      .poll(() => close.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await page.keyboard.press("Escape");
    const filter = page.getByRole("button", { name: "Filter", exact: true });
    await expect
      .poll(() => filter.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await page.context().close();
  });
});

describe("names", () => {
  it("keep clear of the details that lie over the picture", async () => {
    for (const [query, name] of [
      ["data=draghi-putin&select=draghi", "Draghi"],
      ["data=winter-2022&tab=graph&select=olaf-scholz", "Scholz"],
    ] as const) {
      const page = await open(`?${query}`, { width: 900, height: 800 });
      const details = await page.getByRole("complementary", { name: "Details" }).boundingBox();
      const picture = await boxOf(page);
      if (!details || !picture) throw new Error("There are no details beside the picture.");
      const edge = details.x - picture.x;
      const boxes = await textBoxesOf(page, await savedPicture(page));
      const seen = boxes.filter(({ left }) => left > 0 && left < edge);
      expect(seen.some(({ text }) => text.endsWith(name))).toBe(true);
      expect(seen.filter(({ right }) => right > edge)).toEqual([]);
      await page.context().close();
    }
  });
});
