/** So many characters of options are elements: a sentence names both ends, and names may be long. */
const MOST_CHARACTERS = 100_000;

/** The options of a list that are elements, from one place on. */
export interface Options {
  readonly start: number;
  readonly texts: readonly string[];
}

/**
 * The options around the one where the keyboard is: as many as there is room for, and that one at least.
 * @param place of the keyboard; negative where it is at none
 * @param most how many options
 * @param textOf what the option at a place says; asked for those alone that are elements
 */
export function optionsAround(
  total: number,
  place: number,
  most: number,
  textOf: (place: number) => string,
): Options {
  const first = Math.max(0, Math.min(place - Math.floor(most / 2), total - most));
  const last = Math.min(total, first + most) - 1;
  const texts: string[] = [];
  let start = Math.max(0, Math.min(place, total - 1));
  let left = MOST_CHARACTERS;
  const add = (at: number) => {
    if (at < first || at > last || left < 0) return;
    const text = textOf(at);
    left -= text.length;
    if (left < 0 && texts.length > 0) return;
    if (at < start) texts.unshift(text);
    else texts.push(text);
    start = Math.min(start, at);
  };
  // One before and one after, turn by turn, as long as there are any.
  add(start);
  for (let [before, after] = [start - 1, start + 1]; before >= first || after <= last;) {
    add(after++);
    add(before--);
  }
  return { start, texts };
}
