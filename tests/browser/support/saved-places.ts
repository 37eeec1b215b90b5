import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";

interface Text {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** How far from its mark a name stands at most, in CSS pixels. */
const REACH = 40;

/**
 * Where two actors stand in the picture as it is saved now, in CSS pixels: the code on the mark beside the name; the name,
 * where marks are too small for codes.
 * @param names as the picture writes them, in one line
 */
export async function placesOf(page: Page, [one, other]: readonly [string, string]) {
  await page.getByRole("button", { name: "Save the diagram" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as SVG" }).click(),
  ]);
  await page.keyboard.press("Escape");
  const svg = await readFile(await download.path(), "utf8");
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
