import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inject } from "vitest";
import { type Host, serveHost } from "../support/host";
import { closeBrowser, openAddress } from "../support/page";

/** Counts what a page and its frames ask for, before anything of theirs runs. */
const COUNT = `
window.framesAsked = 0;
const ask = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) => {
  window.framesAsked++;
  return ask(callback);
};`;
const LOOKED_AT_MILLISECONDS = 2000;

let host: Host;
beforeAll(async () => {
  host = await serveHost({
    "/article": `<!doctype html><p>An article.</p><iframe src="${inject("address")}embed.html?data=winter-2022" width="700" height="700"></iframe>`,
  });
});
afterAll(async () => {
  host.close();
  await closeBrowser();
});

/** How many animation frames a page and its frames ask for while nothing happens. */
async function framesAtRest(page: Page): Promise<number> {
  const counts = () =>
    Promise.all(page.frames().map((frame) => frame.evaluate<number>("framesAsked")));
  const sum = (numbers: readonly number[]) => numbers.reduce((total, count) => total + count, 0);
  // What began with the last act comes to its end first.
  await page.waitForTimeout(1500);
  const before = sum(await counts());
  await page.waitForTimeout(LOOKED_AT_MILLISECONDS);
  return sum(await counts()) - before;
}

describe("a picture at rest", () => {
  it("asks for no animation frame: after loading, a selection, a zoom, and playback that was paused", async () => {
    const { page, faults } = await openAddress(`${inject("address")}?data=winter-2022&tab=graph`, {
      prepare: (opened) => opened.addInitScript(COUNT),
    });
    await page.getByText("47 of 47 actors").waitFor();
    await page.getByRole("listbox").waitFor();
    // The count counts: the picture was painted.
    await expect.poll(() => page.evaluate<number>("framesAsked")).toBeGreaterThan(0);
    expect(await framesAtRest(page)).toBe(0);
    await page.getByRole("combobox", { name: "Search" }).fill("Putin");
    await page.getByRole("option").first().click();
    await expect.poll(() => page.url()).toContain("select=");
    expect(await framesAtRest(page)).toBe(0);
    await page.getByRole("button", { name: "Zoom in", exact: true }).click();
    await page.getByRole("button", { name: "Play" }).click();
    await page.waitForTimeout(1000);
    await page.getByRole("button", { name: "Pause" }).click();
    expect(await framesAtRest(page)).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it("asks for none in an article either", async () => {
    const { page } = await openAddress(`${host.address}article`, {
      hosts: [host.address],
      prepare: (opened) => opened.addInitScript(COUNT),
    });
    const frame = page.frameLocator("iframe");
    await frame.getByText("47 of 47 actors").waitFor();
    await frame.getByRole("listbox").waitFor();
    expect(await framesAtRest(page)).toBe(0);
    await page.context().close();
  });
});
