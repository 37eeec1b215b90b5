import type { GraphFile } from "../../graph/model/file";
import type { Problem } from "../../graph/problem";

/** A place in the imported source. */
export interface Place {
  /** The name of the file, if several were given. */
  readonly input?: string | undefined;
  /** Counted from 1. */
  readonly line?: number | undefined;
  /** In JSON of another form, where lines say nothing: a JSON pointer (RFC 6901) into it. */
  readonly pointer?: string | undefined;
}

/** What can be worth noting about a successful import. The message for each code is in the catalogue, under `note.<code>`. */
export type NoteCode =
  | "renamed"
  | "kept-as"
  | "not-a-date"
  | "hour-left"
  | "spells"
  | "undirected"
  | "left-out"
  | "one-actor"
  | "positions-agree"
  | "tiles-window"
  | "dates-not-read"
  | "unreckoned"
  | "end-not-listed"
  | "year-or-day"
  | "dates-read"
  | "dates-as-headed"
  | "short-years"
  | "no-date"
  | "far-end"
  | "filler-date"
  | "other-calendar"
  | "financial-year"
  | "dates-unused"
  | "end-unused"
  | "end-open"
  | "own-status"
  | "statuses-unused"
  | "statuses-not-read"
  | "ends-understood"
  | "name-joined"
  | "names-alike"
  | "several-names"
  | "maybe-nobody"
  | "repeated-heading"
  | "total-row"
  | "nil-row"
  | "remark-row"
  | "weight-kept"
  | "key-twice"
  | "heading-twice"
  | "number-cut"
  | "name-marked"
  | "name-footnoted"
  | "status-in-name"
  | "garbled"
  | "letters-lost"
  | "direction-unused"
  | "counted-from-one"
  | "counted-from-zero"
  | "account-alone"
  | "quote-mended"
  | "quote-not-proved"
  | "encoding-read"
  | "heading-found"
  | "headings-joined"
  | "name-of-two"
  | "row-explains"
  | "part-of-more"
  | "heading-below";

/** Something that was changed or left out. Equal notes are merged and counted. */
export interface Note extends Place {
  readonly code: NoteCode;
  readonly values: Readonly<Record<string, string | number>>;
  readonly count: number;
  /** How many more of its kind there are, of which only the number is kept. */
  readonly more?: number | undefined;
}

/** A file from another format, converted to `readout/1` but not checked yet. */
export interface Imported {
  readonly file: GraphFile;
  readonly notes: readonly Note[];
  /** The place in the source of the actor or link at a JSON pointer into the file. */
  readonly placeOf: (pointer: string) => Place | undefined;
  /** Why the file is refused, where there was more than can be held: more actors, links or fields. */
  readonly refusal?: Problem | undefined;
}

/** So many rows, actors or links can be held as objects: more would fill the memory. */
export const MOST_ROWS = 1_000_000;

/** So many fields of one actor or link can be told apart by anybody, as many as a table may have columns. */
export const MOST_FIELDS = 20_000;

/** The problem of an actor, a link or an element that has more. */
export const TOO_MANY_FIELDS: Problem = {
  code: "too-many-fields",
  values: { maximum: MOST_FIELDS },
};

/** The problem of a file that has more. */
export const TOO_MANY_ROWS: Problem = { code: "too-many-rows", values: { maximum: MOST_ROWS } };
