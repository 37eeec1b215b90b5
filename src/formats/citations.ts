import { linkedAddress } from "../graph/address";
import { parseDays, printDay } from "../graph/dates";
import type { FileDocument, GraphFile } from "../graph/model/file";

/** The documents that quotes of a file are from, in the order of the file. */
export function citedDocuments(file: GraphFile): readonly FileDocument[] {
  const cited = new Set(
    file.edges.flatMap(({ quotes }) => quotes ?? []).map((quote) => quote.document),
  );
  return (file.documents ?? []).filter(({ id }) => cited.has(id));
}

/**
 * The cited documents as CSL-JSON (Citation Style Language 1.0.2): what Zotero and pandoc read. Other programs make links
 * of what is here: an address shows its true host ({@link linkedAddress}), and one that may not be a link is left out.
 */
export function printCsl(file: GraphFile): string {
  const items = citedDocuments(file).map((document) => ({
    id: document.id,
    type: "webpage",
    title: document.title && plainText(document.title),
    "container-title": document.publisher && plainText(document.publisher),
    URL: addressOf(document.url),
    language: document.language,
    issued: cslDate(document.published),
    accessed: cslDate(document.retrieved),
    archive_location: addressOf(document.archived),
  }));
  return JSON.stringify(items, null, 2) + "\n";
}

function addressOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : linkedAddress(text);
}

/** Characters that are not seen, or change the order of what stands beside them; joiners belong to the spelling. */
const UNSEEN = /[\p{Cf}\u{E0000}-\u{E0FFF}]/gu;
const JOINERS = /[\u200C\u200D]/;

/** A text on one line, without what would steer the program that shows it. */
function plainText(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
    .replaceAll(UNSEEN, (mark) => (JOINERS.test(mark) ? mark : ""));
}

/** The parts of a date that are known: a year, a month, a day; or the two ends of an interval. */
function cslDate(text: string | undefined): object | undefined {
  const days = text === undefined ? undefined : parseDays(text);
  if (!days?.ok || text === undefined) return undefined;
  const { first, last, approximate, uncertain } = days.value;
  // A season is no month: CSL would take 21 for one.
  const plain = /^-?\d{4}(?!-2[1-4])(-\d{2}){0,2}(?![\d/])/.exec(text)?.[0];
  const ends = text.includes("/") || plain === undefined ? [first, last] : [];
  const parts = ends.filter(Number.isFinite).map((day) => partsOf(printDay(day)));
  return {
    "date-parts": parts.length > 0 || plain === undefined ? parts : [partsOf(plain)],
    ...(approximate || uncertain ? { circa: true } : {}),
  };
}

function partsOf(date: string): readonly number[] {
  return (/^([+-]?\d+)(?:-(\d\d))?(?:-(\d\d))?/.exec(date) ?? [])
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
}

/** The cited documents as BibTeX, in biblatex's type for pages of the web; addresses as in {@link printCsl}. */
export function printBibtex(file: GraphFile): string {
  const keys = new Set<string>();
  return citedDocuments(file)
    .map((document) => {
      const archived = addressOf(document.archived);
      const fields: readonly (readonly [string, string | undefined])[] = [
        ["title", document.title],
        ["organization", document.publisher],
        ["url", addressOf(document.url)],
        ["date", document.published],
        ["urldate", document.retrieved],
        ["language", document.language],
        ["note", archived === undefined ? undefined : `Archived at ${archived}`],
      ];
      const lines = fields.flatMap(([name, value]) =>
        value === undefined
          ? []
          : [`  ${name} = {${name === "url" ? escapeUrl(value) : escape(value)}},`],
      );
      return [`@online{${keyOf(document.id, keys)},`, ...lines, "}"].join("\n");
    })
    .join("\n\n")
    .concat("\n");
}

function keyOf(id: string, keys: Set<string>): string {
  const plain = id
    .normalize("NFKD")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  let key = plain || "document";
  // BibTeX takes keys that differ by case alone for the same.
  for (let count = 2; keys.has(key.toLowerCase()); count++) key = `${plain || "document"}-${count}`;
  keys.add(key.toLowerCase());
  return key;
}

const TEX: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["{", "\\textbraceleft{}"],
  ["}", "\\textbraceright{}"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
]);

/**
 * A text with the characters that mean something to TeX escaped. A brace is written by its name: BibTeX counts braces
 * without regard to a backslash, so that `\\}` would end the field.
 */
function escape(text: string): string {
  return plainText(text).replaceAll(/[\\{}~^&%$#_]/g, (mark) => TEX.get(mark) ?? `\\${mark}`);
}

/** Addresses stand as they are but for what would end the field. */
function escapeUrl(url: string): string {
  return url.replaceAll(/[{}\\]/g, encodeURIComponent);
}
