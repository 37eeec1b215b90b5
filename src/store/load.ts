import type { Ignored } from "../frame/address";
import { documentShown } from "../frame/document-shown";
import { indexGraph } from "../frame/index-graph";
import { DEFAULT_VIEW, type View } from "../frame/view";
import type { MappedTable } from "../formats/csv-entries";
import { guessForm } from "../formats/guess-form";
import { decodeBytes, MOST_BYTES } from "../graph/decode-bytes";
import type { Outcome, Problem } from "../graph/problem";
import type { Reading } from "../reader/open-files";
import type { InputFile } from "../reader/input-file";
import { beginningOf, type Opened, titleOf } from "../reader/read-graph";
import { cells, keepText, show, type Trouble } from "./cells";

/** The examples that come with Readout, by the names that `data` knows them by; the first is shown by default. */
export const EXAMPLES = ["draghi-putin", "winter-2022"] as const;

/** Each request gets a number: an answer that comes after a newer request is dropped. */
let requests = 0;
let reading: Reading | undefined;

/** Opens what a view names in `data`, and shows it in that view. What was shown stays until then, and if it fails. */
export async function openAddress(view: View, ignored: readonly Ignored[] = []): Promise<void> {
  const name = view.data ?? EXAMPLES[0];
  const request = begin(name);
  // The reader comes while the file does.
  void import("../reader/open-files").then(({ expectFile }) => expectFile(name));
  const fetched = await fetchFile(addressOf(view), name);
  if (request !== requests) return;
  if (!("bytes" in fetched)) {
    cells.setState({ trouble: fetched, loading: undefined });
    return;
  }
  const outcome = await read([fetched], name, request);
  if (outcome?.ok) show(outcome.value.index, view, ignored, { notes: outcome.value.notes });
  else if (outcome) fail(name, outcome.problems);
}

/** Shows a graph from the bytes of a file that someone else has fetched, in a view. */
export async function openBytes(
  file: InputFile,
  view: View,
  ignored: readonly Ignored[],
): Promise<void> {
  const outcome = await read([file], file.name, begin(file.name));
  if (outcome?.ok) show(outcome.value.index, view, ignored, { notes: outcome.value.notes });
  else if (outcome) fail(file.name, outcome.problems);
}

/** Gives up what is on its way; what is shown stays. */
export function cancelLoading(): void {
  begin("");
  cells.setState({ loading: undefined });
}

/** Starts a request: whatever is on its way for an earlier one is given up. */
function begin(name: string): number {
  reading?.cancel();
  reading = undefined;
  cells.setState({ loading: { name } });
  return ++requests;
}

/** Reads files to a graph; undefined if something newer was asked for meanwhile. */
async function read(
  files: readonly InputFile[],
  name: string,
  request: number,
): Promise<Outcome<Opened> | undefined> {
  const { openFiles: startReading } = await import("../reader/open-files");
  if (request !== requests) return undefined;
  reading = startReading(files, (rows) => {
    if (request === requests) cells.setState({ loading: { name, rows } });
  });
  const outcome = await reading.result;
  return request === requests ? outcome : undefined;
}

/** Opens a file of the reader's own, or several tables; asks what the columns of tables mean. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  const { name } = first;
  const request = begin(name);
  const inputs = await readFiles(files);
  if (request !== requests) return;
  const [bytes = new Uint8Array()] = inputs.ok ? inputs.value.map((input) => input.bytes) : [];
  if (inputs.ok && guessForm(name, beginningOf(bytes)) === "csv") {
    cells.setState({ tables: inputs.value, trouble: undefined, loading: undefined });
    return;
  }
  const outcome = inputs.ok ? await read(inputs.value, name, request) : inputs;
  if (outcome?.ok) showOwn(outcome.value, name);
  else if (outcome) fail(name, outcome.problems);
}

/** Makes a graph of tables whose meaning is known; gives what is wrong with them, if anything. */
export async function openTables(tables: readonly MappedTable[]): Promise<readonly Problem[]> {
  const name = tables[0]?.table.input ?? "";
  const request = begin(name);
  const { checkImported } = await import("../formats/imported");
  const { importCsv } = await import("../formats/import-csv");
  const outcome = checkImported(importCsv(tables, titleOf(name)));
  if (request !== requests) return [];
  cells.setState({ loading: undefined });
  if (!outcome.ok) return outcome.problems;
  const { graph, notes } = outcome.value;
  showOwn({ index: indexGraph(graph), notes }, name);
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

function showOwn({ index, notes }: Opened, name: string): void {
  const { theme, lang } = cells.getState().view;
  show(index, { ...DEFAULT_VIEW, theme, lang }, [], { localName: name, notes });
}

function fail(name: string, problems: readonly Problem[]): void {
  cells.setState({ trouble: { name, problems }, loading: undefined });
}

async function readFiles(files: readonly File[]): Promise<Outcome<readonly InputFile[]>> {
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

/** The address of the file that a view names. */
export function addressOf(view: View): string {
  const name = view.data ?? EXAMPLES[0];
  return EXAMPLES.some((example) => example === name) ? `data/${name}.json` : name;
}

async function fetchFile(address: string, name: string): Promise<InputFile | Trouble> {
  try {
    const response = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" });
    if (!response.ok)
      return { name, problems: [], cause: { code: "http", status: response.status } };
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { name: new URL(address, location.href).pathname, bytes };
  } catch {
    return { name, problems: [], cause: { code: "network" } };
  }
}
