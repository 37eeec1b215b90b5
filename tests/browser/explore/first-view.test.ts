import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { closeBrowser, openAddress } from "../support/page";

afterAll(closeBrowser);

const KILOBYTE = 1000;
const MOST_KILOBYTES = 240;
/** Half a second of a slow line, of 1.6 Mbit/s, is 100. */
const MOST_BEFORE_PICTURE = 85;

/** So long without a request is the end of them. */
const REST_MILLISECONDS = 500;

/** Opens a page until its picture stands and nothing more is fetched; gives the kilobytes of each part, compressed. */
async function partsOf(path: string, isThere: (page: Page) => Promise<unknown>, heldBack = /^$/) {
  const parts: Promise<readonly [name: string, kilobytes: number]>[] = [];
  const weigh = async (url: string, body: Promise<Buffer>) =>
    [new URL(url).pathname, gzipSync(await body).byteLength / KILOBYTE] as const;
  let underWay = 0;
  let changed = 0;
  const count = (by: number) => {
    underWay += by;
    changed = Date.now();
  };
  const { page } = await openAddress(inject("address") + path, {
    prepare: async (opened) => {
      opened.on("request", () => count(1));
      opened.on("requestfinished", () => count(-1));
      opened.on("requestfailed", () => count(-1));
      opened.on("response", (answer) => {
        if (answer.ok()) parts.push(weigh(answer.url(), answer.body()));
      });
      await opened.route(heldBack, (route) => route.abort());
    },
  });
  await isThere(page);
  // "networkidle" is reached once and for all: what is asked for after a pause would be missed.
  while (underWay > 0 || Date.now() - changed < REST_MILLISECONDS) await page.waitForTimeout(100);
  const weighed = await Promise.all(parts);
  await page.context().close();
  return weighed;
}

function sum(parts: readonly (readonly [string, number])[]): number {
  return parts.reduce((total, [, kilobytes]) => total + kilobytes, 0);
}

describe("the first view", () => {
  it.each([
    ["", MOST_BEFORE_PICTURE],
    // The loader of its parts, and the sheets of the whole page.
    ["embed.html", MOST_BEFORE_PICTURE + 10],
  ])(
    "has its first picture after a third of that, with its data and without the program, on %j",
    async (path, most) => {
      const parts = await partsOf(
        `${path}?data=winter-2022`,
        (page) => page.locator(".first-picture > canvas").waitFor(),
        /\/assets\/(?:embed-)?(?:page|shared|rolldown-runtime|[a-z]{2})-[^/]*$/,
      );
      expect(sum(parts), JSON.stringify(parts)).toBeLessThan(most);
    },
  );

  it.each([
    ["", /\/assets\/first-[^/]*\.js$/],
    ["embed.html", /\/assets\/embed-(?!rolldown|still|[a-z]{2}-)[^/]*\.js$/],
  ])("has its first program compiled while that comes, on %j", async (path, name) => {
    const { page } = await openAddress(`${inject("address")}${path}?data=winter-2022`);
    await page.locator(".score canvas").waitFor();
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .map(({ name }) => name)
        .filter((url) => url.endsWith(".js")),
    );
    const first = scripts.find((url) => name.test(url)) ?? "";
    const text = await (await fetch(first)).text();
    expect(text.startsWith("//# allFunctionsCalledOnLoad\n"), first).toBe(true);
    await page.context().close();
  });

  it("weighs at most 240 KB with its data where it is a score, in the page and in a frame", async () => {
    for (const path of ["?data=winter-2022", "embed.html?data=winter-2022"]) {
      const parts = await partsOf(path, (page) => page.locator(".score canvas").waitFor());
      expect(sum(parts), JSON.stringify(parts)).toBeLessThan(MOST_KILOBYTES);
    }
  });

  it("weighs no more where it is a graph, without what lets the picture be moved", async () => {
    const parts = await partsOf("", (page) =>
      page.getByRole("application", { name: "Relationship graph" }).waitFor(),
    );
    const moving = parts.filter(([name]) => name.includes("/Picture-"));
    expect(sum(moving)).toBeGreaterThan(100);
    expect(sum(parts) - sum(moving), JSON.stringify(parts)).toBeLessThan(MOST_KILOBYTES);
  });
});
