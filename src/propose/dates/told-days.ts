import type { DateWords } from "../language/date-words";
import type { Token } from "../text/tokens";
import { type DaysFor, OPEN } from "./calendar-dates";
import { countAt } from "./counted";
import type { FoundDate } from "./found-date";
import { dayInterval } from "./intervals";

/** Words that count days from the one that was told before: "the same day", "the day before", "two days later". */
export interface ToldDay {
  /** The token after the last. */
  readonly to: number;
  /** In days. */
  readonly offset: number;
  /** Words follow that say from which day: "a day after she called him" is the day of that call, and one more. */
  readonly isOfNext: boolean;
}

export function toldDayAt(
  tokens: readonly Token[],
  words: DateWords,
  at: number,
): ToldDay | undefined {
  const plain = words.told.at(tokens, at);
  if (plain) return { to: at + plain.length, offset: plain.value, isOfNext: false };
  const alone = words.toldAlone.at(tokens, at);
  if (alone) {
    const to = at + alone.length;
    return saysFromWhich(tokens, words, to)
      ? undefined
      : { to, offset: alone.value, isOfNext: false };
  }
  const count = countAt(tokens, words, at);
  if (count?.unit !== "d") return undefined;
  const side = words.toldSides.at(tokens, count.to);
  const sideOf = words.toldSidesOf.at(tokens, count.to);
  const { value, length } = side ?? sideOf ?? { value: 0, length: 0 };
  if (length === 0) return undefined;
  const to = count.to + length;
  const isOfNext = !side && saysFromWhich(tokens, words, to);
  return { to, offset: value * count.number, isOfNext };
}

/** Whether words begin at a token that say from which day another counts: "the day before the summit". */
function saysFromWhich(tokens: readonly Token[], words: DateWords, at: number): boolean {
  const next = tokens[at];
  if (!next) return false;
  return words.hasAnchors ? words.anchors.has(next) : /^[\p{L}\p{N}]/u.test(next.text);
}

/**
 * The days that such words stand for.
 * @param own the date that the sentence has before them
 * @param before the dates of the last sentence before that has any
 */
export function daysFromTold(
  offset: number,
  own: FoundDate | undefined,
  before: readonly FoundDate[],
): DaysFor {
  return (tense) => {
    const days = new Set<number>();
    for (const anchor of own ? [own] : before) {
      const { first, last } = anchor.daysFor(tense);
      // "On Friday …. The next day she will …": which Friday is not said.
      if (anchor.isEither && tense === "future") return OPEN;
      if (first !== undefined && first === last) days.add(first);
    }
    const [day] = days;
    return day !== undefined && days.size === 1 ? dayInterval(day + offset) : OPEN;
  };
}
