/** What each row of a table can be. */
export const TABLE_ROLES = ["links", "actors", "quotes", "documents"] as const;
export type TableRole = (typeof TABLE_ROLES)[number];

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

/**
 * The known fields of each table. `first` and `last` are the two ends of a date given in two columns; `year`, `month` and
 * `day` its parts in three.
 */
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
    "year",
    "month",
    "day",
    "source.name",
    "source.kind",
    "source.role",
    "source.country",
    "target.name",
    "target.kind",
    "target.role",
    "target.country",
  ],
  quotes: [...COLUMNS.quotes, ...DOCUMENT_COLUMNS],
};
