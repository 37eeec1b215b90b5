import type { FileDocument, FileQuote } from "../graph/file";
import { nearestTo } from "../graph/nearest";
import type { Outcome, Problem } from "../graph/problem";
import { documentSchema, quoteSchema } from "../graph/schema";
import { codeOfCountry } from "./countries";
import { guessMapping, isWhole, type Mapping } from "./csv-mapping";
import { type Draft, PLAIN_ACTOR, startDraft } from "./draft";
import { type Field, unflatten } from "./flat";
import type { Imported, Place } from "./imported";
import type { Row, Table } from "./tables";

/** A table and what it means. */
export interface MappedTable {
  readonly table: Table;
  readonly mapping: Mapping;
}

/** A row with its cells by field, empty ones left out. */
interface Entry {
  readonly place: Place;
  readonly cells: ReadonlyMap<string, string>;
}

/** Tables with what their headings say they mean; a problem for each whose headings say nothing. */
export function mapTables(tables: readonly Table[]): Outcome<readonly MappedTable[]> {
  const problems: Problem[] = [];
  const mapped = tables.flatMap((table) => {
    const mapping = guessMapping(table);
    if (mapping) return [{ table, mapping }];
    problems.push(problemOfHeadings(table));
    return [];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: mapped };
}

/** That nothing says which columns of a table are the ends of its links. */
export function problemOfHeadings({ input, headings }: Table): Problem {
  const found = headings.slice(0, 20).join(", ");
  return { code: "no-link-columns", values: { found }, input, line: 1 };
}

/**
 * Makes a graph file of tables of links, actors, quotes and documents, in any order (section 6 of the contract).
 * Where there is no table of actors, they are made from the ends of the links. Columns that mean nothing known are kept
 * as fields of their own.
 */
export function importCsv(tables: readonly MappedTable[], title: string): Outcome<Imported> {
  const unclear = tables.filter(({ mapping }) => mapping.role === "links" && !isWhole(mapping));
  const problems = unclear.map(({ table }) => problemOfHeadings(table));
  if (problems.length > 0) return { ok: false, problems };
  const draft = startDraft();
  const entries = (role: Mapping["role"]) =>
    tables.filter(({ mapping }) => mapping.role === role).flatMap(entriesOf);
  const documents = documentShelf(draft);
  for (const entry of entries("documents")) documents.add(entry);
  const actors = actorBook(draft, problems, entries("actors"));

  const quotes = new Map<string, Entry[]>();
  for (const entry of entries("quotes")) {
    const link = entry.cells.get("link_id") ?? "";
    const found = quotes.get(link);
    if (found) found.push(entry);
    else quotes.set(link, [entry]);
  }
  for (const entry of entries("links")) {
    const id = entry.cells.get("id");
    const own = [entry, ...(quotes.get(id ?? "") ?? [])];
    if (id !== undefined) quotes.delete(id);
    const ends = {
      id,
      source: actors.endOf(entry, "source"),
      target: actors.endOf(entry, "target"),
    };
    const quotePlaces = own.filter(({ cells }) => cells.has("quote")).map(({ place }) => place);
    draft.addLink(ends, linkFields(entry, own, documents, actors), entry.place, quotePlaces);
  }
  for (const [id, [first]] of quotes) {
    if (first) problems.push({ code: "unknown-link", values: { id }, ...first.place });
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: draft.finish({ title }) };
}

function entriesOf({ table, mapping }: MappedTable): readonly Entry[] {
  const { fields, constants } = mapping;
  return table.rows.map(({ line, cells }: Row): Entry => {
    const filled = fields.flatMap((field, at): [string, string][] => {
      const cell = TRIMMED.has(field) ? (cells[at] ?? "").trim() : (cells[at] ?? "");
      return cell === "" ? [] : [[field, cell]];
    });
    return { place: { input: table.input, line }, cells: new Map([...constants, ...filled]) };
  });
}

/** Words of a fixed list and dates mean the same with spaces around them. */
const TRIMMED: ReadonlySet<string> = new Set([
  "kind",
  "date",
  "first",
  "last",
  "status",
  "published",
  "direct",
  "stance",
]);

interface ActorBook {
  /** The id of the actor at one end of a link, by its id or name; one that is not known is a problem. */
  endOf(entry: Entry, end: "source" | "target"): string;
  /** The id of the actor whose account it is, likewise. */
  accountOf(entry: Entry): string | undefined;
}

function actorBook(draft: Draft, problems: Problem[], entries: readonly Entry[]): ActorBook {
  const byName = new Map<string, string>();
  for (const { cells, place } of entries) {
    const id = cells.get("id") ?? cells.get("name");
    if (id === undefined) {
      problems.push({ code: "missing-cell", values: { field: "id" }, ...place });
      continue;
    }
    const fields = [...cells].filter(([field]) => field !== "id").map(unflatten);
    draft.addActor(id, fields, place);
    const aliases = cells.get("aliases")?.split(";") ?? [];
    for (const name of [cells.get("name") ?? id, ...aliases].map((text) => text.trim())) {
      if (!byName.has(name)) byName.set(name, id);
    }
  }
  const isClosed = entries.length > 0;
  const find = (text: string): string | undefined =>
    draft.hasActor(text) ? text : byName.get(text.trim());
  const add = (text: string, fields: readonly Field[], place: Place) => {
    const id = text.trim();
    draft.addActor(id, fields, place);
    byName.set(id, id);
    return id;
  };
  const refuse = (code: "unknown-actor" | "unknown-account", id: string, place: Place) => {
    const nearest = nearestTo(id, [...byName.keys()]);
    problems.push({
      code,
      values: { id },
      ...place,
      nearest,
    });
    return id;
  };
  return {
    endOf({ cells, place }, end) {
      const text = cells.get(end) ?? "";
      const known = find(text);
      if (known !== undefined) return known;
      if (text.trim() === "") {
        problems.push({ code: "missing-cell", values: { field: end }, ...place });
        return "";
      }
      return isClosed
        ? refuse("unknown-actor", text, place)
        : add(text, endFields(text, cells, end), place);
    },
    accountOf({ cells, place }) {
      const text = cells.get("attributed_to");
      if (text === undefined) return undefined;
      const known = find(text);
      if (known !== undefined) return known;
      return isClosed ? refuse("unknown-account", text, place) : add(text, [], place);
    },
  };
}

/** What a table of links alone says of the actor at one end. */
function endFields(
  name: string,
  cells: Entry["cells"],
  end: "source" | "target",
): readonly Field[] {
  const kind = cells.get(`${end}.kind`) ?? PLAIN_ACTOR;
  const country =
    cells.get(`${end}.country`) ?? (kind === "country" ? codeOfCountry(name) : undefined);
  return [
    ["kind", kind],
    ["role", cells.get(`${end}.role`)],
    ["country", country],
  ];
}

const END_FIELD = /^(source|target)\./;
const QUOTE_CELLS: ReadonlySet<string> = new Set([
  "quote",
  "document",
  "document_url",
  "document_title",
  "publisher",
  "published",
  "attributed_to",
]);
const LINK_CELLS: ReadonlySet<string> = new Set([...QUOTE_CELLS, "first", "last"]);
/** Ends that a draft takes for itself; a column of that name that means something else is kept under another. */
const OWN_CELLS: ReadonlySet<string> = new Set(["id", "source", "target"]);

function linkFields(
  link: Entry,
  quoted: readonly Entry[],
  documents: DocumentShelf,
  actors: ActorBook,
): readonly Field[] {
  const fields = [...link.cells]
    .filter(([field]) => !OWN_CELLS.has(field) && !LINK_CELLS.has(field) && !END_FIELD.test(field))
    .map(unflatten);
  const quotes: FileQuote[] = [];
  const pages: string[] = [];
  for (const entry of quoted) {
    const document = documents.of(entry);
    const exact = entry.cells.get("quote");
    if (exact === undefined) {
      if (document !== undefined) pages.push(document);
      continue;
    }
    const account = actors.accountOf(entry);
    const more = entry === link ? [] : quoteFields(entry.cells);
    quotes.push({
      document: document ?? documents.unknown(),
      exact,
      ...(account === undefined ? {} : { attributedTo: account }),
      ...Object.fromEntries(more),
    });
  }
  return [
    ...fields,
    ["date", dateOf(link.cells)],
    ["quotes", quotes.length > 0 ? quotes : undefined],
    ["pages", pages.length > 0 ? pages : undefined],
  ];
}

/** A day, or the interval from a first to a last day (EDTF). */
function dateOf(cells: Entry["cells"]): string | undefined {
  const [first, last] = [cells.get("first"), cells.get("last")];
  const given = cells.get("date");
  if (given !== undefined || (first === undefined && last === undefined)) return given;
  return first === last ? first : `${first ?? ".."}/${last ?? ".."}`;
}

function quoteFields(cells: Entry["cells"]): readonly Field[] {
  return [...cells]
    .filter(([field]) => field !== "link_id" && !QUOTE_CELLS.has(field))
    .map((cell) => typed(unflatten(cell), quoteSchema.shape));
}

/** Tables hold texts only: a number or a truth value of the form is read as such, where it is one. */
function typed(
  [field, value]: Field,
  shape: typeof quoteSchema.shape | typeof documentSchema.shape,
): Field {
  if (typeof value !== "string" || !Object.hasOwn(shape, field)) return [field, value];
  if (NUMBERS.has(field) && /^\d+$/.test(value)) return [field, Number(value)];
  if (field === "direct" && /^(true|false)$/i.test(value)) return [field, /true/i.test(value)];
  return [field, value];
}

const NUMBERS: ReadonlySet<string> = new Set(["start", "length"]);

interface DocumentShelf {
  add(entry: Entry): void;
  /** The id of the document that a row names; undefined where it names none. */
  of(entry: Entry): string | undefined;
  /** The id of the document that quotes without one are given. */
  unknown(): string;
}

function documentShelf(draft: Draft): DocumentShelf {
  const ids = new Set<string>();
  const add = (document: FileDocument) => {
    ids.add(document.id);
    draft.addDocument(document);
    return document.id;
  };
  return {
    add({ cells }) {
      const id = cells.get("id") ?? cells.get("url") ?? cells.get("title") ?? "";
      const fields = [...cells].map((cell) => typed(unflatten(cell), documentSchema.shape));
      add({ title: id, ...Object.fromEntries(fields), id });
    },
    of({ cells }) {
      const [url, publisher] = [cells.get("document_url"), cells.get("publisher")];
      const published = cells.get("published");
      const id = cells.get("document") ?? url ?? publisher;
      if (id === undefined || ids.has(id)) return id;
      return add({
        id,
        title:
          cells.get("document_title") ??
          [publisher ?? url ?? id, published].filter(Boolean).join(", "),
        ...(publisher === undefined ? {} : { publisher }),
        ...(url === undefined ? {} : { url }),
        ...(published === undefined ? {} : { published }),
      });
    },
    unknown: () => add({ id: "source not given", title: "Source not given" }),
  };
}
