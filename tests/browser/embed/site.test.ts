import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeSite } from "../../../site/make";
import { barriersOf } from "../support/barriers";
import { type Host, serveFolder } from "../support/host";
import { closeBrowser, openAddress } from "../support/page";

const folder = mkdtempSync(join(tmpdir(), "readout-site-"));
let site: Host;
beforeAll(async () => {
  await writeSite(folder, undefined);
  site = await serveFolder(folder);
});
afterAll(async () => {
  site.close();
  await closeBrowser();
  rmSync(folder, { recursive: true });
});

const open = (path: string, width: number, colorScheme: "light" | "dark" = "light") =>
  openAddress(site.address + path, {
    hosts: [site.address],
    size: { width, height: 844 },
    colorScheme,
  });

describe("the site", () => {
  it.each([
    ["index.html", 1280, "light"],
    ["index.html", 390, "dark"],
    ["gallery/index.html", 390, "light"],
    ["docs/index.html", 390, "light"],
    ["docs/embedding.html", 1280, "dark"],
    ["docs/dependencies.html", 320, "light"],
  ] as const)(
    "has no barrier and nothing beyond the edge in %s, %i wide, %s",
    async (path, width, scheme) => {
      const { page, faults, foreign } = await open(path, width, scheme);
      expect(await barriersOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect([faults, foreign]).toEqual([[], []]);
      await page.context().close();
    },
  );

  it("has the live picture in the gallery, and leads to the same view in the application", async () => {
    const { page, faults, foreign } = await open("gallery/winter-2022/index.html", 1280);
    await page.locator("readout-graph").scrollIntoViewIfNeeded();
    const frame = () => page.frames().find((one) => one.url().includes("embed.html"));
    const shown = /57 of 129 links/;
    await expect.poll(() => frame()?.locator("body").textContent()).toMatch(shown);
    await page.getByRole("link", { name: "Open it in the application" }).click();
    await page.getByText(shown).first().waitFor();
    await page.getByRole("region", { name: "Score" }).waitFor();
    expect([faults, foreign]).toEqual([[], []]);
    await page.context().close();
  });
});
