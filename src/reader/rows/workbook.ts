import { decodeBytes } from "../../graph/parse/decode-bytes";
import type { Outcome } from "../../graph/problem";
import { notesOfKeys } from "../../formats/json/key-notes";
import { refuseUnread } from "../../formats/draft/unread";
import { unreadOf } from "../../formats/draft/unread-texts";
import type { Sheet } from "../../formats/workbook/sheet";
import { isFlatWorkbook } from "../../formats/guess-form";
import { beginningOf, type InputFile, isArchive } from "../files/input-file";
import { unpack } from "../files/unpack";

/** Whether a file is a workbook: an archive, or one that is not packed. */
function isWorkbook(input: InputFile): boolean {
  return isArchive(input) || isFlatWorkbook(beginningOf(input.bytes));
}

/** What it takes comes with the first workbook. */
async function sheetsOf(input: InputFile): Promise<Outcome<readonly Sheet[]>> {
  const { readSheets } = await import("../files/read-sheets");
  return readSheets(input);
}

/** The table in a file of JSON that is no graph, as text like that of a sheet; undefined for all others. */
export async function tableOfJson(input: InputFile): Promise<InputFile | undefined> {
  if (input.sheet || !/^\s*[[{]/.test(beginningOf(input.bytes))) return undefined;
  const text = decodeBytes(input.bytes);
  if (!text.ok) return undefined;
  const { sheetOfJson } = await import("../../formats/json-table/json-rows");
  const sheet = sheetOfJson(text.value, input.name);
  if (!sheet) return undefined;
  const { printSheet } = await import("../../formats/workbook/look-at-sheets");
  const notes = [...sheet.notes, ...notesOfKeys(text.value, "lines" in sheet.places)];
  const { places } = sheet;
  return {
    name: input.name,
    bytes: new TextEncoder().encode(printSheet(sheet)),
    sheet: { name: input.name, workbook: input.name, unreckoned: 0, isAside: false, notes, places },
  };
}

/**
 * Puts the sheets of workbooks in the place of these, as tables in text: whatever is asked about a table can then be asked
 * about a sheet. Sheets that are empty or hidden are left out. A table in JSON is put as text in the place of its file, too.
 */
export async function openWorkbooks(
  inputs: readonly InputFile[],
): Promise<Outcome<readonly InputFile[]>> {
  const files: InputFile[] = [];
  for (const input of inputs) {
    const isBook = isWorkbook(input);
    const unread = isBook ? undefined : unreadOf(beginningOf(input.bytes));
    if (!isBook && !unread) {
      files.push((await tableOfJson(input)) ?? input);
      continue;
    }
    const sheets = unread ? refuseUnread(unread, input.bytes) : await sheetsOf(input);
    if (!sheets.ok) {
      const problems = sheets.problems.map((problem) => ({ ...problem, input: input.name }));
      return { ok: false, problems: inputs.length > 1 ? problems : sheets.problems };
    }
    const { lookAtSheets, printSheet } = await import("../../formats/workbook/look-at-sheets");
    const looked = lookAtSheets(sheets.value);
    if (looked.length === 0) {
      return { ok: false, problems: [{ code: "empty-workbook", values: {}, input: input.name }] };
    }
    for (const { sheet, isAside } of looked) {
      const { name, unreckoned } = sheet;
      files.push({
        name: looked.length > 1 ? `${input.name}: ${name}` : input.name,
        bytes: new TextEncoder().encode(printSheet(sheet)),
        sheet: { name, workbook: input.name, unreckoned, isAside },
      });
    }
  }
  return { ok: true, value: files };
}

/** The same of files that may be compressed with gzip. */
export async function openPacked(
  inputs: readonly InputFile[],
): Promise<Outcome<readonly InputFile[]>> {
  const unpacked: InputFile[] = [];
  for (const input of inputs) {
    const outcome = await unpack(input);
    if (!outcome.ok) return outcome;
    unpacked.push(outcome.value);
  }
  return openWorkbooks(unpacked);
}
