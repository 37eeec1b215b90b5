/** Letters written from right to left (Unicode Standard Annex 9). */
const FROM_RIGHT =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/** What changes the direction of writing (likewise). */
const CONTROLS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const RIGHT_TO_LEFT_MARK = "\u200F";
const OPENS = "\u2068";
const CLOSES = "\u2069";

/**
 * A text that keeps its order within another, and leaves the order of what stands beside it alone: what it says of the
 * direction of writing ends with it, even where it closes what it has not opened.
 */
export function isolate(text: string): string {
  if (!FROM_RIGHT.test(text) && !CONTROLS.test(text)) return text;
  let open = 0;
  let unopened = 0;
  for (const letter of text) {
    if (letter >= "\u2066" && letter <= "\u2068") open++;
    else if (letter === CLOSES && open > 0) open--;
    else if (letter === CLOSES) unopened++;
  }
  return OPENS.repeat(unopened + 1) + text + CLOSES.repeat(open + 1);
}

/**
 * A text of ours in a language that is written from right to left, where it begins with a name that is not: an isolate, or
 * `<bdi>`, goes by the first letter with a direction, and would turn the whole of it over.
 */
export function markFromRight(text: string): string {
  const [first] = /\p{L}/u.exec(text) ?? [];
  return first === undefined || FROM_RIGHT.test(first) ? text : RIGHT_TO_LEFT_MARK + text;
}
