/** The times of an edge in a dynamic graph, as the file writes them. */
export interface Times {
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/** The result of converting times to a date. */
export type DatedTimes =
  /** An EDTF date, and whether times of day were dropped from it. */
  | { readonly date: string; readonly hasHours: boolean }
  /** Times that are not dates, such as plain numbers. */
  | "not-a-date"
  | undefined;

const DAY = /^(-?\d{4}-\d{2}-\d{2})(T.*|[Z+-].*)?$/;
const COARSE = /^\d{4}-\d{2}$/;

/** Converts xsd:date, xsd:dateTime (ISO 8601) or months to an EDTF date; a missing or infinite end leaves the interval open. */
export function dateOfTimes({ start, end }: Times): DatedTimes {
  const [first, last] = [partOf(start), partOf(end)];
  if (first === "not-a-date" || last === "not-a-date") return "not-a-date";
  if (first === undefined && last === undefined) return undefined;
  const hasHours = first?.hasHours === true || last?.hasHours === true;
  if (first && last && first.day === last.day) return { date: first.day, hasHours };
  return { date: `${first?.day ?? ".."}/${last?.day ?? ".."}`, hasHours };
}

/**
 * What a date is that ends on a last day that programs know, which stands for "still so" or for "not known": an interval stays
 * open, and a day is no date (""). Undefined for all others.
 */
export function openEnd(date: string): string | undefined {
  // Of a million dates hardly one has such a year.
  if (!LAST_YEAR.test(date)) return undefined;
  const [from = "", to] = date.split("/");
  if (to !== undefined) return isLastDay(to) ? `${from}/..` : undefined;
  return isLastDay(from) ? "" : undefined;
}

const LAST_YEAR = /9999|2999|3000|4000/;

/** The last days that programs know: of the year 9999, or the turn of a millennium. */
function isLastDay(date: string): boolean {
  return /^(9999|2999|3000|4000)(-(12-31|01-01))?$/.test(date);
}

/** One interval of days, as Gephi takes it where it stands alone: `[2015-05-19, 2015-06-01]`. */
const INTERVAL = /^\[\s*(?:\d{4}-\d{2}-\d{2}|-inf\w*)\s*,\s*(?:\d{4}-\d{2}-\d{2}|\+?inf\w*)\s*\]$/i;
/** Gephi's time sets: `<[2015-05-19, 2015-06-01]; [2016-01-01, 2016-02-01]>`, or days, `<[2015-05-19, 2015-05-21]>`. */
const TIME_SET = /^<\s*(\[[^[\]<>]*\](?:\s*;\s*\[[^[\]<>]*\]){0,9999})\s*>$/;
/** Longer ones are kept as texts. */
const LONGEST_SET = 10_000;

/** The date of a time set, from the first of its times to the last, and whether these are more than one; undefined for other texts. */
export function dateOfTimeSet(
  given: string,
): { readonly dated: DatedTimes; readonly hasSpells: boolean } | undefined {
  const text = INTERVAL.test(given.trim()) ? `<${given.trim()}>` : given.trim();
  const [, inner] = (text.length <= LONGEST_SET && TIME_SET.exec(text)) || [];
  if (inner === undefined) return undefined;
  const sets = inner.split(";").map((set) => set.replaceAll(/[[\]\s]/g, "").split(","));
  const times = sets.flat().filter((time) => time !== "");
  const isOpen = (time: string) => /inf/i.test(time);
  const finite = times.filter((time) => !isOpen(time)).toSorted();
  const dated = dateOfTimes({
    start: times.some((time) => isOpen(time) && time.startsWith("-")) ? undefined : finite[0],
    end: times.some((time) => isOpen(time) && !time.startsWith("-")) ? undefined : finite.at(-1),
  });
  return { dated, hasSpells: sets.length > 1 || times.length > 2 };
}

interface Part {
  readonly day: string;
  readonly hasHours: boolean;
}

function partOf(text: string | undefined): Part | "not-a-date" | undefined {
  if (text === undefined || text.trim() === "" || /^[+-]?inf(inity)?$/i.test(text.trim())) {
    return undefined;
  }
  const match = DAY.exec(text.trim());
  if (match) return { day: match[1] ?? text, hasHours: match[2]?.startsWith("T") ?? false };
  return COARSE.test(text.trim()) ? { day: text.trim(), hasHours: false } : "not-a-date";
}
