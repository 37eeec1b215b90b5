import type { Day } from "../../graph/dates";
import type { DateWords } from "../language/date-words";
import type { Token } from "../text/tokens";
import type { DaysFor } from "./calendar-dates";
import { DateFinder } from "./date-finder";

/** Words that say when. */
export interface FoundDate {
  /** Tokens of the sentence, the last excluded. */
  readonly from: number;
  readonly to: number;
  /** The days that they stand for, of something that has taken place or will. */
  readonly daysFor: DaysFor;
  readonly words: string;
  /** Whether it is a day of the week alone, which may be the last or the next. */
  readonly isEither: boolean;
}

/** Of the words for "since" those that mean nothing else: "from" begins many other phrases. */
const SINCE = new Set(["since", "depuis", "seit", "desde"]);
/** All words of a sentence that say when, in their order. */
export function findDates(tokens: readonly Token[], words: DateWords, published: Day): FoundDate[] {
  const dates: FoundDate[] = [];
  const finder = new DateFinder(tokens, words, published);
  for (let at = 0; at < tokens.length;) {
    const none = finder.noneAt(at);
    if (none !== undefined) {
      at = none;
      continue;
    }
    const match = finder.at(at);
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
    });
    at = match.to;
  }
  return dates;
}
