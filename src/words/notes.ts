import type { Note } from "../formats/draft/imported";
import english from "./catalogues/en.json?notes";
import { shortenValues } from "../graph/shorten";
import { sayIn, type Words } from "./words";

const inEnglish = sayIn<`note.${Note["code"]}`>("en", english);

/**
 * What was changed or left out on the way from another form. Only here are those messages at hand in English: most readers
 * open a graph of ours, and never fetch them.
 */
export function sayNote(words: Words, note: Note): string {
  const word = `note.${note.code}` as const;
  const values = shortenValues(note.values);
  return words.has(word) ? words.say(word, values) : inEnglish(word, values);
}
