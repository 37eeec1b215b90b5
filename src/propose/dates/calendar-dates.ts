import { type Day, dayOf } from "../../graph/dates";
import type { DateWords } from "../language/date-words";
import type { Token } from "../text/tokens";
import {
  dayInterval,
  type Interval,
  monthInterval,
  monthOfDay,
  type Tense,
  yearNear,
} from "./intervals";

/** The days that words stand for, of something that has taken place or will. */
export type DaysFor = (tense: Tense) => Interval;

export interface Match {
  /** Whether it is a day of the week alone, which may be the last or the next. */
  readonly isEither?: boolean | undefined;
  /** The token after the last. */
  readonly to: number;
  readonly daysFor: DaysFor;
}

export const OPEN: Interval = { isOpen: true };
const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|er|º|°|-?го|-?е|-?ше)?$/;

/** Reads dates of the calendar: "20 May", "May 3-4, 2022", "2022-05-20", "in May". */
export class CalendarDates {
  constructor(
    private readonly tokens: readonly Token[],
    private readonly words: DateWords,
    private readonly published: Day,
  ) {}

  at(at: number): Match | undefined {
    return (
      this.iso(at) ??
      this.numeric(at) ??
      this.dayAndMonth(at) ??
      this.monthAndDay(at) ??
      this.month(at)
    );
  }

  /** A month, with a year if one follows. */
  monthAt(at: number) {
    const month = this.words.monthOf(this.tokens[at]);
    if (month === undefined) return undefined;
    const year = this.yearAfter(at + 1);
    return { month, year: year?.value, to: year?.to ?? at + 1 };
  }

  private yearAfter(at: number): { readonly value: number; readonly to: number } | undefined {
    let start = at;
    const joint = this.tokens[start];
    if (joint && (/^[,.]$/.test(joint.text) || /^(?:de|del|of)$/.test(joint.plain))) start++;
    const token = this.tokens[start];
    if (!token || !/^(?:19|20)\d\d$/.test(token.plain)) return undefined;
    const after = this.tokens[start + 1];
    const isMarked = after !== undefined && /^(?:р|року|года|г)$/.test(after.plain);
    return { value: Number(token.plain), to: isMarked ? start + 2 : start + 1 };
  }

  private iso(at: number): Match | undefined {
    const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(this.tokens[at]?.plain ?? "");
    const day = match && dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
    return day === null || day === undefined
      ? undefined
      : { to: at + 1, daysFor: () => dayInterval(day) };
  }

  /** "01.02.2022"; with slashes only where day and month cannot be taken for each other. */
  private numeric(at: number): Match | undefined {
    const [first, mark, second, again, year] = this.tokens
      .slice(at, at + 5)
      .map(({ plain }) => plain);
    if ((mark !== "." && mark !== "/") || again !== mark) return undefined;
    if (!/^\d{1,2}$/.test(first ?? "") || !/^\d{1,2}$/.test(second ?? "")) return undefined;
    if (!/^(?:19|20)\d\d$/.test(year ?? "")) return undefined;
    const one = Number(first);
    const other = Number(second);
    const to = at + 5;
    if (mark === "/" && one <= 12 && other <= 12 && one !== other)
      return { to, daysFor: () => OPEN };
    const isMonthFirst = mark === "/" && other > 12;
    const day = isMonthFirst ? dayOf(Number(year), one, other) : dayOf(Number(year), other, one);
    return day === undefined ? undefined : { to, daysFor: () => dayInterval(day) };
  }

  /** "20 May", "20. Mai 2022", "5 de octubre", "24 лютого", "3-4 May". */
  private dayAndMonth(at: number): Match | undefined {
    const days = daysIn(this.tokens[at]?.plain);
    if (!days) return undefined;
    let to = at + 1;
    if (this.tokens[to]?.text === ".") to++;
    // "3 and 4 May"
    const joint = this.tokens[to];
    const last = daysIn(this.tokens[to + 1]?.plain);
    let until = days[1];
    if (joint && last && (this.words.upTo.has(joint) || joint.text === "–" || joint.text === "-")) {
      until = last[1];
      to += 2;
      if (this.tokens[to]?.text === ".") to++;
    }
    if (/^(?:de|of)$/.test(this.tokens[to]?.plain ?? "")) to++;
    const month = this.monthAt(to);
    return month && { to: month.to, daysFor: this.daysOfMonth(month, days[0], until) };
  }

  /** "May 20", "May 20th, 2022", "May 3-4". */
  private monthAndDay(at: number): Match | undefined {
    const month = this.words.monthOf(this.tokens[at]);
    // "Jan. 23"
    const day = this.tokens[at + 1]?.text === "." ? at + 2 : at + 1;
    const days = daysIn(this.tokens[day]?.plain);
    if (month === undefined || !days) return undefined;
    let to = day + 1;
    let until = days[1];
    const joint = this.tokens[to];
    const last = daysIn(this.tokens[to + 1]?.plain);
    if (joint && last && (this.words.upTo.has(joint) || joint.text === "–")) {
      until = last[1];
      to += 2;
    }
    const year = this.yearAfter(to);
    return {
      to: year?.to ?? to,
      daysFor: this.daysOfMonth({ month, year: year?.value }, days[0], until),
    };
  }

  private daysOfMonth(
    { month, year }: { readonly month: number; readonly year: number | undefined },
    first: number,
    last: number,
  ): DaysFor {
    return (tense) => {
      const at = year ?? this.yearOfDay(month, first, tense);
      const from = dayOf(at, month, first);
      const to = dayOf(at, month, last);
      return from === undefined || to === undefined ? OPEN : { first: from, last: to };
    };
  }

  private yearOfDay(month: number, day: number, tense: Tense): number {
    const { year } = monthOfDay(this.published);
    const there = dayOf(year, month, day) ?? this.published;
    if (tense === "past") return there <= this.published ? year : year - 1;
    return there >= this.published ? year : year + 1;
  }

  private month(at: number): Match | undefined {
    const month = this.monthAt(at);
    if (!month) return undefined;
    const before = this.tokens[at - 1];
    const isMeant =
      month.year !== undefined ||
      this.words.in.has(before) ||
      this.words.last.has(before) ||
      this.words.next.has(before);
    if (!isMeant) return undefined;
    return {
      to: month.to,
      daysFor: (tense) =>
        monthInterval(month.year ?? yearNear(month.month, this.published, tense), month.month) ??
        OPEN,
    };
  }
}

/** The days that a word names: "3", "3rd", "3-4". */
function daysIn(word: string | undefined): readonly [number, number] | undefined {
  if (word === undefined) return undefined;
  const [first, last, ...others] = word.split(/[-–]/);
  const from = ORDINAL.exec(first ?? "")?.[1];
  if (from === undefined || others.length > 0) return undefined;
  const to = last === undefined ? from : ORDINAL.exec(last)?.[1];
  if (to === undefined) return undefined;
  const days = [Number(from), Number(to)] as const;
  return days[0] >= 1 && days[1] <= 31 && days[0] <= days[1] ? days : undefined;
}
