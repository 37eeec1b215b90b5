import type { StatusWord } from "../language/lexicon";
import { insertionAt } from "./insertions";
import type { Line } from "./line";
import { separableAt } from "./separable";

/** A word that says how far something has come: "cancelled". */
export interface Word {
  readonly value: StatusWord;
  readonly at: number;
  readonly to: number;
  readonly text: string;
}

/** The words of a range that say how far something has come. */
export function wordsIn(line: Line, from: number, to: number): Word[] {
  const words: Word[] = [];
  for (let at = Math.max(0, from); at < to;) {
    // "the union, which had refused to come, wrote …": what is inserted says nothing of it.
    const inserted = insertionAt(line, at);
    if (inserted !== undefined && inserted < to) {
      at = inserted;
      continue;
    }
    const match = isOther(line, at) ? undefined : line.lexicon.status.at(line.tokens, at);
    const separable = match ? undefined : separableAt(line, at);
    if (separable) words.push({ value: separable, at, to: at + 1, text: line.words(at, at + 1) });
    if (!match) {
      at++;
      continue;
    }
    words.push({
      value: match.value,
      at,
      to: at + match.length,
      text: line.words(at, at + match.length),
    });
    at += match.length;
  }
  return words;
}

/** "si bien": whether a token that says "if" alone is of such words. "Même si" may be "even if". */
function isOfAlthough({ lexicon, tokens }: Line, at: number): boolean {
  return [at, at - 1].some((from) => (lexicon.although.at(tokens, from)?.length ?? 0) > at - from);
}

/** "the May 10 talks" are not talks that may be; "discussed next steps" is of no contact to come. */
function isOther(line: Line, at: number): boolean {
  if (/^next steps?$/.test(line.words(at, at + 2))) return true;
  if (isOfAlthough(line, at)) return true;
  const isCapital = line.token(at)?.isCapital === true;
  // "перед цим": before that, and nothing to come.
  const isDeclined = line.lexicon.language === "uk" || line.lexicon.language === "ru";
  return line.dates.some(({ from, to }) => {
    return from <= at && at < to && (isCapital || (isDeclined && to > from + 1));
  });
}
