import type { actorSchema, documentSchema, quoteSchema } from "../../../graph/model/schema";
import type { MappedTable } from "../mapping";
import type { Field } from "../../draft/flat";
import type { Place } from "../../draft/imported";
import type { Findings } from "../findings";
import { settle } from "./settle";
import { LEFT_OUT } from "./sheet";
import type { Row } from "../tables";

/** A row as cells by field, without the empty ones. */
export interface Entry {
  readonly place: Place;
  readonly cells: ReadonlyMap<string, string>;
}

/** Turns the rows of a table into cells by field, once they are in order. */
export function entriesOf(mapped: MappedTable, findings: Findings): readonly Entry[] {
  const { constants } = mapped.mapping;
  const { input, fields, rows } = settle(mapped, findings);
  // Loops in place of lists of pairs: tables of a million rows leave that many lists behind.
  return rows.map(({ line, cells }: Row): Entry => {
    const byField = new Map(constants);
    for (const [index, given] of cells.entries()) {
      const field = fields[index];
      if (field === undefined || field === LEFT_OUT) continue;
      const cell = TRIMMED.has(field) ? given.trim() : given;
      if (cell !== "") byField.set(field, cell);
    }
    return { place: { input, line }, cells: byField };
  });
}

/** Fields with fixed values or dates, where surrounding spaces carry no meaning. */
const TRIMMED: ReadonlySet<string> = new Set([
  "kind",
  "date",
  "first",
  "last",
  "status",
  "published",
  "direct",
  "press",
  "stance",
]);

/** Parses the cell of a numeric or boolean field; a cell that doesn't parse stays a text. */
export function typed(
  [field, value]: Field,
  shape: typeof quoteSchema.shape | typeof documentSchema.shape | typeof actorSchema.shape,
): Field {
  if (typeof value !== "string" || !Object.hasOwn(shape, field)) return [field, value];
  if (NUMBERS.has(field) && /^\d+$/.test(value)) return [field, Number(value)];
  if (field === "stance") return [field, STANCES.get(value.trim().toLowerCase()) ?? value];
  if (SWITCHES.has(field) && /^(true|false)$/i.test(value)) return [field, /true/i.test(value)];
  return [field, value];
}

/** Stances as people write them. */
const STANCES: ReadonlyMap<string, string> = new Map([
  ...["asserts", "assert", "asserted"].map((word) => [word, "asserts"] as const),
  ...["denies", "deny", "denied"].map((word) => [word, "denies"] as const),
]);
const SWITCHES: ReadonlySet<string> = new Set(["direct", "press"]);
const NUMBERS: ReadonlySet<string> = new Set(["start", "length"]);
