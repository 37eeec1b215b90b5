import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { COLUMNS, type TableRole } from "../formats/csv/fields";
import { printTable } from "../formats/csv/tables";
import { codeOf, reasonOf } from "./files/open-file";
import { oneLine } from "./say/unseen";
import { say } from "./say/words";
import { type ExitStatus, Refusal, type World, WrongUsage } from "./say/world";

/** What an example row says, by the columns of its table. */
type Row = Readonly<Record<string, string>>;

/** An example that can be imported and checked as it is, to be written over. Two actors, since a link needs both ends. */
const TABLES: Readonly<Partial<Record<TableRole, readonly Row[]>>> = {
  actors: [
    { id: "quill", kind: "person", name: "Ada Quill", role: "Mayor of Estmouth" },
    { id: "marsh", kind: "person", name: "Bruno Marsh", role: "Mayor of Westhaven" },
  ],
  links: [
    {
      id: "call",
      source: "quill",
      target: "marsh",
      kind: "call",
      date: "2024-03-12",
      status: "held",
      event: "bridge-call",
      topics: "bridge",
      summary: "The mayors discuss the closed bridge.",
    },
  ],
  quotes: [
    {
      link_id: "call",
      document: "harbour-talks",
      document_title: "Harbour talks end without a date for the bridge",
      document_url: "https://example.org/harbour-talks",
      publisher: "The Lenn Courier",
      published: "2024-03-13",
      attributed_to: "quill",
      quote: "spoke by telephone on Tuesday",
    },
  ],
};
const HEADINGS: Readonly<Partial<Record<TableRole, readonly string[]>>> = {
  actors: COLUMNS.actors,
  links: COLUMNS.links,
  quotes: [
    "link_id",
    "document",
    "document_title",
    "document_url",
    "publisher",
    "published",
  ].concat(["attributed_to", "direct", "stance", "language", "translation", "quote"]),
};
const SOURCE = "Ada Quill said that she and Bruno Marsh spoke by telephone on Tuesday.\n";
const README = `# A graph to fill

Write over the example rows.

- actors.csv: who. One row for each person, country, institution or group.
- links.csv: what. One row for each dated act between two of them; days as 2024-03-12.
- quotes.csv: by whose account. One row for each passage, copied word for word. link_id may name several links, with ; between.
- sources/: the text of each document, as DOCUMENT.txt, where DOCUMENT is its name in quotes.csv.

Then, in this folder:

    readout import --from csv links.csv actors.csv quotes.csv --sources sources -o graph.json
    readout check graph.json --sources sources --strict
    readout poster graph.json -o figure.html

The first finds each quote in its text and makes the graph; the second says what an editor should look at; the third makes a
figure for an article. In the repository of Readout itself, \`readout\` is \`npm run readout --\`.
`;

/** Makes a folder with an example graph to write over. */
export function newGraph(folders: readonly string[], world: World): ExitStatus {
  const [folder, ...others] = folders;
  if (folder === undefined || others.length > 0) throw new WrongUsage(say("cli.needs.folder"));
  try {
    mkdirSync(join(folder, "sources"), { recursive: true });
    if (readdirSync(folder).length > 1 || readdirSync(join(folder, "sources")).length > 0) {
      throw new Refusal(say("cli.folderNotEmpty", { path: folder }));
    }
    const files = [
      ...Object.entries(TABLES).map(([role, rows]) => {
        const headings = Object.entries(HEADINGS).find(([name]) => name === role)?.[1] ?? [];
        const cells = rows.map((row) => headings.map((heading) => row[heading] ?? ""));
        return { name: `${role}.csv`, content: printTable(headings, cells) };
      }),
      { name: join("sources", "harbour-talks.txt"), content: SOURCE },
      { name: "README.md", content: README },
    ];
    for (const { name, content } of files) {
      writeFileSync(join(folder, name), content, { flag: "wx" });
      world.say(oneLine(say("cli.written", { path: join(folder, name) })));
    }
    return 0;
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    world.complain(oneLine(`${folder}: ${say("cli.notWritten", { message: reasonOf(error) })}`));
    return 1;
  }
}
