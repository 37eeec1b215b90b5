import { MOST_BYTES } from "../../graph/parse/decode-bytes";
import type { Outcome } from "../../graph/problem";

/** A sheet of a workbook as text: its rows from the first, each from the first column, without empty cells at its end. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** How many cells have a formula that was never reckoned: nothing is known of these, and nothing is reckoned here. */
  readonly unreckoned: number;
}

/** Gives the text of a file in a workbook; undefined where there is none. */
export type ReadPart = (path: string) => Promise<Outcome<string | undefined>>;

/** As many rows and columns as Excel has. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Each sheet is a table of its own, also where a hundred thousand of them are one and the same part of the file. */
export const MOST_SHEETS = 1000;

/** Thrown when a sheet has more than a page can hold: few bytes can stand for many cells. */
export class TooLarge extends Error {}

export const TOO_LARGE: Outcome<never> = {
  ok: false,
  problems: [{ code: "too-large-workbook", values: {} }],
};

/** What may still be read of a workbook, all its parts together. */
export interface Budget {
  /** So many characters the text of its sheets may have. */
  characters: number;
  /** So many elements its XML may have; two attributes count as one. */
  elements: number;
}

/** A cell is two elements and three attributes or so: nearly as many as a text of {@link MOST_BYTES} has of these. */
const MOST_ELEMENTS = 16_000_000;

export function startBudget(): Budget {
  return { characters: MOST_BYTES, elements: MOST_ELEMENTS };
}

/** The rows of a sheet as they are read; what they would have as a text is counted. */
export interface Rows {
  /**
   * Puts a text into a cell, counted from 0.
   * @throws TooLarge
   */
  set(row: number, column: number, text: string): void;
  all(): readonly (readonly string[])[];
}

/** What a cell, and the place of an empty one, take beside their text, in characters. */
const [CELL, PLACE] = [16, 4];

export function startRows(budget: Budget): Rows {
  const rows: string[][] = [];
  const spend = (cost: number) => {
    budget.characters -= cost;
    if (budget.characters < 0) throw new TooLarge();
  };
  return {
    set(row, column, text) {
      if (text === "") return;
      if (!isPlace(row) || !isPlace(column)) throw new Error("a cell is nowhere");
      if (row >= MOST_ROWS || column >= MOST_COLUMNS) throw new TooLarge();
      spend(PLACE * Math.max(0, row + 1 - rows.length));
      while (rows.length <= row) rows.push([]);
      const cells = rows[row] ?? [];
      spend(CELL + text.length + PLACE * Math.max(0, column + 1 - cells.length));
      while (cells.length <= column) cells.push("");
      cells[column] = text;
    },
    all: () => rows,
  };
}

function isPlace(at: number): boolean {
  return Number.isInteger(at) && at >= 0;
}
