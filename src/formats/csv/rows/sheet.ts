import type { Row } from "../table";

/** The rows of a table with the field of each column, while they are being put in order. */
export interface Sheet {
  readonly input: string;
  readonly fields: readonly string[];
  readonly rows: readonly Row[];
}

/** The field of a column that is not kept. */
export const LEFT_OUT = "";

/** The cells of a column, by rows. */
export function cellsOf({ rows }: Sheet, index: number): readonly string[] {
  return rows.map(({ cells }) => cells[index] ?? "");
}

/** A sheet in which the cells of a column are other ones. */
export function withCells(sheet: Sheet, index: number, change: (cell: string) => string): Sheet {
  const rows = sheet.rows.map((row) => {
    const cell = row.cells[index] ?? "";
    const next = change(cell);
    return next === cell ? row : { ...row, cells: filled(row.cells, index).with(index, next) };
  });
  return { ...sheet, rows };
}

/** A sheet with one more column. */
export function withColumn(
  sheet: Sheet,
  field: string,
  cellOf: (row: Row, at: number) => string,
): Sheet {
  const width = sheet.fields.length;
  const rows = sheet.rows.map((row, at) => {
    const cell = cellOf(row, at);
    return cell === "" ? row : { ...row, cells: [...filled(row.cells, width - 1), cell] };
  });
  return { ...sheet, fields: [...sheet.fields, field], rows };
}

/** Rows may be short. */
function filled(cells: readonly string[], index: number): readonly string[] {
  return cells.length > index
    ? cells
    : [...cells, ...Array.from({ length: index + 1 - cells.length }, () => "")];
}
