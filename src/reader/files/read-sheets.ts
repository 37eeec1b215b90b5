import { unreadArchive, refuseUnread } from "../../formats/draft/unread";
import type { ReadPart, Sheet } from "../../formats/workbook/sheet";
import { decodeBytes, MOST_BYTES } from "../../graph/parse/decode-bytes";
import type { Outcome } from "../../graph/problem";
import { listZip, unzip } from "../streams/unzip";
import type { InputFile } from "./input-file";

/** Reads the sheets of a workbook; of another archive it is said what it is. */
export async function readSheets({ bytes }: InputFile): Promise<Outcome<readonly Sheet[]>> {
  if (bytes[0] !== 0x50) {
    const { readOds } = await import("../../formats/workbook/ods");
    return readOds(() => Promise.resolve(decodeBytes(bytes)));
  }
  const entries = listZip(bytes);
  if (!entries.ok) return entries;
  let left = MOST_BYTES;
  const read: ReadPart = async (path) => {
    const entry = entries.value.get(path);
    if (!entry) return { ok: true, value: undefined };
    const unpacked = await unzip(bytes, entry, left, MOST_BYTES);
    if (!unpacked.ok) return unpacked;
    left -= unpacked.value.length;
    return decodeBytes(unpacked.value);
  };
  const names = new Set(entries.value.keys());
  if (names.has("xl/workbook.xml") || (names.has("_rels/.rels") && hasSheets(names))) {
    return (await import("../../formats/workbook/xlsx")).readXlsx(read);
  }
  const type = await read("mimetype");
  if (type.ok && type.value?.includes("opendocument.spreadsheet")) {
    const manifest = await read("META-INF/manifest.xml");
    if (manifest.ok && manifest.value?.includes("encryption-data")) return refuseUnread("locked");
    return (await import("../../formats/workbook/ods")).readOds(read);
  }
  return refuseUnread(unreadArchive(names));
}

function hasSheets(names: ReadonlySet<string>): boolean {
  return [...names].some((name) => /(^|\/)worksheets\/[^/]+\.xml$/.test(name));
}
