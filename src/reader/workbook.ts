import { unreadArchive, refuseUnread } from "../formats/draft/unread";
import type { ReadPart, Sheet } from "../formats/workbook/sheet";
import { decodeBytes, MOST_BYTES } from "../graph/parse/decode-bytes";
import type { Outcome } from "../graph/problem";
import type { InputFile } from "./files/input-file";
import { unpack } from "./files/unpack";
import { listZip, unzip } from "./streams/unzip";

/** Whether a file is an archive, as workbooks are. */
export function isArchive({ bytes }: InputFile): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Puts the sheets of workbooks in the place of these, as tables in text: whatever is asked about a table can then be asked
 * about a sheet. Sheets that are empty or hidden are left out.
 */
export async function openWorkbooks(
  inputs: readonly InputFile[],
): Promise<Outcome<readonly InputFile[]>> {
  const files: InputFile[] = [];
  for (const input of inputs) {
    if (!isArchive(input)) {
      files.push(input);
      continue;
    }
    const sheets = await sheetsIn(input);
    if (!sheets.ok) {
      const problems = sheets.problems.map((problem) => ({ ...problem, input: input.name }));
      return { ok: false, problems: inputs.length > 1 ? problems : sheets.problems };
    }
    const { lookAtSheets, printSheet } = await import("../formats/workbook/look-at-sheets");
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

async function sheetsIn({ bytes }: InputFile): Promise<Outcome<readonly Sheet[]>> {
  const entries = listZip(bytes);
  if (!entries.ok) return entries;
  let left = MOST_BYTES;
  const read: ReadPart = async (path) => {
    const entry = entries.value.get(path);
    if (!entry) return { ok: true, value: undefined };
    const unpacked = await unzip(bytes, entry, left);
    if (!unpacked.ok) return unpacked;
    left -= unpacked.value.length;
    return decodeBytes(unpacked.value);
  };
  const names = new Set(entries.value.keys());
  if (names.has("xl/workbook.xml") || (names.has("_rels/.rels") && hasSheets(names))) {
    return (await import("../formats/workbook/xlsx")).readXlsx(read);
  }
  const type = await read("mimetype");
  if (type.ok && type.value?.includes("opendocument.spreadsheet")) {
    return (await import("../formats/workbook/ods")).readOds(read);
  }
  return refuseUnread(unreadArchive(names));
}

function hasSheets(names: ReadonlySet<string>): boolean {
  return [...names].some((name) => /(^|\/)worksheets\/[^/]+\.xml$/.test(name));
}
