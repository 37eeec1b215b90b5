import { proxy, type Remote, transfer, wrap } from "comlink";
import type { TableAnswer, TableOutline } from "../formats/csv/table-outline";
import type { OnRows, TableForm } from "../formats/csv/tables";
import { openPrepared } from "../frame/layout/prepared";
import type { Outcome } from "../graph/problem";
import type { InputFile } from "./input-file";
import { lookAtTables } from "./look-at-tables";
import { beginningOf, type Opened, readGraph } from "./read-graph";
import { isPacked } from "./unpack";
import { watchAnswer } from "./watch-answer";
import type { Reader } from "./worker";
import { startWorker } from "./start-worker";

/** Smaller files are read before a worker has started. */
const SMALL_BYTES = 400_000;

/**
 * Starts a worker while a file that will need one is still on its way.
 * @param signal ends the worker
 */
export function startSpare(name: string, signal: AbortSignal): Worker | undefined {
  if (signal.aborted || !/\.(parquet|tsv|csv|gz)$/i.test(name)) return undefined;
  const worker = startWorker();
  signal.addEventListener("abort", () => worker?.terminate(), { once: true });
  return worker;
}

/** Something that is being read. */
export interface Reading<T> {
  readonly result: Promise<T>;
  /** Gives up; neither the result nor rows then come. */
  cancel(): void;
}

/**
 * Reads a graph: a large one in a worker, which keeps the page free meanwhile; where there can be none (a sandboxed frame),
 * in place.
 * @param answers what was said of each file, where they are tables that somebody was asked about
 * @param spare a worker that has been started already
 */
export function openFiles(
  inputs: readonly InputFile[],
  onRows: OnRows,
  answers?: readonly TableAnswer[],
  spare?: Worker,
): Reading<Outcome<Opened>> {
  const work: Work<Outcome<Opened>> = {
    async there(reader, copies, tell) {
      const outcome = await reader.read(copies, tell, answers);
      if (!outcome.ok) return outcome;
      const { prepared, notes } = outcome.value;
      return { ok: true, value: { index: openPrepared(prepared), notes } };
    },
    here: () => readGraph(inputs, answers),
    refuse: (refusal) => refusal,
  };
  return startReading(inputs, onRows, work, spare);
}

/** Reads what has to be seen of tables, likewise. */
export function lookAtFiles(
  inputs: readonly InputFile[],
  onRows: OnRows,
  forms: readonly TableForm[],
): Reading<readonly Outcome<TableOutline>[]> {
  return startReading(inputs, onRows, {
    there: (reader, copies, tell) => reader.look(copies, tell, forms),
    here: () => lookAtTables(inputs, forms),
    refuse: (refusal) => inputs.map(() => refusal),
  });
}

interface Work<T> {
  /** Asks the worker. */
  there(reader: Remote<Reader>, copies: InputFile[], tell: OnRows): Promise<T>;
  /** Does without one. */
  here(): Promise<T>;
  /** What comes of it where the worker falls silent. */
  refuse(refusal: Outcome<never>): T;
}

function startReading<T>(
  inputs: readonly InputFile[],
  onRows: OnRows,
  work: Work<T>,
  spare?: Worker,
): Reading<T> {
  const isLarge = mayBeLarge(inputs);
  if (!isLarge) spare?.terminate();
  const worker = isLarge ? (spare ?? startWorker()) : undefined;
  if (!worker) return { result: work.here(), cancel: () => undefined };
  const reader: Remote<Reader> = wrap<Reader>(worker);
  const watch = watchAnswer(worker);
  // Rows are told by a port of their own, so that the last may come after the answer.
  let isOver = false;
  const end = () => {
    isOver = true;
    watch.end();
    worker.terminate();
  };
  const read = async (): Promise<T> => {
    try {
      const copies = inputs.map(({ name, bytes }) => ({ name, bytes: bytes.slice() }));
      const buffers = copies.map(({ bytes }) => bytes.buffer);
      const tell = (rows: number) => {
        if (isOver) return;
        watch.hear();
        if (rows > 0) onRows(rows);
      };
      const answer = work.there(reader, transfer(copies, buffers), proxy(tell));
      const outcome = await Promise.race([answer, watch.failure]);
      // What is lost on the way there is lost at once; what is lost while it works would keep the page as long.
      if (outcome === "silent") return work.refuse(refuseSilence(watch.seconds));
      return outcome === "absent" ? await work.here() : outcome;
    } catch {
      // What fails in the worker is tried once more here, and tells here what it is.
      return await work.here();
    } finally {
      end();
    }
  };
  return { result: read(), cancel: end };
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
