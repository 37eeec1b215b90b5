import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, openPage, resize } from "../support/page";
import { openState, STATES } from "../support/states";
import { smallTargets } from "../support/targets";

afterAll(closeBrowser);

const SCREENS = [
  { name: "a phone", width: 390, height: 844 },
  { name: "a small phone", width: 320, height: 568 },
  { name: "a phone on its side", width: 844, height: 390 },
  { name: "a large screen at 400 %", width: 320, height: 200 },
  { name: "a large screen", width: 1280, height: 800 },
];

describe.each(STATES)("$name", (state) => {
  it("never scrolls sideways, and what is pressed there has at least 24 pixels, on every screen", async () => {
    const [first, ...others] = SCREENS;
    if (!first) throw new Error("There is no screen.");
    const { page } = await openPage(state.path, first);
    await openState(page, state);
    await page.waitForTimeout(200);
    for (const { name, width, height } of [first, ...others]) {
      await resize(page, { width, height });
      const small = await page.evaluate(smallTargets);
      const scrolled = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ screen: name, small, isWide: scrolled > width }).toEqual({
        screen: name,
        small: [],
        isWide: false,
      });
    }
    await page.context().close();
  });
});

describe("what is too small to be pressed", () => {
  it("is found", async () => {
    const { page } = await openPage();
    await page
      .getByText(/of \d+ links/)
      .first()
      .waitFor();
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        ".presets button { min-block-size: 0; block-size: 20px; inline-size: 12px; min-inline-size: 0; padding: 0 }",
      );
      document.adoptedStyleSheets = [sheet];
    });
    expect(await page.evaluate(smallTargets)).toContain("button Month: 12 × 20");
    await page.context().close();
  });
});
