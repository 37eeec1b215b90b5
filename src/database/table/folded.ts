import * as z from "zod/mini";
import { foldText } from "../../frame/reading/search-rows";
import { quotesOfText, topicsOfText } from "../../graph/columns/link-columns";
import { type DuckDb, numberIn, textIn } from "../duckdb/duckdb";

/** Labels are searched where there are no more different ones than these: each is folded once, and takes memory then. */
export const MOST_LABELS = 2_000_000;
/** How many texts are folded at a time. */
const BATCH = 20_000;

/** What of a link, or of its ends, a word may be found in, by its number in `folded`. */
export const FIELDS = ["actor", "kind", "topic", "label"] as const;
export type Field = (typeof FIELDS)[number];

const nodeSchema = z.object({
  name: z.union([z.string(), z.record(z.string(), z.string())]),
});

/**
 * Makes of `label` (`n`, `text`: those that links have, one more than the most where there are too many) and of the tables
 * of `buildTables` what a search looks through, folded by the code that folds it in a page:
 *
 * - `folded`: `field` (its place in {@link FIELDS}), `n` (the number of an actor, kind, list of topics or label), `text`
 * - `said`: `seq` (the link), `number` (of its quote, from 1), `text`
 *
 * @param quoted a query for `seq` and `quotes` of the links that have quotes; none where no link has any
 */
export async function foldTexts(database: DuckDb, quoted: string | undefined): Promise<void> {
  await database.run("CREATE TABLE folded (field UTINYINT, n UINTEGER, text VARCHAR)");
  await database.run("CREATE TABLE said (seq UBIGINT, number UINTEGER, text VARCHAR)");
  const sources: Readonly<Record<Field, readonly [sql: string, textOf: (text: string) => string]>> =
    {
      actor: ["SELECT n, node AS text FROM actor", namesInNode],
      kind: ["SELECT n, value AS text FROM kind", (kind) => kind],
      topic: ["SELECT n, text FROM topic", (text) => topicsOfText(text).join(" ")],
      label: [
        `SELECT n, text FROM label WHERE (SELECT count(*) FROM label) <= ${MOST_LABELS}`,
        (label) => label,
      ],
    };
  for (const [field, name] of FIELDS.entries()) {
    const [sql, textOf] = sources[name];
    for await (const batch of batchesOf(database, sql)) {
      await database.append(
        "folded",
        batch.map(([n, text]) => [field, numberIn(n), foldText(textOf(textIn(text) ?? ""))]),
      );
    }
  }
  if (quoted === undefined) return;
  // A number of 64 bits in two halves: nothing else of JavaScript's can be appended.
  await database.run(
    "CREATE TEMP TABLE told (high DOUBLE, low DOUBLE, number UINTEGER, text VARCHAR)",
  );
  const halves = `SELECT (seq >> 32)::DOUBLE AS high, (seq & 4294967295)::DOUBLE AS low, quotes FROM (${quoted})`;
  for await (const batch of batchesOf(database, halves)) {
    await database.append(
      "told",
      batch.flatMap(([high, low, quotes]) =>
        quotesOfText(textIn(quotes) ?? "[]", new Map()).map(
          ({ exact, translation = "" }, at) =>
            [numberIn(high), numberIn(low), at + 1, foldText(`${exact} ${translation}`)] as const,
        ),
      ),
    );
  }
  await database.run(`INSERT INTO said
    SELECT (high::UBIGINT << 32) | low::UBIGINT, number, text FROM told`);
  await database.run("DROP TABLE told");
}

function namesInNode(node: string): string {
  const parsed = nodeSchema.safeParse(JSON.parse(node));
  if (!parsed.success) return "";
  const { name } = parsed.data;
  return typeof name === "string" ? name : Object.values(name).join(" ");
}

/** The rows of a query, so many at a time: none of it is under way while something else is done on the same connection. */
async function* batchesOf(database: DuckDb, sql: string) {
  await database.run(`CREATE OR REPLACE TEMP TABLE batched AS
    SELECT (row_number() OVER ())::UINTEGER AS turn, * FROM (${sql})`);
  for (let first = 1; ; first += BATCH) {
    const rows = await database.rows(`SELECT * EXCLUDE (turn) FROM batched
      WHERE turn >= ${first} AND turn < ${first + BATCH} ORDER BY turn`);
    if (rows.length === 0) break;
    yield rows;
  }
  await database.run("DROP TABLE batched");
}

/** Makes `label` and what a search looks through, of the links of a table of DuckDB. */
export async function foldLinks(database: DuckDb): Promise<void> {
  await database.run(`CREATE TABLE label AS
    SELECT (row_number() OVER ())::UINTEGER AS n, text FROM (
      SELECT DISTINCT label AS text FROM link WHERE label IS NOT NULL LIMIT ${MOST_LABELS + 1})`);
  await foldTexts(database, "SELECT seq, quotes FROM link WHERE quotes IS NOT NULL");
}
