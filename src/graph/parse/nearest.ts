import { closest, distance } from "fastest-levenshtein";

/** With more to choose from, finding the nearest takes longer than reading the file. */
const MOST_CHOICES = 20_000;

/** What was probably meant by a word that is none of those known; undefined where none is near (Levenshtein 1966). */
export function nearestTo(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || known.length > MOST_CHOICES || word.length > 200) return undefined;
  const nearest = closest(word, [...known]);
  return distance(word, nearest) <= Math.max(2, word.length / 3) ? nearest : undefined;
}
