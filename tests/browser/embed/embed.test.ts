import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { posterPageOf } from "../../../src/poster/page";
import { posterOf } from "../../../src/poster/poster";
import { readExample } from "../../read-example";
import { barriersOf } from "../support/barriers";
import { serveHost, type Host } from "../support/host";
import { closeBrowser, openAddress } from "../support/page";
import { createWords } from "../../../src/words/languages/create-words";

const english = createWords("en");

const POSTER = posterOf(english, indexGraph(readExample("draghi-putin")), DEFAULT_VIEW, "");
const app = () => inject("address");

function pageWith(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title>
<script type="module" src="${app()}readout-embed.js"></script>
<script>
window.heard = [];
addEventListener("message", (event) => heard.push(event.data));
for (const type of ["ready", "select", "view"]) document.addEventListener("readout:" + type, (event) => heard.push([event.type, event.detail, event.target.id]));
window.shift = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value; }).observe({ type: "layout-shift", buffered: true });
</script></head><body>${body}</body></html>`;
}

const FAR = '<p style="height: 3000px">A long article.</p>';
let host: Host;
beforeAll(async () => {
  host = await serveHost({
    "/article": pageWith(
      `<p>Before.</p><readout-graph id="one" src="graph.json">${POSTER}</readout-graph><p>After.</p>
       <p><a href="#readout:putin">Putin</a> and <mark data-readout="call-draghi-putin" tabindex="0">the call</mark></p>`,
    ),
    "/far": pageWith(`${FAR}<readout-graph src="graph.json">${POSTER}</readout-graph>`),
    "/two": pageWith(
      `<readout-graph id="one" src="graph.json"></readout-graph><readout-graph id="two" src="winter-2022"></readout-graph>`,
    ),
    "/polluted": pageWith(
      `<script>Object.prototype.extra = "x"; Array.prototype.more = () => 1;
       addEventListener("load", () => { const graph = document.createElement("readout-graph"); graph.setAttribute("src", "graph.json"); document.body.append(graph); });</script>`,
    ),
    "/poster": posterPageOf(english, indexGraph(readExample("draghi-putin")), DEFAULT_VIEW, ""),
    "/scrolled": pageWith(`<readout-graph src="graph.json"></readout-graph>${FAR}`),
    "/missing": pageWith(`<readout-graph src="nowhere.json">${POSTER}</readout-graph>`),
    "/large": pageWith(`<readout-graph src="large.json">${POSTER}</readout-graph>`),
    "/endless": pageWith(`<readout-graph src="endless.json">${POSTER}</readout-graph>`),
    "/frame": pageWith(
      `<iframe id="f" src="${app()}embed.html?childId=pym-1&initialWidth=600#?secret=abc123"></iframe>`,
    ),
    "/sandbox": pageWith(
      `<iframe id="f" sandbox="allow-scripts" style="width:600px;height:900px" src="${app()}embed.html"></iframe>`,
    ),
  });
});
afterAll(async () => {
  host.close();
  await closeBrowser();
});

async function openHost(path: string, options: Parameters<typeof openAddress>[1] = {}) {
  return openAddress(host.address + path, { hosts: [host.address], ...options });
}

async function heard(page: Page): Promise<readonly unknown[]> {
  return page.evaluate("heard");
}

async function isReady(page: Page, count = 1) {
  await page.waitForFunction(
    (n) =>
      Reflect.get(window, "heard").filter(
        (item: unknown) => Array.isArray(item) && item[0] === "readout:ready",
      ).length >= n,
    count,
  );
}

/** One finger that moves up or down, as a phone tells of it. */
async function swipe(
  page: Page,
  from: { readonly x: number; readonly y: number },
  distance: number,
) {
  const session = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: y === undefined ? [] : [{ x: from.x, y }],
    });
  await send("touchStart", from.y);
  for (let step = 1; step <= 10; step++) {
    await send("touchMove", from.y + (distance * step) / 10);
    await page.waitForTimeout(16);
  }
  await send("touchEnd");
}

const inner = (page: Page, at = 0) =>
  page.frames().filter((frame) => frame.url().includes("embed.html"))[at];

/** A frame that is not as high as what is in it, as for a moment after loading, scrolls by itself. */
async function isAsHighAsItsPage(page: Page) {
  const missing = () =>
    inner(page)?.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  await expect.poll(missing).toBe(0);
}

describe("the element in an article of another site", () => {
  it("without JavaScript shows the figure with its quotes", async () => {
    const { page } = await openHost("article", { javaScriptEnabled: false });
    expect(await page.getByRole("blockquote").count()).toBe(19);
    expect(await page.getByRole("img", { name: "Draghi and Putin, 1 February 2022" }).count()).toBe(
      1,
    );
    await page.context().close();
  });

  it("fetches nothing but the loader until the reader comes near", async () => {
    const { page } = await openHost("far");
    await page.waitForTimeout(1500);
    const fetched: string[] = await page.evaluate(() =>
      performance.getEntriesByType("resource").map(({ name }) => name),
    );
    expect(fetched.filter((name) => !name.endsWith("favicon.ico"))).toEqual([
      `${app()}readout-embed.js`,
    ]);
    expect(page.frames()).toHaveLength(1);
    await page.evaluate(() => scrollTo(0, 2600));
    await isReady(page);
    await page.context().close();
  });

  it("puts the picture in the poster's place, without a shift and without a fault", async () => {
    const { page, faults, foreign } = await openHost("article");
    await isReady(page);
    await page.waitForTimeout(1500);
    await inner(page)?.getByText("13 of 13 actors, 15 of 15 links").waitFor();
    expect(await page.getByRole("blockquote").count()).toBe(0);
    expect(await page.evaluate("shift")).toBe(0);
    expect([faults.filter((fault) => !fault.includes("favicon")), foreign]).toEqual([[], []]);
    expect(await page.evaluate(() => [scrollY, document.activeElement?.tagName])).toEqual([
      0,
      "BODY",
    ]);
    await page.context().close();
  });

  it("is selected by a link of the article, and tells of it", async () => {
    const { page } = await openHost("article");
    await isReady(page);
    await page.getByRole("link", { name: "Putin", exact: true }).click();
    await inner(page)?.getByRole("heading", { name: "Vladimir Putin" }).waitFor();
    await expect
      .poll(async () => JSON.stringify(await heard(page)))
      .toContain('["readout:select",{"id":"putin"},"one"]');
    await expect
      .poll(async () => JSON.stringify(await heard(page)))
      .toMatch(/\["readout:view",\{"query":"[^"]*select=putin"/);
    await page.getByText("the call", { exact: true }).focus();
    await expect.poll(() => page.locator("mark[data-readout-current]").count()).toBe(1);
    await page.context().close();
  });

  it("marks the passage of the link that the pointer is over in the picture", async () => {
    const { page } = await openHost("article");
    await isReady(page);
    const box = await page.locator("readout-graph").boundingBox();
    if (!box) throw new Error("The element has no place on the page.");
    const marked = page.locator("mark[data-readout-pointed]");
    // Somewhere in the picture lies the call: the pointer looks for it, line by line.
    const find = async () => {
      for (let y = box.y + 90; y < box.y + 500; y += 9) {
        for (let x = box.x + 60; x < box.x + box.width - 60; x += 30) {
          await page.mouse.move(x, y);
          if ((await marked.count()) > 0) return true;
        }
      }
      return false;
    };
    expect(await find()).toBe(true);
    await page.mouse.move(box.x + 2, box.y + 2);
    await expect.poll(() => marked.count()).toBe(0);
    await page.context().close();
  });

  it("follows its attributes as they change", async () => {
    const { page } = await openHost("article");
    await isReady(page);
    await page.evaluate(() =>
      document.querySelector("readout-graph")?.setAttribute("kind", "call"),
    );
    await inner(page)
      ?.getByText(/ 3 of 15 links/)
      .waitFor();
    await page.evaluate(() =>
      document.querySelector("readout-graph")?.setAttribute("to", "2022-01-30"),
    );
    await inner(page)
      ?.getByText(/ 0 of 15 links/)
      .waitFor();
    await page.context().close();
  });

  it("lets one finger scroll the page over the picture, until the reader takes hold of it", async () => {
    const phone = { size: { width: 400, height: 700 }, hasTouch: true, isMobile: true };
    const { page } = await openHost("scrolled", phone);
    await isReady(page);
    const picture = inner(page)?.getByRole("application", { name: "Relationship graph" });
    await picture?.waitFor();
    await isAsHighAsItsPage(page);
    await page.waitForTimeout(600);
    const { x, y, width, height } = (await picture?.boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    };
    await swipe(page, { x: x + width / 2, y: y + height - 30 }, -200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
    // The page goes on for a while by itself.
    await page.waitForTimeout(1500);
    await page.evaluate(() => scrollTo(0, 0));
    await page.touchscreen.tap(x + 8, y + 8);
    await swipe(page, { x: x + width / 2, y: y + height - 30 }, -200);
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => scrollY)).toBeLessThan(50);
    await page.context().close();
  });

  it("lets the wheel scroll the page over the picture", async () => {
    const { page } = await openHost("scrolled");
    await isReady(page);
    await isAsHighAsItsPage(page);
    const box = await inner(page)
      ?.getByRole("application", { name: "Relationship graph" })
      .boundingBox();
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 60);
    await page.mouse.wheel(0, 240);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(150);
    await page.context().close();
  });

  it("stands beside another that knows nothing of it", async () => {
    const { page } = await openHost("two");
    await isReady(page, 2);
    const titles = await Promise.all(
      [0, 1].map((at) => inner(page, at)?.getByRole("heading", { level: 1 }).textContent()),
    );
    expect(titles.toSorted()).toEqual([
      "Fifty-three calls, nine told by both sides",
      "One call, told by Moscow alone",
    ]);
    await page.evaluate(() =>
      document.getElementById("two")?.setAttribute("select", "vladimir-putin"),
    );
    await expect.poll(async () => JSON.stringify(await heard(page))).toContain('"two"]');
    expect(JSON.stringify(await heard(page))).not.toContain(
      '["readout:select",{"id":"vladimir-putin"},"one"]',
    );
    await page.context().close();
  });

  it("shows its poster again when it is taken out, and the picture when it is put back or shows another file", async () => {
    const { page } = await openHost("article");
    await isReady(page);
    expect(await page.getByRole("blockquote").count()).toBe(0);
    await page.evaluate(() => {
      const graph = document.querySelector("readout-graph");
      graph?.remove();
      if (graph) document.body.append(farAway(), graph);
      function farAway() {
        const room = document.createElement("p");
        room.style.height = "3000px";
        return room;
      }
    });
    expect(await page.getByRole("blockquote").count()).toBe(19);
    await page.evaluate(() => document.querySelector("readout-graph")?.scrollIntoView());
    await isReady(page, 2);
    await page.evaluate(() =>
      document.querySelector("readout-graph")?.setAttribute("src", "winter-2022"),
    );
    await isReady(page, 3);
    await expect
      .poll(() =>
        inner(page)
          ?.getByText(/of 129 links/)
          .count(),
      )
      .toBe(1);
    await page.context().close();
  });

  it("works when a script adds it later, on a page whose prototypes somebody has filled", async () => {
    const { page, faults } = await openHost("polluted");
    await isReady(page);
    await inner(page)?.getByText("13 of 13 actors, 15 of 15 links").waitFor();
    expect(faults.filter((fault) => !fault.includes("favicon"))).toEqual([]);
    await page.context().close();
  });

  it("works as the dialog gives it, pasted into another page", async () => {
    const { page: application } = await openAddress(`${app()}?data=winter-2022&kind=visit`);
    await application.getByText(/ of 129 links/).waitFor();
    await application.getByRole("button", { name: "Share…" }).click();
    const element = await application.getByLabel(/^Embed code(?! without)/).inputValue();
    const frame = await application.getByLabel(/^Embed code without scripts/).inputValue();
    await application.context().close();
    const pasted = await serveHost({
      "/": `<!doctype html><title>Pasted</title>${element}${frame}`,
    });
    const { page } = await openAddress(pasted.address, { hosts: [pasted.address] });
    for (const at of [0, 1]) {
      await expect
        .poll(() =>
          inner(page, at)
            ?.getByText(/, 22 of 129 links/)
            .count(),
        )
        .toBe(1);
    }
    pasted.close();
    await page.context().close();
  });

  it("leaves the poster where the graph cannot come, and says so below it", async () => {
    const { page } = await openHost("missing");
    await expect.poll(async () => (await inner(page)?.frameElement())?.isVisible()).toBe(true);
    await inner(page)?.getByRole("alert").getByText("nowhere.json").first().waitFor();
    expect(await page.getByRole("blockquote").first().isVisible()).toBe(true);
    await page.context().close();
  });

  it.each(["large", "endless"])(
    "gives up a file that is too large before it has filled the article's page: %s",
    async (name) => {
      const failures: (string | undefined)[] = [];
      const { page } = await openHost(name, {
        prepare: async (opened) => {
          opened.on("requestfailed", (request) => {
            if (request.url().endsWith(`${name}.json`)) failures.push(request.failure()?.errorText);
          });
        },
      });
      // Left alone, it would go on and on.
      await expect.poll(() => failures.join(), { timeout: 15_000 }).toContain("ERR_ABORTED");
      expect(await page.getByRole("blockquote").first().isVisible()).toBe(true);
      await page.context().close();
    },
  );
});

describe("the poster of the article", () => {
  it("is printed on one page of A4", async () => {
    const { page } = await openHost("poster", { javaScriptEnabled: false });
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
    await page.context().close();
  });

  it.each(["light", "dark"] as const)(
    "can be read in the %s, on a phone too",
    async (colorScheme) => {
      const { page } = await openHost("poster", { colorScheme, size: { width: 320, height: 700 } });
      const seen = await page.locator(".readout-poster").evaluate((figure) => ({
        paper: getComputedStyle(figure).backgroundColor,
        pictures: [...figure.querySelectorAll("svg")].filter(
          (svg) => svg.getBoundingClientRect().width > 0,
        ).length,
        overflow: document.documentElement.scrollWidth > innerWidth,
      }));
      expect(seen).toEqual({
        paper: colorScheme === "light" ? "rgb(253, 252, 250)" : "rgb(22, 24, 27)",
        pictures: 1,
        overflow: false,
      });
      expect(await barriersOf(page)).toEqual([]);
      await page.context().close();
    },
  );
});

describe("the demo article", () => {
  it("drives the graph as its passages come by, and undoes it on the way back", async () => {
    const { page, faults } = await openAddress(`${app()}demo/article.html`);
    await expect
      .poll(() =>
        inner(page)
          ?.getByText(/ 17 of 129 links/)
          .count(),
      )
      .toBe(1);
    await page
      .getByRole("heading", { name: "Tuesday: Rome" })
      .evaluate((heading) => heading.scrollIntoView({ block: "center" }));
    await inner(page)?.getByRole("heading", { level: 2 }).getByText("Mario Draghi").waitFor();
    await page
      .getByRole("heading", { name: "Monday: London waits" })
      .evaluate((heading) => heading.scrollIntoView({ block: "center" }));
    await inner(page)?.getByRole("heading", { level: 2 }).getByText("Boris Johnson").waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("the frame of a page that strips scripts", () => {
  it("tells its height in every form that newsroom pages listen for", async () => {
    const { page } = await openHost("frame");
    await page.waitForFunction(() =>
      JSON.stringify(Reflect.get(window, "heard")).includes('"ready"'),
    );
    // It grows while its parts come: what counts is the last.
    await vi.waitFor(
      async () => {
        const messages = await heard(page);
        const height = await page
          .frames()[1]
          ?.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
        for (const form of [
          { readout: 1, type: "height", height },
          { "datawrapper-height": { "pym-1": height } },
          `pymxPYMxpym-1xPYMxheightxPYMx${height}`,
          { sentinel: "amp", type: "embed-size", height },
          { type: "iframe-resized", width: expect.any(Number), height },
          { message: "height", value: height, secret: "abc123" },
          expect.stringContaining('"context":"iframe.resize"'),
        ]) {
          expect(messages).toContainEqual(form);
        }
      },
      { timeout: 30_000, interval: 200 },
    );
    expect(await heard(page)).not.toContain(null);
    await page.context().close();
  });

  it("settles to one height, whatever the host does with it", async () => {
    const { page } = await openHost("frame");
    await page.evaluate(() => {
      addEventListener("message", ({ data }) => {
        const frame = document.getElementById("f");
        if (frame && data?.type === "height") frame.style.height = `${data.height}px`;
      });
    });
    await page.waitForTimeout(4000);
    const heights = (await heard(page)).flatMap((item) =>
      typeof item === "object" &&
      item !== null &&
      "type" in item &&
      item.type === "height" &&
      "height" in item
        ? [item.height]
        : [],
    );
    expect(new Set(heights.slice(-2)).size).toBe(1);
    expect(new Set(heights).size).toBeLessThanOrEqual(4);
    await page.context().close();
  });

  it("reads messages of the contract's form from its parent, and nothing else", async () => {
    const { page } = await openHost("frame");
    await page.waitForFunction(() =>
      JSON.stringify(Reflect.get(window, "heard")).includes('"ready"'),
    );
    const frame = page.frames()[1];
    const send = (message: unknown) =>
      page.evaluate((data) => {
        const target = document.getElementById("f");
        if (target instanceof HTMLIFrameElement) target.contentWindow?.postMessage(data, "*");
      }, message);
    for (const wrong of [
      null,
      "select",
      { type: "select", id: "putin" },
      { readout: 2, type: "select", id: "putin" },
      { readout: 1, type: "select", id: ["putin"] },
      { readout: 1, type: "select", id: "nobody" },
      { readout: 1, type: "window", from: "soon" },
      { readout: 1, type: "filter", kind: "nonsense" },
      { readout: 1, type: "load", data: "https://evil.example/x.json" },
    ]) {
      await send(wrong);
    }
    await frame?.evaluate(() =>
      window.postMessage({ readout: 1, type: "select", id: "putin" }, "*"),
    );
    await page.waitForTimeout(300);
    expect(await frame?.getByText("13 of 13 actors, 15 of 15 links").count()).toBe(1);
    expect(await frame?.getByRole("heading", { name: "Vladimir Putin" }).count()).toBe(0);
    await send({ readout: 1, type: "filter", kind: ["call"] });
    await frame?.getByText(/ 3 of 15 links/).waitFor();
    await send({ readout: 1, type: "window", from: "2022-01-24", to: "2022-01-30" });
    await frame?.getByText(/ 0 of 15 links/).waitFor();
    await send({ readout: 1, type: "window" });
    await send({ readout: 1, type: "select", id: "putin" });
    await frame?.getByRole("heading", { name: "Vladimir Putin" }).waitFor();
    await page.context().close();
  });

  it("works with scripts alone allowed, from a host of another origin", async () => {
    const { page } = await openHost("sandbox");
    await page
      .frames()[1]
      ?.getByText(/of 13 actors|Access-Control-Allow-Origin/)
      .first()
      .waitFor();
    await page.context().close();
  });
});
