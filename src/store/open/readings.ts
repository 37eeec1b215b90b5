import type { TableAnswer } from "../../formats/csv/table-outline";
import type { Outcome } from "../../graph/problem";
import type { InputFile } from "../../reader/files/input-file";
import type { Opened } from "../../reader/files/read";
import { openFiles, openSheets, type Spare } from "../../reader/open-files";
import type { Session } from "../session/session";

/** What is known of files before they are read. */
interface Known {
  /** What the reader said about each of them, if they are tables that had to be asked about. */
  readonly answers?: readonly TableAnswer[];
  /** A worker that has been started already. */
  readonly spare?: Spare | undefined;
}

/**
 * Reads files for a request. Each throws where the request is outdated before that has begun, and never resolves where it
 * is later.
 */
export interface Readings {
  /** Reads files to a graph. */
  readonly read: (
    files: readonly InputFile[],
    name: string,
    signal: AbortSignal,
    known?: Known,
  ) => Promise<Outcome<Opened>>;
  /** The tables in some files, where some of these are workbooks. */
  readonly sheetsIn: (
    files: readonly InputFile[],
    name: string,
    signal: AbortSignal,
  ) => Promise<Outcome<readonly InputFile[]>>;
}

/** Readings that tell under a name how far they are, and end with their request. */
export function createReadings(loading: Session["loading"]): Readings {
  const follow = <T>(
    start: (tell: (rows: number) => void) => { result: Promise<T>; cancel: () => void },
    name: string,
    signal: AbortSignal,
  ): Promise<T> => {
    signal.throwIfAborted();
    const reading = start((rows) => {
      if (!signal.aborted) loading.setState({ name, rows }, true);
    });
    signal.addEventListener("abort", () => reading.cancel(), { once: true });
    return reading.result;
  };
  return {
    read: async (files, name, signal, { answers, spare } = {}) =>
      follow((tell) => openFiles(files, tell, answers, spare), name, signal),
    sheetsIn: async (files, name, signal) =>
      follow((tell) => openSheets(files, tell), name, signal),
  };
}
