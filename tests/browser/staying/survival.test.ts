import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { type Host, serveHost } from "../support/host";
import { closeBrowser, openAddress, openPage } from "../support/page";
import { chooseInMenu, openFilters, openMoreOfTime } from "../support/open-parts";

let host: Host;
let page: Page;
let faults: string[];

const HEIGHT = `let heights = [];
addEventListener("message", ({ data, source }) => {
  const frame = document.querySelector("iframe");
  if (source !== frame?.contentWindow || data?.type !== "height") return;
  heights.push(data.height);
  FIT;
});`;
const inHost = (script: string, body: string) =>
  `<!doctype html><html lang="en"><title>A page</title><body>${body}<script>${script}</script></body></html>`;

beforeAll(async () => {
  const embed = `${inject("address")}embed.html`;
  const element = `${inject("address")}readout-embed.js`;
  const frame = `<iframe style="width:600px;height:150px" src="${embed}"></iframe>`;
  const fitted = (height: string) =>
    inHost(HEIGHT.replace("FIT", `frame.style.height = ${height}`), frame);
  host = await serveHost({
    "/same": fitted("data.height + 'px'"),
    "/more": fitted("data.height + 1 + 'px'"),
    "/larger": fitted("data.height * 1.01 + 'px'"),
    "/screen": inHost(HEIGHT.replace("FIT", ""), frame.replace("height:150px", "height:100vh")),
    "/polluted": inHost(
      `Object.prototype.x = () => 1;
Array.prototype.toJSON = function () { return "[" + this.join() + "]"; };
Function.prototype.bind = function (that) { const self = this; return function () { return self.apply(that, arguments); }; };`,
      `<readout-graph src="/graph.json" select="putin"><p>The poster</p></readout-graph>
<a href="#readout:draghi">Draghi</a>
<script>addEventListener("readout:select", ({ detail }) => document.body.dataset.selected = detail.id)</script>
<script type="module" src="${element}"></script>
<script type="module" src="${element}?again"></script>`,
    ),
    "/hidden": inHost(
      "",
      `<details><summary>The graph</summary>${frame.replace("height:150px", "height:700px")}</details>`,
    ),
  });
});
afterEach(() => page.context().close());
afterAll(async () => {
  host.close();
  await closeBrowser();
});

async function openHost(path: string) {
  ({ page, faults } = await openAddress(host.address + path, { hosts: [host.address] }));
}

async function openExample(path = "") {
  ({ page, faults } = await openPage(path));
  await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
}

/** The share of the picture's width and height that what is painted on it takes. */
async function spread(where: { evaluate: Page["evaluate"] }) {
  return where.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".picture-overlay");
    const image = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height);
    if (!canvas || !image) return [0, 0];
    let [left, right, top, bottom] = [canvas.width, 0, canvas.height, 0];
    for (let at = 3; at < image.data.length; at += 4) {
      if (image.data[at] === 0) continue;
      const [x, y] = [((at - 3) / 4) % canvas.width, Math.floor((at - 3) / 4 / canvas.width)];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    }
    return [(right - left) / canvas.width, (bottom - top) / canvas.height];
  });
}

const isSpread = async (where: { evaluate: Page["evaluate"] }) => {
  const [width = 0, height = 0] = await spread(where);
  return width > 0.4 && height > 0.4;
};

/** What a browser does that translates a page: each text gets elements of the browser's own around it. */
function translate() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (
      node instanceof Text &&
      node.data.trim() &&
      !node.parentElement?.closest("script,style,svg,option,font")
    )
      texts.push(node);
  for (const text of texts) {
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    inner.textContent = text.data;
    outer.append(inner);
    text.replaceWith(outer);
  }
  return texts.length;
}

describe("a page that the browser translates", () => {
  it("goes on through twenty-one acts, and says what an untranslated page says", async () => {
    const acts: ((page: Page) => Promise<void>)[] = [
      (on) => on.getByRole("checkbox", { name: /^Call/ }).click(),
      (on) => on.getByRole("checkbox", { name: /^Call/ }).click(),
      (on) => on.getByRole("slider", { name: "To" }).press("ArrowLeft"),
      (on) => on.getByRole("slider", { name: "To" }).press("PageDown"),
      (on) => on.getByRole("slider", { name: "To" }).press("End"),
      (on) => on.getByRole("tab", { name: "Table" }).click(),
      (on) => on.getByRole("table").getByRole("row").nth(1).getByRole("button").first().click(),
      (on) => on.getByRole("tab", { name: "Graph" }).click(),
      (on) => on.getByRole("combobox", { name: "Search" }).fill("Putin"),
      (on) => on.getByRole("listbox").getByRole("option").first().click(),
      (on) => on.getByRole("tab", { name: "Source" }).click(),
      (on) => on.getByRole("button", { name: "Week" }).click(),
      (on) => on.getByRole("button", { name: "All", exact: true }).click(),
      (on) => on.getByRole("tab", { name: "Graph" }).click(),
      openMoreOfTime,
      (on) => on.getByRole("checkbox", { name: "Keep earlier contacts" }).click(),
      (on) => on.getByRole("button", { name: "Play" }).click(),
      (on) => on.getByRole("button", { name: "Pause" }).click(),
      (on) => on.getByRole("button", { name: "All", exact: true }).click(),
      (on) => on.getByRole("checkbox", { name: /^Statement/ }).click(),
      (on) => on.getByRole("button", { name: "Reset filters" }).click(),
    ];
    await openExample();
    await openFilters(page);
    expect(await page.evaluate(translate)).toBeGreaterThan(50);
    for (const act of acts) {
      await act(page);
      await page.evaluate(translate);
    }
    const textOf = () =>
      page.evaluate(() =>
        [...document.querySelectorAll(".status-line, .details, .filters, .timeline, h1")].map(
          (element) => (element.textContent ?? "").replaceAll(/\s+/g, " "),
        ),
      );
    // The address is written at rest.
    await page.waitForTimeout(1000);
    const translated = await textOf();
    expect(await page.getByRole("alert").count()).toBe(0);
    const address = page.url();
    await page.goto("about:blank");
    await page.goto(address);
    await page.getByText(/ of 13 actors/).waitFor();
    await openFilters(page);
    await expect.poll(textOf).toEqual(translated);
  });
});

describe("a page around the graph", () => {
  it("with extended prototypes, and the script loaded twice, has the picture all the same", async () => {
    await openHost("polluted");
    await expect.poll(() => page.frames().length, { timeout: 15_000 }).toBe(2);
    const [, frame] = page.frames();
    if (!frame) throw new Error("There is no frame.");
    await frame.getByText("13 of 13 actors, 15 of 15 links").waitFor();
    await frame.getByRole("heading", { level: 2, name: "Vladimir Putin" }).waitFor();
    await page.getByRole("link", { name: "Draghi" }).click();
    await frame.getByRole("heading", { level: 2, name: "Mario Draghi" }).waitFor();
    expect(await page.evaluate(() => document.body.dataset.selected)).toBe("draghi");
    await expect.poll(() => isSpread(frame)).toBe(true);
    expect(faults).toEqual([]);
  });

  it.each(["same", "more", "larger", "screen"])(
    "that sets the frame's height by it, %s, comes to rest",
    async (path) => {
      await openHost(path);
      await page.frameLocator("iframe").getByText("13 of 13 actors").waitFor();
      const heights = () => page.evaluate<number[]>("heights");
      // It is repeated once a second for those who listen late; what matters is that it does not grow.
      await expect
        .poll(async () => (await heights()).length, { timeout: 15_000 })
        .toBeGreaterThan(2);
      const before = (await heights()).length;
      const last = (await heights()).at(-1);
      await page.waitForTimeout(5000);
      const all = await heights();
      const rest = all.slice(before);
      expect(rest.length).toBeLessThanOrEqual(10);
      expect(new Set(rest)).toEqual(new Set([last]));
      expect(all.filter((height, at) => height !== all[at - 1]).length).toBeLessThanOrEqual(3);
    },
  );
});

describe("the picture", () => {
  it("that begins without a size is laid out when it gets one", async () => {
    await openHost("hidden");
    await page.getByText("The graph").click();
    const [, frame] = page.frames();
    if (!frame) throw new Error("There is no frame.");
    await expect.poll(() => isSpread(frame), { timeout: 15_000 }).toBe(true);
    expect(faults).toEqual([]);
  });

  it("comes back when the browser has taken its canvas away, and when the page was out of sight", async () => {
    await openExample();
    await expect.poll(() => isSpread(page)).toBe(true);
    const wipe = () =>
      page.evaluate(() => {
        const canvases = [...document.querySelectorAll<HTMLCanvasElement>(".picture canvas")];
        for (const canvas of canvases) canvas.getContext("2d")?.reset();
        return canvases;
      });
    const marks = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLCanvasElement>(".picture canvas")].map((canvas) => {
          const image = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height);
          return image?.data.some((value) => value > 0) ?? false;
        }),
      );
    const before = await marks();
    expect(before).toEqual([true]);
    await wipe();
    await page.evaluate(() => {
      for (const canvas of document.querySelectorAll(".picture canvas"))
        canvas.dispatchEvent(new Event("contextrestored"));
    });
    await expect.poll(marks).toEqual(before);
    await wipe();
    const session = await page.context().newCDPSession(page);
    await session.send("Page.setWebLifecycleState", { state: "frozen" });
    await session.send("Page.setWebLifecycleState", { state: "active" });
    await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await expect.poll(marks).toEqual(before);
    await page.getByRole("slider", { name: "To" }).press("ArrowLeft");
    await expect.poll(() => page.url()).toContain("to=");
    expect(faults).toEqual([]);
  });
});

describe("a browser", () => {
  it.each([
    [
      "whose storage throws",
      `Object.defineProperty(window, "localStorage", { get() { throw new DOMException("No", "SecurityError"); } })`,
    ],
    [
      "whose storage is full",
      `Storage.prototype.setItem = () => { throw new DOMException("Full", "QuotaExceededError"); }`,
    ],
    [
      "whose storage holds something else",
      `for (const key of Object.keys(localStorage).concat("readout-shortcuts", "readout")) localStorage.setItem(key, "{{{".repeat(100000))`,
    ],
  ])("%s shows the graph and keeps to the reader's choice on this page", async (_how, script) => {
    ({ page, faults } = await openPage("data/draghi-putin.json"));
    await page.addInitScript(script);
    await page.goto(inject("address"));
    await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
    await chooseInMenu(page, "Help");
    const shortcuts = page.getByRole("checkbox", { name: "Single-key shortcuts" });
    const was = await shortcuts.isChecked();
    await shortcuts.click();
    expect(await shortcuts.isChecked()).toBe(!was);
    expect(faults).toEqual([]);
  });

  it("that comes back to the page finds it as it was left", async () => {
    await openExample();
    await page.getByRole("slider", { name: "To" }).press("ArrowLeft");
    await expect.poll(() => page.url()).toContain("to=");
    const left = await page.getByRole("status").first().textContent();
    await page.goto(`${inject("address")}data/draghi-putin.json`);
    await page.goBack();
    await expect.poll(() => page.getByRole("status").first().textContent()).toBe(left);
    await page.evaluate(() => {
      dispatchEvent(new PageTransitionEvent("pagehide", { persisted: true }));
      dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
    });
    await page.getByRole("slider", { name: "To" }).press("End");
    await page.getByText("13 of 13 actors, 15 of 15 links").waitFor();
    expect(faults).toEqual([]);
  });
});
