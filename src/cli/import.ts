import { importText } from "../formats/forms";
import { type Guess, guessForm, TEXT_FORMS } from "../formats/guess-form";
import type { Imported } from "../formats/draft/imported";
import { checkWritten } from "../formats/doubts/written";
import { locateQuotes, noteOfMended } from "../formats/draft/locate-quotes";
import { importParquet } from "../formats/parquet/read-parquet";
import { printParts } from "../formats/json/print-graph";
import { importJson } from "../formats/read-json";
import { withNotes } from "../formats/json/key-notes";
import { recogniseJson } from "../formats/json/recognise-json";
import { decodeTable } from "../formats/csv/tables";
import { isUnread, refuseUnread } from "../formats/draft/unread";
import { decodeBytes } from "../graph/parse/decode-bytes";
import { checkFile } from "../graph/parse/check-file";
import type { Outcome } from "../graph/problem";
import { beginningOf } from "../reader/files/input-file";
import { isNoGraph } from "../reader/read-graph";
import { tableOfJson } from "../reader/rows/workbook";
import { readBytes, titleOf, unreadable } from "./files/files";
import { importTables, saysOfTables, type TableOptions } from "./import-tables";
import { linesOfNote, linesOfProblem } from "./say/report";
import { openSources, type Sources } from "./sources";
import { targetOf } from "./files/targets";
import { oneLine } from "./say/unseen";
import { say } from "./say/words";
import { type ExitStatus, type World, WrongUsage } from "./say/world";
import { writeOutputs } from "./files/write-outputs";

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
  readonly tables: TableOptions;
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
  const imported = await readAs(from, options, contents, title);
  const outcome = checkWritten(locateIn(imported, sources));
  if (!outcome.ok) {
    for (const line of outcome.problems.flatMap((one) => linesOfProblem(first, one))) {
      world.complain(line);
    }
    return 1;
  }
  const { file, notes } = outcome.value;
  const counts = { actors: file.nodes.length, links: file.edges.length };
  const line = oneLine(`${output}: ${say("cli.imported", counts)}`);
  const content = printParts(file);
  // A source is an input too.
  const permission = { inputs: [...inputs, ...sources.paths], force: false };
  await writeOutputs([{ path: output, content, line }], permission, world);
  for (const line of notes.flatMap((note) => linesOfNote(first, note))) world.complain(line);
  return 0;
}

/** Quotes that say not where they stand are looked for in the texts at hand. */
function locateIn(imported: Outcome<Imported>, sources: Sources): Outcome<Imported> {
  if (!imported.ok) return imported;
  const { placeOf, notes } = imported.value;
  const { file, problems, mended } = locateQuotes(imported.value.file, sources.textOf);
  const placed = problems.map((problem) => ({ ...problem, ...placeOf(problem.pointer ?? "") }));
  const found = [...sources.takeProblems(), ...placed];
  if (found.length > 0) return { ok: false, problems: found };
  const added = mended.map((one) => noteOfMended(one, placeOf(one.pointer)));
  return { ok: true, value: { ...imported.value, file, notes: [...notes, ...added] } };
}

/** What a file seems to be. One that cannot be read is as good as any. */
function guessOf(input: string, bytes: Outcome<Uint8Array> | undefined): Guess {
  return bytes?.ok ? guessForm(input.replace(/\.gz$/i, ""), beginningOf(bytes.value)) : "json";
}

async function readAs(
  from: Guess | ImportForm,
  options: ImportOptions,
  contents: ReadonlyMap<string, Outcome<Uint8Array>>,
  title: string,
): Promise<Outcome<Imported>> {
  const { inputs, tables } = options;
  const asTables = () => importTables(contents, tables, title);
  if (from === "csv" || from === "xlsx") return asTables();
  const isJson = from === "json";
  // What only tables have says that these are some.
  if (isJson && (inputs.length > 1 || saysOfTables(tables)) && (await areTables(contents)))
    return asTables();
  const [first = ""] = inputs;
  const read = await readText(from, options, contents.get(first), title);
  const isNone = isJson && !read.ok && isNoGraph(read.problems);
  return isNone && (await areTables(contents)) ? asTables() : read;
}

/** Whether all files are tables in JSON. */
async function areTables(contents: ReadonlyMap<string, Outcome<Uint8Array>>): Promise<boolean> {
  for (const [name, bytes] of contents)
    if (!bytes.ok || !(await tableOfJson({ name, bytes: bytes.value }))) return false;
  return true;
}

async function readText(
  from: Exclude<Guess | ImportForm, "csv" | "xlsx">,
  { inputs, tables }: ImportOptions,
  bytes: Outcome<Uint8Array> | undefined,
  title: string,
): Promise<Outcome<Imported>> {
  const [input, ...others] = inputs;
  if (input === undefined || others.length > 0) throw new WrongUsage(say("cli.oneInput", { from }));
  if (saysOfTables(tables)) throw new WrongUsage(say("cli.onlyTables"));
  if (!bytes?.ok) return bytes ?? unreadable(input);
  if (isUnread(from)) return refuseUnread(from, bytes.value);
  if (from === "parquet") return importParquet(bytes.value, title);
  const isOld = from === "gml" || from === "pajek";
  const text = isOld ? decodeTable(bytes.value, {}) : decodeBytes(bytes.value);
  if (!text.ok) return text;
  return from === "json" ? readJson(input, text.value, title) : importText(from, text.value, title);
}

function readJson(input: string, text: string, title: string): Outcome<Imported> {
  const json = recogniseJson(input.replace(/\.gz$/i, ""), text);
  if (!json.ok) return json;
  const { form, value, notes } = json.value;
  if (form !== "readout") return withNotes(notes, importJson(form, value, title));
  const graph = checkFile(value);
  if (!graph.ok) return graph;
  return { ok: true, value: { file: graph.value, notes, placeOf: () => undefined } };
}
