import type { Days } from "../../graph/dates";
import { ABSENT, type CodedColumn, daysOfColumn } from "../../graph/columns/link-columns";
import { unpackTexts } from "../../graph/columns/texts";
import type { LinkIndex } from "./link-index";

/** What a histogram counts: links, or rows that each stand for several links of the same days, kind and status. */
export interface TimeColumns extends Pick<
  LinkIndex,
  "dated" | "first" | "last" | "unsure" | "kind" | "status" | "kinds" | "statuses"
> {
  /** For how many links each row stands; without it, for one each. */
  readonly weight?: Uint32Array | undefined;
}

/** How many links a graph has of each date, kind and status. */
export interface Tallies {
  /** EDTF texts. */
  readonly date: CodedColumn;
  readonly kind: CodedColumn;
  readonly status: CodedColumn;
  readonly links: Uint32Array;
}

const LATEST = 2 ** 31 - 1;

/** Makes tallies ready for a histogram; those without a date that can be read are left out. */
export function timeColumnsOf({ date, kind, status, links }: Tallies): TimeColumns {
  const days = daysOfColumn(date);
  const daysAt = (row: number): Days | undefined => {
    const code = date.codes[row] ?? ABSENT;
    return code === ABSENT ? undefined : days[code];
  };
  const rows = Uint32Array.from(links.keys()).filter((row) => daysAt(row) !== undefined);
  const statuses = unpackTexts(status.texts);
  const held = statuses.includes("held") ? statuses.indexOf("held") : statuses.push("held") - 1;
  const dayColumn = (field: "first" | "last") =>
    Int32Array.from(rows, (row) => Math.max(-LATEST, Math.min(LATEST, daysAt(row)?.[field] ?? 0)));
  const isUnsure = (found: Days | undefined) => found?.approximate || found?.uncertain;
  return {
    dated: rows.length,
    first: dayColumn("first"),
    last: dayColumn("last"),
    unsure: Uint8Array.from(rows, (row) => (isUnsure(daysAt(row)) ? 1 : 0)),
    kind: rows.map((row) => kind.codes[row] ?? 0),
    kinds: unpackTexts(kind.texts),
    status: rows.map((row) => {
      const code = status.codes[row] ?? ABSENT;
      return code === ABSENT ? held : code;
    }),
    statuses,
    weight: rows.map((row) => links[row] ?? 0),
  };
}
