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
/**
 * Distances ΔE (CIE 1976). Two colours are told apart at a glance from 10 on, 2.3 being just noticeable side by side; a mark of
 * some pixels is to stand out from its ground as text does.
 */
const LEAST_APART = 12;
const LEAST_FROM_PAPER = 45;

const THEMES = ["light", "dark"] as const;
type Theme = (typeof THEMES)[number];

const valueOf = (token: string, theme: Theme) =>
  [...COLOUR_VALUES].find(([name]) => name === token)?.[1][theme] ?? "";

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

/** A picture of the page once nothing in it moves any longer. */
async function pictureOf(page: Page): Promise<string> {
  let former = "";
  for (;;) {
    const picture = (await page.screenshot()).toString("base64");
    if (picture === former) return picture;
    former = picture;
  }
}

/** What of the page looks alike, or is lost, in one theme; and the colours that it shows. */
async function lookAt(page: Page, reader: Page, theme: Theme) {
  await page.emulateMedia({ colorScheme: theme });
  const paper = valueOf("--paper", theme);
  const tools = await page.context().newCDPSession(page);
  const tokens = FAMILIES.flat();
  const plain = await pictureOf(page);
  const places = await placesIn(
    reader,
    plain,
    tokens.map((token) => valueOf(token, theme)),
  );
  const shown = tokens.flatMap((token, at) => {
    const place = places[at] ?? -1;
    return place < 0 ? [] : [{ token, place }];
  });
  const found: string[] = [];
  for (const type of KINDS) {
    await tools.send("Emulation.setEmulatedVisionDeficiency", { type });
    const seen = await coloursAt(
      reader,
      await pictureOf(page),
      shown.map(({ place }) => place),
    );
    const eyes = EYES["of all cones"];
    if (!eyes) throw new Error("There are no eyes.");
    const apart = (a: number, b: number) => differenceOf(seen[a] ?? "", seen[b] ?? "", eyes);
    shown.forEach(({ token }, at) => {
      const fromPaper = differenceOf(seen[at] ?? "", paper, eyes);
      if (fromPaper < LEAST_FROM_PAPER)
        found.push(`${type}: ${token} is lost on paper (${fromPaper.toFixed(1)})`);
      // Without any colour, letters, codes, forms and names tell what is what.
      if (type === "achromatopsia") return;
      for (const family of FAMILIES)
        shown.slice(at + 1).forEach(({ token: other }, next) => {
          const isOneFamily = family.includes(token) && family.includes(other);
          const distance = apart(at, at + 1 + next);
          if (isOneFamily && distance < LEAST_APART)
            found.push(`${type}: ${token} and ${other} look alike (${distance.toFixed(1)})`);
        });
    });
  }
  await tools.send("Emulation.setEmulatedVisionDeficiency", { type: "none" });
  await tools.detach();
  return { found, shown: shown.map(({ token }) => token) };
}

/** States in which the picture or the score is in sight, and its colours with it. */
const WITH_SIDES = ["the first view", "a selected actor", "the score", "a comparison", "the embed"];

describe.each(STATES)("$name", (state) => {
  it("keeps its colours apart, and all marks in sight, for eyes that lack a kind of cone or all, by day and by night", async () => {
    const { page } = await openPage(state.path);
    await openState(page, state);
    await page.waitForLoadState("networkidle");
    const reader = await openReader(page);
    await page.bringToFront();
    for (const theme of THEMES) {
      const { found, shown } = await lookAt(page, reader, theme);
      expect(found, theme).toEqual([]);
      if (WITH_SIDES.includes(state.name)) expect(shown.length, theme).toBeGreaterThan(2);
    }
    await page.context().close();
  });
});
