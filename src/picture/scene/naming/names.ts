/** What of an actor tells how it is called. */
export interface Called {
  readonly name: string;
  readonly aliases: readonly string[];
  /** What it is called where room is short, if the file says so. */
  readonly shortName?: string | undefined;
}

/** A name as it is written, from line to line. */
export type NameLines = readonly string[];

/** Letters in a line of a name. */
const LINE = 18;
/** An alias in capitals of at most so many letters is a short name: OSCE, NATO. */
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&.-]{1,11}$/u;

const known = new WeakMap<Called, readonly NameLines[]>();

/**
 * The ways to write a name, best first: in one line, or in two where it is long; the short name; and only then the name with
 * an ellipsis, in two lines or in one.
 */
export function waysToWrite(actor: Called): readonly NameLines[] {
  const found = known.get(actor) ?? writingsOf(actor);
  known.set(actor, found);
  return found;
}

function writingsOf(actor: Called): readonly NameLines[] {
  const { name } = actor;
  const short = shortNameOf(actor);
  if (lengthOf(name) <= LINE) {
    const narrow = inTwoLines(name, 1);
    return [[name], ...(narrow ? [narrow] : []), ...(short === undefined ? [] : [[short]])];
  }
  const writings: NameLines[] = [];
  const whole = inTwoLines(name);
  if (whole) writings.push(whole);
  if (short !== undefined) writings.push(inTwoLines(short) ?? [clip(short, LINE)]);
  if (!whole && short === undefined) writings.push(cutInTwo(name));
  if (short === undefined) writings.push([clip(name, LINE)]);
  return writings;
}

/** The name for little room: the file's own, else an acronym among the aliases. */
function shortNameOf({ name, aliases, shortName }: Called): string | undefined {
  const found = shortName ?? aliases.find((alias) => ACRONYM.test(alias));
  return found !== undefined && lengthOf(found) < lengthOf(name) ? found : undefined;
}

/** A name in two lines of words, as equal as can be; undefined where that is too long. */
function inTwoLines(name: string, most = LINE): NameLines | undefined {
  const length = lengthOf(name);
  if (length <= most) return [name];
  if (length > 2 * LINE + 1) return undefined;
  const words = name.split(" ");
  let best: NameLines | undefined;
  let least = LINE + 1;
  for (let at = 1; at < words.length; at++) {
    const lines = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
    const longest = lines.reduce((most, line) => Math.max(most, lengthOf(line)), 0);
    if (longest < least) [least, best] = [longest, lines];
  }
  return best;
}

/** As many words as go into the first line, and the rest cut to the second. */
function cutInTwo(name: string): NameLines {
  // No more words than this go into a line.
  const words = name.split(" ", LINE + 1);
  let first = words[0] ?? "";
  if (lengthOf(first) > LINE) return [clip(name, LINE)];
  for (const word of words.slice(1)) {
    const longer = `${first} ${word}`;
    if (lengthOf(longer) > LINE) break;
    first = longer;
  }
  const rest = name.slice(first.length + 1);
  return rest === "" ? [first] : [first, clip(rest, LINE)];
}

let segmenter: Intl.Segmenter | undefined;

/** Where a reader's letters begin and end. Made when a name first needs it: that takes a phone as long as the rest of the program. */
function lettersOf(text: string): readonly Intl.SegmentData[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  return [...segmenter.segment(text)];
}

/** Letters are told apart in so many code units: no name has more, and a text made to hold a page up has millions. */
const MOST_UNITS = 1000;

/** How many a reader takes for letters: a flag is one, and so is a letter with its accents. Of a text of millions, no number. */
function lengthOf(text: string): number {
  if (text.length > MOST_UNITS) return Infinity;
  return isPlain(text) ? text.length : lettersOf(text).length;
}

/** A text of at most so many letters; what is cut off is told by an ellipsis. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const beginning = text.slice(0, MOST_UNITS);
  if (isPlain(beginning)) return `${text.slice(0, most - 1)}…`;
  const letters = lettersOf(beginning);
  if (letters.length <= most && text === beginning) return text;
  // The last letter may go on past the beginning.
  return `${text.slice(0, letters.at(most - 1)?.index ?? letters.at(-1)?.index)}…`;
}

/** Whether each code unit is a letter of its own, as in most Latin, Greek and Cyrillic names: quick to tell. */
function isPlain(text: string): boolean {
  return /^[\u0020-\u024f\u0370-\u0482\u048a-\u052f]*$/.test(text);
}
