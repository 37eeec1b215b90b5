import { dateOfTimes } from "./times";
import type { Draft } from "./draft";
import type { Field } from "./flat";
import type { Place } from "./imported";

const DAY_AND_HOUR = /^(-?\d{4}-\d{2}-\d{2})[T ]\d{1,2}:\d{2}/;
/** A text that is most likely a date, in whatever order it is written. */
const LIKE_A_DATE = /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?:[T ].*)?$/;

/** Names of the two ends of a time, the usual ones first. */
const PERIODS = [
  ["start", "end"],
  ["startDate", "endDate"],
  ["start_date", "end_date"],
] as const;

/**
 * The date of a link among its fields, as fields to put after them: `date` without its hour, else `start` and `end`. Other
 * fields that look like dates are said: nobody wants a graph that is undated without a word.
 */
export function dateFieldsOf(
  fields: ReadonlyMap<string, unknown>,
  draft: Draft,
  place: Place,
): readonly Field[] {
  const given = fields.get("date");
  if (given !== undefined && given !== null && given !== "") {
    const day = typeof given === "string" ? DAY_AND_HOUR.exec(given.trim())?.[1] : undefined;
    if (day === undefined) return [];
    draft.note("hour-left", { value: String(given), kept: "date (as given)" }, place);
    return [
      ["date", day],
      ["date (as given)", given],
    ];
  }
  for (const [first, last] of PERIODS) {
    const [start, end] = [timeOf(fields.get(first)), timeOf(fields.get(last))];
    const dated = dateOfTimes({ start, end });
    if (dated === undefined) continue;
    if (dated === "not-a-date") {
      const value = [start, end].filter(Boolean).join(" – ");
      draft.note("not-a-date", { value, kept: first }, place);
      return [];
    }
    if (dated.hasHours) draft.note("hour-left", { value: start ?? end ?? "", kept: first }, place);
    return [["date", dated.date]];
  }
  for (const [field, value] of fields) {
    if (typeof value === "string" && LIKE_A_DATE.test(value.trim())) {
      draft.note("dates-not-read", { field }, place);
    }
  }
  return [];
}

function timeOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}
