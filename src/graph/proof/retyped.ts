import { findExact } from "./find-exact";
import type { TextRange } from "./find-altered";
import type { Work } from "./work";
import { normalized } from "../normalized";

/** A text as it reads, however it was typed: {@link readingOf}. */
export interface Reading {
  readonly text: string;
  /** For each code unit of it, where in the text as given what it stands for begins and ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Signs that word processors and browsers put in the place of one another. */
const SIGNS: ReadonlyMap<string, string> = new Map([
  ...Array.from("“”„‟«»″＂", (sign) => [sign, '"'] as const),
  ...Array.from("‘’‚‛‹›′`´＇", (sign) => [sign, "'"] as const),
  ...Array.from("‐‑‒–—―−", (sign) => [sign, "-"] as const),
  ["…", "..."],
]);

/** Guillemets with the blanks that French puts inside them, runs of blanks, signs not seen, letters with marks, all else. */
const PARTS = /«[\s\p{Z}]+|[\s\p{Z}]+»?|\p{Cf}+|\P{M}\p{M}+|[^]/gu;

/** A text with quotation marks, dashes, blanks and accented letters each written in one way, and without signs that are not seen. */
export function readingOf(given: string): Reading {
  const texts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: part, index } of given.matchAll(PARTS)) {
    const text = readPart(part);
    texts.push(text);
    for (let at = 0; at < text.length; at++) {
      starts.push(index);
      ends.push(index + part.length);
    }
  }
  return { text: texts.join(""), starts, ends };
}

function readPart(part: string): string {
  const sign = SIGNS.get(part.trim());
  if (sign !== undefined) return sign;
  if (/^[\s\p{Z}]/u.test(part)) return " ";
  return /^\p{Cf}/u.test(part) ? "" : normalized(part, "NFC");
}

/** As many places of the same words are compared. */
const MOST_PLACES = 1000;

/**
 * The passage that a quote was typed from: the same but for quotation marks, dashes, blanks and signs that are not seen.
 * Undefined where the text has none, or passages that differ from each other: then it has no one reading.
 */
export function findRetyped(
  exact: string,
  text: string,
  reading: Reading,
  work: Work,
): TextRange | undefined {
  const sought = readingOf(exact).text.trim();
  const places = findExact(sought, reading.text, MOST_PLACES, work).map((place) => ({
    start: reading.starts[place] ?? 0,
    end: reading.ends[place + sought.length - 1] ?? 0,
  }));
  const [first] = places;
  const passages = new Set(places.map(({ start, end }) => text.slice(start, end)));
  return passages.size === 1 ? first : undefined;
}
