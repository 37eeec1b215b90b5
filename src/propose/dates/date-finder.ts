import type { Day } from "../../graph/dates";
import { dayOf } from "../../graph/dates";
import { CalendarDates, type Match, OPEN } from "./calendar-dates";
import { countAt, numberAt } from "./counted";
import type { Token } from "../text/tokens";
import type { DateWords } from "../language/date-words";
import {
  cutAt,
  dayInterval,
  type Interval,
  monthInterval,
  unitInterval,
  weekdayNear,
  yearInterval,
  yearNear,
} from "./intervals";

/** Parts of a month count in tens of days; those of a week are shorter. */
const DAYS_OF_WEEK_PART = 0.25;

/** Finds words that say when, at a token of a sentence. */
export class DateFinder {
  private readonly calendar: CalendarDates;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly words: DateWords,
    private readonly published: Day,
  ) {
    this.calendar = new CalendarDates(tokens, words, published);
  }

  /** Where words end that only look like a date, with the date that they take in: "for the first time since June 2015". */
  noneAt(at: number): number | undefined {
    const match = this.words.phrases.at(this.tokens, at);
    if (match?.value !== "none") return undefined;
    const to = at + match.length;
    return this.at(to)?.to ?? to;
  }

  at(at: number): Match | undefined {
    return (
      this.anchored(at) ??
      this.counted(at) ??
      this.part(at) ??
      this.phrase(at) ??
      this.calendar.at(at) ??
      this.weekday(at) ??
      this.year(at)
    );
  }

  /** "two days after", "a week before": counted from a day that has to be asked. */
  private anchored(at: number): Match | undefined {
    const counted = countAt(this.tokens, this.words, at);
    if (!counted) return undefined;
    const open = this.words.phrases.at(this.tokens, counted.to - 1);
    return open?.value === "open"
      ? { to: counted.to - 1 + open.length, daysFor: () => OPEN }
      : undefined;
  }

  /** "three days ago", "in two weeks". */
  private counted(at: number): Match | undefined {
    for (const [templates, sign] of [
      [this.words.ago, -1],
      [this.words.ahead, 1],
    ] as const) {
      for (const template of templates) {
        const match = this.template(template, at);
        if (!match) continue;
        const { number, unit, to } = match;
        return { to, daysFor: () => this.offset(unit, sign * number) };
      }
    }
    // "in the past two days"
    for (const template of this.words.within) {
      const match = this.template(template, at);
      const days = match && { d: 1, w: 7, m: 30, y: 365 }[match.unit];
      if (!match || days === undefined) continue;
      const first = this.published - match.number * days;
      return { to: match.to, daysFor: () => ({ first, last: this.published }) };
    }
    return undefined;
  }

  private offset(unit: string, offset: number): Interval {
    if (unit === "d") return dayInterval(this.published + offset);
    // "two weeks ago" is about that day: its week.
    return unitInterval(unit, offset, this.published) ?? OPEN;
  }

  private template(template: readonly string[], at: number) {
    let to = at;
    let number: number | undefined;
    let unit: string | undefined;
    for (const part of template) {
      if (part === "{n}") {
        const found = numberAt(this.tokens, this.words, to);
        if (!found) return undefined;
        number = found.value;
        to = found.to;
      } else if (part === "{u}") {
        const found = this.words.units.at(this.tokens, to);
        if (!found) return undefined;
        unit = found.value;
        to += found.length;
      } else {
        if (this.tokens[to]?.plain !== part) return undefined;
        to++;
      }
    }
    return unit === undefined ? undefined : { number: number ?? 1, unit, to };
  }

  private phrase(at: number): Match | undefined {
    const match = this.words.phrases.at(this.tokens, at);
    if (!match) return undefined;
    const to = at + match.length;
    const { value } = match;
    if (value === "open") return { to, daysFor: () => OPEN };
    // "earlier Wednesday", "later on 3 May"
    const isSide = value === "past" || value === "future";
    const start = this.tokens[to]?.plain === "on" ? to + 1 : to;
    const exact = isSide ? (this.calendar.at(start) ?? this.weekday(start)) : undefined;
    if (exact) return exact;
    if (value === "future") return { to, daysFor: () => ({ first: this.published }) };
    if (value === "past") return { to, daysFor: () => ({ last: this.published }) };
    const [, unit = "", number = "0", side = ""] = /^([dwmye])([+-]?\d+)([+-]?)$/.exec(value) ?? [];
    const whole = unitInterval(unit, Number(number), this.published);
    if (!whole) return undefined;
    return {
      to,
      daysFor: (tense) => {
        if (side !== "") {
          return cutAt(whole, this.published, side === "-" ? "past" : "future") ?? whole;
        }
        if (Number(number) !== 0) return whole;
        // "will meet this week", on a Sunday: the days to come.
        const isOver = unit === "w" && tense === "future" && whole.last === this.published;
        const next = isOver ? unitInterval(unit, 1, this.published) : undefined;
        if (next) return { first: whole.last, last: next.last };
        const cut = cutAt(whole, this.published, tense);
        // "spoke over the weekend", on a Wednesday: the one before.
        return cut ?? (tense === "past" ? unitInterval(unit, -1, this.published) : whole) ?? whole;
      },
    };
  }

  /** "mid-June", "early March", "the end of May". */
  private part(at: number): Match | undefined {
    const token = this.tokens[at];
    const hyphen = token?.text.indexOf("-") ?? -1;
    if (token && hyphen > 0) {
      const [text, month] = [token.text.slice(0, hyphen), token.text.slice(hyphen + 1)];
      const first = { ...token, text, plain: text.toLowerCase() };
      const second = { ...token, text: month, plain: month.toLowerCase(), isCapital: true };
      const split = new DateFinder(
        [first, second, ...this.tokens.slice(at + 1)],
        this.words,
        this.published,
      );
      const match = split.part(0);
      return match && { ...match, to: at + match.to - 1 };
    }
    const parts = [
      [this.words.early, 1, 10],
      [this.words.mid, 11, 20],
      [this.words.late, 21, 31],
    ] as const;
    for (const [phrases, from, to] of parts) {
      const match = phrases.at(this.tokens, at);
      if (!match) continue;
      const month = this.calendar.monthAt(at + match.length);
      if (!month) {
        const relative = this.partOfPhrase(at + match.length, from, to);
        if (relative) return relative;
        continue;
      }
      return {
        to: month.to,
        daysFor: (tense) => {
          const year = month.year ?? yearNear(month.month, this.published, tense);
          const whole = monthInterval(year, month.month);
          const first = dayOf(year, month.month, from);
          const last = to === 31 ? whole?.last : dayOf(year, month.month, to);
          return { first, last };
        },
      };
    }
    return undefined;
  }

  /** "early this week", "late last month". */
  private partOfPhrase(at: number, from: number, to: number): Match | undefined {
    const phrase = this.words.phrases.at(this.tokens, at);
    const [, unit, offset] = /^([wm])([+-]?\d+)$/.exec(phrase?.value ?? "") ?? [];
    const whole =
      unit === undefined ? undefined : unitInterval(unit, Number(offset), this.published);
    if (!phrase || whole?.first === undefined || whole.last === undefined) return undefined;
    const { first, last } = whole;
    // Three days of a week, ten of a month.
    const scale = unit === "w" ? DAYS_OF_WEEK_PART : 1;
    const start = first + Math.round((from - 1) * scale);
    const end = to === 31 ? last : first + Math.round(to * scale) - 1;
    return {
      to: at + phrase.length,
      daysFor: () => ({ first: start, last: Math.max(start, end) }),
    };
  }

  /** "on Thursday", "last Thursday", "next Thursday". */
  private weekday(at: number): Match | undefined {
    let start = at;
    const last = this.words.last.at(this.tokens, at);
    const next = this.words.next.at(this.tokens, at);
    const isThis = this.words.this.at(this.tokens, at);
    start += last?.length ?? next?.length ?? isThis?.length ?? 0;
    const weekday = this.words.weekdayOf(this.tokens[start]);
    if (weekday === undefined) return undefined;
    let to = start + 1;
    const after = this.words.next.at(this.tokens, to);
    const before = this.words.last.at(this.tokens, to);
    // "lundi prochain", "el martes pasado"
    to += after?.length ?? before?.length ?? 0;
    const date = this.tokens[to]?.text === "," ? to + 1 : to;
    // "Thursday, March 3": the date says it all.
    const exact = this.calendar.at(date);
    if (exact) return exact;
    // "Monday and Tuesday"
    const joint = this.tokens[to];
    const second =
      joint && this.words.upTo.has(joint) ? this.words.weekdayOf(this.tokens[to + 1]) : undefined;
    if (second !== undefined && !next && !last) {
      return {
        to: to + 2,
        daysFor: (tense) => {
          const first = weekdayNear(weekday, this.published, tense);
          return { first, last: first + ((second - weekday + 7) % 7) };
        },
      };
    }
    const isNext = next !== undefined || after !== undefined;
    const isLast = last !== undefined || before !== undefined;
    return {
      to,
      isEither: !isNext && !isLast && !isThis,
      daysFor: (tense) => {
        if (isNext) return dayInterval(weekdayNear(weekday, this.published + 1, "future"));
        if (isLast) return dayInterval(weekdayNear(weekday, this.published - 1, "past"));
        return dayInterval(weekdayNear(weekday, this.published, tense));
      },
    };
  }

  private year(at: number): Match | undefined {
    if (!this.words.in.has(this.tokens[at - 1])) return undefined;
    const match = /^(?:19|20)\d\d$/.exec(this.tokens[at]?.plain ?? "");
    const interval = match && yearInterval(Number(match[0]));
    return interval ? { to: at + 1, daysFor: () => interval } : undefined;
  }
}
