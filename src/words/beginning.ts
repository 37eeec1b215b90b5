import type { Words } from "./words";

/** Of a longer text so many characters are shown: the whole of it keeps a page from answering. */
export const MOST_CHARACTERS = 10_000;

/** The beginning of a long text, and how much of it is left out; a shorter one whole. */
export function sayBeginning(words: Words, text: string): string {
  const count = text.length - MOST_CHARACTERS;
  return count > 0
    ? `${text.slice(0, MOST_CHARACTERS)} ${words.say("source.gap", { count })}`
    : text;
}
