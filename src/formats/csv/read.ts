import type { FileQuote } from "../../graph/model/file";
import type { Outcome, Problem } from "../../graph/problem";
import { startProblems } from "../../graph/problem-list";
import { quoteSchema } from "../../graph/model/schema";
import { type ActorLookup, createActorLookup } from "./actors";
import { type DocumentLookup, createDocumentLookup } from "./documents";
import { entriesOf, type Entry, type MappedTable, typed } from "./entries";
import { guessMapping, isWhole, type Mapping } from "./mapping";
import { startDraft } from "../draft/draft";
import { type Field, unflatten } from "../draft/flat";
import type { Imported } from "../draft/imported";
import type { Table } from "./tables";

/**
 * Pairs each table with the mapping given for it, or else with a guess from its headings.
 * A table whose headings are not recognised is a problem.
 * @param given by the index of the table
 */
export function mapTables(
  tables: readonly Table[],
  given: readonly (Mapping | undefined)[] = [],
): Outcome<readonly MappedTable[]> {
  const problems: Problem[] = [];
  const mapped = tables.flatMap((table, index) => {
    const mapping = given[index] ?? guessMapping(table);
    if (mapping) return [{ table, mapping }];
    problems.push(problemOfHeadings(table));
    return [];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: mapped };
}

/** The problem of a table without recognisable columns for the ends of its links. */
export function problemOfHeadings({ input, headings }: Table): Problem {
  const found = headings.slice(0, 20).join(", ");
  return { code: "no-link-columns", values: { found }, input, line: 1 };
}

/**
 * Imports tables of links, actors, quotes and documents, in any order. Without a table of actors, actors are made from
 * the ends of the links. Unknown columns are kept as fields under their headings.
 */
export function importCsv(tables: readonly MappedTable[], title: string): Outcome<Imported> {
  const unclear = tables.filter(({ mapping }) => mapping.role === "links" && !isWhole(mapping));
  if (unclear.length > 0) {
    return { ok: false, problems: unclear.map(({ table }) => problemOfHeadings(table)) };
  }
  const problems = startProblems();
  const draft = startDraft();
  const entries = (role: Mapping["role"]) =>
    tables.filter(({ mapping }) => mapping.role === role).flatMap(entriesOf);
  const actors = createActorLookup(draft, problems, entries("actors"));
  const documents = createDocumentLookup(draft, actors);
  for (const entry of entries("documents")) documents.add(entry);

  const quotes = new Map<string, Entry[]>();
  for (const entry of entries("quotes")) {
    const link = entry.cells.get("link_id") ?? "";
    const found = quotes.get(link);
    if (found) found.push(entry);
    else quotes.set(link, [entry]);
  }
  problems.each(entries("links"), (entry) => {
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
  });
  problems.each([...quotes], ([id, [first]]) => {
    if (first) problems.add({ code: "unknown-link", values: { id }, ...first.place });
  });
  const found = problems.all();
  return found.length > 0
    ? { ok: false, problems: found }
    : { ok: true, value: draft.finish({ title }) };
}

const END_FIELD = /^(source|target)\./;
const QUOTE_CELLS: ReadonlySet<string> = new Set([
  "quote",
  "document",
  "document_url",
  "document_title",
  "publisher",
  "published",
  "voice",
  "attributed_to",
]);
const LINK_CELLS: ReadonlySet<string> = new Set([...QUOTE_CELLS, "stance", "first", "last"]);
/** Fields that the draft sets itself. */
const OWN_CELLS: ReadonlySet<string> = new Set(["id", "source", "target"]);

function linkFields(
  link: Entry,
  quoted: readonly Entry[],
  documents: DocumentLookup,
  actors: ActorLookup,
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
    const account = actors.accountOf(entry, "attributed_to");
    const stance = entry.cells.get("stance");
    const ofLink: readonly Field[] = stance === undefined ? [] : [["stance", stance]];
    const more = entry === link ? ofLink : quoteFields(entry.cells);
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
