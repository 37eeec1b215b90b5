import type { documentSchema, quoteSchema } from "../../graph/model/schema";
import type { Mapping } from "./mapping";
import type { Field } from "../draft/flat";
import type { Place } from "../draft/imported";
import type { Row, Table } from "./tables";

/** A table and what it means. */
export interface MappedTable {
  readonly table: Table;
  readonly mapping: Mapping;
}

/** A row with its cells by field, empty ones left out. */
export interface Entry {
  readonly place: Place;
  readonly cells: ReadonlyMap<string, string>;
}

/** The rows of a table by what its columns mean. */
export function entriesOf({ table, mapping }: MappedTable): readonly Entry[] {
  const { fields, constants } = mapping;
  return table.rows.map(({ line, cells }: Row): Entry => {
    const filled = fields.flatMap((field, at): [string, string][] => {
      const cell = TRIMMED.has(field) ? (cells[at] ?? "").trim() : (cells[at] ?? "");
      return cell === "" ? [] : [[field, cell]];
    });
    return { place: { input: table.input, line }, cells: new Map([...constants, ...filled]) };
  });
}

/** Words of a fixed list and dates mean the same with spaces around them. */
const TRIMMED: ReadonlySet<string> = new Set([
  "kind",
  "date",
  "first",
  "last",
  "status",
  "published",
  "direct",
  "stance",
]);

/** Tables hold texts only: a number or a truth value of the form is read as such, where it is one. */
export function typed(
  [field, value]: Field,
  shape: typeof quoteSchema.shape | typeof documentSchema.shape,
): Field {
  if (typeof value !== "string" || !Object.hasOwn(shape, field)) return [field, value];
  if (NUMBERS.has(field) && /^\d+$/.test(value)) return [field, Number(value)];
  if (field === "direct" && /^(true|false)$/i.test(value)) return [field, /true/i.test(value)];
  return [field, value];
}

const NUMBERS: ReadonlySet<string> = new Set(["start", "length"]);
