import type { Note } from "../../formats/draft/imported";
import type { Problem } from "../../graph/problem";
import type { InputFile } from "../files/input-file";

/** A table, and whether it is left out. */
export interface Chosen {
  readonly file: InputFile;
  readonly isOut: boolean;
}

/** The problem of tables of which none is left to be read. */
export const ALL_LEFT_OUT: Problem = { code: "all-left-out", values: {} };

/** What is said of tables that were left out, of sheets whose formulas have no values, and of what a table was made from. */
export function notesOfChosen(chosen: readonly Chosen[]): readonly Note[] {
  return chosen.flatMap(({ file: { name, sheet }, isOut }): readonly Note[] => {
    const input = sheet?.workbook ?? name;
    if (isOut)
      return [{ code: "left-out", values: { what: sheet?.name ?? name }, count: 1, input }];
    const { unreckoned = 0, notes = [] } = sheet ?? {};
    if (!sheet || unreckoned === 0) return notes;
    return [{ code: "unreckoned", values: { sheet: sheet.name }, count: unreckoned, input }];
  });
}
