import { readDateCell } from "../../formats/csv/dates/date-cell";
import type { DateOrder } from "../../formats/csv/dates/date-values";
import { type Days, parseDays } from "../../graph/dates";

/** The least and the largest day that a column of 32 bits has: where an open interval ends. */
const LATEST = 2 ** 31 - 1;

/** A date of a table, as it is counted. */
export interface DateRow {
  /** As the table has it. */
  readonly text: string;
  /** As a graph file has it. */
  readonly edtf: string;
  readonly first: number;
  readonly last: number;
  /** Where it stands in order of time: an open interval at its finite end. */
  readonly from: number;
  readonly to: number;
  readonly isOpen: boolean;
}

/** A date of a table; undefined for a text that is none. */
export function dateRowOf(text: string, order?: DateOrder): DateRow | undefined {
  const edtf = order === undefined ? text : edtfOf(text, order);
  const days = edtf === undefined ? undefined : parseDays(edtf);
  if (edtf === undefined || !days?.ok) return undefined;
  return { text, edtf, ...boundsOf(days.value) };
}

function edtfOf(text: string, order: DateOrder): string | undefined {
  const cell = readDateCell(text);
  return cell?.sure ?? cell?.byOrder?.[order];
}

function boundsOf({ first, last }: Days) {
  const clamp = (day: number) => Math.max(-LATEST, Math.min(LATEST, day));
  return {
    first: clamp(first),
    last: clamp(last),
    from: Number.isFinite(first) ? first : last,
    to: Number.isFinite(last) ? last : first,
    isOpen: !Number.isFinite(first) || !Number.isFinite(last),
  };
}

/** Dates in order of time, an open interval by its finite end. */
export function compareDates(a: DateRow, b: DateRow): number {
  return a.from - b.from || a.to - b.to;
}
