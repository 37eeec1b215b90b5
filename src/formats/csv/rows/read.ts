import type { FileQuote } from "../../../graph/model/file";
import { isSymmetric } from "../../../graph/model/kinds";
import { checkFile } from "../../../graph/parse/check-file";
import type { Outcome, Problem, ProblemCode } from "../../../graph/problem";
import { quoteSchema } from "../../../graph/model/schema";
import { type ActorLookup, createActorLookup } from "./actors";
import { type DocumentLookup, createDocumentLookup } from "./documents";
import { type Entries, entriesOf, type Entry, joinEntries, typed } from "./entries";
import { type Findings, startFindings } from "../findings";
import { guessMapping, isWhole, type MappedTable, type Mapping } from "../mapping";
import { saysUndirected } from "../headings";
import { otherEnds } from "../other-ends";
import { knownKind } from "../../draft/known-values";
import { locateQuotes, noteOfMended } from "../../draft/locate-quotes";
import { startDraft } from "../../draft/draft";
import { type Field, splitList, unflatten } from "../../draft/flat";
import type { Imported } from "../../draft/imported";
import type { TableAnswer } from "../table-outline";
import type { Row, Table } from "../table";

/**
 * Pairs each table with the mapping given for it, or else with a guess from its headings.
 * A table whose headings are not recognised is a problem.
 * @param given by the index of the table
 */
export function mapTables(
  tables: readonly Table[],
  given: readonly (Pick<TableAnswer, "mapping" | "rules"> | undefined)[] = [],
): Outcome<readonly MappedTable[]> {
  const problems: Problem[] = [];
  const mapped = tables.flatMap((table, index) => {
    const mapping = given[index]?.mapping ?? guessMapping(table);
    if (mapping) return [{ table, mapping, rules: given[index]?.rules }];
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
 * the ends of the links. Unknown columns are kept as fields under their headings. Documents alone make no graph: that is a problem.
 */
export function importCsv(tables: readonly MappedTable[], title: string): Outcome<Imported> {
  const isWithout = tables.every(({ mapping }) => mapping.role === "documents");
  const unclear = isWithout
    ? tables
    : tables.filter(({ mapping }) => mapping.role === "links" && !isWhole(mapping));
  if (unclear.length > 0) {
    return { ok: false, problems: unclear.map(({ table }) => problemOfHeadings(table)) };
  }
  const findings = startFindings();
  const draft = startDraft();
  for (const { table } of tables) {
    for (const problem of table.problems ?? []) findings.add(problem);
    for (const { code, values, count, ...place } of table.notes ?? []) {
      findings.note(code, values, place, count);
    }
  }
  for (const { table, mapping } of tables) noteHeading(table, mapping, findings);
  const entries = (role: Mapping["role"]) =>
    joinEntries(
      tables
        .filter(({ mapping }) => mapping.role === role)
        .map((mapped) => entriesOf(mapped, findings)),
    );
  const actors = createActorLookup(draft, findings, entries("actors"));
  const documents = createDocumentLookup(draft, actors);
  for (const entry of entries("documents")) documents.add(entry);
  const links = entries("links");
  const quotes = quotesOf(links, entries("quotes"), findings);
  for (const entry of links) {
    if (draft.isCut()) break;
    const id = entry.cells.get("id");
    const more = quotes.get(entry.row);
    const own = more ? [entry, ...more] : [entry];
    const ends = {
      id,
      source: actors.endOf(entry, "source"),
      target: actors.endOf(entry, "target"),
    };
    const quoted = own.filter(({ cells }) => cells.has("quote"));
    if (entry.cells.has("attributed_to") && !entry.cells.has("quote"))
      findings.note("account-alone", { field: "attributed_to" }, entry.place);
    const isUndirected = losesDirection(entry.cells);
    if (isUndirected) draft.note("undirected", { kept: "directed" }, entry.place);
    const fields = linkFields(entry, own, isUndirected, documents, actors);
    const quotePlaces = quoted.length > 0 ? quoted.map(({ place }) => place) : undefined;
    draft.addLink(ends, fields, entry.place, quotePlaces);
  }
  if (!draft.isCut()) actors.noteNames();
  return outcomeOf(locateIn(draft.finish({ title }), findings), findings);
}

/** Ends of links that are known by headings of another language, and headings that are most likely names. */
function noteHeading(table: Table, { role, fields }: Mapping, findings: Findings): void {
  if (role !== "links") return;
  const { input, headings, rows } = table;
  const columns = ["source", "target"].map((field) => fields.indexOf(field));
  const names = new Set(columns.flatMap((index) => headings[index] ?? []));
  const below = rows.find(({ cells }) => columns.some((index) => names.has(cells[index] ?? "")));
  const value = columns.map((index) => below?.cells[index] ?? "").find((cell) => names.has(cell));
  if (value !== undefined && below)
    findings.note("heading-below", { value }, { input, line: below.line });
  const ends = otherEnds(table);
  if (!ends || fields[ends.source] !== "source" || fields[ends.target] !== "target") return;
  const values = { source: headings[ends.source] ?? "", target: headings[ends.target] ?? "" };
  findings.note("ends-understood", values, { input });
}

/** Quotes of documents whose text stands in a table are looked up in it; what was put right, or is not there, is said. */
function locateIn(imported: Imported, findings: Findings): Imported {
  const texts = new Map(imported.file.documents?.map(({ id, text }) => [id, text]));
  if ([...texts.values()].every((text) => text === undefined)) return imported;
  const { file, mended, problems } = locateQuotes(imported.file, (id) => texts.get(id));
  for (const one of mended) {
    const { code, values, count, ...place } = noteOfMended(one, imported.placeOf(one.pointer));
    findings.note(code, values, place, count);
  }
  for (const { pointer = "" } of problems)
    findings.note("quote-not-proved", {}, imported.placeOf(pointer) ?? {});
  return { ...imported, file };
}

/** What was imported; where there are problems, with those that only show once it is parsed as a graph: all are told at once. */
function outcomeOf(imported: Imported, findings: Findings): Outcome<Imported> {
  const found = findings.problems();
  if (found.length === 0) {
    const notes = [...findings.notes(), ...imported.notes];
    return { ok: true, value: { ...imported, notes } };
  }
  const parsed = checkFile(imported.file);
  if (!parsed.ok) {
    const codes = new Set(found.flatMap(({ code }) => [code, ...(SAME.get(code) ?? [])]));
    for (const problem of parsed.problems) {
      if (codes.has(problem.code)) continue;
      findings.add({ ...problem, ...imported.placeOf(problem.pointer ?? "") });
    }
  }
  return { ok: false, problems: findings.problems() };
}

/** What a problem of a table is called where the graph has it. */
const SAME: ReadonlyMap<ProblemCode, readonly ProblemCode[]> = new Map([
  ["missing-cell", ["empty-text", "unknown-actor"]],
  ["ambiguous-name", ["unknown-actor", "unknown-account"]],
]);

/** The rows of quotes that each link has: those that name its id, alone or in a list, or its event. */
function quotesOf(
  links: Entries,
  quotes: Entries,
  findings: Findings,
): ReadonlyMap<Row, readonly Entry[]> {
  const found = new Map<Row, Entry[]>();
  if (quotes.size === 0) return found;
  const byId = linksBy("id", links);
  const byEvent = linksBy("event", links);
  const linksOf = (name: string) => byId.get(name) ?? byEvent.get(name);
  for (const quote of quotes) {
    const text = quote.cells.get("link_id");
    const whole = text === undefined ? undefined : linksOf(text);
    const names = whole || text === undefined ? [text ?? ""] : splitList(text);
    for (const name of names) {
      const named = whole ?? (text === undefined ? undefined : linksOf(name));
      if (!named) findings.add({ code: "unknown-link", values: { id: name }, ...quote.place });
      for (const link of named ?? []) {
        const own = found.get(link.row);
        if (own) own.push(quote);
        else found.set(link.row, [quote]);
      }
    }
  }
  return found;
}

function linksBy(field: string, links: Entries): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const link of links) {
    const name = link.cells.get(field);
    const known = name === undefined ? undefined : found.get(name);
    if (known) known.push(link);
    else if (name !== undefined) found.set(name, [link]);
  }
  return found;
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
  isUndirected: boolean,
  documents: DocumentLookup,
  actors: ActorLookup,
): readonly Field[] {
  const fields: Field[] = [];
  for (const cell of link.cells.all()) if (isLinkField(cell[0])) fields.push(unflatten(cell));
  if (isUndirected) fields.push(["directed", false]);
  const quotes: FileQuote[] = [];
  const pages: string[] = [];
  for (const entry of quoted) {
    const document = documents.of(entry);
    const exact = entry.cells.get("quote");
    if (document === undefined && entry === link) addCells(fields, link, UNQUOTED_DOCUMENT);
    if (exact === undefined) {
      if (document !== undefined) pages.push(document);
      if (entry === link) addCells(fields, link, UNQUOTED_ACCOUNT);
      continue;
    }
    const account = actors.accountOf(entry, "attributed_to");
    const stance = entry.cells.get("stance");
    const ofLink: readonly Field[] =
      stance === undefined ? [] : [typed(["stance", stance], quoteSchema.shape)];
    const more = entry === link ? ofLink : quoteFields(entry.cells);
    quotes.push({
      document: document ?? documents.unknown(),
      exact,
      ...(account === undefined ? {} : { attributedTo: account }),
      ...Object.fromEntries(more),
    });
  }
  fields.push(["date", dateOf(link.cells)]);
  if (quotes.length > 0) fields.push(["quotes", quotes]);
  if (pages.length > 0) fields.push(["pages", pages]);
  return fields;
}

/** What a row says of a quote or a document that it has not: nobody's account, but nothing is lost. */
function addCells(fields: Field[], { cells }: Entry, names: readonly string[]): void {
  for (const name of names) {
    const cell = cells.get(name);
    if (cell !== undefined) fields.push([name, cell]);
  }
}

const UNQUOTED_DOCUMENT = ["published", "voice"] as const;
const UNQUOTED_ACCOUNT = ["attributed_to", "stance"] as const;

/** What programs call a column that says so: Gephi, Kumu. */
const DIRECTIONS = ["Type", "type", "Direction", "direction"];

/** Whether a link is said to have no direction, and is of a kind that has one here. */
function losesDirection(cells: Entry["cells"]): boolean {
  const isSaid = DIRECTIONS.some((field) => saysUndirected(cells.get(field) ?? ""));
  if (!isSaid || cells.has("directed")) return false;
  return !isSymmetric(knownKind(cells.get("kind")) ?? "");
}

function isLinkField(field: string): boolean {
  return !OWN_CELLS.has(field) && !LINK_CELLS.has(field) && !END_FIELD.test(field);
}

/** A day, or the interval from a first to a last day (EDTF). */
function dateOf(cells: Entry["cells"]): string | undefined {
  const [first, last] = [cells.get("first"), cells.get("last")];
  const given = cells.get("date");
  if (given !== undefined || (first === undefined && last === undefined)) return given;
  return first === last ? first : `${first ?? ".."}/${last ?? ".."}`;
}

function quoteFields(cells: Entry["cells"]): readonly Field[] {
  return cells
    .all()
    .filter(([field]) => field !== "link_id" && !QUOTE_CELLS.has(field))
    .map((cell) => typed(unflatten(cell), quoteSchema.shape));
}
