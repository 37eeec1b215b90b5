import { type DateFound, notesOfFound } from "../doubts/doubtful-dates";
import type { Note } from "../draft/imported";
import { knownKind, knownStatus } from "../draft/known-values";
import { startNotes } from "../draft/notes";
import { noteStatus } from "../doubts/own-statuses";
import { openEnd } from "../draft/times";
import type { LinkCell, LinkCells } from "./link-cells";

/** The cells of another program, as Readout would have written them. */
export interface SettledCells {
  readonly cells: LinkCells;
  /** What was read otherwise than it stands there. */
  readonly changes: readonly Note[];
  /** What most likely means something else than it says, and is kept. */
  readonly doubts: readonly Note[];
}

/** How many rows have a value, and which is the first. */
interface Rows {
  readonly line: number;
  count: number;
}

/**
 * Settles what programs write in many ways: kinds and statuses by any of their spellings, and days that stand for an end that
 * is still open. A table has a million rows and few values: each is looked at once.
 */
export function settleCells(cells: LinkCells): SettledCells {
  const settled = new Map(cells);
  const settle = (name: LinkCell, change: (value: string) => string | undefined) => {
    const column = cells.get(name);
    const values = rowsOf(column ?? []);
    const changed = new Map([...values.keys()].map((value) => [value, change(value)]));
    if (column)
      settled.set(
        name,
        column.map((value) => (value === undefined ? undefined : changed.get(value))),
      );
    return values;
  };
  const changes = startNotes();
  const doubts = startNotes();
  settle("kind", (kind) => knownKind(kind) ?? kind);
  for (const [status, rows] of settle("status", (one) => knownStatus(one) ?? one))
    noteStatus(doubts, knownStatus(status) ?? status, { line: rows.line }, rows.count);
  const dates: DateFound[] = [];
  const opened = (date: string) => {
    const open = openEnd(date);
    return open === "" ? undefined : (open ?? date);
  };
  for (const [date, { line, count }] of settle("date", opened)) {
    if (openEnd(date) !== undefined) changes.add("far-end", { value: date }, { line }, count);
    else dates.push({ date, place: { line }, count });
  }
  return {
    cells: settled,
    changes: changes.all(),
    doubts: [...doubts.all(), ...notesOfFound(dates)],
  };
}

function rowsOf(column: readonly (string | undefined)[]): ReadonlyMap<string, Rows> {
  const values = new Map<string, Rows>();
  column.forEach((value, row) => {
    if (value === undefined) return;
    const rows = values.get(value);
    if (rows) rows.count++;
    else values.set(value, { line: row + 1, count: 1 });
  });
  return values;
}
