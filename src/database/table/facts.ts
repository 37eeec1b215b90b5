import { topicsOfText } from "../../graph/columns/link-columns";
import { TOLD_SETS, TOLD_VALUES } from "../../frame/index/told";
import { type FilterName, FILTERS } from "../../frame/view/parameter-names";
import { recordOf } from "../../frame/view/record-of";
import { type DuckDb, numberIn, type Row, textIn } from "../duckdb/duckdb";
import { sortValues } from "./build";

export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** The values of each filter in a table, in the order in which they are offered. */
export type Values = Readonly<Record<FilterName, ValueCount[]>>;

/** Every value that each filter can have, with the links that have it: those of most links first. */
export async function valuesOf(database: DuckDb): Promise<Values> {
  const told = await toldValues(database);
  const ofEnds = async (field: "kind" | "country" | "side") =>
    sortValues(
      await database.rows(`
        SELECT value, sum(links)::DOUBLE FROM (
          SELECT one.${field} AS value, links FROM ${PAIR_ENDS}
          UNION ALL
          SELECT other.${field}, links FROM ${PAIR_ENDS}
            WHERE other.${field} IS DISTINCT FROM one.${field})
        WHERE value IS NOT NULL GROUP BY value`),
    );
  const ofLinks = async (field: "kind" | "status") =>
    sortValues(
      await database.rows(`SELECT ${field}, sum(links)::DOUBLE FROM total GROUP BY ${field}`),
    );
  const values: Values = {
    told,
    actor: await ofEnds("kind"),
    country: await ofEnds("country"),
    side: await ofEnds("side"),
    kind: await ofLinks("kind"),
    status: await ofLinks("status"),
    topic: ofSets(await database.rows("SELECT text, links FROM topic")),
    account: ofSets(
      await database.rows(`SELECT account_set.accounts, count(*)::DOUBLE
        FROM telling JOIN account_set ON account_set.n = telling.accounts
        GROUP BY account_set.accounts`),
    ),
  };
  return recordOf(FILTERS, (name) => values[name]);
}

const PAIR_ENDS =
  "pair JOIN actor one ON one.n = pair >> 32 JOIN actor other ON other.n = pair & 4294967295";

/** Of what stands in lists: each value of a list counts once. */
function ofSets(rows: Iterable<Row>): ValueCount[] {
  const counts = new Map<string, number>();
  for (const [text, count] of rows) {
    for (const value of new Set(topicsOfText(textIn(text) ?? "[]")))
      counts.set(value, (counts.get(value) ?? 0) + numberIn(count));
  }
  return sortValues(counts);
}

async function toldValues(database: DuckDb): Promise<ValueCount[]> {
  const [known] = await database.rows("SELECT 1 FROM account_set LIMIT 1");
  if (!known) return [];
  const counts = TOLD_VALUES.map(() => 0);
  for (const [code, count] of await database.rows(
    "SELECT told_by, count(*)::DOUBLE FROM link GROUP BY told_by",
  )) {
    for (const value of TOLD_SETS[numberIn(code)] ?? [])
      counts[value] = (counts[value] ?? 0) + numberIn(count);
  }
  return TOLD_VALUES.map((value, at) => ({ value, count: counts[at] ?? 0 }));
}

/** What a table comes to. */
export interface Sums {
  readonly links: number;
  readonly undated: number;
  readonly contacts: number;
  readonly actors: number;
  /** First to last finite day, where anything has a date. */
  readonly first?: number;
  readonly last?: number;
}

export async function sumsOf(database: DuckDb): Promise<Sums> {
  const [row = []] = await database.rows(`SELECT
    (SELECT coalesce(sum(links), 0)::DOUBLE FROM total),
    (SELECT coalesce(sum(links), 0)::DOUBLE FROM total WHERE date IS NULL),
    (SELECT coalesce(sum(contacts), 0)::DOUBLE FROM pair),
    (SELECT count(*)::DOUBLE FROM actor),
    (SELECT min("from") FROM day),
    (SELECT max("to") FROM day)`);
  const [links, undated, contacts, actors, first, last] = row;
  return {
    links: numberIn(links),
    undated: numberIn(undated),
    contacts: numberIn(contacts),
    actors: numberIn(actors),
    ...(typeof first === "number" && typeof last === "number" ? { first, last } : {}),
  };
}
