import type { Note } from "../../formats/draft/imported";
import type { Problem } from "../../graph/problem";
import * as problems from "../../words/problems";
import { createWords } from "../../words/languages/create-words";
import { shorten, shortenValues } from "../../graph/shorten";
import type { Word } from "../../words/words";
import { oneLine } from "./unseen";

/** The command line speaks English. */
const english = createWords("en");

type Values = Readonly<Record<string, string | number>>;

/**
 * A message of the catalogue for a terminal, where no character of a value is unseen. Isolates and marks of direction,
 * which the catalogue puts around values for a page, are left out.
 */
export function say(word: Word, values?: Values): string {
  return withoutIsolates(english.say(word, values && seen(values)));
}

/** What is wrong and what to do, likewise. */
export function sayProblem(problem: Problem): string {
  const { nearest, values } = problem;
  return withoutIsolates(
    problems.sayProblem(english, {
      ...problem,
      values: seen(shortenValues(values)),
      nearest: nearest === undefined ? undefined : oneLine(shorten(nearest)),
    }),
  );
}

/** What was changed or left out on the way from another form, likewise. */
export function sayNote(note: Note): string {
  return say(`note.${note.code}`, shortenValues(note.values));
}

function seen(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? oneLine(value) : value,
    ]),
  );
}

function withoutIsolates(text: string): string {
  return text.replaceAll(/[\u200F\u2066-\u2069]/g, "");
}
