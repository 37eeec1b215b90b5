import * as z from "zod/mini";
import { DATE_ORDERS } from "../../formats/csv/dates/date-values";
import { mappingProblem, sayIssues, unknownKeyIn } from "../../formats/draft/mapping-problem";
import { LINK_CELLS } from "../../formats/parquet/link-cells";
import { parseJson } from "../../graph/parse/parse-json";
import type { Outcome } from "../../graph/problem";

/** What a column of a table of links can be. An account has no quote there to stand by: it is kept as a field of its own. */
export const LINK_FIELDS = [...LINK_CELLS, "account"] as const;
export type LinkField = (typeof LINK_FIELDS)[number];

/** Which table of an engine has the links, and which of its columns mean what (section 6 of the contract). */
export interface TableMapping {
  readonly table: string;
  /** The column of each field; undefined: columns that have the names of fields. */
  readonly columns?: Readonly<Partial<Record<LinkField, string>>> | undefined;
  /** In which order days are written in numbers; undefined: dates are EDTF, or of a type of dates. */
  readonly dates?: (typeof DATE_ORDERS)[number] | undefined;
  /** What stands between topics in one cell. */
  readonly split?: string | undefined;
  /** The line of a CSV file that has its headings, from 1. */
  readonly headingRow?: number | undefined;
}

/** The table of links where nothing is said. */
export const LINKS_TABLE = "links";
/** The table of actors in a database, where there is one. */
export const ACTORS_TABLE = "actors";

/** A table or columns that links cannot be read without are not there, and no mapping file says what stands for them. */
export class Unmapped extends Error {
  constructor(
    readonly lack: "table" | "columns",
    /** What is looked for. */
    readonly sought: readonly string[],
    /** What there is. */
    readonly found: readonly string[],
  ) {
    super(`${lack}: ${sought.join(", ")}`);
  }
}

const name = z.string().check(z.minLength(1), z.maxLength(128));
const mappingSchema = z.object({
  file: z.optional(z.string()),
  table: z.optional(name),
  columns: z.optional(z.record(z.string(), name)),
  dates: z.optional(z.enum(DATE_ORDERS)),
  split: z.optional(z.string().check(z.minLength(1))),
  headingRow: z.optional(z.int().check(z.positive())),
});

/** The mapping in a file. A field that no engine's table can have, or anything else that a mapping cannot say, is a problem. */
export function parseMapping(text: string): Outcome<TableMapping> {
  const json = parseJson(text);
  if (!json.ok) return json;
  const unknownKey = unknownKeyIn(json.value, mappingSchema.shape);
  if (unknownKey !== undefined) return mappingProblem(unknownKey);
  const parsed = mappingSchema.safeParse(json.value);
  if (!parsed.success) return mappingProblem(sayIssues(parsed.error));
  const { table = LINKS_TABLE, columns, ...rules } = parsed.data;
  if (columns === undefined) return { ok: true, value: { table, ...rules } };
  const unknown = Object.keys(columns).find((field) => !LINK_FIELDS.some((one) => one === field));
  if (unknown !== undefined) return mappingProblem(`${unknown} (${LINK_FIELDS.join(", ")})`);
  const missing = (["source", "target", "date"] as const).find(
    (field) => columns[field] === undefined,
  );
  if (missing !== undefined) return mappingProblem(missing);
  return { ok: true, value: { table, columns, ...rules } };
}

/**
 * Which columns of a table mean what: as the mapping says, or as they are called. A column of the mapping that the table lacks is a
 * problem.
 * @param types the type of each column of the table, by its name
 * @throws Unmapped where no column is called as a field that no link can be without
 */
export function columnsOfTable(
  mapping: TableMapping,
  types: ReadonlyMap<string, string>,
): Outcome<ReadonlyMap<string, string>> {
  const columns = new Map<string, string>(
    mapping.columns
      ? Object.entries(mapping.columns)
      : LINK_CELLS.filter((field) => types.has(field)).map((field) => [field, field]),
  );
  const lacking = [...columns.values()].filter((column) => !types.has(column));
  if (lacking.length > 0)
    return mappingProblem(`${lacking.join(", ")} (${[...types.keys()].join(", ")})`);
  const missing = ["source", "target"].filter((field) => !columns.has(field));
  if (missing.length > 0) throw new Unmapped("columns", missing, [...types.keys()]);
  return { ok: true, value: columns };
}
