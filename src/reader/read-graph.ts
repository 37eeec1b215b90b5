import { indexGraph } from "../frame/index/index-graph";
import { openPrepared, type Prepared } from "../frame/layout/prepared";
import { type Guess, guessForm } from "../formats/guess-form";
import { withNotes } from "../formats/json/key-notes";
import { recogniseJson } from "../formats/json/recognise-json";
import { isUnread, refuseUnread } from "../formats/draft/unread";
import type { Note } from "../formats/draft/imported";
import type { TableAnswer } from "../formats/csv/table-outline";
import type { OnRows } from "../formats/csv/tables";
import { decodeBytes } from "../graph/parse/decode-bytes";
import type { GraphFile } from "../graph/model/file";
import { columnsOfFile } from "../graph/columns/file-columns";
import type { LinkColumns } from "../graph/columns/link-columns";
import { parseGraph } from "../graph/parse/parse-graph";
import type { Outcome, Problem } from "../graph/problem";
import { beginningOf, type InputFile, isTiles, titleOf } from "./files/input-file";
import { unpack } from "./files/unpack";
import type { Opened, Read } from "./files/read";
import { GARBLED } from "./files/read-plain";

/** The same, as a worker sends it to the page. */
export interface Packed {
  readonly prepared: Prepared;
  readonly notes: readonly Note[];
}

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
    const { readBooks } = await import("./rows/read-tables");
    return readBooks(unpacked, answers, onRows);
  }
  if (form === "parquet") {
    const { readParquetFile } = await import("./rows/read-columns");
    return readParquetFile(first);
  }
  const text = await decodeText(form, first.bytes);
  if (!text.ok) return text;
  if (form === "icews" || form === "gdelt") {
    const { readEvents } = await import("./rows/read-columns");
    return readEvents(form, first.name, text.value, onRows);
  }
  if (form === "json") {
    const read = await readJson(first.name, text.value, onRows);
    if (read.ok || !isNoGraph(read.problems)) return read;
    const { readRowsOfJson } = await import("./rows/read-tables");
    return (await readRowsOfJson(first, answers, onRows)) ?? read;
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
    const garbled = GARBLED.test(text) ? await notesOfGarbled(graph.value.file) : [];
    return { ok: true, value: { graph: graph.value, notes: [...notes, ...garbled] } };
  }
  const { checkImported } = await import("../formats/doubts/check-imported");
  const { importJson } = await import("../formats/read-json");
  return checkImported(withNotes(notes, importJson(form, value, titleOf(name))));
}

/** What is said of texts that were garbled before they came here. */
async function notesOfGarbled(file: GraphFile): Promise<readonly Note[]> {
  const { notesOfTexts } = await import("../formats/doubts/garbled-texts");
  return notesOfTexts(file, (pointer) => ({ pointer }));
}
