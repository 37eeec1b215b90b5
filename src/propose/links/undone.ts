import type { Line } from "../line/line";
import { type Word, wordsIn } from "../line/status-words";

/** "was to meet …, but the visit was put off": what came of a plan, by words that name nobody else. */
export function turnedRound(line: Line, end: number) {
  const but = line.tokens.findIndex((token, at) => at >= end && line.lexicon.but.has(token));
  if (but < 0) return undefined;
  const isOther = line.mentions.some(({ from, actors, isNamed }) => {
    return from > but && isNamed && actors.length > 0;
  });
  const found = wordsIn(line, but, line.tokens.length).find(isUndone);
  return isOther ? undefined : found;
}

/** "The trip was later called off.": what became of the contact that the sentence before tells of. */
export function undoneBy(line: Line): "cancelled" | "postponed" | undefined {
  const word = wordsIn(line, 0, line.tokens.length).find(isUndone);
  if (!word) return undefined;
  const isNamed = line.mentions.some(({ to, actors, isPlace }) => {
    return to <= word.at && actors.length > 0 && !isPlace;
  });
  const isMeant = line.tokens.slice(0, word.at).some((_token, at) => {
    const noun = line.lexicon.contacts.at(line.tokens, at)?.value.form === "noun";
    return noun && line.lexicon.determiners.has(line.token(at - 1));
  });
  return isMeant && !isNamed ? word.value : undefined;
}

interface Undone extends Word {
  readonly value: "cancelled" | "postponed";
}

function isUndone(word: Word): word is Undone {
  return word.value === "cancelled" || word.value === "postponed";
}
