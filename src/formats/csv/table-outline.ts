import { fieldsOf, guessMapping, type Mapping } from "./mapping";
import { type TableRole } from "./fields";
import type { Rules } from "./rules";
import type { Row, Table, TableForm } from "./table";

/** What the import dialog shows of a table; small, however large the table is. */
export interface TableOutline {
  /** The name of its file. */
  readonly input: string;
  readonly headings: readonly string[];
  /** How many rows it has. */
  readonly count: number;
  /** The first rows only. */
  readonly rows: readonly Row[];
  /** The role guessed from the headings, if any. */
  readonly guess?: TableRole | undefined;
  /** The field that each column would become, by role. */
  readonly fields: Readonly<Record<TableRole, readonly string[]>>;
}

/** The user's answer for a table: how to decode it, and its mapping if that differs from the guess. */
export interface TableAnswer {
  readonly form: TableForm;
  readonly mapping?: Mapping | undefined;
  readonly rules?: Rules | undefined;
  /** Whether the table is left out; else it is where it stands aside by itself. */
  readonly leaveOut?: boolean | undefined;
}

const FIRST_ROWS = 20;

export function outlineOf(table: Table): TableOutline {
  const { input, headings, rows } = table;
  return {
    input,
    headings,
    count: rows.length,
    rows: rows.slice(0, FIRST_ROWS),
    guess: guessMapping(table)?.role,
    fields: {
      links: fieldsOf(table, "links"),
      actors: fieldsOf(table, "actors"),
      quotes: fieldsOf(table, "quotes"),
      documents: fieldsOf(table, "documents"),
    },
  };
}

/** The mapping that the import dialog starts with. */
export function guessOf({ guess = "links", fields }: TableOutline): Mapping {
  return { role: guess, fields: fields[guess], constants: new Map() };
}
