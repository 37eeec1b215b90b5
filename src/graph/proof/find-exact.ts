import type { Work } from "./work";

/**
 * The offsets at which a text has a passage, in order (Knuth, Morris and Pratt 1977): no text, however it repeats itself,
 * takes more than one look at each of its characters, which `indexOf` does not promise. Stops when there is no work left.
 * @param most how many are wanted
 */
export function findExact(
  exact: string,
  text: string,
  most: number,
  work: Work,
): readonly number[] {
  const { length } = exact;
  if (length === 0 || length > text.length) return [];
  work.left -= length + text.length;
  if (work.left < 0) return [];
  const borders = bordersOf(exact);
  const places: number[] = [];
  let matched = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    while (matched > 0 && exact.charCodeAt(matched) !== code) matched = borders[matched - 1] ?? 0;
    if (exact.charCodeAt(matched) === code) matched++;
    if (matched < length) continue;
    places.push(at + 1 - length);
    if (places.length >= most) break;
    matched = borders[matched - 1] ?? 0;
  }
  return places;
}

/** For each beginning of a passage, the length of its longest end that is also its beginning. */
function bordersOf(passage: string): Uint32Array {
  const borders = new Uint32Array(passage.length);
  let border = 0;
  for (let at = 1; at < passage.length; at++) {
    const code = passage.charCodeAt(at);
    while (border > 0 && passage.charCodeAt(border) !== code) border = borders[border - 1] ?? 0;
    if (passage.charCodeAt(border) === code) border++;
    borders[at] = border;
  }
  return borders;
}
