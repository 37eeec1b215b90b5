import { createServer, type Server } from "node:http";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { indexGraph } from "../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../src/frame/view/view";
import { oembedOf } from "../../src/poster/oembed";
import { posterPageOf } from "../../src/poster/page";
import { posterOf } from "../../src/poster/poster";
import { createWords } from "../../src/words/languages/create-words";
import { type Host, serveBuild } from "../browser/support/host";
import { closeBrowser, openAddress } from "../browser/support/page";
import { readExample } from "../read-example";
import { type Role, ROLES, startWordPress, whyNoWordPress, type WordPress } from "./wordpress";

const PORT = 18_765;
const VIEWS = 18_766;
const english = createWords("en");
const index = indexGraph(readExample("draghi-putin"));
const view = { ...DEFAULT_VIEW, select: "call-draghi-putin" };
const SELECTED = "Call, Mario Draghi and Vladimir Putin";
const why = whyNoWordPress();

let site: WordPress;
let application: Host;
let views: Server;
beforeAll(async () => {
  if (why !== undefined) return;
  application = await serveBuild({ "access-control-allow-origin": "*" });
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
const figure = () => posterOf(english, index, view, "");
const query = "data=draghi-putin&amp;select=call-draghi-putin";

/** What is pasted, by the way it is published in. */
const WAYS: Readonly<Record<string, () => string>> = {
  figure: () => html(figure()),
  "figure with a file": () =>
    html(posterOf(english, index, view, "", `${application.address}icon.svg`)),
  element: () =>
    html(
      `<script type="module" src="${application.address}readout-embed.js"></script><readout-graph src="draghi-putin" select="call-draghi-putin">${figure()}</readout-graph>`,
    ),
  frame: () =>
    html(
      `<iframe src="${application.address}embed.html?${query}" title="The call" style="width:100%;border:0" height="560"></iframe>`,
    ),
  address: () => {
    const address = `http://127.0.0.1:${VIEWS}/call.html`;
    return `<!-- wp:embed {"url":"${address}","type":"rich"} -->\n<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\n${address}\n</div></figure>\n<!-- /wp:embed -->`;
  },
};

/** Whether a way gives the live picture to what a role writes: WordPress takes scripts and frames from authors. */
function isLive(way: string, role: Role): boolean {
  return way === "address" || (role !== "author" && ["element", "frame"].includes(way));
}

const inner = (page: Page) => page.frames().find((frame) => frame.url().includes("embed.html"));

beforeEach((context) => {
  if (why !== undefined) context.skip(why);
});

describe("a WordPress", () => {
  describe.each(Object.keys(WAYS))("with the %s", (way) => {
    it.each(ROLES)("published by the role %s shows the call, wide and on a phone", async (role) => {
      const address = site.publish(role, `${way} of ${role}`, WAYS[way]?.() ?? "");
      for (const size of [
        { width: 1280, height: 900 },
        { width: 390, height: 844 },
      ]) {
        const { page } = await openAddress(address, { size, hosts: ["http://127.0.0.1"] });
        const text = await page.locator("main").first().innerText();
        expect(text).not.toMatch(/readout-poster|--paper|@media|\]\]/);
        if (isLive(way, role)) {
          await expect.poll(() => inner(page)?.getByText(SELECTED).first().isVisible()).toBe(true);
          // What is below can be reached, however low the frame is kept.
          const end = inner(page)?.getByRole("link", { name: "Get the data" });
          await end?.scrollIntoViewIfNeeded();
          const frame = await inner(page)?.frameElement();
          await expect
            .poll(async () => (await frame?.boundingBox())?.height ?? 0)
            .toBeGreaterThan(300);
          // The element and a frame of the author's own are as high as their page asks.
          if (way === "address") {
            const most = size.width < 500 ? 560 : 1000;
            expect((await frame?.boundingBox())?.height).toBeLessThanOrEqual(most);
          }
        } else if (way !== "frame") {
          expect(text).toContain(`${SELECTED}, 1 February 2022`);
          expect(text.indexOf("Account: Kremlin")).toBeGreaterThan(text.indexOf(SELECTED));
          expect(await page.getByRole("blockquote").count()).toBe(19);
          const files = way === "figure with a file" ? 1 : 0;
          expect(
            await page.locator("figure figure img, figure img, .readout-poster img").count(),
          ).toBe(files);
        }
        await page.context().close();
      }
    });
  });
});
