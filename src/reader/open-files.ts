import { proxy, type Remote, transfer, wrap } from "comlink";
import type { OnRows } from "../formats/event-table";
import { openPrepared } from "../frame/prepared";
import type { Outcome } from "../graph/problem";
import type { InputFile } from "./input-file";
import { beginningOf, type Opened, readGraph } from "./read-graph";
import { isPacked } from "./unpack";
import { watchAnswer } from "./watch-answer";
import type { Reader } from "./worker";
import { startWorker } from "./start-worker";

/** Smaller files are read before a worker has started. */
const SMALL_BYTES = 400_000;

let spare: Worker | undefined;

/** Starts the worker while a file that will need it is still on its way. */
export function expectFile(name: string): void {
  if (/\.(parquet|tsv|csv|gz)$/i.test(name)) spare ??= startWorker();
}

/** Ends the worker that waits for a file which then did not come. */
export function expectNothing(): void {
  spare?.terminate();
  spare = undefined;
}

/** Files that are being read. */
export interface Reading {
  readonly result: Promise<Outcome<Opened>>;
  /** Gives up; the result then never comes. */
  cancel(): void;
}

/**
 * Reads a graph: a large one in a worker, which keeps the page free meanwhile; where there can be none (a sandboxed frame),
 * in place.
 */
export function openFiles(inputs: readonly InputFile[], onRows: OnRows): Reading {
  const waiting = spare;
  spare = undefined;
  const isLarge = mayBeLarge(inputs);
  if (!isLarge) waiting?.terminate();
  const worker = isLarge ? (waiting ?? startWorker()) : undefined;
  if (!worker) return { result: readGraph(inputs), cancel: () => undefined };
  const reader: Remote<Reader> = wrap<Reader>(worker);
  const watch = watchAnswer(worker);
  const read = async (): Promise<Outcome<Opened>> => {
    try {
      const copies = inputs.map(({ name, bytes }) => ({ name, bytes: bytes.slice() }));
      const buffers = copies.map(({ bytes }) => bytes.buffer);
      const tell = (rows: number) => {
        watch.hear();
        if (rows > 0) onRows(rows);
      };
      const answer = reader.read(transfer(copies, buffers), proxy(tell));
      const outcome = await Promise.race([answer, watch.failure]);
      // What is lost on the way there is lost at once; what is lost while it works would keep the page as long.
      if (outcome === "silent") return refuseSilence(watch.seconds);
      if (outcome === "absent") return await readGraph(inputs);
      if (!outcome.ok) return outcome;
      const { prepared, notes } = outcome.value;
      return { ok: true, value: { index: openPrepared(prepared), notes } };
    } catch {
      // What fails in the worker is tried once more here, and tells here what it is.
      return await readGraph(inputs);
    } finally {
      watch.end();
      worker.terminate();
    }
  };
  return {
    result: read(),
    cancel: () => {
      watch.end();
      worker.terminate();
    },
  };
}

/** Whether reading may take long; of what is packed the size shows only on the way. */
function mayBeLarge(inputs: readonly InputFile[]): boolean {
  const size = inputs.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const isColumns = ({ bytes }: InputFile) => beginningOf(bytes).startsWith("PAR1");
  return size > SMALL_BYTES || inputs.some((input) => isPacked(input) || isColumns(input));
}

function refuseSilence(seconds: number): Outcome<never> {
  return { ok: false, problems: [{ code: "no-answer", values: { seconds } }] };
}
