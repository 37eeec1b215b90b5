import type { TextRange } from "../passages";
import { sentencesOf } from "./sentences";
import { normalized } from "../../graph/normalized";

/** A text to be laid beside another. */
export interface Telling {
  readonly text: string;
  /** BCP 47, where it is known. */
  readonly language: string | undefined;
}

/** A passage of one text, and the one of the other that is about the same. */
export interface Pair {
  readonly here: TextRange;
  readonly there: TextRange;
}

/** Two texts, sentence by sentence. */
export interface Alignment {
  /** In the order of the first text. */
  readonly pairs: readonly Pair[];
  readonly onlyHere: readonly TextRange[];
  readonly onlyThere: readonly TextRange[];
}

/** The same from the other text's side. */
export function turned({ pairs, onlyHere, onlyThere }: Alignment): Alignment {
  return {
    pairs: pairs
      .map(({ here, there }) => ({ here: there, there: here }))
      .toSorted((a, b) => a.here.start - b.here.start),
    onlyHere: onlyThere,
    onlyThere: onlyHere,
  };
}

/** Words are compared by their first letters: "Ukraine" and "Ukrainian" are about the same. Shorter ones mean little. */
const STEM = 5;
/** Two sentences are about the same from this cosine on, and with so many words in common. */
const LEAST_LIKENESS = 0.2;
const LEAST_SHARED = 2;

/**
 * Lays the sentences of two texts beside each other. What is given tells which are known to be about the same: they come
 * first; of the others each goes with the one that it shares most with, words that stand everywhere counting least (tf-idf
 * and cosine; Salton and Buckley 1988, "Term-weighting approaches in automatic text retrieval").
 * @returns asked with the passages that tell of one occasion, or of one topic
 */
export function alignerOf(here: Telling, there: Telling): (known: readonly Pair[]) => Alignment {
  const ours = toldIn(here);
  const theirs = toldIn(there);
  const wordsHere = ours.map((range) => stemsOf(here, range));
  const wordsThere = theirs.map((range) => stemsOf(there, range));
  const weightOf = weigh([...wordsHere, ...wordsThere]);
  const likely = wordsHere
    .flatMap((one, row) =>
      wordsThere.map((other, column) => ({
        row,
        column,
        likeness: likeness(one, other, weightOf),
      })),
    )
    .filter((found) => found.likeness >= LEAST_LIKENESS)
    .toSorted((a, b) => b.likeness - a.likeness);
  return (known) => {
    const matches = new Map<number, number>();
    const taken = new Set<number>();
    const match = (one: number, other: number) => {
      if (one < 0 || other < 0 || matches.has(one) || taken.has(other)) return;
      matches.set(one, other);
      taken.add(other);
    };
    for (const pair of known) match(at(ours, pair.here.start), at(theirs, pair.there.start));
    for (const { row, column } of likely) match(row, column);
    return {
      pairs: ours.flatMap((range, row) => {
        const other = theirs[matches.get(row) ?? -1];
        return other ? [{ here: range, there: other }] : [];
      }),
      onlyHere: ours.filter((_, row) => !matches.has(row)),
      onlyThere: theirs.filter((_, column) => !taken.has(column)),
    };
  };
}

/** The sentences of a text but for its headline, which tells nothing of its own: a first line that no sentence ends. */
function toldIn({ text, language }: Telling): readonly TextRange[] {
  return sentencesOf(text, language).filter(
    ({ end }) =>
      text.slice(0, end).trim().includes("\n") || /[.!?…。؟]["'”’»)]*$/u.test(text.slice(0, end)),
  );
}

function at(sentences: readonly TextRange[], place: number): number {
  return sentences.findIndex(({ start, end }) => start <= place && place < end);
}

function stemsOf({ text, language }: Telling, { start, end }: TextRange): ReadonlySet<string> {
  const words = new Intl.Segmenter(language, { granularity: "word" });
  const stems = [...words.segment(text.slice(start, end))]
    .filter(({ isWordLike, segment }) => isWordLike && segment.length >= STEM)
    .map(({ segment }) => normalized(segment, "NFKD").replaceAll(/\p{M}/gu, ""));
  return new Set(stems.map((word) => word.toLowerCase().slice(0, STEM)));
}

/** How much a stem says of a sentence: the fewer have it, the more. */
function weigh(sentences: readonly ReadonlySet<string>[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const stems of sentences) {
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  return (stem) => Math.log(sentences.length / (counts.get(stem) ?? 1));
}

/** From 0, nothing in common, to 1. */
function likeness(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weightOf: (stem: string) => number,
): number {
  const shared = [...one].filter((stem) => other.has(stem));
  if (shared.length < LEAST_SHARED) return 0;
  const squares = (stems: Iterable<string>) =>
    [...stems].reduce((sum, stem) => sum + weightOf(stem) ** 2, 0);
  return squares(shared) / (Math.sqrt(squares(one) * squares(other)) || 1);
}
