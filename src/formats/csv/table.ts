import type { Problem } from "../../graph/problem";
import type { Note } from "../draft/imported";

/** One row below the heading, of at most as many cells as the heading has; those that are left out are empty. */
export interface Row {
  /** The line on which it begins, from 1; of a sheet, its row. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  /** The name of its file. */
  readonly input: string;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  /** Rows that could not be read; the others can, so that all problems of a table are told at once. */
  readonly problems?: readonly Problem[] | undefined;
  /** What was found out about the table on the way. */
  readonly notes?: readonly Note[] | undefined;
}

/** How the bytes of a table are to be read, where that cannot be seen. */
export interface TableForm {
  /** One character; else the one that divides the heading into the most cells. */
  readonly delimiter?: string | undefined;
  /** A label of the WHATWG's Encoding Standard; else UTF-8 or UTF-16 if it is that, or what is detected. */
  readonly encoding?: string | undefined;
  /** Which row with anything in it, from 1, is the heading, or 0 for none; else the first one, or the one below a title. */
  readonly headingRow?: number | undefined;
  /** Whether a row counts as one line, however many its cells have: it was none of a text. */
  readonly isOfRows?: boolean | undefined;
}
