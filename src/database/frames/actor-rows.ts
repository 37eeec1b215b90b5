import { type DuckDb, numberIn } from "../duckdb/duckdb";

/** The row of an actor. */
export async function rowOf(database: DuckDb, id: string): Promise<number | undefined> {
  const [row] = await database.rows("SELECT n FROM actor WHERE id = $1", [id]);
  return row && numberIn(row[0]);
}

/** The row of an actor that can be shown: not one that is only ever an account. */
export async function actorOf(database: DuckDb, id: string): Promise<number | undefined> {
  const [row] = await database.rows("SELECT n FROM actor JOIN place USING (n) WHERE id = $1", [id]);
  return row && numberIn(row[0]);
}
