import { createServer, type Server } from "node:http";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { indexGraph } from "../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../src/frame/view/view";
import { oembedOf } from "../../src/poster/oembed";
import { posterPageOf } from "../../src/poster/page";
import { createWords } from "../../src/words/languages/create-words";
import { type Host, serveBuild } from "../browser/support/host";
import { closeBrowser, openAddress } from "../browser/support/page";
import { readExample } from "../read-example";
import { type Shared, shareView } from "./share";
import { type Role, ROLES, startWordPress, whyNoWordPress, type WordPress } from "./wordpress";

const PORT = 18_765;
const VIEWS = 18_766;
const english = createWords("en");
const index = indexGraph(readExample("draghi-putin"));
const view = { ...DEFAULT_VIEW, select: "call-draghi-putin" };
const SELECTED = "Call, Mario Draghi and Vladimir Putin";
const why = whyNoWordPress();

let site: WordPress;
let shared: Shared;
let application: Host;
let views: Server;
beforeAll(async () => {
  if (why !== undefined) return;
  application = await serveBuild({ "access-control-allow-origin": "*" });
  shared = await shareView(application.address, "data=draghi-putin&select=call-draghi-putin");
  views = createServer(({ url = "" }, response) => {
    const publication = {
      page: `http://127.0.0.1:${VIEWS}/call.html`,
      embed: `${application.address}embed.html?data=draghi-putin&select=call-draghi-putin`,
    };
    const isPage = url.startsWith("/call.html");
    response.setHeader("content-type", isPage ? "text/html" : "application/json");
    response.end(
      isPage
        ? posterPageOf(english, index, view, "", publication)
        : oembedOf(publication, "The call"),
    );
  }).listen(VIEWS, "127.0.0.1");
  site = await startWordPress(PORT);
});
afterAll(async () => {
  if (why !== undefined) return;
  site.stop();
  views.close();
  application.close();
  await closeBrowser();
});

const html = (content: string) => `<!-- wp:html -->\n${content}\n<!-- /wp:html -->`;

/** What is pasted, by the way it is published in: each as "Share…" gives it, but the page of its own, which the command line writes. */
const WAYS: Readonly<Record<string, (role: Role) => string>> = {
  figure: () => html(shared.figure),
  "figure and card": (role) => {
    const image = `<figure class="wp-block-image"><img src="${site.upload(role, `${role}.png`, shared.card)}" alt="The card"/></figure>`;
    return `<!-- wp:image -->\n${image}\n<!-- /wp:image -->\n\n${html(shared.figure)}`;
  },
  "embed code": () => html(shared.element),
  "embed code and figure": () =>
    html(shared.element.replace(/<!-- .* -->\s*<p>.*<\/p>/, () => shared.figure)),
  "embed code without scripts": () => html(shared.frame),
  "address of a page": () => {
    const address = `http://127.0.0.1:${VIEWS}/call.html`;
    return `<!-- wp:embed {"url":"${address}","type":"rich"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${address}\n</div></figure>\n<!-- /wp:embed -->`;
  },
};

/** The height in CSS pixels that oEmbed asks for, and the most that a page keeps of the frame it is given. */
const MOST_HEIGHT = 760;

/** Ways whose live picture stands in the place of something as high, or of a fixed height: nothing moves. */
const STILL = ["embed code and figure", "embed code without scripts"];

/** Whether a way gives the live picture to what a role writes: WordPress takes scripts and frames from authors. */
function isLive(way: string, role: Role): boolean {
  return way === "address of a page" || (role !== "author" && way.startsWith("embed code"));
}

/** Sums up by how much the text of a page has jumped. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        Object.assign(window, {
          shift: Reflect.get(window, "shift") + Reflect.get(entry, "value"),
        });
    }).observe({ type: "layout-shift", buffered: true });
  });
}

const inner = (page: Page) => page.frames().find((frame) => frame.url().includes("embed.html"));

/** The live picture shows the call with both its people, its height is right, and its end can be reached. */
async function expectLive(page: Page, way: string, width: number): Promise<void> {
  const selected = () => inner(page)?.getByRole("heading", { name: SELECTED }).first();
  await expect.poll(() => selected()?.isVisible()).toBe(true);
  const picture = inner(page)?.getByRole("region", { name: "Relationship graph" });
  expect((await picture?.boundingBox())?.height).toBeGreaterThan(180);
  const frame = await inner(page)?.frameElement();
  const heightOf = async () => (await frame?.boundingBox())?.height ?? 0;
  await expect.poll(heightOf).toBeGreaterThan(300);
  // Heights are told once a second: two of them.
  await page.waitForTimeout(2500);
  expect(await heightOf()).toBeLessThanOrEqual(width < 500 ? 560 : MOST_HEIGHT);
  // The frame stands in the column of the text.
  const heading = await page.getByRole("heading", { level: 1 }).boundingBox();
  const box = await frame?.boundingBox();
  expect(Math.abs((box?.x ?? 0) - (heading?.x ?? 0))).toBeLessThan(10);
  if (STILL.includes(way)) expect(await page.evaluate("shift")).toBe(0);
  for (const name of ["Open source", "Get the data"]) {
    const link = inner(page)?.getByRole("link", { name }).first();
    await link?.scrollIntoViewIfNeeded();
    expect(await link?.isVisible(), name).toBe(true);
  }
}

/** What is left of an embed code is a link to the view. */
async function expectLink(page: Page): Promise<void> {
  const link = page
    .locator("main")
    .getByRole("link", { name: "Draghi and Putin, 1 February 2022" });
  expect(await link.getAttribute("href")).toBe(shared.link);
}

/** What is left of a figure is its headline and each quote with account and source. */
async function expectFigure(page: Page, text: string): Promise<void> {
  expect(text).toContain(`${SELECTED}, 1 February 2022`);
  expect(text.indexOf("Account: Kremlin")).toBeGreaterThan(text.indexOf(SELECTED));
  expect(await page.getByRole("blockquote").count()).toBe(19);
  expect(await page.locator("blockquote + small a[href^='https://']").count()).toBe(19);
}

beforeEach((context) => {
  if (why !== undefined) context.skip(why);
});

describe.each(Object.keys(WAYS))("a WordPress with the %s", (way) => {
  it.each(ROLES)("published by the role %s shows the call, wide and on a phone", async (role) => {
    const address = site.publish(role, `${way} of ${role}`, WAYS[way]?.(role) ?? "");
    for (const size of [
      { width: 1280, height: 900 },
      { width: 390, height: 844 },
    ]) {
      const { page } = await openAddress(address, {
        size,
        hosts: ["http://127.0.0.1"],
        prepare: watchShifts,
      });
      const text = await page.locator("main").first().innerText();
      expect(text).not.toMatch(/readout-poster|--paper|@media|\]\]/);
      if (isLive(way, role)) await expectLive(page, way, size.width);
      else if (way.includes("figure")) await expectFigure(page, text);
      else await expectLink(page);
      if (way === "figure and card") {
        const card = page.getByRole("img", { name: "The card" });
        await card.scrollIntoViewIfNeeded();
        expect(await card.evaluate((image) => Reflect.get(image, "naturalWidth"))).toBe(1200);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
      await page.context().close();
    }
  });
});
