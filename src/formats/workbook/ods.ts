import type { Outcome } from "../../graph/problem";
import { scanXml } from "./scan-xml";
import {
  type Budget,
  MOST_SHEETS,
  type ReadPart,
  type Rows,
  type Sheet,
  startBudget,
  startRows,
  TooLarge,
} from "./sheet";

/**
 * The sheets of an OpenDocument spreadsheet (ISO/IEC 26300) that are not hidden, in order. Cells have their values, dates as they are and not
 * as they are shown; formulas have the values that were left in them; notes on cells are left out.
 */
export async function readOds(read: ReadPart): Promise<Outcome<readonly Sheet[]>> {
  const text = await read("content.xml");
  if (!text.ok) return text;
  const sheets: Sheet[] = [];
  const budget = startBudget();
  const reading = startReading(budget, sheets);
  const scanned = scanXml(text.value ?? "", reading, budget);
  return scanned.ok ? { ok: true, value: sheets } : scanned;
}

function startReading(budget: Budget, sheets: Sheet[]) {
  /** The styles of sheets that are hidden, which come before these. */
  const hidden = new Set<string>();
  let style = "";
  let isHidden = false;
  let name = "";
  let rows: Rows = startRows(budget);
  let [row, column] = [0, 0];
  let [rowTimes, cellTimes] = [1, 1];
  /** The cells of a row; a row that is repeated has them several times. */
  let cells: (readonly [column: number, text: string])[] = [];
  let attributes: ReadonlyMap<string, string> = new Map();
  let paragraphs: string[] = [];
  let unreckoned = 0;
  let isCell = false;
  /** Between paragraphs stand only the blanks by which XML is laid out. */
  let isText = false;
  /** How deep it is within a note on a cell. */
  let aside = 0;
  const append = (text: string) => {
    const at = paragraphs.length - 1;
    if (at >= 0) paragraphs[at] += text;
  };
  return {
    open(tag: string, given: ReadonlyMap<string, string>) {
      if (aside > 0 || tag === "annotation") aside++;
      else if (tag === "style") style = given.get("name") ?? "";
      else if (tag === "table-properties") {
        if (given.get("display") === "false") hidden.add(style);
      } else if (tag === "table") {
        isHidden = hidden.has(given.get("style-name") ?? "");
        name = given.get("name") ?? "";
        rows = startRows(budget);
        row = 0;
        unreckoned = 0;
      } else if (tag === "table-row") {
        [column, rowTimes, cells] = [0, timesOf(given, "number-rows-repeated"), []];
      } else if (tag === "table-cell" || tag === "covered-table-cell") {
        cellTimes = timesOf(given, "number-columns-repeated");
        [attributes, paragraphs, isCell] = [given, [], tag === "table-cell"];
      } else if (tag === "p") {
        paragraphs.push("");
        isText = true;
      } else if (tag === "s") append(" ".repeat(Math.min(timesOf(given, "c"), 1000)));
      else if (tag === "tab") append("\t");
      else if (tag === "line-break") append("\n");
    },
    close(tag: string) {
      if (aside > 0) aside--;
      else if (tag === "p") isText = false;
      else if (tag === "table-cell" || tag === "covered-table-cell") {
        const text = isCell ? textOfCell(attributes, paragraphs.join("\n")) : "";
        if (text === "" && attributes.has("formula")) unreckoned++;
        // Empty cells are repeated to the last column; what is written is counted as it is put in its place.
        for (let time = 0; text !== "" && time < cellTimes; time++) {
          cells.push([column + time, text]);
          if (cells.length > MOST_CELLS) break;
        }
        column += cellTimes;
        paragraphs = [];
      } else if (tag === "table-row") {
        for (let time = 0; cells.length > 0 && time < rowTimes; time++) {
          for (const [at, text] of cells) rows.set(row + time, at, text);
        }
        row += rowTimes;
      } else if (tag === "table" && !isHidden) {
        if (sheets.push({ name, rows: rows.all(), unreckoned }) > MOST_SHEETS) throw new TooLarge();
      }
    },
    text(part: string) {
      if (aside === 0 && isText) append(part);
    },
  };
}

/** One more than a row may have, so that its last is refused. */
const MOST_CELLS = 16_385;

function timesOf(attributes: ReadonlyMap<string, string>, name: string): number {
  const times = Number(attributes.get(name) ?? "1");
  return Number.isInteger(times) && times > 0 ? times : 1;
}

function textOfCell(attributes: ReadonlyMap<string, string>, text: string): string {
  switch (attributes.get("value-type")) {
    case "date":
      return (attributes.get("date-value") ?? text)
        .replace(/T00:00:00(\.0+)?$/, "")
        .replace("T", " ");
    case "float":
    case "percentage":
    case "currency":
      return attributes.get("value") ?? text;
    case "boolean":
      return attributes.get("boolean-value") ?? text;
    default:
      return attributes.get("string-value") ?? text;
  }
}
