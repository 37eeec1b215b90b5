import { indexGraph } from "../frame/index/index-graph";
import type { GraphIndex } from "../frame/index/graph-index";
import { type GraphHead, openPrepared, type Prepared } from "../frame/layout/prepared";
import type { EventTable } from "../formats/events/event-table";
import { type Guess, guessForm } from "../formats/guess-form";
import { withNotes } from "../formats/json/key-notes";
import { recogniseJson } from "../formats/json/recognise-json";
import { isUnread, refuseUnread } from "../formats/draft/unread";
import type { Note } from "../formats/draft/imported";
import type { TableAnswer } from "../formats/csv/table-outline";
import type { OnRows, Table } from "../formats/csv/tables";
import { decodeBytes } from "../graph/parse/decode-bytes";
import type { GraphFile } from "../graph/model/file";
import { columnsOfFile } from "../graph/columns/file-columns";
import type { LinkColumns } from "../graph/columns/link-columns";
import { parseGraph } from "../graph/parse/parse-graph";
import type { Outcome, Problem } from "../graph/problem";
import type { Graph, Point } from "../graph/model/types";
import { beginningOf, fileNameOf, formOf, type InputFile } from "./files/input-file";
import { placedIn } from "./files/row-places";
import { unpack } from "./files/unpack";
import { ALL_LEFT_OUT, notesOfChosen } from "./left-out";
import { openWorkbooks, tableOfJson } from "./workbook";

/** A graph that is ready for queries, and what an import from another form changed. */
export interface Opened {
  readonly index: GraphIndex;
  readonly notes: readonly Note[];
}

/** The same, as a worker sends it to the page. */
export interface Packed {
  readonly prepared: Prepared;
  readonly notes: readonly Note[];
}

/** What was read: a graph as objects, or one whose links are in columns. */
export type Read =
  | { readonly graph: Graph; readonly notes: readonly Note[] }
  | {
      readonly head: GraphHead;
      readonly file: GraphFile;
      readonly columns: LinkColumns;
      readonly places: readonly (Point | undefined)[];
      readonly notes: readonly Note[];
    };

/**
 * Reads the graph in some files, whatever their form, and makes it ready for queries.
 * @param answers what each table means; guessed from the headings if absent
 */
export async function readGraph(
  inputs: readonly InputFile[],
  answers?: readonly TableAnswer[],
): Promise<Outcome<Opened>> {
  const read = await readFiles(inputs, answers);
  if (!read.ok) return read;
  const { value } = read;
  const { notes } = value;
  const index =
    "graph" in value ? indexGraph(value.graph) : openPrepared(await prepareColumns(value));
  return { ok: true, value: { index, notes } };
}

/** The same, to be sent from a worker to the page. */
export async function packGraph(
  inputs: readonly InputFile[],
  onRows: OnRows,
  answers?: readonly TableAnswer[],
): Promise<Outcome<Packed>> {
  const read = await readFiles(inputs, answers, onRows);
  onRows(0);
  if (!read.ok) return read;
  const { value } = read;
  const { notes } = value;
  if (!("graph" in value)) {
    return { ok: true, value: { prepared: await prepareColumns(value), notes } };
  }
  const { file, links: _links, actors, documents, ...rest } = value.graph;
  const rows = new Map([...actors.keys()].map((id, row) => [id, row]));
  const columns = columnsOfFile(file.edges, (id) => rows.get(id) ?? 0);
  const head = { ...rest, actors: [...actors.values()], documents: [...documents.values()] };
  return { ok: true, value: { prepared: await prepareColumns({ head, file, columns }), notes } };
}

type InColumns = Extract<Read, { readonly columns: LinkColumns }>;

/** Indexes and lays out a graph in columns. What that takes is fetched for those alone. */
async function prepareColumns({
  head,
  file,
  columns,
  places,
}: Pick<InColumns, "head" | "file" | "columns"> & Partial<InColumns>): Promise<Prepared> {
  const { prepareGraph } = await import("../frame/layout/prepare");
  return prepareGraph(head, file, columns, places);
}

/** Reads files to a graph that is not indexed yet. */
export async function readFiles(
  inputs: readonly InputFile[],
  answers?: readonly TableAnswer[],
  onRows?: OnRows,
): Promise<Outcome<Read>> {
  const unpacked: InputFile[] = [];
  for (const input of inputs) {
    const outcome = await unpack(input);
    if (!outcome.ok) return outcome;
    unpacked.push(outcome.value);
    onRows?.(0);
  }
  const [first] = unpacked;
  if (!first) return { ok: false, problems: [{ code: "unreadable", values: {} }] };
  const beginning = beginningOf(first.bytes);
  if (!answers && isTiles(beginning))
    return { ok: false, problems: [{ code: "tiles-file", values: {} }] };
  const form = answers ? "csv" : guessForm(first.name, beginning);
  if (isUnread(form)) return refuseUnread(form, first.bytes);
  if (form === "csv" || form === "xlsx") {
    const tables = await openWorkbooks(unpacked);
    onRows?.(0);
    return tables.ok ? readTables(tables.value, answers, onRows) : tables;
  }
  if (form === "parquet") {
    const { readParquet } = await import("../formats/parquet/read-parquet");
    const outcome = await readParquet(first.bytes, titleOf(first.name));
    if (!outcome.ok) return outcome;
    const { head, columns, places, changes, doubts } = outcome.value;
    return fromColumns(head, columns, [...changes, ...doubts], places);
  }
  const text = await decodeText(form, first.bytes);
  if (!text.ok) return text;
  if (form === "icews" || form === "gdelt") return readEvents(form, first.name, text.value, onRows);
  if (form === "json") {
    const read = await readJson(first.name, text.value, onRows);
    const table = read.ok || !isNoGraph(read.problems) ? undefined : await tableOfJson(first);
    return table ? readTables([table], answers, onRows) : read;
  }
  const { checkImported } = await import("../formats/doubts/check-imported");
  const { importText } = await import("../formats/forms");
  return checkImported(importText(form, text.value, titleOf(first.name)));
}

/** Whether a text is JSON, and not that of a graph: then it may be a table. */
export function isNoGraph([first]: readonly Problem[]): boolean {
  return first?.code === "json-form" || first?.values.form === "lines";
}

/** The text of a file. Old programs write GML and Pajek in the encodings of tables. */
async function decodeText(form: Guess, bytes: Uint8Array): Promise<Outcome<string>> {
  if (form !== "gml" && form !== "pajek") return decodeBytes(bytes);
  const { decodeTable } = await import("../formats/csv/tables");
  return decodeTable(bytes, {});
}

/** Reads JSON: a graph file, or another form that its structure shows it to be. */
async function readJson(name: string, text: string, onRows?: OnRows): Promise<Outcome<Read>> {
  const json = recogniseJson(name, text);
  onRows?.(0);
  if (!json.ok) return json;
  const { form, value, notes } = json.value;
  if (form === "readout") {
    const graph = parseGraph(value);
    if (!graph.ok) return graph;
    const garbled = GARBLED.test(text) ? await garbledIn(graph.value.file, true) : [];
    return { ok: true, value: { graph: graph.value, notes: [...notes, ...garbled] } };
  }
  const { checkImported } = await import("../formats/doubts/check-imported");
  const { importJson } = await import("../formats/read-json");
  return checkImported(withNotes(notes, importJson(form, value, titleOf(name))));
}

/** What UTF-8 looks like where a program read it as something else: looked for first, as most graphs have none of it. */
const GARBLED = /[ÂÃÄÅÐÑâ][\u0080-\u00BF\u0152-\u017E\u0192\u02C6\u02DC\u2013-\u2122]|\uFFFD/;

/** @param isOwn whether the file itself was read, in which a pointer says where */
async function garbledIn(file: GraphFile, isOwn: boolean): Promise<readonly Note[]> {
  const { notesOfTexts } = await import("../formats/doubts/garbled-texts");
  return notesOfTexts(file, (pointer) => (isOwn ? { pointer } : undefined));
}

async function readEvents(
  form: "icews" | "gdelt",
  name: string,
  text: string,
  onRows?: OnRows,
): Promise<Outcome<Read>> {
  const table: Outcome<EventTable> =
    form === "icews"
      ? (await import("../formats/events/icews")).readIcews(text, onRows)
      : (await import("../formats/events/gdelt")).readGdelt(text, onRows);
  if (!table.ok) return table;
  const { nodes, columns, notes } = table.value;
  const head: GraphFile = { format: "readout/1", title: titleOf(name), nodes, edges: [] };
  return fromColumns(head, columns, notes);
}

async function fromColumns(
  file: GraphFile,
  columns: LinkColumns,
  notes: readonly Note[],
  places: readonly (Point | undefined)[] = [],
): Promise<Outcome<Read>> {
  const parsed = parseGraph({ ...file, edges: [] });
  if (!parsed.ok) return parsed;
  const garbled = await garbledIn({ ...file, edges: [] }, false);
  const { links: _links, file: _file, actors, documents, ...rest } = parsed.value;
  const head: GraphHead = {
    ...rest,
    actors: [...actors.values()],
    documents: [...documents.values()],
  };
  return { ok: true, value: { head, file, columns, notes: [...notes, ...garbled], places } };
}

async function readTables(
  files: readonly InputFile[],
  answers?: readonly TableAnswer[],
  onRows?: OnRows,
): Promise<Outcome<Read>> {
  return placedIn(files, await readSheets(files, answers, onRows));
}

async function readSheets(
  files: readonly InputFile[],
  answers: readonly TableAnswer[] = [],
  onRows?: OnRows,
): Promise<Outcome<Read>> {
  const { readTable } = await import("../formats/csv/tables");
  const { checkImported } = await import("../formats/doubts/check-imported");
  const { importCsv, mapTables } = await import("../formats/csv/rows/read");
  const said = files.map((file, at) => ({
    file,
    answer: answers[at],
    isOut: answers[at]?.leaveOut ?? file.sheet?.isAside ?? false,
  }));
  const kept = said.filter(({ isOut }) => !isOut);
  if (kept.length === 0) return { ok: false, problems: [ALL_LEFT_OUT] };
  const problems: Problem[] = [];
  const tables = kept.flatMap(({ file, answer }): Table[] => {
    const table = readTable(file.name, file.bytes, formOf(file, answer?.form), onRows);
    if (table.ok) return [table.value];
    for (const problem of table.problems) problems.push(problem);
    return [];
  });
  if (problems.length > 0) return { ok: false, problems };
  const mapped = mapTables(
    tables,
    kept.map(({ answer }) => answer),
  );
  onRows?.(0);
  if (!mapped.ok) return mapped;
  const title = titleOf(kept[0] ? fileNameOf(kept[0].file) : "");
  const imported = checkImported(importCsv(mapped.value, title));
  if (!imported.ok) return imported;
  const notes = [...notesOfChosen(said), ...imported.value.notes];
  return { ok: true, value: { ...imported.value, notes } };
}

/** Whether a file that begins like this is the manifest of a folder of tiles. */
export function isTiles(beginning: string): boolean {
  return /^\s*\{/.test(beginning) && beginning.includes('"readout-tiles/');
}

/** The title of a graph that has none: the name of its file, without folder and extension. */
export function titleOf(name: string): string {
  return name.replace(/^.*[/\\]/, "").replace(/(?<=.)\.[^.]*$/, "") || name;
}
