import { fold } from "./fold";
import { foldHan } from "./han";
import { normalized } from "../../graph/normalized";

/** Scripts that part no words, or, like Korean, add to their ends: in these a term is found inside words too. */
const UNPARTED =
  "\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Hangul}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Mymr}";
const RUNS = new RegExp(`[${UNPARTED}]+|[^${UNPARTED}]+`, "gu");
const IS_UNPARTED = new RegExp(`^[${UNPARTED}]`, "u");
const SEPARATOR = /[\n\r\p{Z}\p{P}]+/u;
/** The longest passage that is kept of an unparted script, in characters: whatever begins one is found. */
const LONGEST = 4;

/** What is compared: without accents, case and the forms that one character has in several countries. */
export function foldTerm(word: string): string {
  return foldHan(fold(word));
}

/** Whether a word or term is written in a script that parts no words. */
export function isUnparted(text: string): boolean {
  return IS_UNPARTED.test(text);
}

/** A word of a text as runs of parted and unparted scripts. */
export function runsOf(word: string): readonly string[] {
  return word.match(RUNS) ?? [];
}

/** The words of a text; of an unparted script each passage of some characters, from every character on. */
export function wordsOfText(text: string): string[] {
  return partsOf(text).flatMap((run) => (isUnparted(run) ? passagesOf(run, 1) : run));
}

/** The words of a term; of an unparted script the words that a dictionary knows, in lengths that are kept of a text. */
export function wordsOfTerm(term: string): string[] {
  return partsOf(term).flatMap((run) => {
    if (!isUnparted(run)) return run;
    if ([...run].length <= LONGEST) return run;
    return segmentsOf(run).flatMap((word) => passagesOf(word, LONGEST));
  });
}

function partsOf(text: string): string[] {
  return normalized(text, "NFKC").split(SEPARATOR).flatMap(runsOf);
}

let segmenter: Intl.Segmenter | undefined;

function segmentsOf(run: string): string[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "word" });
  return Array.from(segmenter.segment(run), ({ segment }) => segment);
}

/** Passages that begin so many characters after one another; the last reaches to the end. */
function passagesOf(run: string, step: number): string[] {
  // Vowels and tones above and below the line are no characters of their own.
  const characters = [...run.replaceAll(/\p{M}/gu, "")];
  const count = Math.ceil(characters.length / step);
  return Array.from({ length: count }, (_, at) =>
    characters.slice(at * step, at * step + LONGEST).join(""),
  );
}
