import { whole } from "../frames/conditions";
import type { Find, Matches } from "../frames/sought";
import { linksIn } from "../frames/met-in-duckdb";
import { type DuckDb, numberIn, type Row } from "../duckdb/duckdb";
import { type Field, FIELDS } from "../table/folded";

/** Where one of the words is found in no more actors than these and in nothing else, the links of these are looked through, and no others. */
const MOST_ACTORS = 200;

/** How the texts of `hit` are joined to links `own`. */
const JOINS: Readonly<Record<Field, readonly [name: string, on: string][]>> = {
  actor: [
    ["one", "one.n = own.one"],
    ["other", "other.n = own.other"],
  ],
  kind: [["kinds", "kinds.n = own.kind"]],
  topic: [["lists", "lists.n = own.topics"]],
  label: [["labels", "labels.text = own.label"]],
};

/** The newest links are looked for in these shares of all days first, where that is worth while. */
const SHARES = [1 / 64, 1 / 8];

/** A condition for rows whose texts have all words between them, and what it needs to be joined. */
interface Condition {
  readonly joins: string;
  readonly has: string;
}

/**
 * Finds links in a table of DuckDB. All of its links are looked through, or, where one of the words is a name that few have,
 * those of these actors. Words that are found in names alone are counted by pairs, which are far fewer than links.
 */
export const findInDuckDb: Find = async (database, { words, matches, most }) => {
  const left = words.map((_, word) => word).filter((word) => matches.isEverywhere[word] !== true);
  if (left.some((word) => Object.values(matches.counts[word] ?? {}).every((count) => count === 0)))
    return { count: 0, newest: [] };
  const inForce = FIELDS.filter((field) =>
    left.some((word) => (matches.counts[word]?.[field] ?? 0) > 0),
  );
  const condition = conditionFor(left, inForce);
  const few = await linksOfFew(database, matches, left);
  const isByNames = inForce.every((field) => field === "actor");
  if (few !== undefined || !isByNames) return look(database, few ?? LINKS, condition, most);
  const [[links] = []] = await database.rows(`SELECT coalesce(sum(own.links), 0)::DOUBLE
    FROM (SELECT (pair >> 32)::UINTEGER AS one, (pair & 4294967295)::UINTEGER AS other, links FROM pair) own
    ${condition.joins} WHERE ${condition.has}`);
  const count = numberIn(links);
  if (count === 0) return { count, newest: [] };
  for (const share of SHARES) {
    const late = await look(database, await lateLinks(database, share), condition, most);
    if (late.newest.length === Math.min(count, most)) return { ...late, count };
  }
  return look(database, LINKS, condition, most);
};

const LINKS = "(SELECT source AS one, target AS other, seq, kind, topics, label FROM link)";

/** The links that begin in the last days, a share of all of them, and those without a date: no other comes after these. */
async function lateLinks(database: DuckDb, share: number): Promise<string> {
  const [[place] = []] = await database.rows(`SELECT min(place)::DOUBLE FROM day, (
      SELECT min("from") AS begin, max("to") AS finish FROM day)
    WHERE "from" > finish - (finish - begin) * ${share}`);
  const seq = BigInt(place === null || place === undefined ? 0 : numberIn(place)) << 32n;
  return `(SELECT * FROM ${LINKS} WHERE seq >= ${seq})`;
}

function conditionFor(left: readonly number[], fields: readonly Field[]): Condition {
  if (left.length === 0) return { joins: "", has: "true" };
  const all = left.reduce((bits, word) => bits | (1n << BigInt(word)), 0n);
  const joined = fields.flatMap((field) => JOINS[field].map(([name, on]) => ({ field, name, on })));
  return {
    joins: joined
      .map(({ field, name, on }) => `LEFT JOIN ${hitsOf(field)} ${name} ON ${on}`)
      .join(" "),
    has: `(${joined.map(({ name }) => `coalesce(${name}.bits, 0)`).join(" | ")}) & ${all} = ${all}`,
  };
}

/** How many of some links have all words, and the newest of them. */
async function look(database: DuckDb, links: string, { joins, has }: Condition, most: number) {
  const [[count, seqs] = []] = await database.rows(
    `SELECT count(*)::DOUBLE, max(own.seq, ${whole(most)}) FROM ${links} own ${joins} WHERE ${has}`,
  );
  return { count: numberIn(count), newest: await linksAt(database, itemsIn(seqs)) };
}

function hitsOf(field: Field): string {
  const own = `FROM hit WHERE field = ${FIELDS.indexOf(field)}`;
  return field === "label"
    ? `(SELECT label.text, bits FROM (SELECT n, bits ${own}) JOIN label USING (n))`
    : `(SELECT n, bits ${own})`;
}

/** Where one of the words is found in the names of few actors and nowhere else: the links of these, each once. */
async function linksOfFew(
  database: DuckDb,
  { counts }: Matches,
  left: readonly number[],
): Promise<string | undefined> {
  const [fewest] = left
    .flatMap((word) => {
      const { actor = 0, ...others } = counts[word] ?? {};
      return Object.values(others).some((count) => count > 0) ? [] : [{ word, actor }];
    })
    .toSorted((a, b) => a.actor - b.actor);
  if (!fewest || fewest.actor > MOST_ACTORS) return undefined;
  const found = await database.rows(`SELECT n FROM hit
    WHERE field = ${FIELDS.indexOf("actor")} AND bits & (1::UBIGINT << ${fewest.word}) > 0`);
  const actors = found.map(([n]) => whole(numberIn(n))).join(", ");
  // A link between two of them stands there twice.
  return `(SELECT actor AS one, other, seq, kind, topics, label FROM by_actor
    WHERE actor IN (${actors}) AND (is_source OR other NOT IN (${actors})))`;
}

/** Links by their places in order of time, in the order given. */
async function linksAt(database: DuckDb, seqs: readonly bigint[]): Promise<readonly Row[]> {
  if (seqs.length === 0) return [];
  const rows = await database.rows(linksIn("link", `link.seq IN (${seqs.join(", ")})`));
  const bySeq = new Map(rows.map((row) => [String(row[SEQ]), row]));
  return seqs.flatMap((seq) => {
    const row = bySeq.get(String(seq));
    return row ? [row] : [];
  });
}

/** Where the place in order of time stands in a row of `linksIn`. */
const SEQ = 3;

/** The whole numbers in a cell that is a list. */
function itemsIn(cell: unknown): readonly bigint[] {
  const items = typeof cell === "object" && cell !== null && "items" in cell ? cell.items : [];
  return Array.isArray(items) ? items.filter((item) => typeof item === "bigint") : [];
}

/** Quotes that have all of some words: how many, and the first by their links, newest first, each with its number. */
export async function quotesIn(
  database: DuckDb,
  wanted: string[],
  most: number,
): Promise<{
  readonly count: number;
  readonly links: readonly Row[];
  readonly numbers: readonly number[];
}> {
  const has = wanted.map((_, at) => `contains(text, $${at + 1})`).join(" AND ");
  const [[count] = []] = await database.rows(`SELECT count(*)::DOUBLE FROM said WHERE ${has}`, [
    ...wanted,
  ]);
  if (numberIn(count) === 0) return { count: 0, links: [], numbers: [] };
  const rows = await database.rows(
    `SELECT seq, number::DOUBLE FROM said WHERE ${has} ORDER BY seq DESC, number LIMIT ${whole(most)}`,
    [...wanted],
  );
  const seqs = rows.flatMap(([seq]) => (typeof seq === "bigint" ? [seq] : []));
  return {
    count: numberIn(count),
    links: await linksAt(database, seqs),
    numbers: rows.map(([, number]) => numberIn(number)),
  };
}
