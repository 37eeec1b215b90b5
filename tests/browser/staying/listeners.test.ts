import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { serveHost, type Host } from "../support/host";
import { closeBrowser, openAddress } from "../support/page";

const MODULES = join(import.meta.dirname, "..", "..", "..", "node_modules");
const PYM = readFileSync(join(MODULES, "pym.js/dist/pym.v1.js"), "utf8");
const RESIZER = readFileSync(join(MODULES, "@open-iframe-resizer/core/dist/index.umd.cjs"), "utf8");

/** What pages with charts of Datawrapper carry: the older listener knows a frame by its id, the newer by its window. */
const DATAWRAPPER_OLD = `window.addEventListener("message", (event) => {
  if (typeof event.data["datawrapper-height"] !== "undefined") {
    for (const id in event.data["datawrapper-height"]) {
      const frame = document.getElementById("datawrapper-chart-" + id) || document.querySelector("iframe[src*='" + id + "']");
      if (frame) frame.style.height = event.data["datawrapper-height"][id] + "px";
    }
  }
});`;
const DATAWRAPPER_NEW = `window.addEventListener("message", (event) => {
  if (typeof event.data["datawrapper-height"] !== "undefined") {
    const frames = document.querySelectorAll("iframe");
    for (const id in event.data["datawrapper-height"]) {
      for (const frame of frames) {
        if (frame.contentWindow === event.source) frame.style.height = event.data["datawrapper-height"][id] + "px";
      }
    }
  }
});`;
/** What WordPress does with the frame of a provider that it does not know. */
const WORDPRESS = `window.addEventListener("message", (event) => {
  const { data } = event;
  if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (event.source !== frame.contentWindow || data.message !== "height") continue;
    frame.height = Math.min(1000, Math.max(200, ~~data.value));
    frame.style.clip = "";
  }
});`;

function page(script: string, body: string): string {
  return `<!doctype html><html lang="en"><head><title>A page</title></head><body>${body}<script>${script}</script></body></html>`;
}

let host: Host;
beforeAll(async () => {
  const embed = `${inject("address")}embed.html`;
  const frame = (attributes: string, query = "") =>
    `<iframe id="f" style="width:600px" src="${embed}${query}" ${attributes}></iframe>`;
  host = await serveHost({
    "/pym": page(
      `${PYM};new pym.Parent("p", ${JSON.stringify(embed)}, {});`,
      '<div id="p" style="width:600px"></div>',
    ),
    "/resizer": page(
      `${RESIZER};window.iframeResizer.initialize({ checkOrigin: [${JSON.stringify(new URL(embed).origin)}] }, "#f");`,
      frame(""),
    ),
    "/datawrapper-old": page(DATAWRAPPER_OLD, frame("", "?data=draghi-putin")),
    "/datawrapper-new": page(DATAWRAPPER_NEW, frame("")),
    "/wordpress": page(
      WORDPRESS,
      frame(
        'sandbox="allow-scripts" security="restricted" data-secret="a1b2c3d4e5" height="1"',
        "#?secret=a1b2c3d4e5",
      ),
    ),
  });
});
afterAll(async () => {
  host.close();
  await closeBrowser();
});

describe("a page that listens for heights in the form of", () => {
  it.each(["pym", "resizer", "datawrapper-old", "datawrapper-new"])(
    "%s gives the frame the height of what is in it",
    async (name) => {
      const { page: opened } = await openAddress(host.address + name, { hosts: [host.address] });
      const heights = async () => {
        const inside = await opened
          .frames()[1]
          ?.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
        const given = await opened
          .locator("iframe")
          .evaluate((frame) => frame.getBoundingClientRect().height);
        return inside !== undefined && inside > 500 ? given - inside : Number.NaN;
      };
      await expect.poll(heights, { timeout: 15_000 }).toBeGreaterThanOrEqual(0);
      expect(await heights()).toBeLessThanOrEqual(40);
      await opened.context().close();
    },
  );

  it("WordPress shows the frame, as high as WordPress lets it be", async () => {
    const { page: opened } = await openAddress(`${host.address}wordpress`, {
      hosts: [host.address],
    });
    await expect
      .poll(
        () => opened.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().height),
        { timeout: 15_000 },
      )
      .toBeGreaterThanOrEqual(200);
    await opened.context().close();
  });
});
