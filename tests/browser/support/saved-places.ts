import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";

/** Where two countries stand in the picture as it is saved now, by the codes on their marks, in CSS pixels. */
export async function placesOf(page: Page, [one, other]: readonly [string, string]) {
  await page.getByRole("button", { name: "Save the picture" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save as SVG" }).click(),
  ]);
  await page.keyboard.press("Escape");
  const svg = await readFile(await download.path(), "utf8");
  const placeOf = (code: string) => {
    const [, x = NaN, y = NaN] =
      new RegExp(`<text x="([^"]+)" y="([^"]+)"[^>]*>${code}<`).exec(svg)?.map(Number) ?? [];
    return { x, y };
  };
  return [placeOf(one), placeOf(other)] as const;
}
