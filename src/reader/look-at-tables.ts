import { outlineOf, type TableOutline } from "../formats/csv/table-outline";
import { type OnRows, readTable, type TableForm } from "../formats/csv/tables";
import type { Outcome } from "../graph/problem";
import { formOf, type InputFile } from "./files/input-file";
import { unpack } from "./files/unpack";

/**
 * The outline of each table, or what is wrong with it.
 * @param forms how each table is to be read; guessed where absent
 */
export async function lookAtTables(
  inputs: readonly InputFile[],
  forms: readonly TableForm[],
  onRows?: OnRows,
): Promise<readonly Outcome<TableOutline>[]> {
  const outlines: Outcome<TableOutline>[] = [];
  for (const [index, input] of inputs.entries()) {
    const file = await unpack(input);
    onRows?.(0);
    const table = file.ok
      ? readTable(input.name, file.value.bytes, formOf(input, forms[index]), onRows)
      : file;
    outlines.push(table.ok ? { ok: true, value: outlineOf(table.value) } : table);
  }
  return outlines;
}
