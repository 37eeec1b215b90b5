import { proxy, type Remote, transfer, wrap } from "comlink";
import type { OnRows } from "../formats/event-table";
import { openPrepared } from "../frame/prepared";
import type { Outcome } from "../graph/problem";
import type { InputFile } from "./input-file";
import { type Opened, readGraph } from "./read-graph";
import type { Reader } from "./worker";
import { startWorker } from "./start-worker";

/** Smaller files are read before a worker has started. */
const SMALL_BYTES = 400_000;

let spare: Worker | undefined;

/** Starts the worker while a file that will need it is still on its way. */
export function expectFile(name: string): void {
  if (/\.(parquet|tsv|csv|gz)$/i.test(name)) spare ??= startWorker();
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
  const size = inputs.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const waiting = spare;
  spare = undefined;
  if (size <= SMALL_BYTES) waiting?.terminate();
  const worker = size > SMALL_BYTES ? (waiting ?? startWorker()) : undefined;
  if (!worker) return { result: readGraph(inputs), cancel: () => undefined };
  const reader: Remote<Reader> = wrap<Reader>(worker);
  const failed = new Promise<never>((_, refuse) => {
    worker.addEventListener("error", () => refuse(new Error("The worker failed.")));
  });
  const read = async (): Promise<Outcome<Opened>> => {
    try {
      const copies = inputs.map(({ name, bytes }) => ({ name, bytes: bytes.slice() }));
      const buffers = copies.map(({ bytes }) => bytes.buffer);
      const outcome = await Promise.race([
        reader.read(transfer(copies, buffers), proxy(onRows)),
        failed,
      ]);
      if (!outcome.ok) return outcome;
      const { prepared, notes } = outcome.value;
      return { ok: true, value: { index: openPrepared(prepared), notes } };
    } catch {
      // A worker that could not start, or ran out of memory, takes nothing with it but itself.
      return await readGraph(inputs);
    } finally {
      worker.terminate();
    }
  };
  return { result: read(), cancel: () => worker.terminate() };
}
