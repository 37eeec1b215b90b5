import { parseDays, type Days } from "../dates";
import { ABSENT, type CodedColumn, startCoded } from "./coded-texts";
import { countOf, findText, packTexts, textAt, type Texts, unpackTexts } from "./texts";
import { type QuotedDocuments, quotedDocuments } from "./quoted-documents";
import { isFileQuote, quoteOf, type Voices } from "../model/quotes";
import type { Link, Links, Quote } from "../model/types";

/** The links of a graph as columns, in the order of the file, laid out like an Arrow record batch. */
export interface LinkColumns {
  readonly count: number;
  readonly id: Texts;
  /** Rows of actors, from 0 in the order of the file. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly kind: CodedColumn;
  readonly status: CodedColumn;
  /** EDTF, as the file writes it. */
  readonly date: CodedColumn;
  readonly event: CodedColumn;
  readonly label: CodedColumn;
  readonly summary: CodedColumn;
  /** JSON lists of texts. */
  readonly topics: CodedColumn;
  /** JSON lists of quotes, as the file has them. */
  readonly quotes: CodedColumn;
  /** JSON objects of the fields that have no column. */
  readonly more: CodedColumn;
}

/** One link to be added to columns; its ends are rows of actors. */
export interface LinkRow {
  readonly id: string;
  readonly source: number;
  readonly target: number;
  readonly kind: string;
  readonly status?: string | undefined;
  readonly date?: string | undefined;
  readonly event?: string | undefined;
  readonly label?: string | undefined;
  readonly summary?: string | undefined;
  readonly topics?: string | undefined;
  readonly quotes?: string | undefined;
  readonly more?: string | undefined;
}

/** Columns that are being filled. */
export interface ColumnsDraft {
  add(row: LinkRow): void;
  /** The columns of all links added so far. */
  finish(): LinkColumns;
}

export function startColumns(): ColumnsDraft {
  const ids: string[] = [];
  const source: number[] = [];
  const target: number[] = [];
  const coded = {
    kind: startCoded(),
    status: startCoded(),
    date: startCoded(),
    event: startCoded(),
    label: startCoded(),
    summary: startCoded(),
    topics: startCoded(),
    quotes: startCoded(),
    more: startCoded(),
  };
  return {
    add(row) {
      ids.push(row.id);
      source.push(row.source);
      target.push(row.target);
      coded.kind.add(row.kind);
      coded.status.add(row.status);
      coded.date.add(row.date);
      coded.event.add(row.event);
      coded.label.add(row.label);
      coded.summary.add(row.summary);
      coded.topics.add(row.topics);
      coded.quotes.add(row.quotes);
      coded.more.add(row.more);
    },
    finish: () => ({
      count: ids.length,
      id: packTexts(ids),
      source: new Uint32Array(source),
      target: new Uint32Array(target),
      kind: coded.kind.finish(),
      status: coded.status.finish(),
      date: coded.date.finish(),
      event: coded.event.finish(),
      label: coded.label.finish(),
      summary: coded.summary.finish(),
      topics: coded.topics.finish(),
      quotes: coded.quotes.finish(),
      more: coded.more.finish(),
    }),
  };
}

/** Columns that are known of links, and the actors that their rows are of: nothing is read a second time. */
const behind = new WeakMap<
  Links,
  { readonly columns: LinkColumns; readonly ids: readonly string[] }
>();

/**
 * The links of a graph as columns.
 * @param actorIds by row
 */
export function columnsOf(links: Links, actorIds: readonly string[]): LinkColumns {
  const found = behind.get(links);
  const rows = new Map(actorIds.map((id, row) => [id, row]));
  const rowOfActor = (id: string) => rows.get(id) ?? 0;
  if (found) {
    const rowOf = Uint32Array.from(found.ids, rowOfActor);
    const move = (ends: Uint32Array) => ends.map((row) => rowOf[row] ?? 0);
    const { columns } = found;
    return { ...columns, source: move(columns.source), target: move(columns.target) };
  }
  const draft = startColumns();
  // Field by field, because spreading took half of the time on large files.
  for (const link of links.values()) {
    draft.add({
      id: link.id,
      source: rowOfActor(link.source),
      target: rowOfActor(link.target),
      kind: link.kind,
      status: link.status,
      date: link.days?.text,
      event: link.event,
      label: link.label,
      summary: link.summary,
      topics: link.topics.length > 0 ? JSON.stringify(link.topics) : undefined,
      quotes: link.quotes.length > 0 ? JSON.stringify(link.quotes) : undefined,
    });
  }
  const columns = draft.finish();
  behind.set(links, { columns, ids: actorIds });
  return columns;
}

/** The days of each distinct text of a date column; undefined for a text that is not a date. */
export function daysOfColumn({ texts }: CodedColumn): readonly (Days | undefined)[] {
  return unpackTexts(texts).map((text) => {
    const days = parseDays(text);
    return days.ok ? days.value : undefined;
  });
}

/** Parses a text of the quotes column. */
export function quotesOfText(text: string, documents: Voices): readonly Quote[] {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value)
    ? value.filter(isFileQuote).map((quote) => quoteOf(quote, documents))
    : [];
}

/** Parses a text of the topics column. */
export function topicsOfText(text: string): readonly string[] {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value.filter((topic) => typeof topic === "string") : [];
}

/** The links in columns. A link is made when it is first asked for, and cached. */
export function linksOfColumns(
  columns: LinkColumns,
  actorIds: readonly string[],
  documents: Voices,
): Links {
  const made: (Link | undefined)[] = [];
  const texts = new Map<Texts, (string | undefined)[]>();
  const days = new Map<number, Days | undefined>();
  /** Read when it is asked for: a large file may have as many dates as links. */
  const daysAt = (row: number): Days | undefined => {
    const code = columns.date.codes[row] ?? ABSENT;
    if (code === ABSENT) return undefined;
    if (!days.has(code)) {
      const parsed = parseDays(textAt(columns.date.texts, code));
      days.set(code, parsed.ok ? parsed.value : undefined);
    }
    return days.get(code);
  };
  const read = ({ codes, texts: all }: CodedColumn, row: number): string | undefined => {
    const code = codes[row] ?? ABSENT;
    if (code === ABSENT) return undefined;
    const known = texts.get(all) ?? [];
    texts.set(all, known);
    return (known[code] ??= textAt(all, code));
  };
  const make = (row: number): Link => {
    let topics: readonly string[] | undefined;
    let quotes: readonly Quote[] | undefined;
    return {
      id: textAt(columns.id, row),
      kind: read(columns.kind, row) ?? "",
      source: actorIds[columns.source[row] ?? 0] ?? "",
      target: actorIds[columns.target[row] ?? 0] ?? "",
      days: daysAt(row),
      status: read(columns.status, row) ?? "held",
      event: read(columns.event, row),
      label: read(columns.label, row),
      summary: read(columns.summary, row),
      // Read when they are asked for: one link may have a hundred thousand.
      get topics() {
        return (topics ??= topicsOfText(read(columns.topics, row) ?? "[]"));
      },
      get quotes() {
        return (quotes ??= quotesOfText(read(columns.quotes, row) ?? "[]", documents));
      },
    };
  };
  const found = new Map<string, number | undefined>();
  const at = (row: number | undefined): Link | undefined => {
    if (row === undefined || row < 0 || row >= columns.count) return undefined;
    const known = made[row];
    if (known) return known;
    const link = make(row);
    made[row] = link;
    found.set(link.id, row);
    return link;
  };
  const numberOf = (id: string): number | undefined => {
    // Every frame asks for the selected link, so the scan through all ids is done once per id.
    if (!found.has(id)) found.set(id, findText(columns.id, id));
    return found.get(id);
  };
  let quoted: QuotedDocuments | undefined;
  const quotedNow = () => (quoted ??= quotedDocuments(columns.quotes));
  const isQuoted = (row: number) => (columns.quotes.codes[row] ?? ABSENT) !== ABSENT;
  const links: Links = {
    size: columns.count,
    at,
    numberOf,
    get: (id) => at(numberOf(id)),
    has: (id) => numberOf(id) !== undefined,
    *values() {
      for (let row = 0; row < columns.count; row++) yield make(row);
    },
    isQuoted,
    *quoting(document) {
      for (const row of quotedNow().rowsOf(document)) {
        const link = at(row);
        if (link) yield link;
      }
    },
    quotesFrom: (document) => quotedNow().quotesFrom(document),
    *quoted() {
      if (countOf(columns.quotes.texts) === 0) return;
      for (let row = 0; row < columns.count; row++) {
        const link = isQuoted(row) ? at(row) : undefined;
        if (link) yield link;
      }
    },
  };
  behind.set(links, { columns, ids: actorIds });
  return links;
}
