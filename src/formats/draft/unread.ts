import type { Outcome } from "../../graph/problem";

/** Forms that are known and not read: each is called by its name, with the way to one that is (`problem.not-read`). */
export const UNREAD_FORMS = [
  "dot",
  "ucinet",
  "stix",
  "misp",
  "gephi",
  "xls",
  "locked",
  "xlsb",
  "numbers",
  "document",
  "zip",
  "lines",
] as const;
export type Unread = (typeof UNREAD_FORMS)[number];

/** The endings of files that nothing in them shows to be what they are. */
export const UNREAD_ENDINGS: ReadonlyMap<string, Unread> = new Map([
  ["dot", "dot"],
  ["gv", "dot"],
  ["dl", "ucinet"],
  ["vna", "ucinet"],
  ["##h", "ucinet"],
  ["##d", "ucinet"],
  ["gephi", "gephi"],
  ["xls", "xls"],
  ["numbers", "numbers"],
  ["doc", "document"],
  ["fodt", "document"],
]);

/** How a file of Microsoft's old container begins, decoded as UTF-8: .xls, and workbooks with a password ({@link isLocked}). */
const OLD_CONTAINER = "\uFFFD\uFFFD\u0011\u0871\u001A";

/** The form that a text shows itself to be at its beginning. */
export function unreadOf(beginning: string): Unread | undefined {
  if (beginning.startsWith(OLD_CONTAINER)) return "xls";
  if (beginning.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "xls";
  if (/^(?:<\?xml[^>]*>\s*)?<\w+:document\s[^>]*urn:oasis:names:tc:opendocument/.test(beginning))
    return "document";
  if (/^(?:%PDF-|\{\\rtf)/.test(beginning)) return "document";
  if (DOT.test(withoutComments(beginning))) return "dot";
  if (/^dl\s+(n|nr|nm|format|labels)\b/i.test(beginning)) return "ucinet";
  if (/^\*node (data|properties)\b/i.test(beginning)) return "ucinet";
  return undefined;
}

const DOT = /^(?:strict\s+)?(?:di)?graph(?:\s+(?:"[^"]*"|[\w.]+))?\s*\{/i;

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\/|\/\/.*|^#.*$/gm, "").trimStart();
}

/** What stands in Microsoft's old container where a workbook with a password is in it: the name of a part, in UTF-16. */
const LOCKED_PART: readonly number[] = [..."EncryptedPackage"].flatMap((letter) => [
  letter.charCodeAt(0),
  0,
]);

/** Whether a file in Microsoft's old container is a newer one with a password. */
function isLocked(bytes: Uint8Array): boolean {
  const [first = 0] = LOCKED_PART;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (LOCKED_PART.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** The form of an archive, by the names of what is in it. */
export function unreadArchive(names: ReadonlySet<string>): Unread {
  const all = [...names];
  if (names.has("xl/workbook.bin")) return "xlsb";
  if (names.has("word/document.xml") || names.has("ppt/presentation.xml")) return "document";
  if (all.some((name) => /(^|\/)Project_xml$/.test(name))) return "gephi";
  if (all.some((name) => /^Index\/.*\.iwa$|^Index\.zip$/.test(name))) return "numbers";
  return names.has("content.xml") ? "document" : "zip";
}

const UNREAD: ReadonlySet<string> = new Set(UNREAD_FORMS);

export function isUnread(form: string | undefined): form is Unread {
  return form !== undefined && UNREAD.has(form);
}

/**
 * The refusal of a form that is known and not read.
 * @param bytes of the file: only the whole tells what is in a container
 */
export function refuseUnread(form: Unread, bytes?: Uint8Array): Outcome<never> {
  const found = form === "xls" && bytes && isLocked(bytes) ? "locked" : form;
  return { ok: false, problems: [{ code: "not-read", values: { form: found } }] };
}
