import { FILE_ENDINGS } from "../../formats/file-endings";

/** The endings of tables, by the type as which servers send them. */
const TABLE_TYPES: ReadonlyMap<string, string> = new Map([
  ["text/csv", "csv"],
  ["text/tab-separated-values", "tsv"],
]);

/** The name of a file at an address. Where the path shows no form, as of a published sheet, it is by its type. */
export function nameOfFile(host: string, pathname: string, type: string): string {
  const ending = TABLE_TYPES.get(type.split(";")[0]?.trim().toLowerCase() ?? "");
  const isKnown = FILE_ENDINGS.some((known) => pathname.toLowerCase().endsWith(known));
  return ending === undefined || isKnown ? decodedPath(pathname) : `${host}.${ending}`;
}

/** A path as people write it; as it stands where its escapes mean nothing. */
function decodedPath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
