import { linkedAddress } from "../../graph/address";
import { parseDays, printDay } from "../../graph/dates";
import type { FileDocument, GraphFile } from "../../graph/model/file";
import { doiOf } from "./doi";
import { dateOfData } from "./time-of-data";
import { normalized } from "../../graph/normalized";

/** A view that is cited itself, beside what it cites. */
export interface CitedView {
  readonly title: string;
  /** Undefined where it has no address: a file of the reader's own. */
  readonly address?: string | undefined;
  /** The day on which it was looked at. */
  readonly accessed?: string | undefined;
}

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
 * @param view the view itself, which then stands first, with the date of its data
 */
export function printCsl(file: GraphFile, view?: CitedView): string {
  const own = view && {
    id: VIEW,
    type: "dataset",
    title: plainText(view.title),
    "container-title": containerOf(file, view),
    URL: addressOf(view.address),
    language: file.language,
    issued: cslDate(dateOfData(file)),
    accessed: cslDate(view.accessed),
    note: file.license && plainText(file.license),
  };
  const items = citedDocuments(file).map((document) => ({
    id: document.id,
    type: "webpage",
    title: document.title && plainText(document.title),
    "container-title": document.publisher && plainText(document.publisher),
    URL: addressOf(document.url),
    DOI: doiOf(document),
    language: document.language,
    issued: cslDate(document.published),
    accessed: cslDate(document.retrieved),
    archive_location: addressOf(document.archived),
  }));
  return JSON.stringify(own ? [own, ...items] : items, null, 2) + "\n";
}

/** The key of a view among what it cites. */
const VIEW = "readout-view";

/** What a view is part of, where it is called otherwise. */
function containerOf({ title }: GraphFile, view: CitedView): string | undefined {
  return title === undefined || title === view.title ? undefined : plainText(title);
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

/** The same as BibTeX, in biblatex's types for pages of the web and for data. */
export function printBibtex(file: GraphFile, view?: CitedView): string {
  const keys: Keys = new Map();
  const own = view && [
    entryOf("dataset", keyOf(VIEW, keys), [
      ["title", view.title],
      ["maintitle", containerOf(file, view)],
      ["url", addressOf(view.address)],
      ["date", dateOfData(file)],
      ["urldate", view.accessed],
      ["language", file.language],
      ["note", file.license],
    ]),
  ];
  const documents = citedDocuments(file).map((document) => {
    const archived = addressOf(document.archived);
    return entryOf("online", keyOf(document.id, keys), [
      ["title", document.title],
      ["organization", document.publisher],
      ["url", addressOf(document.url)],
      ["doi", doiOf(document)],
      ["date", document.published],
      ["urldate", document.retrieved],
      ["language", document.language],
      ["note", archived === undefined ? undefined : `Archived at ${archived}`],
    ]);
  });
  return [...(own ?? []), ...documents].join("\n\n").concat("\n");
}

/** Fields of addresses and names, in which TeX takes no marks for its own. */
const VERBATIM: ReadonlySet<string> = new Set(["url", "doi"]);
/** Fields of dates, which biber reads as EDTF: a tilde that TeX would print would make them none. */
const DATES: ReadonlySet<string> = new Set(["date", "urldate"]);

function entryOf(
  type: string,
  key: string,
  fields: readonly (readonly [name: string, value: string | undefined])[],
): string {
  const write = (name: string, value: string) => {
    if (DATES.has(name)) return value;
    return VERBATIM.has(name) ? escapeUrl(value) : escape(value);
  };
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${write(name, value)}},`],
  );
  return [`@${type}{${key},`, ...lines, "}"].join("\n");
}

/** The keys in use, in lower case: BibTeX takes those that differ by case alone for the same. With each, the last number after it. */
type Keys = Map<string, number>;

function keyOf(id: string, keys: Keys): string {
  const plain = normalized(id, "NFKD")
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  const own = plain || "document";
  let [key, count] = [own, keys.get(own.toLowerCase()) ?? 1];
  while (keys.has(key.toLowerCase())) key = `${own}-${++count}`;
  keys.set(key.toLowerCase(), 1);
  // Half a million ids in another script have one key: each goes on where the last one ended.
  keys.set(own.toLowerCase(), count);
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
