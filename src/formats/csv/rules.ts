import type { DateOrder } from "./dates/date-values";

/** What was said about a table where its cells alone leave it open. */
export interface Rules {
  /** How its dates are written; else as its columns show. */
  readonly dates?: DateOrder | undefined;
  /** What stands between several names in a cell; else each cell is one name. */
  readonly split?: string | undefined;
  /** The fields in which an empty cell means what stands above it. */
  readonly fillDown?: readonly string[] | undefined;
  /** Words that mean an empty cell, besides those that no date can be. */
  readonly nothing?: readonly string[] | undefined;
}

/** How an empty cell is called among the words for nothing. */
export const EMPTY = '""';

/** Words for "nothing" as tables have them, in lower case. */
const NOTHING: ReadonlySet<string> = new Set(
  [
    "na",
    "n/a",
    "n.a.",
    "#n/a",
    "nan",
    "nat",
    "<na>",
    "null",
    "nil",
    "nil return",
    "none",
    "-",
    "–",
    "—",
    "--",
  ].concat(
    ["unknown", "not known", "unk", "tbc", "tbd", "?", "-9", "-99", "-999", "0000-00-00"],
    ["keine", "unbekannt", "k. a.", "k.a.", "inconnu", "néant", "s.d.", "nessuno", "sconosciuto"],
    [
      "n.d.",
      "n/d",
      "desconocido",
      "ninguno",
      "неизвестно",
      "нет",
      "невідомо",
      "немає",
      "غير معروف",
    ],
  ),
);

/** Whether a cell that should be a date says that there is none. */
export function saysNothing(cell: string): boolean {
  return NOTHING.has(cell.trim().toLowerCase());
}

/** Words of which no actor is called: in the cell of an end they most likely say that there is none. */
const NOBODY: ReadonlySet<string> = new Set(
  [
    "na",
    "n/a",
    "n.a.",
    "#n/a",
    "nan",
    "null",
    "nil",
    "nil return",
    "-",
    "–",
    "—",
    "--",
    "tbc",
  ].concat(["keine", "k. a.", "k.a.", "néant", "nessuno", "ninguno", "нет", "немає"]),
);

/** What spreadsheets show where a formula fails, in any language: #REF!, #¿NOMBRE?, #DIV/0!, #N/D. */
const ERROR = /^#(?:[¿¡]?[\p{L}/\d]+[!?]|N\/[AD]|NV)$/iu;

/** Whether the name of an actor most likely says that there is none. */
export function saysNobody(name: string): boolean {
  return NOBODY.has(name.trim().toLowerCase()) || ERROR.test(name.trim());
}
