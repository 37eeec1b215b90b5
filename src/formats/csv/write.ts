import type { GraphFile } from "../../graph/model/file";
import { meansField } from "./mapping";
import { COLUMNS, type TableRole } from "./fields";
import { flatten } from "../draft/flat";
import { leaveScriptsOut } from "../../graph/model/leave-scripts-out";
import { printTable } from "./tables";

/**
 * Prints the tables of a graph file, as `importCsv` reads them; tables of quotes and documents only if there are any.
 * Tables lose the fields of the file itself (on import, the title is the file's name), the difference between an empty
 * text and a missing one, and the type of custom fields that are numbers or booleans.
 */
export function exportCsv(given: GraphFile): Readonly<Partial<Record<TableRole, string>>> {
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
    links: printRecords("links", links),
    actors: printRecords("actors", file.nodes),
    ...(quotes.length > 0 ? { quotes: printRecords("quotes", quotes) } : {}),
    ...(documents.length > 0 ? { documents: printRecords("documents", documents) } : {}),
  };
}

function printRecords(role: TableRole, records: readonly object[]): string {
  // Every table has all its columns, so that a custom field is never mistaken for one that is missing.
  const columns = COLUMNS[role];
  const isTaken = (name: string) => !columns.includes(name) && meansField(role, name);
  const flat = records.map((record) => new Map(flatten(record, isTaken)));
  const headings = new Set(columns);
  for (const fields of flat) for (const name of fields.keys()) headings.add(name);
  const rows = flat.map((fields) => [...headings].map((name) => String(fields.get(name) ?? "")));
  return printTable([...headings], rows);
}
