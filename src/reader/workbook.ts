import type { Note } from "../formats/draft/imported";
import { unreadArchive, refuseUnread } from "../formats/draft/unread";
import type { ReadPart, Sheet } from "../formats/workbook/sheet";
import { decodeBytes, MOST_BYTES } from "../graph/parse/decode-bytes";
import type { Outcome } from "../graph/problem";
import type { InputFile } from "./files/input-file";
import { unpack } from "./files/unpack";
import { listZip, unzip } from "./streams/unzip";

/** Tables, each of one file, and what was left out of workbooks on the way to them. */
export interface Tables {
  readonly files: readonly InputFile[];
  readonly notes: readonly Note[];
}

/** Whether a file is an archive, as workbooks are. */
export function isArchive({ bytes }: InputFile): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/**
 * Puts the sheets of workbooks in the place of these, as tables in text: whatever is asked about a table can then be asked
 * about a sheet. Sheets that are empty or hidden are left out; so are those whose headings say nothing, where others say
 * that they are of links.
 */
export async function openWorkbooks(inputs: readonly InputFile[]): Promise<Outcome<Tables>> {
  const files: InputFile[] = [];
  const notes: Note[] = [];
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
    const { chooseSheets, printSheet } = await import("../formats/workbook/choose-sheets");
    const { chosen, others } = chooseSheets(sheets.value);
    if (chosen.length === 0) {
      return { ok: false, problems: [{ code: "empty-workbook", values: {}, input: input.name }] };
    }
    for (const sheet of chosen) {
      const name = chosen.length > 1 ? `${input.name}: ${sheet.name}` : input.name;
      files.push({ name, bytes: new TextEncoder().encode(printSheet(sheet)), isSheet: true });
      if (sheet.unreckoned === 0) continue;
      const values = { sheet: sheet.name };
      notes.push({ code: "unreckoned", values, count: sheet.unreckoned, input: input.name });
    }
    for (const { name } of others) {
      notes.push({ code: "left-out", values: { what: name }, count: 1, input: input.name });
    }
  }
  return { ok: true, value: { files, notes } };
}

/** The same of files that may be compressed with gzip. */
export async function openPacked(inputs: readonly InputFile[]): Promise<Outcome<Tables>> {
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
