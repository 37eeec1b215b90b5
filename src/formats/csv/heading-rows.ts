import { isTimeHeading, normal } from "./headings";
import { meansField } from "./mapping";

/** The cells of the first rows of a table that are not empty. */
export type FirstRows = readonly (readonly string[])[];

/** Where the heading of a table stands. */
export interface HeadingPlace {
  /** Which row, from 1. */
  readonly row: number;
  /** Whether it is of two rows: names of groups above those of the columns. */
  readonly isOfTwo: boolean;
}

/**
 * Which of the first rows is the heading: the first, unless it is a title of one cell, and a row below it is the first with a
 * word in each column; or two rows, where names of groups stand above those of the columns.
 */
export function findHeading(rows: FirstRows): HeadingPlace {
  const titles = rows.findIndex((row) => filledOf(row).length !== 1);
  if (titles >= 0 && areTwo(rows, titles)) return { row: titles + 1, isOfTwo: true };
  const [first = []] = rows;
  if (filledOf(first).length !== 1) return { row: 1, isOfTwo: false };
  const width = rows.reduce((most, row) => Math.max(most, filledOf(row).length), 0);
  const found = rows.findIndex(
    (row) => filledOf(row).length === width && !row.some((cell) => NUMBER.test(cell)),
  );
  const isTitle = rows.slice(0, found).every((row) => filledOf(row).length === 1);
  return { row: width > 1 && found > 0 && isTitle ? found + 1 : 1, isOfTwo: false };
}

const NUMBER = /^[\d\s.,/:-]+$/;

function filledOf(row: readonly string[]): readonly string[] {
  return row.filter((cell) => cell.trim() !== "");
}

/**
 * Whether a row has the names of groups, and the one below it those of the columns: the upper one has gaps or repeats itself,
 * as merged cells do, and the lower one fills them. It says the same of two groups, or nothing but what columns are called.
 */
function areTwo(rows: FirstRows, at: number): boolean {
  const [upper = [], lower = [], ...below] = rows.slice(at);
  if (below.length === 0 || filledOf(upper).length < 2) return false;
  if (lower.some((cell) => NUMBER.test(cell))) return false;
  const groups = groupsOf(upper, lower.length);
  const columns = lower.map((cell, column) => ({
    cell: normal(cell),
    group: groups[column] ?? "",
    isGap: (upper[column] ?? "").trim() === "",
    isRepeated: column > 0 && sameAt(upper, column, column - 1),
  }));
  if (!columns.some(({ isGap, isRepeated }) => isGap || isRepeated)) return false;
  if (columns.some(({ cell, isGap }) => isGap && cell === "")) return false;
  const filled = columns.filter(({ cell }) => cell !== "");
  // In one pass: twenty thousand columns may all be called the same.
  const groupOf = new Map<string, string>();
  const shared = new Set<string>();
  for (const { cell, group } of filled) {
    if ((groupOf.get(cell) ?? group) !== group) shared.add(cell);
    else groupOf.set(cell, group);
  }
  for (const row of shared.size > 0 ? below : []) for (const one of row) shared.delete(normal(one));
  return (
    shared.size > 0 ||
    (filled.length > 1 && lower.every((cell) => cell.trim() === "" || isOfColumns(cell)))
  );
}

/** The name of the group of each column: what stands above it, or left of that. */
function groupsOf(upper: readonly string[], width: number): readonly string[] {
  let group = "";
  return Array.from({ length: width }, (_, column) => {
    const above = upper[column] ?? "";
    if (above.trim() !== "") group = above;
    return group;
  });
}

function sameAt(row: readonly string[], one: number, other: number): boolean {
  const [first = "", second = ""] = [row[one]?.trim(), row[other]?.trim()];
  return first !== "" && first === second;
}

/** What columns below a group are called in the eight languages, besides the fields of links. */
const COLUMN_NAMES: ReadonlySet<string> = new Set(
  [
    "name names full_name first_name last_name surname country organisation organization company",
    "institution role title position job_title function party department ministry affiliation",
    "sector id code number phone email time duration place location town city address subject purpose",
    "land funktion rolle partei ort thema vorname nachname firma behörde",
    "nom prénom pays fonction lieu objet sujet heure société",
    "nome cognome paese ruolo carica organizzazione luogo oggetto tema ora",
    "nombre apellido país cargo organización lugar asunto hora empresa",
    "имя фио фамилия страна должность организация место тема",
    "ім_я піб прізвище країна посада організація місце",
    "الاسم البلد الدولة المنصب المنظمة المكان الموضوع",
  ].flatMap((words) => words.split(" ")),
);

function isOfColumns(cell: string): boolean {
  return COLUMN_NAMES.has(normal(cell)) || meansField("links", cell);
}

/**
 * The headings that two rows make together: "Caller" above "Name" is "Caller Name". A column at the end whose name no other
 * has, and above which nothing stands, belongs to no group.
 */
export function joinHeadings(
  upper: readonly string[],
  lower: readonly string[],
): readonly string[] {
  const lastGroup = upper.findLastIndex((cell) => cell.trim() !== "");
  const counts = new Map<string, number>();
  for (const cell of lower) counts.set(normal(cell), (counts.get(normal(cell)) ?? 0) + 1);
  const groups = groupsOf(upper, Math.max(upper.length, lower.length));
  return groups.map((named, column) => {
    const own = lower[column]?.trim() ?? "";
    const above = upper[column]?.trim() ?? "";
    const group = named.trim();
    if (own === "" || group === "") return own || above;
    const isAlone = (counts.get(normal(own)) ?? 0) === 1;
    const isApart = (above === "" && column > lastGroup) || isTimeHeading(own);
    return isAlone && isApart ? own : `${group} ${own}`;
  });
}

/** The first letters of year, month and day as people say how dates are written: YYYY-MM-DD, TT.MM.JJJJ, ДД.ММ.ГГГГ. */
const DATE_SHAPE =
  /^\(?(?:[yjaгрس]{2,4}[-/. ]?[mмм]{2}[-/. ]?[dtjgд]{2}|[dtjgд]{1,2}[-/. ]?[mмм]{1,2}[-/. ]?[yjaгр]{2,4}|m{1,2}[-/. ]d{1,2}[-/. ]y{2,4})\)?$/iu;
/** A tag of the Humanitarian Exchange Language. */
const TAG = /^#[a-z][\w+ -]*$/i;
const IN_BRACKETS = /^(?:\(.*\)|\[.*\]|\{.*\}|<.*>)$/su;
/** A row with the numbers of the columns has at least so many: fewer may be links between things with numbers. */
const LEAST_NUMBERED = 4;

/**
 * Whether the row below the heading says what the columns hold: units or words in brackets, tags, how dates are written, or
 * the numbers of the columns.
 * @param below the first of the rows below it
 */
export function explainsColumns(cells: readonly string[], below: FirstRows): boolean {
  const filled = filledOf(cells).map((cell) => cell.trim());
  if (filled.length < 2) return false;
  if (filled.every((cell) => TAG.test(cell)) || filled.every((cell) => IN_BRACKETS.test(cell)))
    return true;
  if (filled.some((cell) => DATE_SHAPE.test(cell))) return true;
  const isNumbered = cells.every((cell, at) => cell.trim().replaceAll(/[()]/g, "") === `${at + 1}`);
  if (!isNumbered || cells.length < LEAST_NUMBERED) return false;
  const areTexts = cells.filter((_, at) => below.every((row) => !NUMBER.test(row[at] ?? "")));
  return below.length > 0 && areTexts.length > 1;
}
