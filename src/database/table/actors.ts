import type { FileActor } from "../../graph/model/file";
import { PLAIN_ACTOR } from "../../formats/draft/draft";
import { type DuckDb, type Row, textIn } from "../duckdb/duckdb";
import type { Head, ListedActor } from "../source/source";

/**
 * Makes the tables of actors: those of the file, those listed in a table of actors, and those that links name besides.
 * @param named rows of an id, in their order
 */
export async function enterActors(
  database: DuckDb,
  head: Head,
  listed: readonly ListedActor[],
  named: readonly Row[],
): Promise<void> {
  const nodes = new Map<string, FileActor>();
  for (const node of head.nodes) nodes.set(node.id, node);
  for (const { id = "", kind = PLAIN_ACTOR, name = id, ...more } of listed) {
    if (!nodes.has(id)) nodes.set(id, { id, kind, name, ...more });
  }
  for (const [cell] of named) {
    const id = textIn(cell) ?? "";
    if (!nodes.has(id)) nodes.set(id, { id, kind: PLAIN_ACTOR, name: id });
  }
  await database.run(`CREATE TABLE actor
    (n UINTEGER, id VARCHAR, node VARCHAR, kind VARCHAR, country VARCHAR, side VARCHAR)`);
  await database.append(
    "actor",
    [...nodes.values()].map((node, n) => [
      n,
      node.id,
      JSON.stringify(node),
      node.kind,
      node.country ?? null,
      node.side ?? null,
    ]),
  );
  await numberTraits(database);
}

/** What is asked of actors, in numbers: `trait` by actor, 0 for none, and `trait_value`. */
async function numberTraits(database: DuckDb): Promise<void> {
  const fields = ["kind", "country", "side"];
  const values = fields.map(
    (field) => `SELECT '${field}' AS field, (row_number() OVER (ORDER BY ${field}))::UINTEGER AS n,
      ${field} AS value FROM actor WHERE ${field} IS NOT NULL GROUP BY ${field}`,
  );
  await database.run(`CREATE TABLE trait_value AS ${values.join(" UNION ALL ")}`);
  const numbers = fields.map(
    (field) => `coalesce((SELECT n FROM trait_value AS known
      WHERE known.field = '${field}' AND known.value = actor.${field}), 0)::UINTEGER AS ${field}`,
  );
  await database.run(`CREATE TABLE trait AS SELECT n, ${numbers.join(", ")} FROM actor ORDER BY n`);
}
