import { importCsv, mapTables } from "../../formats/csv/rows/read";
import type { TableAnswer } from "../../formats/csv/table-outline";
import type { Table } from "../../formats/csv/table";
import { type OnRows, readTable } from "../../formats/csv/tables";
import { checkImported } from "../../formats/doubts/check-imported";
import type { Outcome, Problem } from "../../graph/problem";
import { fileNameOf, formOf, type InputFile, titleOf } from "../files/input-file";
import { placedIn } from "../files/row-places";
import type { Read } from "../files/read";
import { ALL_LEFT_OUT, notesOfChosen } from "./left-out";
import { openWorkbooks, tableOfJson } from "./workbook";

/** Reads tables in text and in workbooks, each as was answered or as its headings say. */
export async function readBooks(
  files: readonly InputFile[],
  answers?: readonly TableAnswer[],
  onRows?: OnRows,
): Promise<Outcome<Read>> {
  const opened = await openWorkbooks(files);
  onRows?.(0);
  return opened.ok ? readTables(opened.value, answers, onRows) : opened;
}

/** Reads the table in a file of JSON that is no graph; undefined if there is none in it. */
export async function readRowsOfJson(
  file: InputFile,
  answers?: readonly TableAnswer[],
  onRows?: OnRows,
): Promise<Outcome<Read> | undefined> {
  const table = await tableOfJson(file);
  return table && readTables([table], answers, onRows);
}

function readTables(
  files: readonly InputFile[],
  answers?: readonly TableAnswer[],
  onRows?: OnRows,
): Outcome<Read> {
  return placedIn(files, importTables(files, answers, onRows));
}

function importTables(
  files: readonly InputFile[],
  answers: readonly TableAnswer[] = [],
  onRows?: OnRows,
): Outcome<Read> {
  const said = files.map((file, at) => ({
    file,
    answer: answers[at],
    isOut: answers[at]?.leaveOut ?? file.sheet?.isAside ?? false,
  }));
  const kept = said.filter(({ isOut }) => !isOut);
  if (kept.length === 0) return { ok: false, problems: [ALL_LEFT_OUT] };
  const problems: Problem[] = [];
  const tables = kept.flatMap(({ file, answer }): Table[] => {
    const table = readTable(file.name, file.bytes, formOf(file, answer?.form), onRows);
    if (table.ok) return [table.value];
    for (const problem of table.problems) problems.push(problem);
    return [];
  });
  if (problems.length > 0) return { ok: false, problems };
  const mapped = mapTables(
    tables,
    kept.map(({ answer }) => answer),
  );
  onRows?.(0);
  if (!mapped.ok) return mapped;
  const title = titleOf(kept[0] ? fileNameOf(kept[0].file) : "");
  const imported = checkImported(importCsv(mapped.value, title));
  if (!imported.ok) return imported;
  const notes = [...notesOfChosen(said), ...imported.value.notes];
  return { ok: true, value: { ...imported.value, notes } };
}
