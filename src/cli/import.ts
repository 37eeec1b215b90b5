import { type Asked, askMapping, TABLE_FIELDS } from "../formats/csv/mapping";
import { importText } from "../formats/forms";
import { type Guess, guessForm, TEXT_FORMS } from "../formats/guess-form";
import { checkImported, type Imported, type Note } from "../formats/draft/imported";
import type { MappedTable } from "../formats/csv/entries";
import { importCsv, problemOfHeadings } from "../formats/csv/read";
import { locateQuotes } from "../formats/draft/locate-quotes";
import { importParquet } from "../formats/parquet/read-parquet";
import { printGraph } from "../formats/json/print-graph";
import { importJson } from "../formats/read-json";
import { recogniseJson } from "../formats/json/recognise-json";
import { decodeTable, readTable, type TableForm } from "../formats/csv/tables";
import { isUnread, refuseUnread } from "../formats/draft/unread";
import { decodeBytes } from "../graph/parse/decode-bytes";
import { parseGraph } from "../graph/parse/parse-graph";
import type { Outcome, Problem } from "../graph/problem";
import { formOf } from "../reader/input-file";
import { beginningOf } from "../reader/read-graph";
import { openWorkbooks } from "../reader/workbook";
import { readBytes, titleOf, unreadable } from "./files";
import { lineOfNote, lineOfProblem } from "./report";
import { openSources, type Sources } from "./sources";
import { targetOf } from "./targets";
import { oneLine } from "./unseen";
import { say } from "./words";
import { type ExitStatus, type World, WrongUsage } from "./world";
import { writeOutputs } from "./write-outputs";

export const IMPORT_FORMS = ["csv", "xlsx", "parquet", ...TEXT_FORMS] as const;
type ImportForm = (typeof IMPORT_FORMS)[number];

export interface ImportOptions {
  /** What the input is; recognised where it is not said. */
  readonly from?: string | undefined;
  readonly inputs: readonly string[];
  readonly output?: string | undefined;
  readonly title?: string | undefined;
  /** The folder of the documents' texts, in which the quotes are looked for. */
  readonly sources?: string | undefined;
  readonly asked: Asked;
  readonly form: TableForm;
}

/** Makes a graph file of one in another form; says what was changed, and writes nothing unless all is well. */
export async function importFiles(options: ImportOptions, world: World): Promise<ExitStatus> {
  const { inputs, output } = options;
  const [first] = inputs;
  const asked = IMPORT_FORMS.find((form) => form === options.from);
  if (options.from !== undefined && !asked) {
    throw new WrongUsage(say("cli.needs.from", { forms: IMPORT_FORMS.join(", ") }));
  }
  if (first === undefined) throw new WrongUsage(say("cli.needs.file"));
  if (output === undefined) throw new WrongUsage(say("cli.needs.output"));
  targetOf(output, inputs);
  const sources = openSources(options.sources);
  const title = options.title ?? titleOf(first);
  const contents = new Map<string, Outcome<Uint8Array>>();
  for (const input of inputs) contents.set(input, await readBytes(input));
  const from = asked ?? guessOf(first, contents.get(first));
  const imported =
    from === "csv" || from === "xlsx"
      ? await readTables(options, contents, title)
      : await readText(from, options, contents.get(first), title);
  const outcome = checkImported(locateIn(imported, sources));
  if (!outcome.ok) {
    for (const problem of outcome.problems) world.complain(lineOfProblem(first, problem));
    return 1;
  }
  const { graph, notes } = outcome.value;
  const counts = { actors: graph.actors.size, links: graph.links.size };
  const line = oneLine(`${output}: ${say("cli.imported", counts)}`);
  const content = printGraph(graph.file);
  // A source is an input too.
  const permission = { inputs: [...inputs, ...sources.paths], force: false };
  await writeOutputs([{ path: output, content, line }], permission, world);
  for (const note of notes) world.complain(lineOfNote(first, note));
  return 0;
}

/** Quotes that say not where they stand are looked for in the texts at hand. */
function locateIn(imported: Outcome<Imported>, sources: Sources): Outcome<Imported> {
  if (!imported.ok) return imported;
  const { placeOf } = imported.value;
  const { file, problems } = locateQuotes(imported.value.file, sources.textOf);
  const placed = problems.map((problem) => ({ ...problem, ...placeOf(problem.pointer ?? "") }));
  const found = [...sources.takeProblems(), ...placed];
  if (found.length > 0) return { ok: false, problems: found };
  return { ok: true, value: { ...imported.value, file } };
}

/** What a file seems to be. One that cannot be read is as good as any. */
function guessOf(input: string, bytes: Outcome<Uint8Array> | undefined): Guess {
  return bytes?.ok ? guessForm(input.replace(/\.gz$/i, ""), beginningOf(bytes.value)) : "json";
}

async function readText(
  from: Exclude<Guess | ImportForm, "csv" | "xlsx">,
  { inputs, asked, form }: ImportOptions,
  bytes: Outcome<Uint8Array> | undefined,
  title: string,
): Promise<Outcome<Imported>> {
  const [input, ...others] = inputs;
  if (input === undefined || others.length > 0) throw new WrongUsage(say("cli.oneInput", { from }));
  if (asked.columns.size > 0 || asked.constants.size > 0 || form.delimiter || form.encoding) {
    throw new WrongUsage(say("cli.onlyTables"));
  }
  if (!bytes?.ok) return bytes ?? unreadable(input);
  if (isUnread(from)) return refuseUnread(from);
  if (from === "parquet") return importParquet(bytes.value, title);
  const isOld = from === "gml" || from === "pajek";
  const text = isOld ? decodeTable(bytes.value, {}) : decodeBytes(bytes.value);
  if (!text.ok) return text;
  return from === "json" ? readJson(input, text.value, title) : importText(from, text.value, title);
}

function readJson(input: string, text: string, title: string): Outcome<Imported> {
  const json = recogniseJson(input.replace(/\.gz$/i, ""), text);
  if (!json.ok) return json;
  const { form, value } = json.value;
  if (form !== "readout") return importJson(form, value, title);
  const graph = parseGraph(value);
  if (!graph.ok) return graph;
  return { ok: true, value: { file: graph.value.file, notes: [], placeOf: () => undefined } };
}

async function readTables(
  { inputs, asked, form }: ImportOptions,
  contents: ReadonlyMap<string, Outcome<Uint8Array>>,
  title: string,
): Promise<Outcome<Imported>> {
  refuseUnknownFields(asked);
  const problems: Problem[] = [];
  const tables: MappedTable[] = [];
  const notes: Note[] = [];
  const unmet = new Set(asked.columns.values());
  for (const input of inputs) {
    const bytes = contents.get(input) ?? unreadable(input);
    const opened = bytes.ok ? await openWorkbooks([{ name: input, bytes: bytes.value }]) : bytes;
    if (!opened.ok) {
      for (const problem of opened.problems) problems.push({ input, ...problem });
      continue;
    }
    for (const note of opened.value.notes) notes.push(note);
    for (const file of opened.value.files) {
      const table = readTable(file.name, file.bytes, formOf(file, form));
      if (!table.ok) {
        for (const problem of table.problems) problems.push({ input, ...problem });
        continue;
      }
      for (const heading of table.value.headings) unmet.delete(heading);
      const mapping = askMapping(table.value, asked);
      if (mapping) tables.push({ table: table.value, mapping });
      else problems.push(problemOfHeadings(table.value));
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  if (unmet.size > 0) throw new WrongUsage(say("cli.noColumn", { column: [...unmet].join(", ") }));
  const imported = importCsv(tables, title);
  if (!imported.ok) return imported;
  return { ok: true, value: { ...imported.value, notes: [...notes, ...imported.value.notes] } };
}

function refuseUnknownFields({ columns, constants }: Asked): void {
  const known = new Set(Object.values(TABLE_FIELDS).flat());
  const unknown = [...columns.keys(), ...constants.keys()].filter((field) => !known.has(field));
  if (unknown.length === 0) return;
  const fields = [...known].join(", ");
  throw new WrongUsage(say("cli.noField", { field: unknown.join(", "), fields }));
}
