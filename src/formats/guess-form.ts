import type { Unread } from "./draft/unread";
import { UNREAD_ENDINGS, unreadOf } from "./draft/unread-texts";
import { ENDINGS } from "./file-endings";

/** The forms of one text each that a graph can be made from; tables, which may be several, go by `importCsv`. */
export const TEXT_FORMS = [
  "gexf",
  "graphml",
  "cyjs",
  "nodelink",
  "kumu",
  "gml",
  "pajek",
  "ftm",
  "wikidata",
  "icews",
  "gdelt",
] as const;
export type TextForm = (typeof TEXT_FORMS)[number];

const TABLE_ENDINGS: ReadonlySet<string> = new Set(ENDINGS.csv);

const WORKBOOK_ENDINGS: ReadonlySet<string> = new Set(ENDINGS.xlsx);

/** What a file seems to be by its name and its beginning; of `json` only the whole tells which one. */
export type Guess =
  | Exclude<TextForm, "nodelink" | "kumu" | "cyjs" | "ftm">
  | "json"
  | "csv"
  | "xlsx"
  | "parquet"
  | Unread;

/**
 * What a file seems to be: by its beginning where that shows it, else by its name. A file that shows nothing is taken for
 * JSON, whose parser says where it stops being that.
 */
export function guessForm(name: string, text: string): Guess {
  if (text.startsWith("PAR1")) return "parquet";
  if (/^PK(\u0003\u0004|\u0005\u0006)/.test(text)) return "xlsx";
  if (isFlatWorkbook(text)) return "xlsx";
  const ending = /\.([a-z\d#]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const beginning = text.slice(0, 4000).trimStart();
  if (/<gexf[\s>]/.test(beginning)) return "gexf";
  if (/<graphml[\s>]/.test(beginning)) return "graphml";
  if (ending === "gexf" || ending === "graphml") return ending;
  const byEnding = UNREAD_ENDINGS.get(ending);
  const unread = unreadOf(beginning);
  // Old files of Word and Outlook begin like old workbooks.
  if (unread) return unread === "xls" ? (byEnding ?? unread) : unread;
  if (/^[[{]/.test(beginning)) return "json";
  if (PAJEK.test(withoutLines("%", beginning))) return "pajek";
  if (GML.test(withoutLines("#", beginning))) return "gml";
  if (ending === "gml") return "gml";
  if (ending === "net") return "pajek";
  if (WORKBOOK_ENDINGS.has(ending)) return "xlsx";
  if (byEnding) return byEnding;
  return TABLE_ENDINGS.has(ending) ? guessTable(beginning) : "json";
}

/** Whether a text is an OpenDocument spreadsheet that is not packed (`.fods`), by the root of its XML. */
export function isFlatWorkbook(text: string): boolean {
  return FLAT_WORKBOOK.test(text.slice(0, 8000));
}

const FLAT_WORKBOOK =
  /^\s*(?:<\?xml[^>]*>\s*)?<\w+:document\s[^>]*:mimetype\s*=\s*["']application\/vnd\.oasis\.opendocument\.spreadsheet["']/;

/** A list named `graph`, behind the fields that programs put first (`Creator "…"`). */
const GML = /^(?:[A-Za-z]\w*[ \t]+(?:"[^"]*"|[\w.+-]+)\s+){0,20}graph\s*\[/;
/** The first part of a network. */
const PAJEK = /^\*(?:vertices|network)\b/i;

/** A text without the lines that are comments. */
function withoutLines(mark: "#" | "%", text: string): string {
  const lines = text.split(/\r\n?|\n/).filter((line) => !line.startsWith(mark));
  return lines.join("\n").trimStart();
}

function guessTable(beginning: string): "icews" | "gdelt" | "wikidata" | "csv" {
  const [heading = "", first = ""] = beginning.split(/\r\n?|\n/, 2);
  const cells = heading.split("\t");
  if (cells.length >= 57 && /^\d+$/.test(cells[0] ?? "") && /^\d{8}$/.test(cells[1] ?? "")) {
    return "gdelt";
  }
  if (cells.length === 4 && /^\d{4}-\d{2}-\d{2}$/.test(cells[0] ?? "")) return "icews";
  return isResult(heading, first) ? "wikidata" : "csv";
}

/** Whether a table is the result of a query: its headings are variables, and there are items of Wikidata in its first row. */
function isResult(heading: string, first: string): boolean {
  const names = heading.split(/[,\t]/).map((name) => name.trim());
  const items = first.match(/https?:\/\/www\.wikidata\.org\/entity\/[QL]\d+/g) ?? [];
  return items.length >= 2 && names.every((name) => /^\??\w+$/.test(name));
}
