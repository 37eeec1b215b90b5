import { withoutPattern } from "./dates/heading-order";
import { knownStatus } from "../draft/known-values";
import { readCells } from "./dates/date-column";
import type { TableRole } from "./fields";
import type { Row, Table } from "./table";
import { normalized } from "../../graph/normalized";
import { onceForEach } from "./once";

/** Headings that mean a date only where the cells below them are dates. */
const MAYBE_DATES = [
  "event_date",
  "date_of_event",
  "date_of_meeting",
  "meeting_date",
  "date_time",
  "datetime",
  "timestamp",
  "timeset",
  "interval",
  "datum",
  "fecha",
  "data",
  "дата",
  "التاريخ",
] as const;
const MAYBE_DATE: ReadonlySet<string> = new Set(MAYBE_DATES);
/** Headings that mean what became of a contact only where the cells below them say that. */
const MAYBE_STATUSES = ["statut", "stato", "estado", "статус", "стан", "الحالة"] as const;
const MAYBE_STATUS: ReadonlySet<string> = new Set(MAYBE_STATUSES);

const FIRST_DAYS =
  "start start_date date_start begin begin_date from_date since date_from valid_from start_year year_start from".split(
    " ",
  );
const LAST_DAYS =
  "end end_date date_end until to_date date_to valid_to valid_until end_year year_end to".split(
    " ",
  );

/** Other headings for each field, as {@link normal} writes them: lower case, `_` for all but letters and digits. */
export const OTHER_HEADINGS: Readonly<
  Record<TableRole, Readonly<Record<string, readonly string[]>>>
> = {
  links: {
    source: ["from", "source_name", "source_id", "sender", "actor1", "actor_1", "initiator"].concat(
      ["_start_id", "minister"],
    ),
    target: ["to", "target_name", "target_id", "recipient", "receiver", "actor2", "actor_2"].concat(
      ["destination", "_end_id", "name_of_organisation", "name_of_organisation_or_individual"],
    ),
    kind: ["type", "relation", "relationship", "link_kind", "_type"],
    date: ["day", "when", ...MAYBE_DATES],
    first: FIRST_DAYS,
    last: LAST_DAYS,
    status: [...MAYBE_STATUSES],
    topics: ["topic", "tags"],
    summary: ["description", "remarks", "notes", "note", "purpose_of_meeting"],
    quote: ["exact", "quotation"],
    document_url: ["url", "source_url"],
    attributed_to: ["account", "according_to"],
    "source.name": ["source_label", "source_name"],
    "target.name": ["target_label", "target_name"],
  },
  actors: {
    id: ["actor_id", "_id"],
    kind: ["type", "_label"],
    name: ["label", "full_name"],
    aliases: ["alias", "also_known_as"],
    country: ["country_code"],
    shortName: ["short_name"],
    speaksFor: ["speaks_for"],
    sameAs: ["same_as"],
  },
  quotes: {
    link_id: ["contact_id", "edge_id", "link"],
    document_url: ["url", "source_url"],
    document_title: ["title"],
    quote: ["exact", "quotation"],
    attributed_to: ["account", "according_to"],
  },
  documents: { url: ["document_url"], title: ["name"] },
};

/** Of headings that are longer, and mean nothing that is known, their beginnings are compared. */
const LONGEST = 1000;

/** A heading as it is compared: lower case, `_` for all but letters and digits. Of Neo4j's `personId:ID(Person)` what follows the name. */
export function normal(whole: string): string {
  const heading = whole.slice(0, LONGEST);
  const [, neo4j] = /^[^:]*(:(?:id|label|type|start_id|end_id))(?:\(.*\))?$/i.exec(heading) ?? [];
  return normalized(neo4j ?? withoutPattern(heading), "NFC")
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "_");
}

/** The headings of a table as they are compared. */
export const normalNames = onceForEach((headings) => headings.map(normal));

/** That edges have no direction, as Gephi says it in several languages. */
const UNDIRECTED: ReadonlySet<string> = new Set(
  ["undirected", "non-orienté", "non orienté", "no dirigido", "no-dirigido", "ungerichtet"].concat([
    "non diretto",
    "ненаправленный",
  ]),
);
/** Whether edges are directed, likewise. */
const DIRECTIONS: ReadonlySet<string> = new Set(
  ["", "directed", "mutual", "orienté", "dirigido", "gerichtet", "diretto", "направленный"].concat([
    ...UNDIRECTED,
  ]),
);

/** Whether a cell says of an edge that it has no direction. */
export function saysUndirected(cell: string): boolean {
  return cell !== "" && UNDIRECTED.has(cell.trim().toLowerCase());
}

/** Headings that mean an end of a link, or an end of a time. */
const MAYBE_TIMES: ReadonlySet<string> = new Set(["from", "to"]);

/** Whether a column says by its cells that it is not the field which its heading seems to say. */
export function isSomethingElse({ headings, rows }: Table, index: number, field: string): boolean {
  const name = normal(headings[index] ?? "");
  if (MAYBE_TIMES.has(name)) {
    const isTime = looksLikeDates({ headings, rows }, index) || holdsYears({ rows }, index);
    return isTime !== (field === "first" || field === "last");
  }
  // Gephi's `Type` says whether an edge is directed, not what kind of act it was.
  if (name === "type")
    return rows.every(({ cells }) => DIRECTIONS.has((cells[index] ?? "").toLowerCase()));
  if (MAYBE_DATE.has(name)) return !looksLikeDates({ headings, rows }, index);
  if (MAYBE_STATUS.has(name)) return !looksLikeStatuses({ headings, rows }, index);
  // The day of a month, beside its month and year.
  return name === "day" && partsOfDay({ headings }) !== undefined;
}

/** Whether a heading means a date where the cells below it are dates. */
export function isTimeHeading(heading: string): boolean {
  const name = normal(heading);
  return MAYBE_DATE.has(name) || name === "time" || name === "date";
}

/** So many cells show what a column holds. */
const SAMPLE = 200;

/** Whether nearly all cells of a column, as far as a sample shows, are dates and not just numbers. */
export function looksLikeDates({ rows }: Pick<Table, "headings" | "rows">, index: number): boolean {
  const sample: string[] = [];
  for (const { cells } of rows) {
    const cell = cells[index]?.trim() ?? "";
    if (cell !== "") sample.push(cell);
    if (sample.length >= SAMPLE) break;
  }
  const texts = sample.filter((cell) => !/^-?\d+(\.\d+)?$/.test(cell));
  const read = readCells(texts);
  const dates = texts.filter((text) => read.get(text)).length;
  return dates > 0 && dates >= 0.9 * sample.length;
}

/** Whether a column holds years, and nothing else. */
export function holdsYears(table: Pick<Table, "rows">, index: number): boolean {
  return holdsOnly(table, index, /^[12]\d{3}$/);
}

/** Whether all cells of a column that are not empty, and one at least, are of a shape. */
export function holdsOnly({ rows }: Pick<Table, "rows">, index: number, shape: RegExp): boolean {
  const filled = ({ cells }: Row) => (cells[index] ?? "").trim();
  return (
    rows.some((row) => filled(row) !== "") &&
    rows.every((row) => filled(row) === "" || shape.test(filled(row)))
  );
}

/** Whether at least half of the cells of a column, as far as a sample shows, say what became of a contact. */
export function looksLikeStatuses(
  { rows }: Pick<Table, "headings" | "rows">,
  index: number,
): boolean {
  const cells = rows
    .slice(0, SAMPLE)
    .map((row) => row.cells[index]?.trim() ?? "")
    .filter((cell) => cell !== "");
  const known = cells.filter((cell) => knownStatus(cell) !== undefined);
  return known.length > 0 && known.length >= cells.length / 2;
}

/** What the parts of a date in three columns are called, as {@link normal} writes it. */
const PART_NAMES = {
  year: ["year", "jahr", "année", "annee", "anno", "año", "год", "рік", "سنة", "السنة"],
  month: ["month", "monat", "mois", "mese", "mes", "месяц", "місяць", "شهر", "الشهر"],
  day: ["day", "tag", "jour", "giorno", "día", "dia", "день", "число", "يوم", "اليوم"],
} as const;

/** The columns that hold year, month and day of a date in three; the day may be missing. */
export function partsOfDay({
  headings,
}: Pick<Table, "headings">):
  { readonly year: number; readonly month: number; readonly day: number } | undefined {
  const names = normalNames(headings);
  const find = (known: readonly string[]) => names.findIndex((name) => known.includes(name));
  const [year, month, day] = [PART_NAMES.year, PART_NAMES.month, PART_NAMES.day].map(find);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return year < 0 || month < 0 ? undefined : { year, month, day };
}
