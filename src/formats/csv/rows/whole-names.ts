import type { TableRole } from "../fields";
import type { Findings } from "../findings";
import { normal } from "../headings";
import type { Sheet } from "./sheet";

/** What columns of last and of first names are called, by language. */
const PARTS = [
  [
    "name_?last|last_?name|surname|family_?name",
    "name_?first|first_?name|given_?names?|forenames?",
  ],
  ["nom|nom_de_famille", "prénoms?|prenoms?"],
  ["nachname|familienname", "vornamen?"],
  ["cognome", "nome"],
  ["apellidos?", "nombres?"],
  ["фамилия", "имя"],
  ["прізвище", "ім_я"],
].map((words) => words.map((word) => new RegExp(`^(?:(.+)_)?(?:${word})(?:_(.+))?$`, "u")));

/** A column with a part of the names of somebody. */
interface NamePart {
  /** Whose they are, as the rest of the heading says: "Caller" in "Caller last name". */
  readonly whose: string;
  readonly language: number;
  readonly isLast: boolean;
}

/** Where a word begins within a heading: lastName. */
const CAMEL = /(\p{Ll})(\p{Lu})/gu;

function partOf(heading: string): NamePart | undefined {
  const name = normal(heading.replaceAll(CAMEL, "$1 $2"));
  for (const [language, shapes] of PARTS.entries()) {
    for (const [at, shape] of shapes.entries()) {
      const [found, before = "", after = ""] = shape.exec(name) ?? [];
      if (found !== undefined) return { whose: `${before} ${after}`, language, isLast: at === 0 };
    }
  }
  return undefined;
}

/** The column that has the other part of the names in a column. */
function otherPart(headings: readonly string[], column: number): number {
  const own = partOf(headings[column] ?? "");
  if (!own) return -1;
  return headings.findIndex((heading) => {
    const other = partOf(heading);
    return (
      other !== undefined &&
      other.isLast !== own.isLast &&
      other.language === own.language &&
      other.whose === own.whose
    );
  });
}

/**
 * A sheet in which those who are named in two columns have their whole names: by the last name alone, all of one name would be
 * one actor. That is said.
 */
export function joinNames(
  sheet: Sheet,
  { headings, role }: { readonly headings: readonly string[]; readonly role: TableRole },
  findings: Findings,
): Sheet {
  const fields = role === "links" ? ["source", "target"] : role === "actors" ? ["name"] : [];
  return fields.reduce((next, field) => {
    const column = next.fields.indexOf(field);
    const other = column < 0 ? -1 : otherPart(headings, column);
    if (other < 0) return next;
    const isLast = partOf(headings[column] ?? "")?.isLast ?? false;
    const [first, last] = isLast ? [other, column] : [column, other];
    const nameIn = (cells: readonly string[]) =>
      [cells[first], cells[last]].flatMap((part = "") => part.trim() || []).join(" ");
    const example = next.rows.find(({ cells }) => nameIn(cells).includes(" "));
    if (!example) return next;
    const values = {
      first: headings[first] ?? "",
      last: headings[last] ?? "",
      example: nameIn(example.cells),
    };
    findings.note("name-of-two", values, { input: sheet.input, line: example.line });
    // Of the sheet as it was: an end may be a part of both names.
    const rows = next.rows.map((row) => {
      const name = nameIn(row.cells);
      if (name === (row.cells[column] ?? "")) return row;
      const { length } = row.cells;
      const missing = Array.from({ length: Math.max(0, column + 1 - length) }, () => "");
      return { ...row, cells: [...row.cells, ...missing].with(column, name) };
    });
    return { ...next, rows };
  }, sheet);
}
