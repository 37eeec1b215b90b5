import type { Page } from "playwright-core";
import { afterAll, describe, expect, inject, it } from "vitest";
import { closeBrowser, openAddress } from "../support/page";

afterAll(closeBrowser);

/** What the first picture is drawn by. */
const DRAWING = /\/assets\/(?:first|embed)-[\w-]{8}\.js$/;
const PROGRAM = /\/assets\/(?:embed-)?page-[^/]+\.js$/;

/** Opens the page while its program is held back. */
async function openHeld(
  path: string,
  size: { readonly width: number; readonly height: number },
  hasTouch = false,
) {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const { page, faults } = await openAddress(inject("address") + path, {
    size,
    until: "commit",
    ...{ hasTouch, isMobile: hasTouch },
    prepare: (opened) =>
      opened.route(PROGRAM, async (route) => {
        await held;
        await route.continue();
      }),
  });
  return { page, faults, release };
}

/** Where the picture stands, and whether anything is drawn there. */
async function pictureOf(page: Page, selector: string) {
  const picture = page.locator(selector).first();
  await picture.waitFor();
  return picture.boundingBox();
}

type Box = Awaited<ReturnType<typeof pictureOf>>;

function rounded(box: Box): readonly number[] | null {
  return box && Object.values(box).map((side) => Math.round(side));
}

describe("the first picture", () => {
  it("stands before the program of the page has come, where the page then has it", async () => {
    const sizes = [
      { width: 1280, height: 800 },
      { width: 700, height: 800 },
      { width: 390, height: 844 },
      { width: 390, height: 844, hasTouch: true },
      { width: 320, height: 568, hasTouch: true },
    ];
    for (const { hasTouch, ...size } of sizes)
      for (const path of ["?data=winter-2022", ""]) {
        const { page, faults, release } = await openHeld(path, size, hasTouch);
        const first = await pictureOf(page, ".first-picture > :is(canvas, svg)");
        expect(await page.getByRole("tablist").count()).toBe(0);
        release();
        const tab = path === "" ? "Graph" : "Score";
        await page.getByRole("tab", { name: tab, selected: true }).waitFor();
        const drawn = page.locator(".score-canvas, .picture canvas, .picture svg").first();
        await expect
          .poll(async () => rounded(await drawn.boundingBox()), {
            message: `${path} ${size.width}`,
          })
          .toEqual(rounded(first));
        expect(await page.locator(".first").count()).toBe(0);
        expect(faults).toEqual([]);
        await page.context().close();
      }
  });

  it("stands in a bare frame as early, where the page then has it there", async () => {
    const sizes = [
      { width: 1280, height: 800 },
      { width: 1000, height: 600 },
      { width: 640, height: 700 },
      { width: 390, height: 700, hasTouch: true },
    ];
    for (const { hasTouch, ...size } of sizes) {
      const { page, faults, release } = await openHeld(
        "embed.html?data=winter-2022",
        size,
        hasTouch,
      );
      const first = await pictureOf(page, ".first-picture > canvas");
      await page.getByText("Fifty-three calls, nine told by both sides").waitFor();
      expect(await page.getByRole("button").count()).toBe(0);
      release();
      await page.getByRole("button", { name: "Explore" }).waitFor();
      const drawn = page.locator(".score-canvas");
      await expect
        .poll(async () => rounded(await drawn.boundingBox()), { message: String(size.width) })
        .toEqual(rounded(first));
      expect(await page.locator(".first-embed").count()).toBe(0);
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });

  it("stands in a frame that is a graph, or has something selected", async () => {
    for (const query of ["", "?select=putin", "?data=winter-2022&tab=graph"]) {
      const size = { width: 640, height: 700 };
      const { page, faults, release } = await openHeld(`embed.html${query}`, size);
      await pictureOf(page, ".first-picture > svg");
      release();
      await page.getByRole("application", { name: "Relationship graph" }).waitFor();
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });

  it.each(["", "embed.html"])("is asked for before the program, on %j", async (path) => {
    const asked: string[] = [];
    const { page } = await openAddress(`${inject("address")}${path}?data=winter-2022`, {
      prepare: async (opened) => {
        opened.on("request", (request) => asked.push(new URL(request.url()).pathname));
        await Promise.resolve();
      },
    });
    await page.locator(".score-canvas").waitFor();
    const placeOf = (end: RegExp) => asked.findIndex((url) => end.test(url));
    expect(placeOf(PROGRAM)).toBeGreaterThan(placeOf(/winter-2022\.json$/));
    expect(placeOf(/winter-2022\.json$/)).toBeGreaterThan(0);
    await page.context().close();
  });

  it.each(["", "embed.html"])(
    "is on its way before what draws it has come, on %j",
    async (path) => {
      const asked: string[] = [];
      let release = () => {};
      const isAsked = new Promise<void>((resolve) => (release = resolve));
      const { page } = await openAddress(`${inject("address")}${path}?data=winter-2022`, {
        prepare: async (opened) => {
          opened.on("request", (request) => {
            const { pathname } = new URL(request.url());
            asked.push(pathname);
            if (pathname.endsWith("/winter-2022.json")) release();
          });
          await opened.route(DRAWING, async (route) => {
            await isAsked;
            await route.continue();
          });
        },
      });
      expect(asked.filter((url) => DRAWING.test(url))).toHaveLength(1);
      await page.locator(".score-canvas").waitFor();
      // The same file is not fetched twice.
      expect(asked.filter((url) => url.endsWith("/winter-2022.json"))).toHaveLength(1);
      await page.context().close();
    },
  );

  it("takes no file, and does not let the browser leave for one", async () => {
    const { page, release } = await openHeld("?data=winter-2022", { width: 1280, height: 800 });
    await pictureOf(page, ".first-picture > canvas");
    const isRefused = await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      const event = new DragEvent("dragover", { dataTransfer, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      return event.defaultPrevented;
    });
    expect(isRefused).toBe(true);
    release();
    await page.context().close();
  });

  it("is in the language and the theme of the address", async () => {
    const { page, release } = await openHeld("?data=winter-2022&lang=ar&theme=dark", {
      width: 390,
      height: 844,
    });
    await pictureOf(page, ".first-picture > canvas");
    const html = page.locator("html");
    expect(await html.getAttribute("lang")).toBe("ar");
    expect(await html.getAttribute("dir")).toBe("rtl");
    expect(await html.getAttribute("data-theme")).toBe("dark");
    release();
    await page.context().close();
  });

  it("is left to the page where the reader asked for a table", async () => {
    const { page } = await openAddress(`${inject("address")}?data=winter-2022&tab=table`, {
      prepare: (opened) =>
        opened.addInitScript(() => {
          new MutationObserver(() => {
            if (document.querySelector(".first")) document.documentElement.dataset.first = "seen";
          }).observe(document, { childList: true, subtree: true });
        }),
    });
    await page.getByRole("table").waitFor();
    expect(await page.locator("html").getAttribute("data-first")).toBe(null);
    await page.goto(`${inject("address")}?data=winter-2022`);
    await page.getByRole("tab", { name: "Score", selected: true }).waitFor();
    expect(await page.locator("html").getAttribute("data-first")).toBe("seen");
    await page.context().close();
  });

  it("stays with a word above it where the program cannot be loaded", async () => {
    const { page } = await openAddress(`${inject("address")}?data=winter-2022`, {
      prepare: (opened) => opened.route(PROGRAM, (route) => route.abort()),
    });
    await page.getByRole("alert").getByText("A part of Readout could not be loaded").waitFor();
    await page.locator(".first-picture > canvas").waitFor();
    await page.goto(`${inject("address")}?data=winter-2022&lang=de`);
    const alert = page.getByRole("alert").getByText("Ein Teil von Readout konnte nicht geladen");
    await alert.waitFor();
    expect(await alert.getAttribute("lang")).toBe("de");
    await page.context().close();
  });
});
