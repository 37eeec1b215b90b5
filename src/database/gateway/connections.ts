import type { DuckDb } from "../duckdb/duckdb";

/** Milliseconds after which a statement that has gone on is told to end again. */
const AGAIN = 20;

/** Gives each piece of work a connection of its own to one database. */
export interface Connections {
  /**
   * Does work on a connection that nothing else uses meanwhile. Once the signal has come, no statement of it begins, and
   * the one that runs is ended.
   * @throws what the work throws, and the reason of the signal
   */
  use<T>(signal: AbortSignal, work: (own: DuckDb) => Promise<T>): Promise<T>;
  /** Closes those that nothing uses, and each of the others when its work has ended: an open one keeps the file open. */
  close(): void;
}

export function openConnections(database: DuckDb): Connections {
  const idle: DuckDb[] = [];
  let isClosed = false;
  return {
    close() {
      isClosed = true;
      for (const own of idle.splice(0)) own.close();
    },
    async use(signal, work) {
      signal.throwIfAborted();
      const own = idle.pop() ?? (await database.connect());
      // What has been handed over and has not begun yet does not hear it the first time.
      let again: ReturnType<typeof setInterval> | undefined;
      const end = () => {
        own.interrupt();
        again = setInterval(() => own.interrupt(), AGAIN);
      };
      signal.addEventListener("abort", end);
      try {
        return await work(endedBy(own, signal));
      } finally {
        signal.removeEventListener("abort", end);
        clearInterval(again);
        if (isClosed) own.close();
        else idle.push(own);
      }
    },
  };
}

/** A connection on which no statement begins once the signal has come. */
function endedBy(own: DuckDb, signal: AbortSignal): DuckDb {
  const checked = (): DuckDb => {
    signal.throwIfAborted();
    return own;
  };
  return {
    ...own,
    run: async (...asked) => checked().run(...asked),
    rows: async (...asked) => checked().rows(...asked),
    chunks: (sql) => checked().chunks(sql),
    append: async (...asked) => checked().append(...asked),
  };
}
