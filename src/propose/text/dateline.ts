/** "ZURICH, May 3 (Reuters) -- ", "WASHINGTON — " */
const PLACE =
  /^\p{Lu}{3,}[\p{Lu}\p{M} .,'’-]*(?:,\s*(?:\p{Lu}[\p{L}.]*\s*){1,3}\d{0,2})?\s*(?:\([\p{L} .,/-]+\)\s*)?(?:--|—|–)\s*/u;
/** "10:05 ", "11.30am: " */
const TIME = /^\d{1,2}[:.]\d\d(?:\s?(?:am|pm|a\.m\.|p\.m\.|GMT|BST|CET|CEST|ET|EST|EDT|Uhr|h)\b)*\s*[.:–—-]?\s+/u;

/** Where a sentence begins after the place or hour that a news item opens with. */
export function afterDateline(text: string, { start, end }: { start: number; end: number }): number {
  const sentence = text.slice(start, end);
  const length = (PLACE.exec(sentence) ?? TIME.exec(sentence))?.[0].length ?? 0;
  return length < sentence.length ? start + length : start;
}
