/** What can be wrong with a file. The message for each code is in the catalogue, under `problem.<code>`. */
export type ProblemCode =
  | "empty-file"
  | "unreadable"
  | "unreadable-path"
  | "encoding"
  | "too-large"
  | "too-large-unpacked"
  | "no-answer"
  | "reader-failed"
  | "too-deep"
  | "html"
  | "json"
  | "key-twice"
  | "format"
  | "type"
  | "missing"
  | "empty-text"
  | "language-tag"
  | "malformed-text"
  | "pattern"
  | "too-long"
  | "too-many"
  | "too-many-values"
  | "choice"
  | "number"
  | "value"
  | "date"
  | "date-no-such-day"
  | "date-digits"
  | "date-time"
  | "date-reversed"
  | "date-season-interval"
  | "duplicate-id"
  | "unknown-actor"
  | "unknown-account"
  | "unknown-document"
  | "text-length"
  | "text-digest"
  | "quote-moved"
  | "quote-altered"
  | "quote-context"
  | "quote-not-found"
  | "quote-not-searched"
  | "unchecked"
  | "advice-no-quote"
  | "advice-not-proved"
  | "advice-one-sided"
  | "advice-planned-past"
  | "advice-undated"
  | "advice-unlinked"
  | "advice-address"
  | "advice-copied-summary"
  | "advice-names-alike"
  | "advice-blank-name"
  | "advice-positions-agree"
  | "xml"
  | "xml-doctype"
  | "xml-root"
  | "xml-version"
  | "xml-encoding"
  | "xml-too-large"
  | "xml-missing"
  | "table-encoding"
  | "no-link-columns"
  | "missing-cell"
  | "ambiguous-name"
  | "dates-asked"
  | "dates-clash"
  | "date-order"
  | "second-table"
  | "row-quotes"
  | "mapping-file"
  | "unknown-link"
  | "row-cells"
  | "too-many-columns"
  | "too-many-fields"
  | "too-many-rows"
  | "csv-quote"
  | "parquet"
  | "parquet-columns"
  | "cell-json"
  | "gzip"
  | "event-columns"
  | "event-date"
  | "cyjs-elements"
  | "cyjs-edges"
  | "not-read"
  | "no-form"
  | "json-form"
  | "node-link-graph"
  | "node-link-ends"
  | "node-name-twice"
  | "gml"
  | "pajek"
  | "ftm-entity"
  | "wikidata-items"
  | "zip"
  | "empty-workbook"
  | "too-large-workbook"
  | "all-left-out"
  | "office"
  | "pdf"
  | "tiles-order"
  | "tiles-file"
  | "tiles-rows"
  | "tiles-day"
  | "pdf-locked"
  | "pdf-scanned"
  | "pdf-long"
  | "text-long";

/**
 * One problem and where it is: a JSON pointer (RFC 6901) into the file,
 * or, if the file is not JSON, a line and a column counted from 1.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
  /** The known id closest to the one that was not found. */
  readonly nearest?: string | undefined;
  readonly pointer?: string | undefined;
  /** The name of the file, if several were given. */
  readonly input?: string | undefined;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  /** How many more of its kind there are, which are not listed. */
  readonly more?: number | undefined;
}

/** A value, or every problem that was found. Functions that return an outcome never throw. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Keys of a pointer are cut here: each of a hundred problems may lie below a key as long as the file. */
const LONGEST_KEY = 1000;

/** The JSON pointer (RFC 6901) of a path of keys and indices. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${escape(String(key))}`).join("");
}

function escape(key: string): string {
  const read = key.length > LONGEST_KEY ? `${key.slice(0, LONGEST_KEY)}…` : key;
  return read.replaceAll("~", "~0").replaceAll("/", "~1");
}
