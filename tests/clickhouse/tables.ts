import type { GraphFile } from "../../src/graph/model/file";
import type { Shard } from "./two-shards";

const LINK = `row UInt32, id String, source String, target String, kind String, status String, date String,
  event String, topics String, label String, summary String`;
const ACTOR = "row UInt32, id String, kind String, name String, country String, side String";

/**
 * Puts a graph into databases of two servers: all of it into `NAME_one` on the first; into `NAME` half of its links on each,
 * and on the first the table that has both.
 */
export async function putGraph(
  [first, second]: readonly [Shard, Shard],
  name: string,
  { nodes, edges }: GraphFile,
): Promise<void> {
  const links = edges.map(({ topics, ...edge }, row) => ({
    row,
    ...edge,
    topics: topics ? JSON.stringify(topics) : "",
  }));
  const actors = nodes.map((node, row) => ({ row, ...node }));
  const sorted = "ENGINE = MergeTree PARTITION BY tuple() ORDER BY (date, row)";
  for (const shard of [first, second]) {
    await shard.run(`CREATE DATABASE ${name}`);
    await shard.run(`CREATE TABLE ${name}.half (${LINK}) ${sorted}`);
  }
  await first.run(
    `CREATE TABLE ${name}.links AS ${name}.half ENGINE = Distributed(two, ${name}, half)`,
  );
  await first.run(`CREATE DATABASE ${name}_one`);
  await first.run(`CREATE TABLE ${name}_one.links (${LINK}) ${sorted}`);
  for (const database of [name, `${name}_one`]) {
    await first.run(`CREATE TABLE ${database}.actors (${ACTOR}) ENGINE = Memory`);
    await put(first, `${database}.actors`, actors);
  }
  await put(first, `${name}_one.links`, links);
  for (const [at, shard] of [first, second].entries()) {
    const half = links.filter(({ row }) => row % 2 === at);
    await put(shard, `${name}.half`, half);
  }
}

async function put(shard: Shard, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const known = (await shard.run(`DESCRIBE TABLE ${table}`))
    .split("\n")
    .map((line) => line.split("\t")[0]);
  const lines = rows.map((row) =>
    JSON.stringify(Object.fromEntries(Object.entries(row).filter(([key]) => known.includes(key)))),
  );
  await shard.run(`INSERT INTO ${table} FORMAT JSONEachRow`, lines.join("\n"));
}
