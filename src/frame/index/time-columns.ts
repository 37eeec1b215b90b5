import type { Days } from "../../graph/dates";
import { ABSENT, type CodedColumn } from "../../graph/columns/coded-texts";
import { daysOfColumn } from "../../graph/columns/link-columns";
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
  const statuses = unpackTexts(status.texts);
  const held = statuses.includes("held") ? statuses.indexOf("held") : statuses.push("held") - 1;
  // What a date comes to is found once: there may be hundreds of thousands of rows, and they keep the first picture waiting.
  const days = daysOfColumn(date).map((found) => found && daysInColumns(found));
  const count = links.length;
  const columns = {
    first: new Int32Array(count),
    last: new Int32Array(count),
    unsure: new Uint8Array(count),
    kind: new Uint32Array(count),
    status: new Uint32Array(count),
    weight: new Uint32Array(count),
  };
  let dated = 0;
  for (let row = 0; row < count; row++) {
    const found = days[date.codes[row] ?? ABSENT];
    if (!found) continue;
    const code = status.codes[row] ?? ABSENT;
    columns.first[dated] = found.first;
    columns.last[dated] = found.last;
    columns.unsure[dated] = found.unsure;
    columns.kind[dated] = kind.codes[row] ?? 0;
    columns.status[dated] = code === ABSENT ? held : code;
    columns.weight[dated] = links[row] ?? 0;
    dated++;
  }
  return {
    dated,
    first: columns.first.slice(0, dated),
    last: columns.last.slice(0, dated),
    unsure: columns.unsure.slice(0, dated),
    kind: columns.kind.slice(0, dated),
    kinds: unpackTexts(kind.texts),
    status: columns.status.slice(0, dated),
    statuses,
    weight: columns.weight.slice(0, dated),
  };
}

function daysInColumns({ first, last, approximate, uncertain }: Days) {
  const clamp = (day: number) => Math.max(-LATEST, Math.min(LATEST, day));
  return { first: clamp(first), last: clamp(last), unsure: approximate || uncertain ? 1 : 0 };
}
