import { parseDays, printDay } from "../graph/dates";
import type { FileDocument, GraphFile } from "../graph/model/file";

/** The documents that quotes of a file are from, in the order of the file. */
export function citedDocuments(file: GraphFile): readonly FileDocument[] {
  const cited = new Set(
    file.edges.flatMap(({ quotes }) => quotes ?? []).map((quote) => quote.document),
  );
  return (file.documents ?? []).filter(({ id }) => cited.has(id));
}

/** The cited documents as CSL-JSON (Citation Style Language 1.0.2): what Zotero and pandoc read. */
export function printCsl(file: GraphFile): string {
  const items = citedDocuments(file).map((document) => ({
    id: document.id,
    type: "webpage",
    title: document.title,
    "container-title": document.publisher,
    URL: document.url,
    language: document.language,
    issued: cslDate(document.published),
    accessed: cslDate(document.retrieved),
    archive_location: document.archived,
  }));
  return JSON.stringify(items, null, 2) + "\n";
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

/** The cited documents as BibTeX, in biblatex's type for pages of the web. */
export function printBibtex(file: GraphFile): string {
  const keys = new Set<string>();
  return citedDocuments(file)
    .map((document) => {
      const fields: readonly (readonly [string, string | undefined])[] = [
        ["title", document.title],
        ["organization", document.publisher],
        ["url", document.url],
        ["date", document.published],
        ["urldate", document.retrieved],
        ["language", document.language],
        ["note", document.archived === undefined ? undefined : `Archived at ${document.archived}`],
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
  for (let number = 2; keys.has(key); number++) key = `${plain || "document"}-${number}`;
  keys.add(key);
  return key;
}

const TEX: ReadonlyMap<string, string> = new Map([
  ["\\", "\\textbackslash{}"],
  ["{", "\\{"],
  ["}", "\\}"],
  ["~", "\\textasciitilde{}"],
  ["^", "\\textasciicircum{}"],
]);

/** Marks that mean something to TeX; braces in pairs only, or the entry would not end. */
function escape(text: string): string {
  return text.replaceAll(/[\\{}~^&%$#_]/g, (mark) => TEX.get(mark) ?? `\\${mark}`);
}

/** Addresses stand as they are but for what would end the field. */
function escapeUrl(url: string): string {
  return url.replaceAll(/[{}\\]/g, encodeURIComponent);
}
