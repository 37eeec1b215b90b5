import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { posterOf } from "../../../src/poster/poster";
import { readExample } from "../../read-example";
import { barriersOf } from "../support/barriers";
import { serveHost, type Host } from "../support/host";
import { closeBrowser, openAddress, openPage } from "../support/page";
import { createWords } from "../../../src/words/languages/create-words";
import { chooseInMenu } from "../support/open-parts";

const english = createWords("en");

const POSTER = posterOf(english, indexGraph(readExample("draghi-putin")), DEFAULT_VIEW, "");

function pageWith(style: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>An article</title><style>${style}</style>
<script type="module" src="${inject("address")}readout-embed.js"></script></head><body>${body}</body></html>`;
}

/** Only the first of these is what it should be. */
const HOSTILE = {
  "--readout-side-1": "red",
  "--readout-paper": "url(https://evil.example/x.png)",
  "--readout-ink": "var(--paper)",
  "--readout-muted": "v\\61r(--paper)",
  "--readout-rule": "env(x, red)",
  "--readout-accent": "red; background: blue",
  "--readout-side-2": 7,
  "--readout-mark": `light-dark(red, ${" ".repeat(400)}blue)`,
  "--readout-text-font": "x, var(--serif)",
  "--readout-title-font": "attr(title)",
  "--readout-radius": "1e9",
  "--paper": "red",
  background: "red",
} as const;

let host: Host;
beforeAll(async () => {
  host = await serveHost({
    "/dressed": pageWith(
      `:root { --house: rgb(10, 60, 30) } html.night { --house: rgb(200, 250, 220) }
       main { --readout-side-1: var(--house); --readout-accent: oklch(0.5 0.2 300); --readout-radius: 0; --readout-text-font: Georgia, serif; }`,
      `<main><readout-graph src="graph.json"></readout-graph></main>`,
    ),
    "/hostile": `<!doctype html><html lang="en"><title>Hostile</title><iframe title="f" src="${inject("address")}embed.html?data=draghi-putin" width="700" height="900"></iframe></html>`,
    "/figure": pageWith(
      `body { --readout-paper: rgb(1, 2, 3); --readout-ink: rgb(250, 251, 252); --readout-side-1: rgb(4, 5, 6) }`,
      POSTER,
    ),
    "/printed": pageWith("", `<readout-graph src="graph.json">${POSTER}</readout-graph>`),
  });
});
afterAll(async () => {
  host.close();
  await closeBrowser();
});

/** Whether a colour is in the picture: red, green and blue. */
function isPainted(page: Page | Frame, colour: readonly [number, number, number]) {
  return page.evaluate(([red, green, blue]) => {
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>(".picture canvas")) {
      const { width, height } = canvas;
      const pixels = width && canvas.getContext("2d")?.getImageData(0, 0, width, height).data;
      if (!pixels) continue;
      for (let at = 0; at < pixels.length; at += 4) {
        const isFound = pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue;
        if (isFound && pixels[at + 3] === 255) return true;
      }
    }
    return false;
  }, colour);
}

function numbersOf(colour: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
  return [red, green, blue];
}

/** What a colour of the system is on this page. */
function systemColour(page: Page, name: string) {
  return page.evaluate((colour) => {
    const probe = document.createElement("i");
    document.body.append(probe);
    probe.style.color = colour;
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  }, name);
}

async function frameOf(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().length).toBe(2);
  const [, frame] = page.frames();
  if (!frame) throw new Error("The element has no frame.");
  await frame.getByRole("listbox").waitFor();
  return frame;
}

const property = (frame: Frame, name: string) =>
  frame.evaluate((key) => document.documentElement.style.getPropertyValue(key), name);

describe("the house style of an article's page", () => {
  it("reaches the frame, its words and its picture, and follows the page", async () => {
    const { page, faults } = await openAddress(`${host.address}dressed`, {
      hosts: [host.address],
    });
    const frame = await frameOf(page);
    await expect.poll(() => isPainted(frame, [10, 60, 30])).toBe(true);
    const button = await frame
      .getByRole("button", { name: "Earlier" })
      .evaluate((element) => [
        getComputedStyle(element).borderRadius,
        getComputedStyle(element).fontFamily,
      ]);
    expect(button).toEqual(["0px", "Georgia, serif"]);
    await page.evaluate(() => document.documentElement.classList.add("night"));
    await expect.poll(() => isPainted(frame, [200, 250, 220])).toBe(true);
    expect(await isPainted(frame, [10, 60, 30])).toBe(false);
    expect(faults.filter((fault) => !fault.includes("favicon"))).toEqual([]);
    await page.context().close();
  });

  it("hands over colours, fonts and lengths, and nothing that is fetched or stands for something else", async () => {
    const { page, foreign } = await openAddress(`${host.address}hostile`, {
      hosts: [host.address],
    });
    const frame = await frameOf(page);
    await page.evaluate((style) => {
      const { port1, port2 } = new MessageChannel();
      const [target] = document.getElementsByTagName("iframe");
      target?.contentWindow?.postMessage({ readout: 1, type: "channel" }, "*", [port2]);
      for (const data of [null, "style", { style: null }, { style: ["red"] }, { style }])
        port1.postMessage(data);
    }, HOSTILE);
    await expect.poll(() => property(frame, "--readout-side-1")).toBe("red");
    for (const name of Object.keys(HOSTILE).filter((key) => key !== "--readout-side-1"))
      expect([name, await property(frame, name)]).toEqual([name, ""]);
    expect(foreign).toEqual([]);
    await page.context().close();
  });

  it("reaches the figure that stands without a script, but not the paper that it is printed on", async () => {
    const { page } = await openAddress(`${host.address}figure`, { hosts: [host.address] });
    const figure = page.locator(".readout-poster");
    const look = () =>
      figure.evaluate((element) => {
        const { backgroundColor, color } = getComputedStyle(element);
        const fills = Array.from(
          element.querySelectorAll("ellipse"),
          (mark) => getComputedStyle(mark).fill,
        );
        return [backgroundColor, color, fills.find((fill) => fill === "rgb(4, 5, 6)")];
      });
    expect(await look()).toEqual(["rgb(1, 2, 3)", "rgb(250, 251, 252)", "rgb(4, 5, 6)"]);
    await page.emulateMedia({ media: "print" });
    expect(await look()).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)", "rgb(4, 5, 6)"]);
    await page.context().close();
  });

  it("is printed with the figure in the frame's place", async () => {
    const { page } = await openAddress(`${host.address}printed`, { hosts: [host.address] });
    await frameOf(page);
    await expect.poll(() => page.getByRole("blockquote").count()).toBe(0);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("blockquote").count()).toBe(19);
    await page.context().close();
  });
});

describe("the house style of who serves the application", () => {
  it.each(["", "embed.html?data=draghi-putin"])("is taken from theme.css at %j", async (path) => {
    const { page, faults } = await openPage(path);
    await page.route("**/theme.css", (route) =>
      route.fulfill({
        contentType: "text/css",
        body: ":root { --readout-side-1: rgb(120, 20, 90); --readout-title-font: monospace }",
      }),
    );
    await page.reload();
    await expect.poll(() => isPainted(page, [120, 20, 90])).toBe(true);
    const title = page.getByRole("heading", { level: 1 });
    expect(await title.evaluate((element) => getComputedStyle(element).fontFamily)).toBe(
      "monospace",
    );
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe("a reader who asks for", () => {
  it("the dark and then the light has the picture drawn anew each time, the theme of the page before all", async () => {
    const { page } = await openPage();
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => isPainted(page, [0xf7, 0x85, 0x76])).toBe(true);
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(() => isPainted(page, [0xa5, 0x10, 0x1a])).toBe(true);
    await chooseInMenu(page, "Theme", "Dark");
    await expect.poll(() => isPainted(page, [0xf7, 0x85, 0x76])).toBe(true);
    await page.emulateMedia({ colorScheme: "dark" });
    await chooseInMenu(page, "Theme", "Light");
    await expect.poll(() => isPainted(page, [0xa5, 0x10, 0x1a])).toBe(true);
    await page.context().close();
  });

  it("the system's colours finds them in the picture too, and nothing that is selected in that of the focus", async () => {
    const { page } = await openPage("?select=putin");
    await page.getByRole("listbox").waitFor();
    await page.emulateMedia({ forcedColors: "active" });
    for (const name of ["CanvasText", "LinkText"]) {
      const colour = numbersOf(await systemColour(page, name));
      await expect.poll(() => isPainted(page, colour)).toBe(true);
    }
    expect(await isPainted(page, numbersOf(await systemColour(page, "Highlight")))).toBe(false);
    const selected = page.getByRole("tab", { selected: true });
    const other = page.getByRole("tab", { name: "Table" });
    const borderOf = (tab: typeof other) =>
      tab.evaluate((element) => getComputedStyle(element).borderBlockEndColor);
    expect(await borderOf(selected)).not.toBe(await borderOf(other));
    expect(await barriersOf(page)).toEqual([]);
    await page.context().close();
  });

  it.each(["light", "dark"] as const)(
    "more contrast finds outlined marks and strong text in the %s",
    async (colorScheme) => {
      const { page } = await openPage("?select=call-draghi-putin");
      await page.getByRole("listbox").waitFor();
      await page.emulateMedia({ contrast: "more", colorScheme });
      await expect
        .poll(() => isPainted(page, colorScheme === "light" ? [0, 0, 0] : [255, 255, 255]))
        .toBe(true);
      const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(paper).toBe(colorScheme === "light" ? "rgb(255, 255, 255)" : "rgb(0, 0, 0)");
      expect(await barriersOf(page)).toEqual([]);
      await page.context().close();
    },
  );

  it("less motion sees nothing move by itself", async () => {
    const { page } = await openPage();
    await page.getByRole("listbox").waitFor();
    const times = await page.evaluate(() => {
      document.body.style.transition = "opacity 3s";
      document.body.style.animation = "appear 3s";
      const { transitionDuration, animationDuration } = getComputedStyle(document.body);
      return [transitionDuration, animationDuration];
    });
    expect(times).toEqual(["0s", "0s"]);
    await page.context().close();
  });
});
