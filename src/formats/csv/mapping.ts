import type { Table } from "./tables";

/** What each row of a table can be. */
export const TABLE_ROLES = ["links", "actors", "quotes", "documents"] as const;
export type TableRole = (typeof TABLE_ROLES)[number];

/**
 * The meaning of a table: for each column the field that it becomes (one of the format, or a custom one),
 * and constant fields that are added to every row.
 */
export interface Mapping {
  readonly role: TableRole;
  readonly fields: readonly string[];
  readonly constants: ReadonlyMap<string, string>;
}

/** The columns that each table is printed with. */
export const COLUMNS: Readonly<Record<TableRole, readonly string[]>> = {
  links: ["id", "source", "target", "kind", "date", "status", "event", "topics", "summary"],
  actors: [
    "id",
    "kind",
    "name",
    "shortName",
    "role",
    "country",
    "side",
    "speaksFor",
    "press",
    "aliases",
    "sameAs",
    "description",
  ],
  quotes: [
    "link_id",
    "document",
    "quote",
    "start",
    "prefix",
    "suffix",
    "attributed_to",
    "direct",
    "stance",
    "language",
    "translation",
  ],
  documents: [
    "id",
    "title",
    "publisher",
    "url",
    "published",
    "language",
    "voice",
    "archived",
    "retrieved",
    "length",
    "sha256",
    "text",
  ],
};

/** The columns that describe a quote's document in tables of links or quotes. */
const DOCUMENT_COLUMNS = ["document_url", "document_title", "publisher", "published", "voice"];

/** The known fields of each table. `first` and `last` are the two ends of a date given in two columns. */
export const TABLE_FIELDS: Readonly<Record<TableRole, readonly string[]>> = {
  ...COLUMNS,
  links: [
    ...COLUMNS.links,
    "first",
    "last",
    "quote",
    "document",
    ...DOCUMENT_COLUMNS,
    "attributed_to",
    "stance",
    "source.kind",
    "source.role",
    "source.country",
    "target.kind",
    "target.role",
    "target.country",
  ],
  quotes: [...COLUMNS.quotes, ...DOCUMENT_COLUMNS],
};

/** Other headings for each field, as {@link normal} writes them: lower case, `_` for all but letters and digits. */
const OTHER_HEADINGS: Readonly<Record<TableRole, Readonly<Record<string, readonly string[]>>>> = {
  links: {
    source: ["from", "source_name", "source_id", "sender", "actor1", "actor_1", "initiator"],
    target: ["to", "target_name", "target_id", "recipient", "receiver", "actor2", "actor_2"],
    kind: ["type", "relation", "relationship", "link_kind"],
    date: ["day", "when"],
    first: ["start", "start_date", "date_start", "begin", "begin_date", "from_date"],
    last: ["end", "end_date", "date_end", "until", "to_date"],
    topics: ["topic", "tags"],
    summary: ["description", "remarks", "notes", "note"],
    quote: ["exact", "quotation"],
    document_url: ["url", "source_url"],
    attributed_to: ["account", "according_to"],
  },
  actors: {
    id: ["actor_id"],
    kind: ["type"],
    name: ["label", "full_name"],
    aliases: ["alias", "also_known_as"],
    country: ["country_code"],
    shortName: ["short_name"],
    speaksFor: ["speaks_for"],
    sameAs: ["same_as"],
  },
  quotes: {
    link_id: ["contact_id", "edge_id", "link"],
    document_url: ["url", "source_url"],
    document_title: ["title"],
    quote: ["exact", "quotation"],
    attributed_to: ["account", "according_to"],
  },
  documents: { url: ["document_url"], title: ["name"] },
};

const DIRECTIONS: ReadonlySet<string> = new Set(["", "directed", "undirected", "mutual"]);

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
  return ["date", "first", "last"].some((field) => fields.includes(field));
}

/** The columns that a table of each role must have, the most specific role first. */
const NEEDED: Readonly<Record<TableRole, readonly string[]>> = {
  links: ["source", "target"],
  quotes: ["link_id"],
  documents: ["title", "url"],
  actors: ["id", "name"],
};

/** The field that each column of a table becomes if its rows have this role. */
export function fieldsOf(table: Table, role: TableRole): readonly string[] {
  const { headings } = table;
  const fields = new Map<number, string>();
  // Maps instead of searches: a broken table can have a hundred thousand columns.
  const exact = new Map(headings.map((heading, index) => [heading, index]));
  const alike = new Map<string, number[]>();
  for (const [index, heading] of headings.entries()) {
    const name = normal(heading);
    const others = alike.get(name);
    if (others) others.push(index);
    else alike.set(name, [index]);
  }
  const claim = (field: string, columns: readonly number[]) => {
    if ([...fields.values()].includes(field)) return;
    const index = columns.find((column) => !fields.has(column));
    if (index !== undefined) fields.set(index, field);
  };
  const known = TABLE_FIELDS[role].filter((field) => !isOnlyAsked(field));
  for (const field of known) {
    const index = exact.get(field);
    if (index !== undefined) claim(field, [index]);
  }
  for (const field of known) claim(field, alike.get(normal(field)) ?? []);
  const hasDate = [...fields.values()].includes("date");
  for (const [field, others] of Object.entries(OTHER_HEADINGS[role])) {
    if (hasDate && (field === "first" || field === "last")) continue;
    for (const other of others) {
      claim(
        field,
        (alike.get(other) ?? []).filter((index) => !isDirection(table, index)),
      );
    }
  }
  return headings.map((heading, index) => fields.get(index) ?? heading);
}

/** Whether a heading would be recognised as a known field. */
export function meansField(role: TableRole, heading: string): boolean {
  const name = normal(heading);
  return (
    TABLE_FIELDS[role].some((field) => normal(field) === name) ||
    Object.values(OTHER_HEADINGS[role]).some((others) => others.includes(name))
  );
}

/** Whether a field is never guessed from a heading under its own name, but only mapped explicitly or by another heading. */
function isOnlyAsked(field: string): boolean {
  return field.includes(".") || field === "first" || field === "last";
}

/** Whether a column is Gephi's `Type`, which says if an edge is directed, not what kind of act it was. */
function isDirection({ headings, rows }: Table, index: number): boolean {
  return (
    normal(headings[index] ?? "") === "type" &&
    rows.every(({ cells }) => DIRECTIONS.has((cells[index] ?? "").toLowerCase()))
  );
}

function normal(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "_");
}

/** Whether a mapping has all columns that its role needs. */
export function isWhole({ role, fields }: Mapping): boolean {
  return NEEDED[role].every((field) => fields.includes(field));
}

/** A mapping as the user gave it: columns and constants, by field. */
export interface Asked {
  readonly columns: ReadonlyMap<string, string>;
  readonly constants: ReadonlyMap<string, string>;
}

/**
 * The meaning of a table once the requested columns are applied; what they leave open is guessed.
 * Undefined if the result lacks a column that its role needs.
 */
export function askMapping(table: Table, { columns, constants }: Asked): Mapping | undefined {
  const asked = [...columns].filter(([, column]) => table.headings.includes(column));
  const isOfLinks = asked.some(([field]) => field === "source" || field === "target");
  const guess = guessMapping(table);
  const role = isOfLinks ? "links" : (guess?.role ?? "links");
  const byColumn = new Map(asked.map(([field, column]) => [column, field]));
  const taken = new Set(asked.map(([field]) => field));
  const fields = fieldsOf(table, role).map((field, index) => {
    const heading = table.headings[index] ?? field;
    return byColumn.get(heading) ?? (taken.has(field) ? heading : field);
  });
  const mapping: Mapping = { role, fields, constants: role === "links" ? constants : new Map() };
  return isWhole(mapping) ? mapping : undefined;
}
