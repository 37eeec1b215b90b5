import type { actorSchema, documentSchema, quoteSchema } from "../../../graph/model/schema";
import type { MappedTable } from "../mapping";
import type { Field } from "../../draft/flat";
import type { Place } from "../../draft/imported";
import type { Findings } from "../findings";
import { settle } from "./settle";
import { LEFT_OUT } from "./sheet";
import type { Row } from "../table";

/** The cells of a row by field, without the empty ones. */
export interface Cells {
  get(field: string): string | undefined;
  has(field: string): boolean;
  /** All of them with their fields, in the order of the columns. */
  all(): readonly (readonly [field: string, cell: string])[];
}

export interface Entry {
  /** The row itself, by which it is known again. */
  readonly row: Row;
  readonly place: Place;
  readonly cells: Cells;
}

/** The entries of tables, made anew each time that they are gone through: a million of them would fill the memory. */
export interface Entries extends Iterable<Entry> {
  readonly size: number;
}

/** The entries of all tables of one kind. */
export function joinEntries(tables: readonly Entries[]): Entries {
  const [only, ...others] = tables;
  if (only && others.length === 0) return only;
  return {
    size: tables.reduce((sum, { size }) => sum + size, 0),
    *[Symbol.iterator]() {
      for (const entries of tables) yield* entries;
    },
  };
}

/** Turns the rows of a table into cells by field, once they are in order. */
export function entriesOf(mapped: MappedTable, findings: Findings): Entries {
  const { constants } = mapped.mapping;
  const { input, fields, rows } = settle(mapped, findings);
  const columns = new Map<string, number[]>([...constants.keys()].map((field) => [field, []]));
  for (const [index, field] of fields.entries()) {
    if (field === LEFT_OUT) continue;
    const others = columns.get(field);
    if (others) others.push(index);
    else columns.set(field, [index]);
  }
  const firsts = [...columns].map(([field, [first = 0]]) => ({ field, first }));
  const known = { columns, firsts, constants };
  return {
    size: rows.length,
    *[Symbol.iterator]() {
      for (const row of rows) {
        const { line, cells } = row;
        yield { row, place: { input, line }, cells: new RowCells(known, cells) };
      }
    },
  };
}

interface Columns {
  /** Where each field stands; the last column that is filled counts. */
  readonly columns: ReadonlyMap<string, readonly number[]>;
  /** The first column of each field, in their order. */
  readonly firsts: readonly { readonly field: string; readonly first: number }[];
  /** What each row has where its own cell is empty. */
  readonly constants: ReadonlyMap<string, string>;
}

/** A view of a row, and no map of its own: a million maps of a hundred cells each would fill the memory. */
class RowCells implements Cells {
  readonly #columns: Columns;
  readonly #row: readonly string[];

  constructor(columns: Columns, row: readonly string[]) {
    this.#columns = columns;
    this.#row = row;
  }

  get(field: string): string | undefined {
    const indexes = this.#columns.columns.get(field);
    for (let at = (indexes?.length ?? 0) - 1; at >= 0; at--) {
      const given = this.#row[indexes?.[at] ?? -1] ?? "";
      const cell = TRIMMED.has(field) ? given.trim() : given;
      if (cell !== "") return cell;
    }
    return this.#columns.constants.get(field);
  }

  has(field: string): boolean {
    return this.get(field) !== undefined;
  }

  all(): readonly (readonly [string, string])[] {
    const { firsts, constants } = this.#columns;
    const cells: (readonly [string, string])[] = [];
    // A list, since a generator for each of a million rows takes as long as to read them.
    for (const { field, first } of firsts) {
      // Columns come in order, after what each row has: where a row ends, a heading may have twenty thousand more.
      if (first >= this.#row.length && !constants.has(field)) break;
      const cell = this.get(field);
      if (cell !== undefined) cells.push([field, cell]);
    }
    return cells;
  }
}

/** Fields with fixed values or dates, where surrounding spaces carry no meaning. */
const TRIMMED: ReadonlySet<string> = new Set([
  "kind",
  "date",
  "first",
  "last",
  "status",
  "published",
  "direct",
  "press",
  "stance",
]);

/** Parses the cell of a numeric or boolean field; a cell that doesn't parse stays a text. */
export function typed(
  [field, value]: Field,
  shape: typeof quoteSchema.shape | typeof documentSchema.shape | typeof actorSchema.shape,
): Field {
  if (typeof value !== "string" || !Object.hasOwn(shape, field)) return [field, value];
  if (NUMBERS.has(field) && /^\d+$/.test(value)) return [field, Number(value)];
  if (field === "stance") return [field, STANCES.get(value.trim().toLowerCase()) ?? value];
  if (SWITCHES.has(field) && /^(true|false)$/i.test(value)) return [field, /true/i.test(value)];
  return [field, value];
}

/** Stances as people write them. */
const STANCES: ReadonlyMap<string, string> = new Map([
  ...["asserts", "assert", "asserted", "claims", "states", "says", "affirms"]
    .concat(["behauptet", "affirme", "afferma", "afirma", "утверждает", "стверджує", "يؤكد"])
    .map((word) => [word, "asserts"] as const),
  ...["denies", "deny", "denied", "refutes", "rejects", "disputes", "contradicts", "bestreitet"]
    .concat(["dementiert", "nie", "dément", "nega", "smentisce", "niega", "desmiente"])
    .concat(["отрицает", "опровергает", "заперечує", "спростовує", "ينفي"])
    .map((word) => [word, "denies"] as const),
]);
const SWITCHES: ReadonlySet<string> = new Set(["direct", "press"]);
const NUMBERS: ReadonlySet<string> = new Set(["start", "length"]);
