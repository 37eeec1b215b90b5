import type { Table } from "./tables";

/** What the rows of a table are. */
export const TABLE_ROLES = ["links", "actors", "quotes", "documents"] as const;
export type TableRole = (typeof TABLE_ROLES)[number];

/**
 * What a table means: for each column the field that it becomes, a field of the form or one of its own;
 * and fields that no column has, but every row.
 */
export interface Mapping {
  readonly role: TableRole;
  readonly fields: readonly string[];
  readonly constants: ReadonlyMap<string, string>;
}

/** The columns that each table is written with. */
export const COLUMNS: Readonly<Record<TableRole, readonly string[]>> = {
  links: ["id", "source", "target", "kind", "date", "status", "event", "topics", "summary"],
  actors: ["id", "kind", "name", "role", "country", "aliases", "sameAs", "description"],
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
    "archived",
    "retrieved",
    "length",
    "sha256",
    "text",
  ],
};

/** What tells of the document of a quote in a row that is not a document's own. */
const DOCUMENT_COLUMNS = ["document_url", "document_title", "publisher", "published"];

/** The fields of the form in each table. `first` and `last` are the two ends of a date in two columns. */
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
    "source.kind",
    "source.role",
    "source.country",
    "target.kind",
    "target.role",
    "target.country",
  ],
  quotes: [...COLUMNS.quotes, ...DOCUMENT_COLUMNS],
};

/** Other headings that mean a field, in small letters, with `_` for whatever is no letter or digit. */
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

/** What a table seems to mean; undefined where its headings do not tell what its rows are. */
export function guessMapping(table: Table): Mapping | undefined {
  const role = TABLE_ROLES.find((candidate) => {
    const fields = fieldsOf(table, candidate);
    const mapping = { role: candidate, fields, constants: new Map() };
    return isWhole(mapping) && !(candidate === "actors" && hasDates(table));
  });
  if (role === undefined) return undefined;
  return { role, fields: fieldsOf(table, role), constants: new Map() };
}

/** Acts have dates, actors have not: a table of travels is none of travellers. */
function hasDates(table: Table): boolean {
  const fields = fieldsOf(table, "links");
  return ["date", "first", "last"].some((field) => fields.includes(field));
}

/** The columns that tell what the rows of a table are, the most telling first. */
const NEEDED: Readonly<Record<TableRole, readonly string[]>> = {
  links: ["source", "target"],
  quotes: ["link_id"],
  documents: ["title", "url"],
  actors: ["id", "name"],
};

/** The field that each column of a table becomes if its rows are what `role` says. */
export function fieldsOf(table: Table, role: TableRole): readonly string[] {
  const { headings } = table;
  const fields = new Map<number, string>();
  // Looked up, not searched for: a broken table can have a hundred thousand columns.
  const exact = new Map(headings.map((heading, at) => [heading, at]));
  const alike = new Map<string, number[]>();
  for (const [at, heading] of headings.entries()) {
    const name = normal(heading);
    const others = alike.get(name);
    if (others) others.push(at);
    else alike.set(name, [at]);
  }
  const claim = (field: string, columns: readonly number[]) => {
    if ([...fields.values()].includes(field)) return;
    const at = columns.find((column) => !fields.has(column));
    if (at !== undefined) fields.set(at, field);
  };
  const known = TABLE_FIELDS[role].filter((field) => !isOnlyAsked(field));
  for (const field of known) {
    const at = exact.get(field);
    if (at !== undefined) claim(field, [at]);
  }
  for (const field of known) claim(field, alike.get(normal(field)) ?? []);
  const hasDate = [...fields.values()].includes("date");
  for (const [field, others] of Object.entries(OTHER_HEADINGS[role])) {
    if (hasDate && (field === "first" || field === "last")) continue;
    for (const other of others) {
      claim(
        field,
        (alike.get(other) ?? []).filter((at) => !isDirection(table, at)),
      );
    }
  }
  return headings.map((heading, at) => fields.get(at) ?? heading);
}

/** Whether a heading would be taken for a field of the form. */
export function meansField(role: TableRole, heading: string): boolean {
  const name = normal(heading);
  return (
    TABLE_FIELDS[role].some((field) => normal(field) === name) ||
    Object.values(OTHER_HEADINGS[role]).some((others) => others.includes(name))
  );
}

/** Fields that no heading is taken for: only who maps a table says them. */
function isOnlyAsked(field: string): boolean {
  return field.includes(".") || field === "first" || field === "last";
}

/** What Gephi calls the type of an edge says whether it has a direction, not what kind of act it was. */
function isDirection({ headings, rows }: Table, at: number): boolean {
  return (
    normal(headings[at] ?? "") === "type" &&
    rows.every(({ cells }) => DIRECTIONS.has((cells[at] ?? "").toLowerCase()))
  );
}

function normal(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "_");
}

/** Whether a mapping says enough of what its rows are. */
export function isWhole({ role, fields }: Mapping): boolean {
  return NEEDED[role].every((field) => fields.includes(field));
}

/** What someone says of the columns and constants of a table, by field. */
export interface Asked {
  readonly columns: ReadonlyMap<string, string>;
  readonly constants: ReadonlyMap<string, string>;
}

/** What a table means once the columns asked for are as asked; a table without any of them means what it seems to. */
export function askMapping(table: Table, { columns, constants }: Asked): Mapping | undefined {
  const asked = [...columns].filter(([, column]) => table.headings.includes(column));
  const isOfLinks = asked.some(([field]) => field === "source" || field === "target");
  const guess = guessMapping(table);
  const role = isOfLinks ? "links" : (guess?.role ?? "links");
  const byColumn = new Map(asked.map(([field, column]) => [column, field]));
  const taken = new Set(asked.map(([field]) => field));
  const fields = fieldsOf(table, role).map((field, at) => {
    const heading = table.headings[at] ?? field;
    return byColumn.get(heading) ?? (taken.has(field) ? heading : field);
  });
  const isWhole = NEEDED[role].every((field) => fields.includes(field));
  return isWhole
    ? { role, fields, constants: role === "links" ? constants : new Map() }
    : undefined;
}
