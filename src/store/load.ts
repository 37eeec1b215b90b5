import type { Ignored } from "../frame/view/address";
import { documentShown } from "../frame/sources/document-shown";
import { DEFAULT_VIEW, type View } from "../frame/view/view";
import { guessForm } from "../formats/guess-form";
import type { TableAnswer } from "../formats/csv/table-outline";
import { decodeBytes, MOST_BYTES } from "../graph/parse/decode-bytes";
import type { Outcome, Problem } from "../graph/problem";
import { fetchBytes } from "../reader/fetch-bytes";
import type { Reading } from "../reader/open-files";
import type { InputFile } from "../reader/input-file";
import { isMissingPart } from "../reader/missing-part";
import { beginningOf, type Opened } from "../reader/read-graph";
import { cells, keepText, show, type Trouble } from "./cells";

/** The examples that come with Readout, by the names that `data` knows them by; the first is shown by default. */
export const EXAMPLES = ["draghi-putin", "winter-2022"] as const;

/** Each request gets a number: an answer that comes after a newer request is dropped. */
let requests = 0;
let reading: Reading<Outcome<Opened>> | undefined;
let fetching: AbortController | undefined;

/** Opens what a view names in `data`, and shows it in that view. What was shown stays until then, and if it fails. */
export async function openAddress(view: View, ignored: readonly Ignored[] = []): Promise<void> {
  const name = view.data ?? EXAMPLES[0];
  const before = cells.getState().view;
  await attempt({ name, asked: view }, async (request) => {
    const { signal } = (fetching = new AbortController());
    // The reader comes while the file does.
    const coming = import("../reader/open-files");
    void coming.then(({ expectFile }) => request === requests && expectFile(name), ignore);
    const fetched = await fetchBytes(addressOf(view), signal, tellBytes(name, request));
    if (!("bytes" in fetched)) {
      void coming.then(({ expectNothing }) => expectNothing(), ignore);
      return { problems: [], cause: fetched };
    }
    const { bytes, type } = fetched;
    const { pathname } = new URL(addressOf(view), location.href);
    const outcome = await read([{ name: pathname, bytes }], name, request);
    if (!outcome.ok) return { problems: outcome.problems, type };
    const { index, notes } = outcome.value;
    return () => show(index, withChoices(view, before), ignored, { notes });
  });
}

/** A view with the language and theme that the reader has chosen since another, while a file was on its way. */
function withChoices(view: View, before: View): View {
  const { lang, theme } = cells.getState().view;
  return {
    ...view,
    lang: lang === before.lang ? view.lang : lang,
    theme: theme === before.theme ? view.theme : theme,
  };
}

/** Shows a graph from the bytes of a file that someone else has fetched, in a view. */
export async function openBytes(
  file: InputFile,
  view: View,
  ignored: readonly Ignored[],
): Promise<void> {
  const { name } = file;
  await attempt({ name }, async (request) => {
    const outcome = await read([file], name, request);
    if (!outcome.ok) return outcome;
    const { index, notes } = outcome.value;
    return () => show(index, view, ignored, { notes });
  });
}

/** Opens a file of the reader's own, or several tables; asks what the columns of tables mean. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  const { name } = first;
  await attempt({ name }, async (request) => {
    const inputs = await readFiles(files);
    if (!inputs.ok) return inputs;
    const [bytes = new Uint8Array()] = inputs.value.map((input) => input.bytes);
    if (guessForm(name, beginningOf(bytes)) === "csv") {
      const tables = { request, files: inputs.value };
      return () => cells.setState({ tables, trouble: undefined, loading: undefined });
    }
    const outcome = await read(inputs.value, name, request);
    return outcome.ok ? () => showOwn(outcome.value, name) : outcome;
  });
}

/** Makes a graph of tables by what was said of each; gives what is wrong with them, if anything. */
export async function openTables(
  files: readonly InputFile[],
  answers: readonly TableAnswer[],
): Promise<readonly Problem[]> {
  const name = files[0]?.name ?? "";
  let problems: readonly Problem[] = [];
  await attempt({ name }, async (request) => {
    const outcome = await read(files, name, request, answers);
    if (outcome.ok) return () => showOwn(outcome.value, name);
    problems = outcome.problems;
    return () => cells.setState({ loading: undefined });
  });
  return problems;
}

/** Takes a text file as the reader's own copy of the document that is shown, or of another. */
export async function openText(file: File, document = idOfDocumentShown()): Promise<void> {
  await attempt({ name: file.name }, async () => {
    const inputs = await readFiles([file]);
    if (!inputs.ok) return inputs;
    const text = decodeBytes(inputs.value[0]?.bytes ?? new Uint8Array());
    if (!text.ok) return text;
    return () => {
      cells.setState({ loading: undefined });
      if (document !== undefined) keepText(document, text.value);
    };
  });
}

/** Gives up what is on its way; what is shown stays. */
export function cancelLoading(): void {
  begin("");
  cells.setState({ loading: undefined });
}

/** Starts a request: whatever is on its way for an earlier one is given up. */
function begin(name: string): number {
  fetching?.abort();
  fetching = undefined;
  reading?.cancel();
  reading = undefined;
  cells.setState({ loading: { name } });
  return ++requests;
}

/**
 * Does the work of one request, and lets what came of it be seen, unless something newer was asked for meanwhile: a
 * change, or what went wrong. The work itself changes nothing that is shown.
 */
async function attempt(
  asked: Pick<Trouble, "name" | "asked">,
  work: (request: number) => Promise<(() => void) | Omit<Trouble, "name" | "asked">>,
): Promise<void> {
  const request = begin(asked.name);
  const result = await work(request).catch(troubleOf);
  if (request !== requests) return;
  if (typeof result === "function") result();
  else cells.setState({ trouble: { ...result, ...asked }, loading: undefined });
}

/** What went wrong of itself: a part of the page is missing, as after a new one was published, or there is a fault in it. */
function troubleOf(error: unknown): Omit<Trouble, "name"> {
  if (isMissingPart(error)) return { problems: [], cause: { code: "part" } };
  const message = error instanceof Error ? error.message : String(error);
  return { problems: [{ code: "reader-failed", values: { message } }] };
}

/** Reads files to a graph. */
async function read(
  files: readonly InputFile[],
  name: string,
  request: number,
  answers?: readonly TableAnswer[],
): Promise<Outcome<Opened>> {
  const { openFiles: startReading } = await import("../reader/open-files");
  if (request !== requests) return { ok: false, problems: [] };
  const tell = (rows: number) => {
    if (request === requests) cells.setState({ loading: { name, rows } });
  };
  reading = startReading(files, tell, answers);
  return reading.result;
}

const TELL_MILLISECONDS = 100;

/** Tells how much of a file has come, as often as a person can read it. */
function tellBytes(name: string, request: number) {
  let told = -Infinity;
  return (bytes: number, total: number | undefined) => {
    const now = performance.now();
    if (request !== requests || now - told < TELL_MILLISECONDS) return;
    told = now;
    cells.setState({ loading: { name, bytes, total } });
  };
}

function ignore(): void {
  // What is prepared in advance, and fails, fails again where it is needed.
}

function idOfDocumentShown(): string | undefined {
  const { index, view } = cells.getState();
  return index && documentShown(index.graph, view)?.id;
}

function showOwn({ index, notes }: Opened, name: string): void {
  const { theme, lang } = cells.getState().view;
  show(index, { ...DEFAULT_VIEW, theme, lang }, [], { localName: name, notes });
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
