import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, openPage } from "./page";
import { STATES } from "./states";
import { smallTargets } from "./targets";

afterAll(closeBrowser);

async function openState({ path, act }: (typeof STATES)[number], width: number, height: number) {
  const { page } = await openPage(path, { width, height });
  await page
    .getByText(/of \d+ links/)
    .first()
    .waitFor();
  await act?.(page);
  await page.waitForTimeout(200);
  return page;
}

async function measure(page: Page, name: string, width: number) {
  const small = await page.evaluate(smallTargets);
  return small.map((target) => `${name}, ${width} pixels wide: ${target}`);
}

describe("what is pressed", () => {
  it("is at least 24 pixels wide and high, or has that room around it, in every state on three screens", async () => {
    const found: string[] = [];
    for (const state of STATES) {
      const desk = await openState(state, 1280, 800);
      found.push(...(await measure(desk, state.name, 1280)));
      await desk.context().close();
      const phone = await openState(state, 390, 844);
      found.push(...(await measure(phone, state.name, 390)));
      await phone.setViewportSize({ width: 320, height: 568 });
      found.push(...(await measure(phone, state.name, 320)));
      await phone.context().close();
    }
    expect(found).toEqual([]);
  }, 240_000);

  it("is found where it is smaller", async () => {
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
    expect(await page.evaluate(smallTargets)).toContain("button Earlier: 12 × 20");
    await page.context().close();
  });
});
