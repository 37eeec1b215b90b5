import { closest, distance } from "fastest-levenshtein";

/** With more choices, the search takes longer than reading the file. */
const MOST_CHOICES = 20_000;

/** The known word most similar to a misspelt one; undefined if none is close (Levenshtein 1966). */
export function nearestTo(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || known.length > MOST_CHOICES || word.length > 200) return undefined;
  const nearest = closest(word, [...known]);
  return distance(word, nearest) <= Math.max(2, word.length / 3) ? nearest : undefined;
}
