import type { Outcome } from "../graph/problem";
import type { DuckDb } from "./duckdb/duckdb";
import { type Countable, type Dictionary, type Meet, readDictionary } from "./frames/codes";
import { meetInDuckDb } from "./frames/met-in-duckdb";
import type { Find } from "./frames/sought";
import { findInDuckDb } from "./search/find-in-duckdb";
import type { Head, Source } from "./source/source";
import { buildTables, has, type OnStep, type Purpose } from "./table/build";
import { type Sums, sumsOf, type Values, valuesOf } from "./table/facts";
import { LINKS_BY_TILE, type Part, type Parts, partsOf, writePart } from "./table/parts";
import { placeActors } from "./table/places";

/** Where the links of prepared tables stand. */
export interface Links {
  /** A query: how many links each tile has. */
  readonly byTile: string;
  /**
   * What finds those that views ask for.
   * @param folder where answers of another engine may be put on their way
   */
  meet(database: DuckDb, dictionary: Dictionary, folder: string): Promise<Meet>;
  /** What finds those that readers search for. */
  find(folder: string): Find;
  /** Writes a part as Parquet. */
  write(database: DuckDb, part: Part, path: string, signal?: AbortSignal): Promise<void>;
}

const IN_DUCKDB: Links = {
  byTile: LINKS_BY_TILE,
  meet: (_database, dictionary) => Promise.resolve(meetInDuckDb(dictionary)),
  find: () => findInDuckDb,
  write: writePart,
};

/** A table that tiles can be written from, and frames counted in. */
export interface Prepared {
  readonly parts: Parts;
  readonly sums: Sums;
  readonly values: Values;
  readonly links: Links;
}

/**
 * Prepares a table of links in a database: numbers, sorts and counts it, and finds a place for each actor. What is there
 * already from a run that was broken off is not made again.
 */
export async function prepareTable(
  database: DuckDb,
  source: Source,
  onStep: OnStep,
  purpose: Purpose = "frames",
): Promise<Outcome<Prepared>> {
  const built = await buildTables(database, source, onStep, purpose);
  if (!built.ok) return built;
  return finishTables(database, source.head, IN_DUCKDB, onStep);
}

/** Whether all tables of a database are made: places are found last. */
export async function isPrepared(database: DuckDb): Promise<boolean> {
  if (!(await has(database, "place"))) return false;
  return (await database.rows("SELECT 1 FROM place LIMIT 1")).length > 0;
}

/** Finds a place for each actor of tables that are made, and what they come to. */
export async function finishTables(
  database: DuckDb,
  head: Head,
  links: Links,
  onStep: OnStep,
): Promise<Outcome<Prepared>> {
  const values = await valuesOf(database);
  if (!(await isPrepared(database))) {
    onStep("placing", 0, 1);
    await database.run("CREATE TABLE IF NOT EXISTS place (n UINTEGER, x DOUBLE, y DOUBLE)");
    const places = await placeActors(database, head);
    if (!places.ok) return places;
    await database.append(
      "place",
      places.value.map(({ n, x, y }) => [n, x, y]),
    );
    await database.run("CHECKPOINT");
  }
  const parts = await partsOf(database, links.byTile);
  return { ok: true, value: { parts, sums: await sumsOf(database), values, links } };
}

/**
 * Prepared tables as frames are counted in them.
 * @param folder where answers of another engine may be put on their way
 */
export async function countableIn(
  database: DuckDb,
  version: string,
  { sums: { first, last, contacts }, values, links }: Pick<Prepared, "sums" | "values" | "links">,
  folder: string,
): Promise<Countable> {
  const dictionary = await readDictionary(database);
  const extent = first === undefined || last === undefined ? undefined : { first, last };
  const meet = await links.meet(database, dictionary, folder);
  return { version, extent, contacts, values, dictionary, meet, find: links.find(folder) };
}
