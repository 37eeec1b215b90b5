import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from "@duckdb/node-api";

/** The package that has DuckDB; the command line works without it as far as no engine is needed. */
export const DUCKDB_PACKAGE = "@duckdb/node-api";

/** DuckDB is not installed, or not for this machine. */
export class NoDuckDb extends Error {}

/** A database that another program has open, which may write in it or does not let it be written in. */
export class LockedDuckDb extends Error {
  constructor(
    readonly path: string,
    options: ErrorOptions,
  ) {
    super(path, options);
  }
}

/** What DuckDB says of a lock, on Unix and on Windows. */
const LOCKED = /could not set lock on file|being used by another process/i;

/** @throws LockedDuckDb in place of what DuckDB says of it */
export async function orLocked<T>(path: string, opening: Promise<T>): Promise<T> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof Error && LOCKED.test(error.message))
      throw new LockedDuckDb(path, { cause: error });
    throw error;
  }
}

export type Cell = DuckDBValue;
export type Row = readonly Cell[];

/** What DuckDB may use of the machine. */
export interface Bounds {
  /** In megabytes; what does not fit is put on disk. */
  readonly memory: number;
  /** The folder for what does not fit. */
  readonly temporary: string;
}

/** A database that is open: statements run one after the other on each of its connections. */
export interface DuckDb {
  /** Runs a statement, with values in place of its `$1`, `$2` …. */
  run(sql: string, values?: Cell[]): Promise<void>;
  /** The rows of a query, all at once. */
  rows(sql: string, values?: Cell[]): Promise<readonly Row[]>;
  /** The rows of a query in chunks, for those that are too many to be held. */
  chunks(sql: string): AsyncIterable<readonly Row[]>;
  /** Writes rows into a table of texts and whole numbers, in its order of columns. */
  append(
    table: string,
    rows: Iterable<readonly (string | number | boolean | null)[]>,
  ): Promise<void>;
  /** A connection of its own to the same database. */
  connect(): Promise<DuckDb>;
  /** Ends the statement that runs. */
  interrupt(): void;
  /** Closes the connection; the first one closes the database. */
  close(): void;
}

/**
 * Opens a database, or makes one.
 * @param options settings of DuckDB besides its bounds
 * @throws NoDuckDb where the package is missing, LockedDuckDb
 */
export async function openDuckDb(
  path: string,
  { memory, temporary }: Bounds,
  options: Readonly<Record<string, string>> = {},
): Promise<DuckDb> {
  const { DuckDBInstance } = await load();
  const opening = DuckDBInstance.create(path, {
    memory_limit: `${memory}MB`,
    temp_directory: temporary,
    threads: "2",
    // Nothing is fetched from elsewhere: what is needed is in the package.
    autoinstall_known_extensions: "false",
    ...options,
  });
  const instance = await orLocked(path, opening);
  return wrap(instance, await instance.connect(), true);
}

async function load() {
  try {
    return await import("@duckdb/node-api");
  } catch (error) {
    throw new NoDuckDb(DUCKDB_PACKAGE, { cause: error });
  }
}

function wrap(instance: DuckDBInstance, connection: DuckDBConnection, isFirst: boolean): DuckDb {
  return {
    async run(sql, values) {
      await connection.run(sql, values);
    },
    async rows(sql, values) {
      return (await connection.runAndReadAll(sql, values)).getRows();
    },
    async *chunks(sql) {
      const result = await connection.stream(sql);
      for (;;) {
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return;
        yield chunk.getRows();
      }
    },
    async append(table, rows) {
      const appender = await connection.createAppender(table);
      for (const row of rows) {
        for (const cell of row) {
          if (cell === null) appender.appendNull();
          else if (typeof cell === "string") appender.appendVarchar(cell);
          else if (typeof cell === "boolean") appender.appendBoolean(cell);
          else appender.appendDouble(cell);
        }
        appender.endRow();
      }
      appender.closeSync();
    },
    connect: async () => wrap(instance, await instance.connect(), false),
    interrupt: () => connection.interrupt(),
    close() {
      connection.closeSync();
      if (isFirst) instance.closeSync();
    },
  };
}

/** A cell as a number; 0 for none. Whole numbers of 64 bits are far below 2^53 here. */
export function numberIn(cell: Cell | undefined): number {
  if (typeof cell === "number") return cell;
  return typeof cell === "bigint" ? Number(cell) : 0;
}

/** A cell as a text; undefined for none. */
export function textIn(cell: Cell | undefined): string | undefined {
  return typeof cell === "string" ? cell : undefined;
}

/** A name of a table or column in SQL. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text in SQL: only for what the operator wrote, where a statement takes no values. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
