import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import { parseGraph } from "../../src/graph/parse/parse-graph";

type Row = Readonly<Record<string, string>>;

interface DocumentEntry {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | undefined;
  readonly url: string;
  readonly published: string | undefined;
}

/** The file `data/winter-2022.json` as the tables beside this script give it. */
export function winterText(): string {
  const quotes = readTable("quotes.csv");
  const pages = readTable("pages.csv");
  const documents = documentsOf([...quotes, ...pages]);
  const idOf = (row: Row) => documents.get(cell(row, "document_url"))?.id;
  const file = {
    $schema: "../schema/readout-1.schema.json",
    format: "readout/1",
    title: "Winter 2022: who spoke with whom before the war",
    description:
      "Calls, meetings, visits, letters and statements around Ukraine from December 2021 to February 2022, " +
      "as reports of those days tell them, with short quotes and whose account each is.",
    language: "en",
    opening: {
      view: "",
      headline: "Fifty-three calls, nine told by both sides",
      text:
        "Presidents and ministers spoke, met and wrote to each other until the invasion and after. Of most contacts " +
        "one side alone gave its version, or none did.",
    },
    moments: [
      { date: "2021-12-07", label: "Biden and Putin on screen" },
      { date: "2022-02-07", label: "Macron in Moscow" },
      { date: "2022-02-24", label: "The invasion" },
    ],
    labels: { topics: { nato: "NATO", covid: "Covid-19", minsk: "Minsk agreements" } },
    nodes: readTable("actors.csv").map((row) => ({
      id: cell(row, "id"),
      kind: cell(row, "kind"),
      name: cell(row, "name"),
      shortName: filled(row, "short_name"),
      role: filled(row, "role"),
      country: filled(row, "country"),
      side: filled(row, "side"),
      speaksFor: listed(row, "speaks_for"),
      press: filled(row, "press") === "true" ? true : undefined,
      aliases: listed(row, "aliases"),
    })),
    edges: readTable("contacts.csv").map((row) => {
      const isAbout = (other: Row) => cell(other, "contact_id") === cell(row, "id");
      return {
        id: cell(row, "id"),
        kind: cell(row, "kind"),
        source: cell(row, "source"),
        target: cell(row, "target"),
        date: filled(row, "date"),
        status: filled(row, "status"),
        event: filled(row, "event"),
        topics: listed(row, "topics"),
        summary: filled(row, "summary"),
        quotes: someOf(
          quotes.filter(isAbout).map((quote) => ({
            document: idOf(quote),
            exact: cell(quote, "exact"),
            attributedTo: filled(quote, "attributed_to"),
            language: filled(quote, "language"),
            translation: filled(quote, "translation"),
          })),
        ),
        pages: someOf([...new Set(pages.filter(isAbout).map(idOf))]),
      };
    }),
    documents: [...documents.values()],
  };
  return JSON.stringify(file, null, 2) + "\n";
}

function readTable(name: string): Row[] {
  const text = readFileSync(join(import.meta.dirname, name), "utf8");
  const { data, errors } = Papa.parse<Row>(text, { header: true, skipEmptyLines: true });
  const [error] = errors;
  if (error) throw new Error(`${name}: row ${error.row ?? "?"}: ${error.message}`);
  return data;
}

/** One entry for each address. Its language is not known: quotes from a translated page are in the translation's. */
function documentsOf(rows: readonly Row[]): ReadonlyMap<string, DocumentEntry> {
  const documents = new Map<string, DocumentEntry>();
  const ids = new Set<string>();
  for (const row of rows) {
    const url = cell(row, "document_url");
    if (documents.has(url)) continue;
    const publisher = filled(row, "publisher");
    const published = filled(row, "published");
    const title = [publisher ?? new URL(url).hostname, published]
      .filter((part) => part !== undefined)
      .join(", ");
    const id = unusedId(slugOf(title), ids);
    ids.add(id);
    documents.set(url, {
      id,
      title,
      publisher,
      url,
      published,
    });
  }
  return documents;
}

function slugOf(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function unusedId(wanted: string, ids: ReadonlySet<string>): string {
  let id = wanted;
  for (let number = 2; ids.has(id); number++) id = `${wanted}-${number}`;
  return id;
}

function cell(row: Row, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}

/** Cells may be empty, and not every table has every column; JSON leaves out what is undefined. */
function filled(row: Row, column: string): string | undefined {
  return row[column] || undefined;
}

function listed(row: Row, column: string): readonly string[] | undefined {
  return someOf(
    cell(row, column)
      .split(";")
      .filter((item) => item !== ""),
  );
}

function someOf<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}

function main(): void {
  const text = winterText();
  const outcome = parseGraph(JSON.parse(text));
  if (!outcome.ok) {
    for (const { pointer = "", code, values } of outcome.problems) {
      console.error(`data/winter-2022.json:${pointer}: ${code} ${JSON.stringify(values)}`);
    }
    process.exitCode = 1;
    return;
  }
  writeFileSync(join(import.meta.dirname, "..", "winter-2022.json"), text);
  const { actors, links, documents } = outcome.value;
  console.log(`${actors.size} actors, ${links.size} links, ${documents.size} documents`);
}

if (process.argv[1] === import.meta.filename) main();
