import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";

interface Text {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** How far from its mark a name stands at most, in CSS pixels. */
const REACH = 40;

/** The picture as it is now, as the text of an SVG file. */
export async function savedPicture(page: Page): Promise<string> {
  // What lies over the picture may lie over its buttons, too: they are reached by key.
  await page.getByRole("button", { name: "Save the diagram" }).press("Enter");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as SVG" }).press("Enter"),
  ]);
  await page.keyboard.press("Escape");
  return readFile(await download.path(), "utf8");
}

/** The boxes of all names and letters of a picture, in CSS pixels from its upper left corner; measured on a page of their own. */
export async function textBoxesOf(page: Page, svg: string) {
  const sheet = await page.context().newPage();
  await sheet.setContent(`<body style="margin:0">${svg}`);
  const boxes = await sheet.evaluate(() =>
    [...document.querySelectorAll("svg text")].map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return { text: text.textContent, left, right, top, bottom };
    }),
  );
  await sheet.close();
  return boxes;
}

/**
 * Where two actors stand in the picture as it is saved now, in CSS pixels: the code on the mark beside the name; the name,
 * where marks are too small for codes.
 * @param names as the picture writes them, in one line
 */
export async function placesOf(page: Page, [one, other]: readonly [string, string]) {
  const svg = await savedPicture(page);
  const texts = [...svg.matchAll(/<text x="([^"]+)" y="([^"]+)"[^>]*>([^<]*)</g)].map(
    ([, x, y, text = ""]): Text => ({ text, x: Number(x), y: Number(y) }),
  );
  const codes = texts.filter(({ text }) => /^[A-Z]{2}$/.test(text));
  const placeOf = (name: string) => {
    const called = texts.find(({ text }) => text === name);
    if (!called) throw new Error(`The picture names no ${name}.`);
    const far = ({ x, y }: Text) => Math.hypot(x - called.x, y - called.y);
    const [nearest] = codes.filter((code) => far(code) < REACH).sort((a, b) => far(a) - far(b));
    return nearest ?? called;
  };
  return [placeOf(one), placeOf(other)] as const;
}
