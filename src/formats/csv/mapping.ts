import { endColumns } from "./end-columns";
import {
  holdsOnly,
  isSomethingElse,
  normal,
  normalNames,
  OTHER_HEADINGS,
  partsOfDay,
} from "./headings";
import { TABLE_FIELDS, TABLE_ROLES, type TableRole } from "./fields";
import { onceForEach } from "./once";
import { otherEnds } from "./other-ends";
import type { Rules } from "./rules";
import type { Table } from "./table";

/**
 * The meaning of a table: for each column the field that it becomes (one of the format, or a custom one),
 * and constant fields that are added to every row.
 */
export interface Mapping {
  readonly role: TableRole;
  readonly fields: readonly string[];
  readonly constants: ReadonlyMap<string, string>;
}

/** A table, the meaning of its columns, and what was said where its cells leave something open. */
export interface MappedTable {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly rules?: Rules | undefined;
}

/** Guesses the meaning of a table; undefined if its headings don't show what its rows are. */
export function guessMapping(table: Table): Mapping | undefined {
  const role = TABLE_ROLES.find((candidate) => {
    const fields = fieldsOf(table, candidate);
    const mapping = { role: candidate, fields, constants: new Map() };
    return isWhole(mapping) && !(candidate === "actors" && hasDates(table));
  });
  if (role === undefined) return undefined;
  return { role, fields: fieldsOf(table, role), constants: new Map() };
}

/** Whether a table has dates: then its rows are acts, not actors. */
function hasDates(table: Table): boolean {
  const fields = fieldsOf(table, "links");
  return DATE_FIELDS.some((field) => fields.includes(field));
}

function hasAny(fields: ReadonlyMap<number, string>, names: readonly string[]): boolean {
  return [...fields.values()].some((field) => names.includes(field));
}

/** The columns that a table of each role must have, the most specific role first. */
const NEEDED: Readonly<Record<TableRole, readonly string[]>> = {
  links: ["source", "target"],
  quotes: ["link_id"],
  documents: ["title", "url"],
  actors: ["id", "name"],
};

/** Of columns whose headings are the same, so many are looked into for what they hold. */
const MOST_ALIKE = 20;

const placesOf = onceForEach(
  (headings) => new Map(headings.map((heading, index) => [heading, index])),
);

/** The columns of each name. */
const alikeIn = onceForEach((names) => {
  const alike = new Map<string, number[]>();
  for (const [index, name] of names.entries()) {
    const others = alike.get(name);
    if (others) others.push(index);
    else alike.set(name, [index]);
  }
  return alike;
});

/** The field that each column of a table becomes if its rows have this role. */
export function fieldsOf(table: Table, role: TableRole): readonly string[] {
  const { headings } = table;
  const fields = new Map<number, string>();
  // Maps instead of searches: a broken table can have a hundred thousand columns.
  const exact = placesOf(headings);
  const alike = alikeIn(normalNames(headings));
  const claim = (field: string, columns: readonly number[], isOther = (_: number) => false) => {
    if ([...fields.values()].includes(field)) return;
    // What is in a column is only looked at until one fits, and of a few that are called the same.
    const free = columns.filter((column) => !fields.has(column)).slice(0, MOST_ALIKE);
    const index = free.find((column) => !isOther(column));
    if (index !== undefined) fields.set(index, field);
  };
  const known = TABLE_FIELDS[role].filter((field) => !isOnlyAsked(field));
  const ends = role === "links" ? endColumns(table) : undefined;
  if (ends) {
    claim("source", [ends.source]);
    claim("target", [ends.target]);
  }
  for (const field of known) {
    const index = exact.get(field);
    if (index !== undefined) claim(field, [index]);
  }
  for (const field of known) claim(field, alike.get(normal(field)) ?? []);
  const hasDate = [...fields.values()].includes("date");
  for (const [field, others] of Object.entries(OTHER_HEADINGS[role])) {
    if (hasDate && (field === "first" || field === "last")) continue;
    for (const other of others) {
      claim(field, alike.get(other) ?? [], (index) => isSomethingElse(table, index, field));
    }
  }
  if (role === "links") claimOtherEnds(table, fields, claim);
  const parts = role === "links" && !hasAny(fields, DATE_FIELDS) ? partsOfDay(table) : undefined;
  for (const [field, index] of Object.entries(parts ?? {})) if (index >= 0) claim(field, [index]);
  if (ends) claim("document_url", sourcesOf(table, alike.get("source"), fields));
  return headings.map((heading, index) => fields.get(index) ?? freeName(heading, role));
}

const ADDRESS = /^https?:\/\/\S+$/i;

/** The column "Source" that is no end of a link, where it holds the addresses of what was read. */
function sourcesOf(
  table: Table,
  columns: readonly number[] = [],
  fields: ReadonlyMap<number, string>,
): readonly number[] {
  return columns
    .filter((index) => !fields.has(index))
    .slice(0, MOST_ALIKE)
    .filter((index) => holdsOnly(table, index, ADDRESS));
}

/** What a column of no field is called: a link's ends are taken already. */
function freeName(heading: string, role: TableRole): string {
  const isEnd = role === "links" && (heading === "source" || heading === "target");
  return isEnd ? `${heading} (as given)` : heading;
}

/** The ends of a link by headings of other languages, where none of ours says anything else. */
function claimOtherEnds(
  table: Table,
  fields: ReadonlyMap<number, string>,
  claim: (field: string, columns: readonly number[]) => void,
): void {
  const ends =
    hasAny(fields, ["source"]) && hasAny(fields, ["target"]) ? undefined : otherEnds(table);
  if (!ends) return;
  for (const field of ["source", "target"] as const) {
    const [known = ends[field]] = [...fields].find(([, name]) => name === field) ?? [];
    if (known !== ends[field] || (fields.get(known) ?? field) !== field) return;
  }
  claim("source", [ends.source]);
  claim("target", [ends.target]);
}

/** Whether a heading would be recognised as a known field, also beside a date. */
export function meansField(role: TableRole, heading: string): boolean {
  const name = normal(heading);
  return (
    TABLE_FIELDS[role].some((field) => !PARTS.has(field) && normal(field) === name) ||
    Object.values(OTHER_HEADINGS[role]).some((others) => others.includes(name))
  );
}

/** Whether a field is never guessed from a heading under its own name, but only mapped explicitly or by another heading. */
function isOnlyAsked(field: string): boolean {
  return field.includes(".") || field === "first" || field === "last" || PARTS.has(field);
}

/** The fields of which any dates a link. */
const DATE_FIELDS = ["date", "first", "last"] as const;
/** The parts of a date in three columns. */
const PARTS: ReadonlySet<string> = new Set(["year", "month", "day"]);

/** Whether a mapping has all columns that its role needs. */
export function isWhole({ role, fields }: Mapping): boolean {
  return NEEDED[role].every((field) => fields.includes(field));
}

/** A mapping as the user gave it: columns and constants, by field. */
export interface Asked {
  readonly columns: ReadonlyMap<string, string>;
  /** Of tables of actors. */
  readonly actors: ReadonlyMap<string, string>;
  readonly constants: ReadonlyMap<string, string>;
}

/**
 * The meaning of a table once the requested columns are applied; what they leave open is guessed.
 * Undefined if the result lacks a column that its role needs.
 */
export function askMapping(
  table: Table,
  { columns, actors, constants }: Asked,
): Mapping | undefined {
  const isThere = ([, column]: readonly [string, string]) => table.headings.includes(column);
  const ofActors = [...actors].filter(isThere);
  const others = [...columns].filter(isThere);
  const isOfLinks = others.some(([field]) => field === "source" || field === "target");
  const isOfActors = !isOfLinks && ofActors.some(([field]) => field === "id" || field === "name");
  const guess = guessMapping(table);
  const role = isOfLinks ? "links" : isOfActors ? "actors" : (guess?.role ?? "links");
  const asked = role === "actors" && ofActors.length > 0 ? ofActors : others;
  const byColumn = new Map(asked.map(([field, column]) => [column, field]));
  const taken = new Set(asked.map(([field]) => field));
  const fields = fieldsOf(table, role).map((field, index) => {
    const heading = table.headings[index] ?? field;
    return byColumn.get(heading) ?? (taken.has(field) ? heading : field);
  });
  const mapping: Mapping = { role, fields, constants: role === "links" ? constants : new Map() };
  return isWhole(mapping) || (isOfActors && fields.includes("name")) ? mapping : undefined;
}
