import { closest, distance } from "fastest-levenshtein";

/** With more choices, the search takes longer than reading the file. */
const MOST_CHOICES = 20_000;
const LONGEST_WORD = 200;

/** The known word most similar to a misspelt one; undefined if none is close (Levenshtein 1966). */
export function nearestTo(word: string, known: readonly string[]): string | undefined {
  if (known.length > MOST_CHOICES || word.length > LONGEST_WORD) return undefined;
  const most = Math.max(2, word.length / 3);
  const near = known.filter(({ length }) => Math.abs(length - word.length) <= most);
  if (near.length === 0) return undefined;
  const nearest = closest(word, near);
  return distance(word, nearest) <= most ? nearest : undefined;
}
