import { proxy, type Remote, transfer, wrap } from "comlink";
import type { OnRows } from "../formats/csv/tables";
import type { Outcome } from "../graph/problem";
import type { InputFile } from "./files/input-file";
import type { Watch } from "./watch-answer";
import type { Reader } from "./worker";

/** Something that is being read. */
export interface Reading<T> {
  readonly result: Promise<T>;
  /** Stops a worker: there will be neither a result nor any more rows. What is read in the page goes on. */
  cancel(): void;
}

/** A piece of reading that a worker does, or the page where there is none. */
export interface Work<T> {
  inWorker(reader: Remote<Reader>, copies: InputFile[], report: OnRows): Promise<T>;
  inPage(): Promise<T>;
  /** The result if the worker goes silent. */
  fail(failure: Outcome<never>): T;
}

interface Task<T> {
  readonly inputs: readonly InputFile[];
  readonly onRows: OnRows;
  readonly work: Work<T>;
}

/** Has a worker read files. Where it cannot start, they are read in the page; the result rejects as the worker does. */
export function readInWorker<T>(
  worker: Worker,
  watch: Watch,
  { inputs, onRows, work }: Task<T>,
): Reading<T> {
  const reader: Remote<Reader> = wrap<Reader>(worker);
  // Rows come through a port of their own, so that the last of them may arrive after the answer.
  let isOver = false;
  const cancel = () => {
    isOver = true;
    watch.end();
    worker.terminate();
  };
  const read = async (): Promise<T> => {
    const copies = inputs.map((input) => ({ ...input, bytes: input.bytes.slice() }));
    const buffers = copies.map(({ bytes }) => bytes.buffer);
    const report = (rows: number) => {
      if (isOver) return;
      watch.heartbeat();
      if (rows > 0) onRows(rows);
    };
    const answer = work.inWorker(reader, transfer(copies, buffers), proxy(report));
    const outcome = await Promise.race([answer, watch.failure]);
    // A worker that went silent at work would have kept the page busy just as long: don't try again.
    if (outcome === "silent") return work.fail(noAnswer(watch.seconds));
    return outcome === "absent" ? await work.inPage() : outcome;
  };
  return { result: read(), cancel };
}

function noAnswer(seconds: number): Outcome<never> {
  return { ok: false, problems: [{ code: "no-answer", values: { seconds } }] };
}
