import { open, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type DuckDb, LockedDuckDb, quoteText, textIn } from "../database/duckdb/duckdb";
import { type Address, EngineError, parseAddress } from "../database/clickhouse/clickhouse";
import { type Given, lookAtClickHouse } from "../database/clickhouse/prepare";
import { UnfitTable } from "../database/clickhouse/unfit";
import { NoAnswer } from "../database/gateway/runs";
import { LINKS_TABLE, parseMapping, type TableMapping, Unmapped } from "../database/source/mapping";
import {
  csvSource,
  databaseSource,
  fingerprintOf,
  type Head,
  parquetSource,
  type Source,
} from "../database/source/source";
import { checkImported } from "../formats/doubts/check-imported";
import { HEAD_KEY } from "../formats/parquet/read-parquet";
import { exportParquet } from "../formats/parquet/write-parquet";
import { edgesOfColumns } from "../graph/columns/file-columns";
import type { GraphFile } from "../graph/model/file";
import { decodeBytes, MOST_BYTES } from "../graph/parse/decode-bytes";
import { parseJson } from "../graph/parse/parse-json";
import type { Outcome } from "../graph/problem";
import { readFiles } from "../reader/read-graph";
import { kindOf, readBytes, titleOf, unreadable } from "./files/files";
import { importTables } from "./import-tables";
import { reasonOf } from "./files/open-file";
import { say } from "./say/words";
import { Refusal, WrongUsage } from "./say/world";

interface InputState {
  readonly path: string;
  readonly title: string;
  /** Of the input as it is now, and of how it is read. */
  readonly version: string;
}

/** An input of `prepare` and `serve` that DuckDB can read rows from. */
export interface FileInput extends InputState {
  readonly kind: "database" | "parquet" | "csv" | "graph";
  readonly mapping?: TableMapping | undefined;
  /** The file of the mapping. */
  readonly mappingPath?: string | undefined;
}

/** A table that ClickHouse counts in. */
export interface EngineInput extends InputState {
  readonly kind: "clickhouse";
  readonly given: Given;
}

export type Input = FileInput | EngineInput;

const CLICKHOUSE = "clickhouse:";
const DATABASE = /^duckdb:(.+)$/;
/** How tables are made; another number makes all that was prepared before anew. */
const MAKING = 4;

/** Looks at an input: what it is, and in which state. */
export async function lookAt(
  given: string,
  mappingPath: string | undefined,
): Promise<Outcome<Input>> {
  if (given.startsWith(CLICKHOUSE)) return lookAtEngine(given, mappingPath);
  const database = DATABASE.exec(given)?.[1];
  const path = database ?? given;
  let size: number;
  try {
    const stats = await stat(path);
    const kind = kindOf(stats);
    if (kind !== "file") return unreadable(say("cli.notAFile", { kind }));
    size = stats.size;
  } catch (error) {
    return unreadable(reasonOf(error));
  }
  const isParquet = database === undefined && (await beginningOf(path)) === "PAR1";
  const isTable = database !== undefined || isParquet || size > MOST_BYTES;
  const mapping = isTable ? await readMapping(mappingPath) : undefined;
  if (mapping && !mapping.ok) return mapping;
  if (isTable && database === undefined && !isParquet && !mapping?.value) {
    const values = { found: Math.ceil(size / 1e6), maximum: MOST_BYTES / 1e6 };
    return unreadable(say("cli.prepare.tooLarge", values));
  }
  const kind =
    database !== undefined ? "database" : isParquet ? "parquet" : isTable ? "csv" : "graph";
  const mappingState =
    mappingPath === undefined ? undefined : await fingerprintOf(mappingPath).catch(() => undefined);
  return {
    ok: true,
    value: {
      path: resolve(path),
      kind,
      title: titleOf(path),
      version: await fingerprintOf(path, MAKING, kind, mappingState),
      mapping: mapping?.value,
      mappingPath,
    },
  };
}

/** @throws WrongUsage for no address, Refusal where the table or who asks cannot be used */
async function lookAtEngine(
  given: string,
  mappingPath: string | undefined,
): Promise<Outcome<Input>> {
  const address = parseAddress(given);
  if (!address) throw new WrongUsage(say("cli.clickhouse.address"));
  const mapping = await readMapping(mappingPath);
  if (!mapping.ok) return mapping;
  const { table = LINKS_TABLE, ...rules } = mapping.value ?? {};
  const found = await orSay(address, lookAtClickHouse(address, { table, ...rules }, MAKING));
  if (!found.ok) return found;
  const { version } = found.value;
  return {
    ok: true,
    value: { kind: "clickhouse", path: address.shown, title: table, version, given: found.value },
  };
}

/** What an input may be called in messages: never a password. */
export function shownName(given: string): string {
  return given.startsWith(CLICKHOUSE) ? (parseAddress(given)?.shown ?? CLICKHOUSE) : given;
}

/** @throws Refusal that says in words why an engine does not do what it is asked, or what a table lacks */
export async function orSay<T>(address: Pick<Address, "shown">, asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    const { shown } = address;
    if (error instanceof Unmapped) throw new Refusal(sayUnmapped(error));
    if (error instanceof LockedDuckDb) throw lockedBy(error);
    if (error instanceof UnfitTable) throw new Refusal(say(`cli.clickhouse.${error.unfit}`));
    if (error instanceof NoAnswer)
      throw new Refusal(say("cli.clickhouse.away", { address: shown }));
    if (error instanceof EngineError)
      throw new Refusal(say("cli.clickhouse.refused", { address: shown, code: error.code }));
    throw error;
  }
}

/** Says that another program has a database open. */
export function lockedBy({ path }: LockedDuckDb): Refusal {
  return new Refusal(say("cli.locked", { path }));
}

/** So many names of tables or columns are enough to see which was meant. */
const MOST_NAMES = 20;

function sayUnmapped({ lack, sought, found }: Unmapped): string {
  const names = found.slice(0, MOST_NAMES).join(", ");
  return say(`cli.unmapped.${lack}`, { sought: sought.join(", "), names });
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString("latin1", 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function readMapping(path: string | undefined): Promise<Outcome<TableMapping | undefined>> {
  if (path === undefined) return { ok: true, value: undefined };
  const bytes = await readBytes(path);
  const text = bytes.ok ? decodeBytes(bytes.value) : bytes;
  const mapping = text.ok ? parseMapping(text.value) : text;
  if (mapping.ok) return mapping;
  return { ok: false, problems: mapping.problems.map((problem) => ({ ...problem, input: path })) };
}

/**
 * The rows of an input, for DuckDB to read.
 * @param folder where a file may be put that DuckDB can read more than once
 */
export async function openSource(
  database: DuckDb,
  input: FileInput,
  folder: string,
): Promise<Outcome<Source>> {
  const { path, kind, title, mapping } = input;
  const head: Head = { format: "readout/1", title, nodes: [], edges: [] };
  if (kind === "database")
    return { ok: true, value: await databaseSource(database, path, head, mapping) };
  if (kind === "csv" && mapping) return { ok: true, value: csvSource(path, head, mapping) };
  if (kind === "parquet") {
    const found = await headOf(database, path);
    return found.ok
      ? { ok: true, value: parquetSource(path, found.value ?? head, mapping) }
      : found;
  }
  const file = await readWhole(input);
  if (!file.ok) return file;
  const copy = join(folder, "input.parquet");
  await writeFile(copy, exportParquet(file.value, new Map()));
  return { ok: true, value: parquetSource(copy, { ...file.value, edges: [] }) };
}

/** The rest of a graph that a Parquet file holds beside its links. */
async function headOf(database: DuckDb, path: string): Promise<Outcome<Head | undefined>> {
  const [row] = await database.rows(
    `SELECT decode(value) FROM parquet_kv_metadata(${quoteText(path)}) WHERE decode(key) = $1`,
    [HEAD_KEY],
  );
  const text = textIn(row?.[0]);
  if (text === undefined) return { ok: true, value: undefined };
  const value = parseJson(text);
  if (!value.ok) return value;
  return { ok: true, value: isHead(value.value) ? value.value : undefined };
}

function isHead(value: unknown): value is Head {
  return (
    typeof value === "object" && value !== null && "nodes" in value && Array.isArray(value.nodes)
  );
}

/** Reads a file that a page can hold, as the page reads it. */
async function readWhole({ path, title, mappingPath }: FileInput): Promise<Outcome<GraphFile>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  if (mappingPath !== undefined) {
    const none = new Map<string, string>();
    const asked = { columns: none, actors: none, constants: none };
    const options = { asked, form: {}, rules: {}, mapping: mappingPath };
    const imported = checkImported(await importTables(new Map([[path, bytes]]), options, title));
    return imported.ok ? { ok: true, value: imported.value.graph.file } : imported;
  }
  const read = await readFiles([{ name: path, bytes: bytes.value }]);
  if (!read.ok) return read;
  if ("graph" in read.value) {
    const { file } = read.value.graph;
    return { ok: true, value: { ...file, title: file.title ?? title } };
  }
  const { file, columns } = read.value;
  const ids = file.nodes.map(({ id }) => id);
  return { ok: true, value: { ...file, edges: edgesOfColumns(columns, ids) } };
}
