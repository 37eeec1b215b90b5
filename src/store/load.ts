import type { Ignored } from "../frame/address";
import { documentShown } from "../frame/document-shown";
import { DEFAULT_VIEW, type View } from "../frame/view";
import { indexGraph } from "../frame/index-graph";
import type { Note } from "../formats/imported";
import type { MappedTable } from "../formats/csv-entries";
import type { Table } from "../formats/tables";
import { decodeBytes, MOST_BYTES } from "../graph/decode-bytes";
import { parseGraph } from "../graph/parse-graph";
import { parseJson } from "../graph/parse-json";
import type { Outcome, Problem } from "../graph/problem";
import type { Graph } from "../graph/types";
import { guessForm } from "../formats/guess-form";
import { cells, keepText, show, type TableFile, type Trouble } from "./cells";

/** The examples that come with Readout, by the names that `data` knows them by; the first is shown by default. */
export const EXAMPLES = ["draghi-putin", "winter-2022"] as const;

/** Each request gets a number: an answer that comes after a newer request is dropped. */
let requests = 0;

/** A graph and what was changed on the way, where it came in another form. */
interface Opened {
  readonly graph: Graph;
  readonly notes: readonly Note[];
}

/** Opens what a view names in `data`, and shows it in that view. What was shown stays until then, and if it fails. */
export async function openAddress(view: View, ignored: readonly Ignored[] = []): Promise<void> {
  const request = ++requests;
  const name = view.data ?? EXAMPLES[0];
  cells.setState({ loading: name });
  const result = await fetchGraph(addressOf(view), name);
  if (request !== requests) return;
  if ("graph" in result) show(indexGraph(result.graph), view, ignored, { notes: result.notes });
  else cells.setState({ trouble: result.trouble, loading: undefined });
}

/** Shows a graph from the bytes of a file that someone else has fetched, in a view. */
export async function openBytes(
  file: TableFile,
  view: View,
  ignored: readonly Ignored[],
): Promise<void> {
  const request = ++requests;
  const outcome = await readGraph([file]);
  if (request !== requests) return;
  if (outcome.ok)
    show(indexGraph(outcome.value.graph), view, ignored, { notes: outcome.value.notes });
  else fail(file.name, outcome.problems);
}

/** Opens a file of the reader's own, or several tables; asks what the columns of tables mean. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  const request = ++requests;
  const { name } = first;
  cells.setState({ loading: name });
  const inputs = await readFiles(files);
  const form = inputs.ok ? guessForm(name, beginningOf(inputs.value[0])) : undefined;
  if (inputs.ok && form === "csv") {
    if (request !== requests) return;
    cells.setState({ tables: inputs.value, trouble: undefined, loading: undefined });
    return;
  }
  const outcome = inputs.ok ? await readGraph(inputs.value) : inputs;
  if (request !== requests) return;
  if (outcome.ok) showOwn(outcome.value, name);
  else fail(name, outcome.problems);
}

/** Makes a graph of tables whose meaning is known; gives what is wrong with them, if anything. */
export async function openTables(tables: readonly MappedTable[]): Promise<readonly Problem[]> {
  const request = ++requests;
  const name = tables[0]?.table.input ?? "";
  const { checkImported } = await import("../formats/imported");
  const { importCsv } = await import("../formats/import-csv");
  const outcome = checkImported(importCsv(tables, titleOf(name)));
  if (request !== requests) return [];
  if (!outcome.ok) return outcome.problems;
  showOwn(outcome.value, name);
  return [];
}

/** Takes a text file as the reader's own copy of the document that is shown, or of another. */
export async function openText(file: File, document = idOfDocumentShown()): Promise<void> {
  const inputs = await readFiles([file]);
  const text = inputs.ok ? decodeBytes(inputs.value[0]?.bytes ?? new Uint8Array()) : undefined;
  if (!inputs.ok) fail(file.name, inputs.problems);
  else if (text && !text.ok) fail(file.name, text.problems);
  else if (text?.ok && document !== undefined) keepText(document, text.value);
}

function idOfDocumentShown(): string | undefined {
  const { index, view } = cells.getState();
  return index && documentShown(index.graph, view)?.id;
}

function showOwn({ graph, notes }: Opened, name: string): void {
  const { theme } = cells.getState().view;
  show(indexGraph(graph), { ...DEFAULT_VIEW, theme }, [], { localName: name, notes });
}

function fail(name: string, problems: readonly Problem[]): void {
  cells.setState({ trouble: { name, problems }, loading: undefined });
}

async function readFiles(files: readonly File[]): Promise<Outcome<readonly TableFile[]>> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > MOST_BYTES) {
    const values = { found: Math.ceil(size / 1e6), maximum: MOST_BYTES / 1e6 };
    return { ok: false, problems: [{ code: "too-large", values }] };
  }
  try {
    const read = files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
    return { ok: true, value: await Promise.all(read) };
  } catch {
    return { ok: false, problems: [{ code: "unreadable", values: {} }] };
  }
}

/** Enough of a file to tell its form; whether it is text at all is found out later. */
function beginningOf(input: TableFile | undefined): string {
  return new TextDecoder().decode(input?.bytes.subarray(0, 8000));
}

/** The graph in some files, of whatever form; tables by what their headings say. */
async function readGraph(inputs: readonly TableFile[]): Promise<Outcome<Opened>> {
  const [first] = inputs;
  if (!first) return { ok: false, problems: [{ code: "unreadable", values: {} }] };
  const form = guessForm(first.name, beginningOf(first));
  if (form === "csv") {
    const tables = await readTables(inputs);
    if (!tables.ok) return tables;
    const { checkImported } = await import("../formats/imported");
    const { importCsv, mapTables } = await import("../formats/import-csv");
    const mapped = mapTables(tables.value);
    return mapped.ok ? checkImported(importCsv(mapped.value, titleOf(first.name))) : mapped;
  }
  const text = decodeBytes(first.bytes);
  if (!text.ok) return text;
  if (form !== undefined) {
    const { checkImported } = await import("../formats/imported");
    const { importText } = await import("../formats/forms");
    return checkImported(importText(form, text.value, titleOf(first.name)));
  }
  const value = parseJson(text.value);
  const graph = value.ok ? parseGraph(value.value) : value;
  return graph.ok ? { ok: true, value: { graph: graph.value, notes: [] } } : graph;
}

async function readTables(files: readonly TableFile[]): Promise<Outcome<readonly Table[]>> {
  const { readTable } = await import("../formats/tables");
  const problems: Problem[] = [];
  const tables = files.flatMap(({ name, bytes }) => {
    const table = readTable(name, bytes, {});
    if (table.ok) return [table.value];
    problems.push(...table.problems);
    return [];
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: tables };
}

function titleOf(name: string): string {
  return name.replace(/^.*[/\\]/, "").replace(/(?<=.)\.[^.]*$/, "") || name;
}

/** The address of the file that a view names. */
export function addressOf(view: View): string {
  const name = view.data ?? EXAMPLES[0];
  return EXAMPLES.some((example) => example === name) ? `data/${name}.json` : name;
}

async function fetchGraph(
  address: string,
  name: string,
): Promise<Opened | { readonly trouble: Trouble }> {
  try {
    const response = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" });
    if (!response.ok) {
      return { trouble: { name, problems: [], cause: { code: "http", status: response.status } } };
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    const path = new URL(address, location.href).pathname;
    const outcome = await readGraph([{ name: path, bytes }]);
    if (outcome.ok) return outcome.value;
    return { trouble: { name, problems: outcome.problems } };
  } catch {
    return { trouble: { name, problems: [], cause: { code: "network" } } };
  }
}
