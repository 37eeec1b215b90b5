import { fieldsOf, guessMapping, type Mapping, type TableRole } from "./mapping";
import type { Row, Table, TableForm } from "./tables";

/** What somebody has to see of a table to say what it means; small, however large the table is. */
export interface TableOutline {
  /** The name of its file. */
  readonly input: string;
  readonly headings: readonly string[];
  /** How many rows it has. */
  readonly count: number;
  /** The first of them. */
  readonly rows: readonly Row[];
  /** What its rows seem to be, where its headings tell. */
  readonly guess?: TableRole | undefined;
  /** The field that each column becomes, by what the rows are. */
  readonly fields: Readonly<Record<TableRole, readonly string[]>>;
}

/** What somebody says of a table: how it is to be read, and what it means, where that differs from what it seems. */
export interface TableAnswer {
  readonly form: TableForm;
  readonly mapping?: Mapping | undefined;
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

/** What a table means so long as nobody says otherwise. */
export function guessOf({ guess = "links", fields }: TableOutline): Mapping {
  return { role: guess, fields: fields[guess], constants: new Map() };
}
