import type { Day } from "../../graph/dates";
import type { DateWords } from "../language/date-words";
import type { Token } from "../text/tokens";
import { type DaysFor, type Match, OPEN } from "./calendar-dates";
import { DateFinder } from "./date-finder";
import type { FoundDate } from "./found-date";
import { daysFromTold, type ToldDay, toldDayAt } from "./told-days";

/** Of the words for "since" those that mean nothing else: "from" begins many other phrases. */
const SINCE = new Set(["since", "depuis", "seit", "desde"]);

/**
 * All words of a sentence that say when, in their order.
 * @param before the dates of the last sentence before that has any
 */
export function findDates(
  tokens: readonly Token[],
  words: DateWords,
  published: Day,
  before: readonly FoundDate[] = [],
): FoundDate[] {
  const dates: FoundDate[] = [];
  const finder = new DateFinder(tokens, words, published);
  for (let at = 0; at < tokens.length;) {
    const told = toldDayAt(tokens, words, at);
    const none = told ? undefined : finder.noneAt(at);
    if (none !== undefined) {
      at = none;
      continue;
    }
    const match = told ? matchOf(told, dates.at(-1), before) : finder.at(at);
    const first = tokens[at];
    const last = match && tokens[match.to - 1];
    if (!match || !first || !last) {
      at++;
      continue;
    }
    // "since April 12": from then on, up to the day of publication.
    const isSince = words.since.has(tokens[at - 1]) && SINCE.has(tokens[at - 1]?.plain ?? "");
    const daysFor: DaysFor = isSince
      ? () => ({ first: match.daysFor("past").first, last: published })
      : match.daysFor;
    const text = tokens
      .slice(at, match.to)
      .map((token) => token.text)
      .join(" ");
    dates.push({
      from: at,
      to: match.to,
      daysFor,
      words: text,
      isEither: match.isEither === true && !isSince,
      ofNext: told?.isOfNext ? daysOfNext(told, dates.at(-1)) : undefined,
    });
    at = match.to;
  }
  return dates;
}

function matchOf(
  { to, offset, isOfNext }: ToldDay,
  own: FoundDate | undefined,
  before: readonly FoundDate[],
): Match {
  return { to, daysFor: isOfNext ? () => OPEN : daysFromTold(offset, own, before) };
}

function daysOfNext({ offset }: ToldDay, own: FoundDate | undefined): DaysFor | undefined {
  return own && daysFromTold(-offset, own, []);
}
