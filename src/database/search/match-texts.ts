import { wantedOf } from "../../frame/reading/search-rows";
import { type DuckDb, numberIn } from "../duckdb/duckdb";
import type { Matches } from "../frames/sought";
import { type Field, FIELDS, MOST_LABELS } from "../table/folded";

/**
 * Makes the table `hit`: the texts that some words are found in, by `field` and `n`, with a bit for each word that is
 * (`bits`). The words are bound: none of them becomes SQL.
 */
export async function matchTexts(database: DuckDb, words: readonly string[]): Promise<Matches> {
  const bits = words.map((_, at) => `(contains(text, $${at + 1})::UBIGINT << ${at})`).join(" | ");
  await database.run(
    `CREATE OR REPLACE TEMP TABLE hit AS
      SELECT * FROM (SELECT field, n, ${bits} AS bits FROM folded) WHERE bits > 0`,
    words.map(wantedOf),
  );
  const found = new Map<string, number>();
  for (const [word, field, count] of await database.rows(`
    SELECT word, field, count(*)::DOUBLE FROM hit, range(${words.length}) word(word)
    WHERE bits & (1::UBIGINT << word) > 0 GROUP BY ALL`))
    found.set(`${String(word)} ${String(field)}`, numberIn(count));
  const [sums = []] = await database.rows(`SELECT (SELECT count(*)::DOUBLE FROM label),
    (SELECT count(*)::DOUBLE FROM actor), (SELECT count(*)::DOUBLE FROM kind)`);
  const [labels, actors, kinds] = sums.map(numberIn);
  const counts = words.map((_, word) => {
    const count = (field: Field) => found.get(`${word} ${FIELDS.indexOf(field)}`) ?? 0;
    return {
      actor: count("actor"),
      kind: count("kind"),
      topic: count("topic"),
      label: count("label"),
    };
  });
  return {
    counts,
    isEverywhere: counts.map(({ actor, kind }) => actor === actors || kind === kinds),
    isWithoutLabels: (labels ?? 0) > MOST_LABELS,
  };
}
