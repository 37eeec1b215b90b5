import type { GraphFile } from "../../../graph/model/file";
import { meansField } from "../mapping";
import { COLUMNS, type TableRole } from "../fields";
import { TableTooWide } from "./table-too-wide";
import { type Flat, flatten } from "../../draft/flat";
import { leaveScriptsOut } from "../../../graph/model/leave-scripts-out";
import { printRows, printTable } from "../tables";

/**
 * Prints the tables of a graph file, as `importCsv` reads them; tables of quotes and documents only if there are any.
 * Tables lose the fields of the file itself (on import, the title is the file's name), the difference between an empty
 * text and a missing one, and the type of custom fields that are numbers or booleans.
 */
export function exportCsv(given: GraphFile): Readonly<Partial<Record<TableRole, string>>> {
  const { links, actors, quotes, documents } = csvParts(given);
  const textOf = (parts: Iterable<string> = []) => [...parts].join("");
  return {
    links: textOf(links),
    actors: textOf(actors),
    ...(quotes && { quotes: textOf(quotes) }),
    ...(documents && { documents: textOf(documents) }),
  };
}

/**
 * The same in parts, for who writes them one by one.
 * @throws TableTooWide before anything is printed
 */
export function csvParts(
  given: GraphFile,
): Readonly<Partial<Record<TableRole, Generator<string, void>>>> {
  const file = leaveScriptsOut(given);
  const quotes = file.edges.flatMap(({ id, quotes: own }) =>
    (own ?? []).map(({ exact, attributedTo, ...quote }) => ({
      ...quote,
      link_id: id,
      quote: exact,
      attributed_to: attributedTo,
    })),
  );
  const links = file.edges.map(({ quotes: _, ...link }) => link);
  const documents = file.documents ?? [];
  return {
    links: partsOf("links", links),
    actors: partsOf("actors", file.nodes),
    ...(quotes.length > 0 ? { quotes: partsOf("quotes", quotes) } : {}),
    ...(documents.length > 0 ? { documents: partsOf("documents", documents) } : {}),
  };
}

/** So many cells are written, empty ones too: a million rows of fifty columns. */
const MOST_CELLS = 50_000_000;
/** So many rows are printed at a time. */
const PART = 1000;

function partsOf(role: TableRole, records: readonly object[]): Generator<string, void> {
  // Every table has all its columns, so that a custom field is never mistaken for one that is missing.
  const columns = COLUMNS[role];
  const taken = new Map(columns.map((name) => [name, false]));
  const isTaken = (name: string): boolean => {
    const known = taken.get(name) ?? meansField(role, name);
    taken.set(name, known);
    return known;
  };
  const headings = new Set(columns);
  for (const record of records) for (const [name] of flatten(record, isTaken)) headings.add(name);
  if (headings.size * records.length > MOST_CELLS)
    throw new TableTooWide(records.length, headings.size);
  return printRecords([...headings], records, (record) => flatten(record, isTaken));
}

function* printRecords(
  headings: readonly string[],
  records: readonly object[],
  cellsOf: (record: object) => Iterable<readonly [string, Flat]>,
): Generator<string, void> {
  yield printTable(headings, []);
  for (let start = 0; start < records.length; start += PART) {
    const rows = records.slice(start, start + PART).map((record) => {
      const cells = new Map(cellsOf(record));
      return headings.map((name) => String(cells.get(name) ?? ""));
    });
    yield printRows(rows);
  }
}
