import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { LANGUAGES } from "../../../src/frame/view/language";
import { fingersOn, PHONE } from "../support/finger";
import { openFilters } from "../support/open-parts";
import { closeBrowser, openAddress, openPage } from "../support/page";
import { placesOf } from "../support/saved-places";

afterAll(closeBrowser);

const ready = (page: Page) =>
  page
    .getByText(/of \d+ links/)
    .first()
    .waitFor();
const details = (page: Page) => page.getByRole("complementary", { name: "Details" });

async function openPhone(path: string) {
  const { page } = await openAddress(inject("address") + path, PHONE);
  await ready(page);
  await page.waitForTimeout(500);
  return page;
}

/** How much of the screen the details take, from its lower edge, in CSS pixels. */
async function heightOf(page: Page): Promise<number> {
  return (await details(page).boundingBox())?.height ?? 0;
}

describe("a small screen", () => {
  it("has a picture between its rows where it is as low as the smallest phones", async () => {
    for (const path of ["", "?data=winter-2022"]) {
      const size = { width: 320, height: 568 };
      const { page } = await openAddress(inject("address") + path, { ...PHONE, size });
      await ready(page);
      const key = page.getByRole("group", { name: "Key" });
      const play = page.getByRole("button", { name: "Play" });
      await key.waitFor();
      const [above, below] = [
        await key.boundingBox(),
        await page.locator(".timeline").boundingBox(),
      ];
      expect((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0), path).toBeGreaterThan(150);
      const more = page.getByRole("button", { name: "More options" });
      const [one, other] = [await play.boundingBox(), await more.boundingBox()];
      expect(Math.abs((one?.y ?? 0) - (other?.y ?? 99)), path).toBeLessThan(20);
      await page.context().close();
    }
  });

  it.each(LANGUAGES)(
    "has what moves time in one row, whatever its days are called: %s",
    async (lang) => {
      const path = `${inject("address")}?data=winter-2022&lang=${lang}`;
      for (const width of [390, 320]) {
        const { page } = await openAddress(path, { ...PHONE, size: { width, height: 844 } });
        const row = page.locator(".timeline-tools");
        await row.waitFor();
        const { height = 99 } = (await row.boundingBox()) ?? {};
        expect(height).toBeLessThan(60);
        const sides = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(sides).toBe(width);
        await page.context().close();
      }
    },
  );

  it("shows everything by scrolling where it is as low as at 400 %", async () => {
    const { page } = await openPage("", { width: 320, height: 200 });
    await ready(page);
    for (const control of [
      page.getByRole("combobox", { name: "Search" }),
      page.getByRole("application", { name: "Relationship graph" }),
      page.getByRole("button", { name: "More options" }),
      page.getByRole("button", { name: "Details" }),
    ]) {
      await control.scrollIntoViewIfNeeded();
      const { y = -9, height = 0 } = (await control.boundingBox()) ?? {};
      expect(y).toBeGreaterThanOrEqual(-1);
      expect(y + height).toBeLessThanOrEqual(201);
    }
    await page.context().close();
  });

  it("has the details over the side of the picture when a phone lies on its side, beside what is selected", async () => {
    const { page } = await openPage("?select=italy", { width: 844, height: 390 });
    const picture = page.getByRole("application", { name: "Relationship graph" });
    await picture.waitFor();
    await page.waitForTimeout(500);
    const over = await details(page).boundingBox();
    const box = await picture.boundingBox();
    if (!over || !box) throw new Error("Picture or details have no place on the page.");
    expect(box.height).toBeGreaterThan(200);
    expect(box.width).toBe(844);
    expect(over.y + over.height).toBeLessThanOrEqual(box.y + box.height + 1);
    const [italy] = await placesOf(page, ["Italy", "Russia"]);
    expect(italy.x).toBeLessThan(over.x - 20);
    await page.context().close();
  });
});

describe("the sheet of the details", () => {
  it("opens half with a selection, which comes out from under it", async () => {
    const page = await openPhone("?select=russia");
    const sheet = await details(page).boundingBox();
    const picture = await page
      .getByRole("application", { name: "Relationship graph" })
      .boundingBox();
    if (!sheet || !picture) throw new Error("Picture or sheet has no place on the page.");
    const clear = sheet.y - picture.y;
    expect(clear).toBeGreaterThan(150);
    await page.getByRole("button", { name: "Close" }).click();
    const [russia] = await placesOf(page, ["Russia", "Ukraine"]);
    expect(russia.y).toBeLessThan(clear - 20);
    // The picture has moved no further than it must.
    expect(russia.y).toBeGreaterThan(clear - 80);
    await page.context().close();
  });

  it("goes from stop to stop by its buttons, and shows its heading at the lowest", async () => {
    const page = await openPhone("?select=putin");
    const half = await heightOf(page);
    await page.getByRole("button", { name: "Make the panel larger" }).click();
    await expect.poll(() => heightOf(page)).toBeGreaterThan(700);
    await page.getByRole("button", { name: "Make the panel smaller" }).click();
    await expect.poll(() => heightOf(page)).toBe(half);
    await page.getByRole("button", { name: "Make the panel smaller" }).click();
    await expect.poll(() => heightOf(page)).toBeLessThan(160);
    const heading = await page.getByRole("heading", { name: "Vladimir Putin" }).boundingBox();
    expect((heading?.y ?? 900) + (heading?.height ?? 0)).toBeLessThan(844 - 56);
    expect(await page.getByRole("blockquote").first().isVisible()).toBe(false);
    await page.getByRole("button", { name: "Close" }).click();
    await expect.poll(() => details(page).isVisible()).toBe(false);
    expect(page.url()).toContain("select=putin");
    await page.context().close();
  });

  it("follows a finger on its upper edge to the nearest stop", async () => {
    const page = await openPhone("?select=putin");
    const fingers = await fingersOn(page);
    const { y = 0 } = (await details(page).boundingBox()) ?? {};
    await fingers.move([{ x: 150, y: y + 14 }], [{ x: 150, y: 60 }], 200);
    await expect.poll(() => heightOf(page)).toBeGreaterThan(700);
    const { y: top = 0 } = (await details(page).boundingBox()) ?? {};
    await fingers.move([{ x: 150, y: top + 14 }], [{ x: 150, y: 700 }], 200);
    await expect.poll(() => heightOf(page)).toBeLessThan(160);
    await page.context().close();
  });

  it("is lowered by Escape, and gives the focus back when it closes", async () => {
    const page = await openPhone("");
    const button = page.getByRole("button", { name: "Details" });
    await button.click();
    expect(await button.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Tab");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("aside") !== null))
      .toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => heightOf(page)).toBeLessThan(160);
    await page.keyboard.press("Escape");
    await expect.poll(() => details(page).isVisible()).toBe(false);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it("stays where the reader put it when something else is selected, and closes with the selection", async () => {
    const page = await openPhone("?select=putin");
    await page.getByRole("button", { name: "Make the panel smaller" }).click();
    await page.getByRole("combobox", { name: "Search" }).fill("lavr");
    await page
      .getByRole("option", { name: /Lavrov/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Sergei Lavrov" }).waitFor();
    expect(await heightOf(page)).toBeLessThan(160);
    await page.getByRole("button", { name: "Overview" }).click();
    await expect.poll(() => details(page).isVisible()).toBe(false);
    await page.context().close();
  });
});

describe("the drawer of the filters", () => {
  it("takes the focus, and gives it back by Escape; what is checked stays in sight, to be taken away", async () => {
    const page = await openPhone("");
    await openFilters(page);
    const close = page
      .getByRole("region", { name: "Filters" })
      .getByRole("button", { name: "Close" });
    await expect
      .poll(() => close.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await page.getByRole("checkbox", { name: "Call 3" }).check();
    await page.keyboard.press("Escape");
    const button = page.getByRole("button", { name: "Filter", exact: true });
    await expect
      .poll(() => button.evaluate((element) => element === document.activeElement))
      .toBe(true);
    expect(await page.getByRole("checkbox", { name: "Call 3" }).count()).toBe(0);
    await page.getByRole("button", { name: "Remove Call" }).click();
    await page.getByText("15 of 15 links").waitFor();
    await page.context().close();
  });

  it("closes when the reader goes on behind it, or presses beside it", async () => {
    const page = await openPhone("");
    const close = page.getByRole("button", { name: "Close" });
    await openFilters(page);
    await page.keyboard.press("Shift+Tab");
    await expect.poll(() => close.isVisible()).toBe(false);
    await openFilters(page);
    await page.mouse.click(370, 100);
    await expect.poll(() => close.isVisible()).toBe(false);
    await page.context().close();
  });
});
