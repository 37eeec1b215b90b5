import type { Page } from "playwright-core";
import { afterAll, describe, expect, it } from "vitest";
import { COLOUR_VALUES } from "../../../src/picture/draw/colour-values";
import { differenceOf, EYES } from "../../support/colours";
import { closeBrowser, openPage } from "../support/page";
import { openState, STATES } from "../support/states";

afterAll(closeBrowser);

/** How Chromium shows the page as others see it. */
const KINDS = ["protanopia", "deuteranopia", "tritanopia", "achromatopsia"] as const;

/** Colours that tell things apart where they stand beside each other. */
const FAMILIES: readonly (readonly string[])[] = [
  ["--side-1", "--side-2", "--side-3", "--side-4", "--side-5", "--side-other"],
  ["--side-first", "--side-second", "--side-both"],
  ["--standing-new", "--standing-continued", "--standing-gone"],
];
/** Three and five times what is just noticeable: what the eyes of all can tell apart, and what stands out from paper. */
const LEAST_APART = 7;
const LEAST_FROM_PAPER = 12;

const valueOf = (token: string) =>
  [...COLOUR_VALUES].find(([name]) => name === token)?.[1].light ?? "";

/** Where in a picture of the page each of some colours is painted, as a place in its pixels. */
const placesIn = (page: Page, picture: string, colours: readonly string[]) =>
  page.evaluate(
    async ([source, wanted]) => {
      const { data } = await pixelsOf(source);
      return wanted.map((colour) => {
        const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
        // Eight alike side by side are a surface, not the seam of a letter.
        for (let at = 0, run = 0; at < data.length; at += 4) {
          const isIt = data[at] === r && data[at + 1] === g && data[at + 2] === b;
          run = isIt ? run + 1 : 0;
          if (run === 6) return at - 8;
        }
        return -1;
      });
    },
    [picture, colours] as const,
  );

/** The colours at some places of a picture. */
const coloursAt = (page: Page, picture: string, places: readonly number[]) =>
  page.evaluate(
    async ([source, wanted]) => {
      const { data } = await pixelsOf(source);
      const hex = (at: number) => (data[at] ?? 0).toString(16).padStart(2, "0");
      return wanted.map((at) => `#${hex(at)}${hex(at + 1)}${hex(at + 2)}`);
    },
    [picture, places] as const,
  );

declare function pixelsOf(source: string): Promise<ImageData>;

/** A page that reads pictures. */
async function openReader(page: Page): Promise<Page> {
  const reader = await page.context().newPage();
  await reader.evaluate(() => {
    const read = async (source: string) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const pen = new OffscreenCanvas(image.width, image.height).getContext("2d");
      if (!pen) throw new Error("no canvas");
      pen.drawImage(image, 0, 0);
      return pen.getImageData(0, 0, image.width, image.height);
    };
    Object.assign(globalThis, { pixelsOf: read });
  });
  return reader;
}

const pictureOf = async (page: Page) => (await page.screenshot()).toString("base64");

describe.each(STATES)("$name", (state) => {
  it("keeps its colours apart, and all marks in sight, for eyes that lack a kind of cone or all", async () => {
    const { page } = await openPage(state.path);
    await openState(page, state);
    await page.waitForLoadState("networkidle");
    const reader = await openReader(page);
    await page.bringToFront();
    const tools = await page.context().newCDPSession(page);
    const tokens = FAMILIES.flat();
    const places = await placesIn(reader, await pictureOf(page), tokens.map(valueOf));
    const shown = tokens.flatMap((token, at) => {
      const place = places[at] ?? -1;
      return place < 0 ? [] : [{ token, place }];
    });
    const found: string[] = [];
    for (const type of KINDS) {
      await tools.send("Emulation.setEmulatedVisionDeficiency", { type });
      await expect.poll(() => pictureOf(page)).not.toBe("");
      const seen = await coloursAt(
        reader,
        await pictureOf(page),
        shown.map(({ place }) => place),
      );
      const eyes = EYES["of all cones"];
      if (!eyes) throw new Error("There are no eyes.");
      const apart = (a: number, b: number) => differenceOf(seen[a] ?? "", seen[b] ?? "", eyes);
      shown.forEach(({ token }, at) => {
        const fromPaper = differenceOf(seen[at] ?? "", "#fdfcfa", eyes);
        if (fromPaper < LEAST_FROM_PAPER) found.push(`${type}: ${token} is lost on paper`);
        // Without any colour, letters, codes, forms and names tell what is what.
        if (type === "achromatopsia") return;
        for (const family of FAMILIES)
          shown.slice(at + 1).forEach(({ token: other }, next) => {
            const isOneFamily = family.includes(token) && family.includes(other);
            if (isOneFamily && apart(at, at + 1 + next) < LEAST_APART)
              found.push(`${type}: ${token} and ${other} look alike`);
          });
      });
    }
    expect(found).toEqual([]);
    await page.context().close();
  });
});
