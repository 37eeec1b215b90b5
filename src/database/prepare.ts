import type { Outcome } from "../graph/problem";
import type { DuckDb } from "./duckdb/duckdb";
import type { Source } from "./source/source";
import { buildTables, type OnStep } from "./table/build";
import { type Sums, sumsOf, type Values, valuesOf } from "./table/facts";
import { type Parts, partsOf } from "./table/parts";
import { placeActors } from "./table/places";

/** A table that tiles can be written from, and frames counted in. */
export interface Prepared {
  readonly parts: Parts;
  readonly sums: Sums;
  readonly values: Values;
}

/**
 * Prepares a table of links in a database: numbers, sorts and counts it, and finds a place for each actor. What is there
 * already from a run that was broken off is not made again.
 */
export async function prepareTable(
  database: DuckDb,
  source: Source,
  onStep: OnStep,
): Promise<Outcome<Prepared>> {
  const built = await buildTables(database, source, onStep);
  if (!built.ok) return built;
  const values = await valuesOf(database);
  await database.run("CREATE TABLE IF NOT EXISTS place (n UINTEGER, x DOUBLE, y DOUBLE)");
  const [placed] = await database.rows("SELECT 1 FROM place LIMIT 1");
  if (!placed) {
    onStep("placing", 0, 1);
    const places = await placeActors(database, source.head);
    await database.append(
      "place",
      places.map(({ n, x, y }) => [n, x, y]),
    );
    await database.run("CHECKPOINT");
  }
  return {
    ok: true,
    value: { parts: await partsOf(database), sums: await sumsOf(database), values },
  };
}
