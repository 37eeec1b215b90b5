import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { farApart, manyColumns, manyQuotes, manyTopics } from "../../fixtures/odd-graphs";
import { closeBrowser, openPage } from "../support/page";
import { choose, slide, startScales } from "./staying-power";
import { openFilters } from "../support/open-parts";

let page: Page;
let faults: string[];
beforeAll(async () => {
  ({ page, faults } = await openPage());
  await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
});
afterAll(async () => {
  await page.context().close();
  await closeBrowser();
});

async function openFile(name: string, text: string) {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

describe("a page that stays open", () => {
  it("holds after a thousand steps and two hundred selections what it held after the first", async () => {
    await page.getByRole("application", { name: "Relationship graph" }).waitFor();
    const weigh = await startScales(page);
    await slide(page, 500);
    await choose(page, 150);
    const before = await weigh();
    await slide(page, 1000);
    await choose(page, 200);
    const after = await weigh();
    expect(after.megabytes / before.megabytes).toBeLessThan(1.05);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.05);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners * 1.05);
    expect(after.workers).toBe(0);
    expect(faults).toEqual([]);
  }, 180_000);
});

describe("a file that is large or odd", () => {
  it.each([201, 600])("of %s MB is refused by its size, before it is read", async (megabytes) => {
    await page.evaluate((size) => {
      const { prototype } = Blob;
      const own = Object.getOwnPropertyDescriptor(prototype, "size") ?? {};
      const read = prototype.arrayBuffer;
      Object.defineProperty(prototype, "size", { configurable: true, get: () => size });
      prototype.arrayBuffer = () => Promise.reject(new Error("It was read."));
      Object.assign(window, {
        mend: () => {
          Object.defineProperty(prototype, "size", own);
          prototype.arrayBuffer = read;
        },
      });
    }, megabytes * 1e6);
    await openFile("huge.json", "{}");
    const alert = page.getByRole("alert").filter({ hasText: "huge.json" });
    await alert.getByText(`The file has ${megabytes} MB; at most 200 MB`).waitFor();
    await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
    await page.evaluate("mend()");
    await alert.getByRole("button", { name: "Dismiss" }).click();
  });

  it("of three hundred thousand columns is refused with the limit", async () => {
    await openFile("columns.csv", manyColumns(300_000));
    const dialog = page.getByRole("dialog", { name: "What the columns mean" });
    await dialog.getByText("The table has 300,002 columns; at most 20,000 can be read.").waitFor();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
  });

  it("from the first year to the last has a slider over all of it, and bars of a bounded number", async () => {
    await openFile("far-apart.json", farApart());
    await page.getByText("2 of 2 actors, 3 of 3 links").waitFor();
    expect(await page.locator(".histogram-bin").count()).toBeLessThanOrEqual(180);
    await page.getByRole("slider", { name: "To" }).press("Home");
    await expect
      .poll(() => page.getByRole("status").first().textContent(), { timeout: 10_000 })
      .toBe("2 of 2 actors, 1 of 3 links");
  });

  it("of many topics and quotes on one link shows them in parts", async () => {
    await openFile("quotes.json", manyQuotes(3000));
    await page.getByText("2 of 2 actors, 1 of 1 links").waitFor();
    await page.getByRole("combobox", { name: "Search" }).fill("sentence 2999");
    // Hits of what is taken in so far come first, and better ones in their place.
    const hits = page.getByRole("listbox", { name: "Search" }).getByRole("option");
    await hits.filter({ hasText: "This is sentence 2999 of" }).click();
    const details = page.getByRole("complementary", { name: "Details" });
    await details.getByText("This is sentence 2999 of the paper.").waitFor();
    expect(await details.getByRole("figure").count()).toBe(101);
    await details.getByRole("button", { name: "2,899 more" }).click();
    expect(await details.getByRole("figure").count()).toBe(201);
    await openFile("topics.json", manyTopics(5000));
    await page.getByText("5,001 of 5,001 links").waitFor();
    await openFilters(page);
    const topics = page.getByRole("group", { name: "Topic" });
    await topics.getByRole("button", { name: /more/ }).click();
    expect(await topics.getByRole("checkbox").count()).toBe(308);
    expect(faults).toEqual([]);
  });
});
