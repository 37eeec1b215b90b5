import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  DUCKDB_PACKAGE,
  type DuckDb,
  LockedDuckDb,
  NoDuckDb,
  openDuckDb,
} from "../database/duckdb/duckdb";
import { prepareClickHouse } from "../database/clickhouse/prepare";
import { isPrepared, prepareTable, type Prepared } from "../database/prepare";
import type { Head } from "../database/source/source";
import type { OnStep, Purpose } from "../database/table/build";
import { DOCUMENTS_NAME, manifestOf } from "../database/table/manifest-of";
import type { Part } from "../database/table/parts";
import type { Outcome } from "../graph/problem";
import { MANIFEST_NAME, parseManifest } from "../tiles/manifest";
import { lineOfProblem } from "./say/report";
import { oneLine } from "./say/unseen";
import { say } from "./say/words";
import { type ExitStatus, Refusal, type World, WrongUsage } from "./say/world";
import { writeOutputs } from "./files/write-outputs";
import { type Input, lockedBy, lookAt, openSource, orSay, shownName } from "./open-source";

export interface PrepareOptions {
  readonly inputs: readonly string[];
  /** The folder of the tiles. */
  readonly output?: string | undefined;
  readonly mapping?: string | undefined;
  /** Whether a folder may be used that has other files. */
  readonly force: boolean;
}

/** Where tables stand while tiles are made of them; what was broken off goes on from there. */
const WORK = ".readout-work";
/** Megabytes that DuckDB may take: with what Node takes for places, less than two thousand. */
const MEMORY = 1000;

/** Writes a folder of tiles for any static host. Nothing in it is changed before all is well. */
export async function prepare(options: PrepareOptions, world: World): Promise<ExitStatus> {
  const [given, ...others] = options.inputs;
  const { output, force } = options;
  if (given === undefined || others.length > 0) throw new WrongUsage(say("cli.prepare.oneInput"));
  if (output === undefined) throw new WrongUsage(say("cli.needs.output"));
  const input = await lookAt(given, options.mapping);
  if (!input.ok) return complain(given, input, world);
  const former = lookAtFolder(output, force);
  const work = join(output, WORK);
  const { version } = input.value;
  for (const name of former.work) {
    if (!name.startsWith(version)) rmSync(join(work, name), { recursive: true, force: true });
  }
  mkdirSync(work, { recursive: true });
  const written = await withTables("tiles", input.value, work, world, (database, head, prepared) =>
    writeTiles(database, { head, prepared, output, version, inputs: [input.value.path] }, world),
  );
  if (!written.ok) return complain(given, written, world);
  rmSync(work, { recursive: true, force: true });
  for (const old of former.versions) {
    if (old !== version) rmSync(join(output, old), { recursive: true, force: true });
  }
  return 0;
}

export function complain(
  input: string,
  { problems }: Extract<Outcome<never>, { ok: false }>,
  world: World,
): ExitStatus {
  for (const problem of problems) world.complain(lineOfProblem(shownName(input), problem));
  return 1;
}

/**
 * Makes the tables of an input, or takes those that are there, and does something with them.
 * @param folder where they stand, and what does not fit into memory
 */
export async function withTables<T>(
  purpose: Purpose,
  input: Input,
  folder: string,
  world: World,
  work: (database: DuckDb, head: Head, prepared: Prepared) => Promise<T>,
): Promise<Outcome<T>> {
  const database = await orRefuse(openTables(join(folder, input.version)));
  const onStep: OnStep = (step, done, of) =>
    world.progress?.(say(`cli.prepare.${step}`, { done: done + 1, of }));
  try {
    const opened = await prepareInput(database, input, { folder, purpose }, onStep);
    if (!opened.ok) return opened;
    const { head, prepared } = opened.value;
    return { ok: true, value: await work(database, head, prepared) };
  } finally {
    world.progress?.();
    database.close();
  }
}

/**
 * Opens the tables of an input, or begins them. Those that are all made are only read: so another program may read them, too.
 * @param name of their file, without its ending
 */
async function openTables(name: string): Promise<DuckDb> {
  const path = `${name}.duckdb`;
  if (existsSync(path)) {
    const bounds = { memory: MEMORY, temporary: `${name}.${process.pid}.tmp` };
    const made = await openDuckDb(path, bounds, { access_mode: "READ_ONLY" });
    if (await isPrepared(made)) return made;
    made.close();
  }
  return openDuckDb(path, { memory: MEMORY, temporary: `${name}.tmp` });
}

async function prepareInput(
  database: DuckDb,
  input: Input,
  { folder, purpose }: { readonly folder: string; readonly purpose: Purpose },
  onStep: OnStep,
): Promise<Outcome<{ readonly head: Head; readonly prepared: Prepared }>> {
  if (input.kind === "clickhouse") {
    const head: Head = { format: "readout/1", title: input.title, nodes: [], edges: [] };
    const making = prepareClickHouse(database, input.given, { head, folder }, onStep);
    const prepared = await orSay({ shown: input.path }, making);
    return prepared.ok ? { ok: true, value: { head, prepared: prepared.value } } : prepared;
  }
  const shown = { shown: input.path };
  const source = await orSay(shown, openSource(database, input, folder));
  if (!source.ok) return source;
  const { head } = source.value;
  const prepared = await orSay(shown, prepareTable(database, source.value, onStep, purpose));
  return prepared.ok ? { ok: true, value: { head, prepared: prepared.value } } : prepared;
}

/** @throws Refusal that says what to install, where DuckDB is missing, and what to wait for, where a database is locked */
export async function orRefuse<T>(opening: Promise<T>): Promise<T> {
  try {
    return await opening;
  } catch (error) {
    if (error instanceof LockedDuckDb) throw lockedBy(error);
    if (!(error instanceof NoDuckDb)) throw error;
    throw new Refusal(say("cli.needs.duckdb", { command: `npm install ${DUCKDB_PACKAGE}` }));
  }
}

interface Folder {
  /** Folders of the parts of a manifest that stands there. */
  readonly versions: readonly string[];
  /** What a run that was broken off has left. */
  readonly work: readonly string[];
}

/** @throws Refusal for a folder that somebody else has filled */
function lookAtFolder(path: string, force: boolean): Folder {
  if (!existsSync(path)) return { versions: [], work: [] };
  if (!statSync(path).isDirectory()) throw new Refusal(say("cli.prepare.noFolder", { path }));
  const names = readdirSync(path);
  const versions = names.includes(MANIFEST_NAME) ? versionsOf(join(path, MANIFEST_NAME)) : [];
  const isOurs = names.length === 0 || names.includes(WORK) || versions.length > 0;
  if (!isOurs && !force) throw new Refusal(say("cli.prepare.notOurs", { path }));
  return { versions, work: names.includes(WORK) ? readdirSync(join(path, WORK)) : [] };
}

function versionsOf(path: string): readonly string[] {
  const manifest = parseManifest(readFileSync(path, "utf8"));
  return manifest.ok ? [manifest.value.version] : [];
}

interface Writing {
  readonly head: Head;
  readonly prepared: Prepared;
  readonly output: string;
  readonly version: string;
  readonly inputs: readonly string[];
}

async function writeTiles(
  database: DuckDb,
  { head, prepared, output, version, inputs }: Writing,
  world: World,
): Promise<void> {
  const folder = join(output, version);
  mkdirSync(folder, { recursive: true });
  const { tiles, long, undated, actors, totals } = prepared.parts;
  const parts = [...tiles, ...[long, undated].flatMap((part) => part ?? []), actors, totals];
  for (const [at, part] of parts.entries()) {
    world.progress?.(say("cli.prepare.writing", { done: at + 1, of: parts.length }));
    const path = join(folder, part.name);
    // Under its own name a part is whole.
    if (existsSync(path)) continue;
    await prepared.links.write(database, part, `${path}.part`);
    renameSync(`${path}.part`, path);
  }
  const { documents = [] } = head;
  if (documents.length > 0)
    await writeFile(join(folder, DOCUMENTS_NAME), JSON.stringify(documents));
  const bytesOf = ({ name }: Part) => statSync(join(folder, name)).size;
  const manifest = manifestOf(head, version, prepared, bytesOf);
  world.progress?.();
  const path = join(output, MANIFEST_NAME);
  const { sums } = prepared;
  const counts = { actors: sums.actors, links: sums.links, tiles: tiles.length };
  const line = oneLine(`${path}: ${say("cli.prepare.done", counts)}`);
  const content = `${JSON.stringify(manifest)}\n`;
  await writeOutputs([{ path, content, line }], { inputs, force: false }, world);
}
