import type { TableForm } from "../../formats/csv/tables";

/** A file: its name and its content. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Whether it was made of a sheet of a workbook: then nobody need ask how it is to be read. */
  readonly isSheet?: boolean;
}

/** How a table is to be read: as was answered, but for a sheet, whose text is of our own making. */
export function formOf({ isSheet }: InputFile, answer: TableForm = {}): TableForm {
  return isSheet ? { ...answer, delimiter: ",", encoding: "utf-8" } : answer;
}
