import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, openPage, resize } from "../support/page";
import { openState, STATES } from "../support/states";
import { cutTexts } from "./cut-texts";

afterAll(closeBrowser);

const SCREENS = [1280, 390].map((width) => ({ width, height: 800 }));
const [large = { width: 1280, height: 800 }] = SCREENS;

/** What a reader cannot read: words that are cut off, and a page that has to be scrolled sideways. */
async function faultsOf(page: Page): Promise<readonly string[]> {
  const cut = await page.evaluate(cutTexts);
  const size = await page.evaluate(() => ({
    width: innerWidth,
    scrolled: document.documentElement.scrollWidth,
  }));
  return size.scrolled > size.width ? [...cut, `${size.scrolled} pixels wide`] : cut;
}

/** Expects that all can be read on every screen, once what follows the size of text and window has followed it. */
async function expectWhole(page: Page): Promise<void> {
  for (const size of SCREENS) {
    await resize(page, size);
    await expect.poll(() => faultsOf(page), { message: `at ${size.width}` }).toEqual([]);
  }
}

describe.each(STATES)("$name", (state) => {
  it("is whole with text twice as large, as set in the browser", async () => {
    const { page } = await openPage("", large);
    const tools = await page.context().newCDPSession(page);
    await tools.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
    await page.goto(page.url() + state.path);
    await openState(page, state);
    const size = await page.evaluate(() => getComputedStyle(document.body).fontSize);
    expect(size).toBe("28px");
    await expectWhole(page);
    await page.context().close();
  });

  it("is whole with lines, letters and words apart, as WCAG 1.4.12 and dyslexic readers ask", async () => {
    const { page } = await openPage(state.path, large);
    await openState(page, state);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }",
      );
      document.adoptedStyleSheets = [sheet];
    });
    await expectWhole(page);
    await page.context().close();
  });
});
