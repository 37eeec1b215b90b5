import { gzipSync, strToU8 } from "fflate";

/** So many bytes a figure has at most, compressed as on its way to a reader: a little under 15 KB, since compressors differ. */
export const MOST_BYTES = 15_000;

/** How many bytes a markup has, compressed as on its way to a reader. */
export function weightOf(markup: string): number {
  return gzipSync(strToU8(markup)).length;
}

/** The most parts, of so many, with which something is no heavier than it may be; none where even that is too heavy. */
export function mostWithin(
  bytes: number,
  parts: number,
  printWith: (count: number) => string,
): number {
  const fits = (count: number) => weightOf(printWith(count)) <= bytes;
  if (fits(parts)) return parts;
  let [enough, tooMany] = [0, parts];
  while (tooMany - enough > 1) {
    const middle = Math.floor((enough + tooMany) / 2);
    if (fits(middle)) enough = middle;
    else tooMany = middle;
  }
  return enough;
}
