import type { Outcome } from "../../graph/problem";
import { childOf, childrenOf, localName, parseXml, type XmlElement } from "../xml/xml";
import { type Shown, textOfNumber } from "./number-formats";
import { readStrings, readStyles, unescape } from "./shared-parts";
import { scanXml } from "./scan-xml";
import {
  type Budget,
  MOST_SHEETS,
  type ReadPart,
  type Sheet,
  startBudget,
  startRows,
  TOO_LARGE,
} from "./sheet";

/** What all sheets of a workbook share. */
interface Shared {
  readonly strings: readonly string[];
  /** How numbers are shown, by the style of a cell. */
  readonly styles: readonly Shown[];
  readonly is1904: boolean;
  readonly budget: Budget;
}

/**
 * The sheets of an Excel workbook (ECMA-376) that are not hidden, in order. Formulas have the values that Excel left in
 * them; macros, links to other workbooks, charts and pictures are never looked at.
 */
export async function readXlsx(read: ReadPart): Promise<Outcome<readonly Sheet[]>> {
  const targets = await targetsOf(read, "_rels/.rels", "");
  if (!targets.ok) return targets;
  const main = [...targets.value.values()].find(({ type }) => type.endsWith("/officeDocument"));
  const path = main?.path ?? "xl/workbook.xml";
  const workbook = await elementIn(read, path, "workbook");
  if (!workbook.ok) return workbook;
  if (!workbook.value) return BROKEN;
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const name = path.slice(folder.length);
  const parts = await targetsOf(read, `${folder}_rels/${name}.rels`, folder);
  if (!parts.ok) return parts;
  const shared = await sharedOf(read, parts.value, workbook.value);
  if (!shared.ok) return shared;
  const sheets: Sheet[] = [];
  const listed = childrenOf(childOf(workbook.value, "sheets"), "sheet");
  if (listed.length > MOST_SHEETS) return TOO_LARGE;
  for (const sheet of listed) {
    if (/hidden/i.test(sheet.attributes.get("state") ?? "")) continue;
    const target = parts.value.get(linkOf(sheet) ?? "");
    if (!target?.type.endsWith("/worksheet")) continue;
    const text = await read(target.path);
    if (!text.ok) return text;
    if (text.value === undefined) return BROKEN;
    const rows = readSheet(sheet.attributes.get("name") ?? "", text.value, shared.value);
    if (!rows.ok) return rows;
    sheets.push(rows.value);
  }
  return { ok: true, value: sheets };
}

const BROKEN: Outcome<never> = { ok: false, problems: [{ code: "zip", values: {} }] };

/** What says which sheets there are, and where, has at most so many characters. */
const MOST_OF_LISTS = 8_000_000;

async function elementIn(
  read: ReadPart,
  path: string,
  root: string,
): Promise<Outcome<XmlElement | undefined>> {
  const text = await read(path);
  if (!text.ok) return text;
  if (text.value === undefined) return { ok: true, value: undefined };
  return text.value.length > MOST_OF_LISTS ? TOO_LARGE : parseXml(text.value, root);
}

interface Target {
  readonly path: string;
  readonly type: string;
}

/** What a part of the workbook refers to, by id. What is outside the workbook is left out. */
async function targetsOf(
  read: ReadPart,
  path: string,
  folder: string,
): Promise<Outcome<ReadonlyMap<string, Target>>> {
  const root = await elementIn(read, path, "Relationships");
  if (!root.ok) return root;
  const targets = childrenOf(root.value, "Relationship").flatMap(
    ({ attributes }): [string, Target][] => {
      if (attributes.get("TargetMode") === "External") return [];
      const target = attributes.get("Target") ?? "";
      const own = target.startsWith("/") ? target.slice(1) : folder + target;
      return [[attributes.get("Id") ?? "", { path: own, type: attributes.get("Type") ?? "" }]];
    },
  );
  return { ok: true, value: new Map(targets) };
}

/** The id by which a sheet is referred to, whose prefix is for the file to choose. */
function linkOf({ attributes }: XmlElement): string | undefined {
  return [...attributes].find(([name]) => name.includes(":") && localName(name) === "id")?.[1];
}

async function sharedOf(
  read: ReadPart,
  parts: ReadonlyMap<string, Target>,
  workbook: XmlElement,
): Promise<Outcome<Shared>> {
  const pathOf = (type: string) =>
    [...parts.values()].find((part) => part.type.endsWith(`/${type}`))?.path ?? "";
  const budget = startBudget();
  const text = await read(pathOf("sharedStrings"));
  if (!text.ok) return text;
  const strings = readStrings(text.value, budget);
  if (!strings.ok) return strings;
  const formats = await read(pathOf("styles"));
  if (!formats.ok) return formats;
  const styles = readStyles(formats.value, budget);
  if (!styles.ok) return styles;
  const date1904 = childOf(workbook, "workbookPr")?.attributes.get("date1904");
  return {
    ok: true,
    value: {
      strings: strings.value,
      styles: styles.value,
      is1904: date1904 === "1" || date1904 === "true",
      budget,
    },
  };
}

function readSheet(name: string, xml: string, shared: Shared): Outcome<Sheet> {
  const rows = startRows(shared.budget);
  let [row, column] = [-1, -1];
  let cell: ReadonlyMap<string, string> = new Map();
  let text: string | undefined;
  let aside = 0;
  let isText = false;
  let hasFormula = false;
  let unreckoned = 0;
  const scanned = scanXml(
    xml,
    {
      open(tag, attributes) {
        if (tag === "row") {
          row = Number(attributes.get("r") ?? row + 2) - 1;
          column = -1;
        } else if (tag === "c") {
          cell = attributes;
          column = columnOf(attributes.get("r")) ?? column + 1;
          text = undefined;
          hasFormula = false;
        } else if (tag === "f") hasFormula = true;
        else if (tag === "rPh") aside++;
        isText = (tag === "v" || tag === "t") && aside === 0;
      },
      close(tag) {
        isText = false;
        if (tag === "rPh") aside--;
        if (tag !== "c") return;
        if (text !== undefined) rows.set(row, column, textOfCell(cell, text, shared));
        else if (hasFormula) unreckoned++;
      },
      text(part) {
        if (isText) text = (text ?? "") + part;
      },
    },
    shared.budget,
  );
  return scanned.ok ? { ok: true, value: { name, rows: rows.all(), unreckoned } } : scanned;
}

/** The column of a cell such as `AB7`, from 0. */
function columnOf(reference = ""): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** @throws Error where there is none: as an empty cell it would be lost without a word. */
function sharedText(strings: readonly string[], number: string): string {
  const text = strings[Number(number)];
  if (text === undefined) throw new Error("a cell has a text that is not there");
  return text;
}

function textOfCell(
  cell: ReadonlyMap<string, string>,
  text: string,
  { strings, styles, is1904 }: Shared,
): string {
  switch (cell.get("t") ?? "n") {
    case "s":
      return text.trim() === "" ? "" : sharedText(strings, text);
    case "b":
      return text.trim() === "1" ? "true" : "false";
    case "n": {
      const value = Number(text);
      const shown = styles[Number(cell.get("s") ?? "0")] ?? "number";
      return text.trim() === "" || !Number.isFinite(value)
        ? text
        : textOfNumber(value, shown, is1904);
    }
    case "d":
      return text.replace(/T00:00:00(\.0+)?Z?$/, "").replace("T", " ");
    default:
      return unescape(text);
  }
}
