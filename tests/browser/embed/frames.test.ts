import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Host, serveBuild, serveHost } from "../support/host";
import { closeBrowser, openAddress, resize } from "../support/page";

const app = () => inject("address");

function pageWith(frame: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title>
<script>
window.heights = [];
addEventListener("message", ({ data }) => { if (data?.readout === 1 && data.type === "height") heights.push(data.height); });
</script></head><body style="margin:0">${frame}</body></html>`;
}

const frameOf = (query: string, attributes: string, at = app()) =>
  pageWith(`<iframe id="f" src="${at}embed.html?${query}" ${attributes}></iframe>`);

let host: Host;
/** The application on a host that lets a frame of no origin fetch its files. */
let shared: Host;
beforeAll(async () => {
  shared = await serveBuild({ "access-control-allow-origin": "*" });
  const call = "data=draghi-putin&amp;select=call-draghi-putin";
  host = await serveHost({
    "/phone": frameOf("data=winter-2022", 'style="width:100%;height:300px;border:0"'),
    "/low": frameOf(call, 'scrolling="no" style="width:640px;height:300px;border:0"'),
    "/hidden": frameOf(call, 'style="width:0;height:300px;border:0"'),
    "/sealed": frameOf(
      call,
      'sandbox="allow-scripts" style="width:640px;height:1400px"',
      shared.address,
    ),
    "/open": frameOf(
      call,
      'sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" style="width:640px;height:1400px"',
      shared.address,
    ),
  });
});
afterAll(async () => {
  host.close();
  shared.close();
  await closeBrowser();
});

const open = (path: string, size = { width: 900, height: 900 }) =>
  openAddress(host.address + path, { hosts: [host.address, shared.address], size });

const inner = (page: Page) => page.frameLocator("#f");
const lastHeight = (page: Page) => page.evaluate<number>("heights.at(-1) ?? 0");

describe("a frame on a phone", () => {
  it("is at most 560 pixels high until the reader asks for more", async () => {
    const { page } = await open("phone", { width: 390, height: 844 });
    await inner(page)
      .getByText(/of 129 links/)
      .waitFor();
    await page.waitForTimeout(1500);
    expect(await lastHeight(page)).toBeGreaterThan(300);
    expect(await lastHeight(page)).toBeLessThanOrEqual(560);
    await inner(page).getByRole("button", { name: "Explore" }).click();
    await expect.poll(() => lastHeight(page)).toBeGreaterThan(700);
    await inner(page).getByRole("button", { name: "Show less" }).click();
    await expect.poll(() => lastHeight(page)).toBeLessThanOrEqual(560);
    await page.context().close();
  });
});

describe("a frame that its host keeps low and without a scroll bar", () => {
  it("scrolls within, so that everything in it can be reached", async () => {
    const { page } = await open("low");
    const end = inner(page).getByRole("link", { name: "Get the data" });
    await end.waitFor();
    const scroller = inner(page).locator("#root");
    await expect
      .poll(() => scroller.evaluate((root) => getComputedStyle(root).overflowY))
      .toBe("auto");
    await page.mouse.move(300, 20);
    const place = () => end.evaluate((link) => link.getBoundingClientRect().bottom);
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 2000);
        return place();
      })
      .toBeLessThanOrEqual(300);
    await page.context().close();
  });
});

describe("a frame that its host keeps low", () => {
  it("shows headline, picture, details and the ways on in it, and still asks for the room", async () => {
    const { page } = await open("low");
    const lowest = async () => {
      const boxes = await Promise.all([
        inner(page).getByRole("heading", { level: 1 }).boundingBox(),
        inner(page).getByRole("region", { name: "Relationship graph" }).boundingBox(),
        inner(page).getByRole("button", { name: "Close" }).boundingBox(),
        inner(page).getByRole("link", { name: "Get the data" }).boundingBox(),
      ]);
      return Math.max(...boxes.map((box) => (box ? box.y + box.height : Infinity)));
    };
    await expect.poll(lowest, { timeout: 10_000 }).toBeLessThanOrEqual(300);
    await page.waitForTimeout(2500);
    expect(await lowest()).toBeLessThanOrEqual(300);
    expect(await lastHeight(page)).toBeGreaterThan(500);
    await page.context().close();
  });
});

describe("a frame without a width", () => {
  it("tells no height until it has one", async () => {
    const { page } = await open("hidden");
    await page.waitForTimeout(3500);
    expect(await lastHeight(page)).toBe(0);
    await page.evaluate("document.getElementById('f').style.width = '600px'");
    await expect.poll(() => lastHeight(page)).toBeGreaterThan(300);
    await page.context().close();
  });
});

describe("the links of a frame in a sandbox", () => {
  const names = ["Open source", "Open full view"];

  it("show their address, to be copied, where no window may be opened", async () => {
    const { page } = await open("sealed");
    for (const name of names) {
      const link = inner(page).getByRole("link", { name }).first();
      await link.click();
      const dialog = inner(page).getByRole("dialog");
      await dialog.getByText(/does not let links open/).waitFor();
      const address = await link.evaluate((a) => (a instanceof HTMLAnchorElement ? a.href : ""));
      expect(await dialog.getByRole("textbox").inputValue()).toBe(address);
      const [within, around] = [await dialog.boundingBox(), await page.locator("#f").boundingBox()];
      expect(within?.y).toBeGreaterThan(around?.y ?? NaN);
      await page.keyboard.press("Escape");
      await expect.poll(() => dialog.count()).toBe(0);
      expect(await link.evaluate((a) => a === document.activeElement)).toBe(true);
    }
    expect(page.context().pages()).toHaveLength(1);
    await page.context().close();
  });

  it("open where windows may be opened, and leave the new page no way back", async () => {
    const { page } = await open("open");
    const [opened] = await Promise.all([
      page.context().waitForEvent("page"),
      inner(page).getByRole("link", { name: "Open full view" }).click(),
    ]);
    await opened.waitForLoadState();
    expect(opened.url()).toContain("select=call-draghi-putin");
    expect(await opened.evaluate("window.opener")).toBeNull();
    expect(await inner(page).getByRole("dialog").count()).toBe(0);
    await page.context().close();
  });
});

/** Where the names of two actors begin in the picture as it is saved now, with the box of its buttons. */
async function namesIn(page: Page, names: readonly RegExp[]) {
  await page.getByRole("button", { name: "Save the diagram" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as SVG" }).click(),
  ]);
  await page.keyboard.press("Escape");
  const svg = await readFile(await download.path(), "utf8");
  const texts = [...svg.matchAll(/<text x="([^"]+)" y="([^"]+)"[^>]*>([^<]*)</g)];
  return names.flatMap((name) => {
    const found = texts.find(([, , , text = ""]) => name.test(text));
    return found ? [{ x: Number(found[1]), y: Number(found[2]) }] : [];
  });
}

describe("a selected call in a frame", () => {
  it("has both its people in view, at any width and after each growth", async () => {
    const { page } = await openAddress(
      `${app()}embed.html?data=draghi-putin&select=call-draghi-putin`,
      { size: { width: 320, height: 560 } },
    );
    await page.getByRole("region", { name: "Relationship graph" }).waitFor();
    for (const [width, height] of [
      [320, 560],
      [390, 560],
      [480, 700],
      [640, 900],
      [900, 1000],
      [360, 400],
    ] as const) {
      await resize(page, { width, height });
      await page.waitForTimeout(600);
      const places = await namesIn(page, [/Draghi$/, /Putin$/]);
      const room = await page.locator(".embed-picture").boundingBox();
      const buttons = await page.locator(".picture-tools").boundingBox();
      if (!room || !buttons) throw new Error("There is no picture.");
      expect([width, places.length]).toEqual([width, 2]);
      for (const { x, y } of places) {
        const [left, top] = [buttons.x - room.x, buttons.y - room.y];
        const isCovered =
          x > left && x < left + buttons.width && y > top && y < top + buttons.height;
        const isIn = x > 0 && x < room.width && y > 0 && y < room.height;
        expect([width, x, y, isIn, isCovered]).toEqual([width, x, y, true, false]);
      }
    }
    await page.context().close();
  });
});
