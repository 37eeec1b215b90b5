import { afterAll, describe, expect, inject, it } from "vitest";
import { closeBrowser, openAddress } from "../support/page";

afterAll(closeBrowser);

describe("the picture, before the part that moves it has come", () => {
  it("stands already, with its names, and gives way to the one that can be moved", async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { page, faults } = await openAddress(inject("address"), {
      until: "commit",
      prepare: (opening) =>
        opening.route(/\/Picture-[^/]*\.js$/, async (route) => {
          await held;
          await route.continue();
        }),
    });
    const region = page.getByRole("region", { name: "Relationship graph" });
    const still = region.locator("svg[role=img]");
    await still.waitFor({ state: "attached" });
    const names = await still.locator("text").allTextContents();
    expect(names).toEqual(expect.arrayContaining(["Mario Draghi", "Sergei Lavrov"]));
    release();
    await region.locator("canvas").first().waitFor();
    await expect.poll(() => still.count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
