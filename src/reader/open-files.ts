import type { TableAnswer, TableOutline } from "../formats/csv/table-outline";
import type { TableForm } from "../formats/csv/table";
import type { OnRows } from "../formats/csv/tables";
import { openBitByBit } from "../frame/layout/prepared";
import type { Outcome } from "../graph/problem";
import { beginningOf, type InputFile, isArchive, isPacked, mayBeTiles } from "./files/input-file";
import type { Opened } from "./files/read";
import { readPlain } from "./files/read-plain";
import type { TablePreview } from "./look-at-tables";
import { inTasks, nextTask } from "./next-task";
import { joinPortions } from "./portions";
import { watchAnswer } from "./watch-answer";
import type { Reading, Work } from "./read-in-worker";
import { startWorker } from "./start-worker";

/** Files of up to this size are read faster than a worker starts. */
const SMALL_BYTES = 400_000;

/** A worker that was started before there is work for it. */
export interface Spare {
  /** Hands the worker over: it is then for the taker to end it. Undefined where it did not come. */
  take(): Worker | undefined;
  /** Ends the worker, unless it was taken. */
  end(): void;
}

/**
 * Starts a worker while a file that will need one is still on its way.
 * @param signal ends the worker while nobody has taken it
 */
export function startSpare(name: string, signal: AbortSignal): Spare | undefined {
  const isWanted = /\.(parquet|tsv|csv|gz)$/i.test(name) || mayBeTiles(name);
  const worker = signal.aborted || !isWanted ? undefined : startWorker();
  if (!worker) return undefined;
  let isTaken = false;
  let hasFailed = false;
  // Who takes it would no longer hear of it.
  worker.addEventListener("error", () => (hasFailed = true), { once: true });
  const end = () => {
    if (!isTaken) worker.terminate();
  };
  signal.addEventListener("abort", end, { once: true });
  return {
    take() {
      if (hasFailed) end();
      else isTaken = true;
      return hasFailed ? undefined : worker;
    },
    end,
  };
}

/**
 * Reads a graph: a large one in a worker, so that the page stays responsive, or in the page if there can be no worker (as
 * in a sandboxed frame).
 * @param answers what the reader said about each file, if they are tables that had to be asked about
 * @param spare a worker that has been started already
 */
export function openFiles(
  inputs: readonly InputFile[],
  onRows: OnRows,
  answers?: readonly TableAnswer[],
  spare?: Spare,
): Reading<Outcome<Opened>> {
  const work: Work<Outcome<Opened>> = {
    async inWorker(reader, copies, report) {
      const outcome = await reader.read(copies, report, answers);
      if (!outcome.ok) return outcome;
      const { prepared, notes } = outcome.value;
      const actors = await joinPortions((start) => reader.actorsFrom(start));
      const documents = await joinPortions((start) => reader.documentsFrom(start));
      // What came from the worker was unpacked in this task.
      await nextTask();
      const head = { ...prepared.head, actors, documents };
      const index = await inTasks(openBitByBit({ ...prepared, head }));
      return { ok: true, value: { index, notes, isLarge: true } };
    },
    inPage: async () => {
      const [file] = inputs;
      const isOne = file && inputs.length === 1 && !answers && !mayBeLarge(inputs);
      const plain = isOne ? readPlain(file) : undefined;
      if (plain) return { ok: true, value: plain };
      const { readGraph } = await import("./read-graph");
      return readGraph(inputs, answers);
    },
    fail: (failure) => failure,
  };
  return startReading(inputs, onRows, work, spare);
}

/** Reads the outlines of tables, in a worker or in the page likewise. */
export function lookAtFiles(
  inputs: readonly InputFile[],
  onRows: OnRows,
  forms: readonly TableForm[],
): Reading<readonly Outcome<TableOutline>[]> {
  return startReading(inputs, onRows, {
    inWorker: (reader, copies, report) => reader.look(copies, report, forms),
    inPage: async () => (await import("./look-at-tables")).lookAtTables(inputs, forms),
    fail: (failure) => inputs.map(() => failure),
  });
}

/** Opens workbooks among tables, so that each sheet can be asked about as a table; in a worker or in the page likewise. */
export function openSheets(
  inputs: readonly InputFile[],
  onRows: OnRows,
): Reading<Outcome<readonly InputFile[]>> {
  return startReading(inputs, onRows, {
    inWorker: (reader, copies, report) => reader.openSheets(copies, report),
    inPage: async () => (await import("./rows/workbook")).openPacked(inputs),
    fail: (failure) => failure,
  });
}

/** What would come of tables, read in a worker or in the page likewise. */
export function previewFiles(
  inputs: readonly InputFile[],
  answers: readonly TableAnswer[],
): Reading<TablePreview> {
  return startReading(inputs, () => undefined, {
    inWorker: (reader, copies, report) => reader.preview(copies, report, answers),
    inPage: async () => (await import("./look-at-tables")).previewTables(inputs, answers),
    fail: (failure) => ({
      ...{ actors: 0, links: 0, dated: 0, first: [], notes: [] },
      problems: failure.ok ? [] : failure.problems,
    }),
  });
}

function startReading<T>(
  inputs: readonly InputFile[],
  onRows: OnRows,
  work: Work<T>,
  spare?: Spare,
): Reading<T> {
  const isLarge = mayBeLarge(inputs);
  if (!isLarge) spare?.end();
  const worker = isLarge ? (spare?.take() ?? startWorker()) : undefined;
  if (!worker) return { result: work.inPage(), cancel: () => undefined };
  // From its first moment on: its failure is told once.
  const watch = watchAnswer(worker);
  let isCancelled = false;
  let cancel = () => {
    isCancelled = true;
    watch.end();
    worker.terminate();
  };
  const read = async (): Promise<T> => {
    try {
      const { readInWorker } = await import("./read-in-worker");
      const reading = readInWorker(worker, watch, { inputs, onRows, work });
      ({ cancel } = reading);
      if (isCancelled) cancel();
      return await reading.result;
    } catch {
      // Try once more in the page, where an error that comes again is reported.
      return await work.inPage();
    } finally {
      cancel();
    }
  };
  return { result: read(), cancel: () => cancel() };
}

/** Whether reading may take long. The real size of a compressed file isn't known yet. */
function mayBeLarge(inputs: readonly InputFile[]): boolean {
  const size = inputs.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const isParquet = ({ bytes }: InputFile) => beginningOf(bytes).startsWith("PAR1");
  const mayGrow = (input: InputFile) => isPacked(input) || isArchive(input) || isParquet(input);
  return size > SMALL_BYTES || inputs.some(mayGrow);
}
