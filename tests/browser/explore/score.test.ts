import { afterAll, describe, expect, it } from "vitest";
import { closeBrowser, openPage } from "../support/page";

afterAll(closeBrowser);

describe("the score", () => {
  it("moves with each step of the window, as quickly as the steps come", async () => {
    const { page, faults } = await openPage("?data=winter-2022&from=2022-01-10&to=2022-01-30");
    const score = page.getByRole("region", { name: "Score" });
    await score.locator("canvas").waitFor();
    await page.waitForTimeout(500);
    // Within the page: the steps follow each other sooner than what waits for rest is brought up to date.
    const pictures = await page.evaluate(async () => {
      const painted = () => document.querySelector<HTMLCanvasElement>(".score canvas")?.toDataURL();
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const slider = document.querySelector<HTMLInputElement>(".slider-thumb:last-child input");
      slider?.focus();
      const found = [painted()];
      for (let step = 0; step < 5; step++) {
        slider?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
        await frame();
        await frame();
        found.push(painted());
      }
      return found;
    });
    expect(new Set(pictures).size).toBe(6);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("keeps to the stroke that the keyboard is at while others come and go", async () => {
    const { page } = await openPage("?data=winter-2022&from=2022-02-01&to=2022-02-20");
    const list = page.getByRole("listbox", { name: "Score" });
    await list.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const current = list.getByRole("option", { selected: true });
    const told = await current.textContent();
    const shown = () => page.getByRole("status").first().textContent();
    const before = await shown();
    await page.getByRole("slider", { name: "To" }).press("PageDown");
    await expect.poll(shown).not.toBe(before);
    expect(await current.textContent()).toBe(told);
    await page.context().close();
  });

  it.each([
    { width: 1280, height: 800 },
    { width: 853, height: 533 },
    { width: 668, height: 375 },
  ])("stands beside the details of what was chosen, at $width × $height", async (size) => {
    const { page } = await openPage("?data=winter-2022&select=2022-02-28-macron-putin", size);
    const picture = page.getByRole("region", { name: "Score" }).locator("canvas");
    const edge = async (box: Promise<{ x: number; width: number } | null>) => {
      const found = await box;
      return found ? { left: found.x, right: found.x + found.width } : { left: 0, right: 0 };
    };
    const details = page.getByRole("complementary");
    await details.waitFor();
    const { left } = await edge(details.boundingBox());
    await expect
      .poll(async () => (await edge(picture.boundingBox())).right)
      .toBeLessThanOrEqual(left);
    await page.getByRole("button", { name: "Details" }).click();
    await details.waitFor({ state: "detached" });
    await expect
      .poll(async () => (await edge(picture.boundingBox())).right)
      .toBeGreaterThan(size.width - 20);
    await page.context().close();
  });

  it("is scrolled on a phone until what was chosen lies above its details", async () => {
    const { page } = await openPage("?data=winter-2022&select=2022-02-28-macron-putin", {
      width: 390,
      height: 844,
    });
    const picture = page.getByRole("region", { name: "Score" }).locator("canvas");
    await page.getByRole("complementary", { name: "Details" }).waitFor();
    const scrolled = () =>
      picture.evaluate((canvas) => canvas.closest("div")?.parentElement?.scrollTop);
    await expect.poll(scrolled).toBeGreaterThan(40);
    // Its details closed, the picture is as high as before.
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await expect.poll(scrolled).toBe(0);
    await page.context().close();
  });
});
