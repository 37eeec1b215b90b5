import { parseDays, type Days } from "../dates";
import { countOf, findText, packTexts, textAt, type Texts, unpackTexts } from "./texts";
import type { FileQuote } from "../model/file";
import { quoteOf } from "../model/quotes";
import type { Link, Links, Quote } from "../model/types";

/** The code of what a link has not got. */
export const ABSENT = 0xffff_ffff;

/** A column of texts that repeat: for each link the number of its text, or {@link ABSENT} (Arrow's dictionary encoding). */
export interface CodedColumn {
  readonly codes: Uint32Array;
  readonly texts: Texts;
}

/** The links of a graph as columns, in the order of the file, in the shape of an Arrow record batch. */
export interface LinkColumns {
  readonly count: number;
  readonly id: Texts;
  /** Numbers of actors, from 0 in the order of the file. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly kind: CodedColumn;
  readonly status: CodedColumn;
  /** As the file writes it: EDTF. */
  readonly date: CodedColumn;
  readonly event: CodedColumn;
  readonly label: CodedColumn;
  readonly summary: CodedColumn;
  /** A list of texts in JSON. */
  readonly topics: CodedColumn;
  /** A list of quotes in JSON, as the file has it. */
  readonly quotes: CodedColumn;
  /** What else the file says, in JSON. */
  readonly more: CodedColumn;
}

/** One link on its way into columns; actors by their numbers. */
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
  /** The columns of what was added so far. */
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

function startCoded() {
  const numbers = new Map<string, number>();
  const codes: number[] = [];
  return {
    add(text: string | undefined) {
      if (text === undefined) {
        codes.push(ABSENT);
        return;
      }
      const known = numbers.get(text);
      if (known === undefined) numbers.set(text, numbers.size);
      codes.push(known ?? numbers.size - 1);
    },
    finish: (): CodedColumn => ({
      codes: new Uint32Array(codes),
      texts: packTexts([...numbers.keys()]),
    }),
  };
}

/** A column of texts, those that are the same stored once. */
export function codeTexts(texts: Iterable<string | undefined>): CodedColumn {
  const column = startCoded();
  for (const text of texts) column.add(text);
  return column.finish();
}

/** The links of a graph as columns. */
export function columnsOf(links: Links, numberOfActor: (id: string) => number): LinkColumns {
  const draft = startColumns();
  for (const link of links.values()) {
    draft.add({
      ...link,
      source: numberOfActor(link.source),
      target: numberOfActor(link.target),
      date: link.days?.text,
      topics: link.topics.length > 0 ? JSON.stringify(link.topics) : undefined,
      quotes: link.quotes.length > 0 ? JSON.stringify(link.quotes) : undefined,
    });
  }
  return draft.finish();
}

/** The days of each text of a column of dates; undefined where it is no date. */
export function daysOfColumn({ texts }: CodedColumn): readonly (Days | undefined)[] {
  return unpackTexts(texts).map((text) => {
    const days = parseDays(text);
    return days.ok ? days.value : undefined;
  });
}

/** The quotes that a text of the column of quotes stands for. */
export function quotesOfText(text: string): readonly Quote[] {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value.filter(isFileQuote).map(quoteOf) : [];
}

/** The topics that a text of the column of topics stands for. */
export function topicsOfText(text: string): readonly string[] {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value.filter((topic) => typeof topic === "string") : [];
}

/** What was checked before it came into a column has its form. */
function isFileQuote(value: unknown): value is FileQuote {
  return typeof value === "object" && value !== null && "exact" in value && "document" in value;
}

/** The links that stand in columns, each made when it is asked for, and kept. */
export function linksOfColumns(columns: LinkColumns, actorIds: readonly string[]): Links {
  const made: (Link | undefined)[] = [];
  const texts = new Map<Texts, (string | undefined)[]>();
  let days: readonly (Days | undefined)[] | undefined;
  const read = ({ codes, texts: all }: CodedColumn, number: number): string | undefined => {
    const code = codes[number] ?? ABSENT;
    if (code === ABSENT) return undefined;
    const known = texts.get(all) ?? [];
    texts.set(all, known);
    return (known[code] ??= textAt(all, code));
  };
  const make = (number: number): Link => {
    const topics = read(columns.topics, number);
    const quotes = read(columns.quotes, number);
    const date = columns.date.codes[number] ?? ABSENT;
    days ??= daysOfColumn(columns.date);
    return {
      id: textAt(columns.id, number),
      kind: read(columns.kind, number) ?? "",
      source: actorIds[columns.source[number] ?? 0] ?? "",
      target: actorIds[columns.target[number] ?? 0] ?? "",
      days: date === ABSENT ? undefined : days[date],
      status: read(columns.status, number) ?? "held",
      event: read(columns.event, number),
      label: read(columns.label, number),
      topics: topics === undefined ? [] : topicsOfText(topics),
      summary: read(columns.summary, number),
      quotes: quotes === undefined ? [] : quotesOfText(quotes),
    };
  };
  const found = new Map<string, number | undefined>();
  const at = (number: number | undefined): Link | undefined => {
    if (number === undefined || number < 0 || number >= columns.count) return undefined;
    const known = made[number];
    if (known) return known;
    const link = make(number);
    made[number] = link;
    found.set(link.id, number);
    return link;
  };
  const numberOf = (id: string): number | undefined => {
    // Each step of the window asks for what is selected: all ids are looked through once, if it was not met before.
    if (!found.has(id)) found.set(id, findText(columns.id, id));
    return found.get(id);
  };
  const isQuoted = (number: number) => (columns.quotes.codes[number] ?? ABSENT) !== ABSENT;
  return {
    size: columns.count,
    at,
    numberOf,
    get: (id) => at(numberOf(id)),
    has: (id) => numberOf(id) !== undefined,
    *values() {
      for (let number = 0; number < columns.count; number++) yield make(number);
    },
    isQuoted,
    *quoted() {
      if (countOf(columns.quotes.texts) === 0) return;
      for (let number = 0; number < columns.count; number++) {
        const link = isQuoted(number) ? at(number) : undefined;
        if (link) yield link;
      }
    },
  };
}
