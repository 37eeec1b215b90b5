import { MOST_PAIRS } from "../../frame/query/drawn";
import type { View } from "../../frame/view/view";
import { type DuckDb, numberIn, type Row } from "../duckdb/duckdb";
import { rowOf } from "./actor-rows";
import { type Candidate, chooseAmong } from "./candidates";
import type { Countable } from "./codes";
import { packed, whole } from "./conditions";
import type { Met } from "./met";

/** Of actors all of whose links are drawn: more pairs than these are no picture, and megabytes to send. */
const MOST_EXPANDED = 10_000;

/** A view that asks for more pairs than are sent. A part of them would pass for all. */
export class TooManyPairs extends Error {}

const CANDIDATE = "one, other, links, contacts, newest, total";

function candidateOf([one, other, links, contacts, newest, total]: Row): Candidate {
  return {
    one: numberIn(one),
    other: numberIn(other),
    links: numberIn(links),
    contacts: numberIn(contacts),
    newest: typeof newest === "bigint" ? newest : 0n,
    total: numberIn(total),
  };
}

interface Asked {
  readonly table: Countable;
  readonly met: Met;
  readonly view: View;
  readonly selected: number | undefined;
}

/**
 * The pairs that are drawn of those in `found`.
 * @param inWindow contacts in the window
 * @throws TooManyPairs
 */
export async function choose(
  database: DuckDb,
  { table, met, view, selected }: Asked,
  inWindow: number,
): Promise<readonly Candidate[]> {
  const most = view.draw ?? MOST_PAIRS;
  const inAll = Math.max(1, table.contacts);
  const score = {
    strength: "contacts",
    recent: "newest",
    // The logarithm may differ from the page's in its last digit: more are taken than could be chosen.
    unexpected: `(CASE WHEN contacts > total * ${whole(inWindow)} / ${whole(inAll)}
      THEN contacts * ln(contacts / (total * ${whole(inWindow)} / ${whole(inAll)}))
      ELSE -abs(contacts * ln(contacts / (total * ${whole(inWindow)} / ${whole(inAll)}))) END)`,
  }[view.by];
  const order = `${score} DESC, total DESC, one, other`;
  const busiest = new Map(
    (
      await database.rows(
        `SELECT n, links FROM shown ORDER BY links DESC, n LIMIT ${Math.ceil(most / 8)}`,
      )
    ).map(([n, links]) => [numberIn(n), numberIn(links)]),
  );
  const best = async (actor: number, limit: string) =>
    database.rows(`SELECT ${CANDIDATE} FROM found
      WHERE one = ${whole(actor)} OR other = ${whole(actor)} ORDER BY ${order} ${limit}`);
  const lists = [
    await database.rows(`SELECT ${CANDIDATE} FROM found ORDER BY ${order} LIMIT ${3 * most + 64}`),
  ];
  if (busiest.size > 0) {
    const ofBusiest = await database.rows(`SELECT ${CANDIDATE} FROM (
        SELECT found.*, row_number() OVER (PARTITION BY actor ORDER BY ${order}) AS rank FROM (
          SELECT one AS actor, * FROM found UNION ALL
          SELECT other AS actor, * FROM found WHERE one <> other) found
        WHERE actor IN (${[...busiest.keys()].map(whole).join(", ")}))
      WHERE rank <= 8`);
    lists.push(ofBusiest);
  }
  const expanded: number[] = [];
  for (const id of view.expand) {
    const row = await rowOf(database, id);
    if (row !== undefined) expanded.push(row);
  }
  for (const row of expanded) {
    lists.push(await best(row, `LIMIT ${MOST_EXPANDED + 1}`));
    if (lists.reduce((sum, list) => sum + list.length, 0) > MOST_EXPANDED) throw new TooManyPairs();
  }
  if (selected !== undefined) lists.push(await best(selected, `LIMIT ${most + 64}`));
  const kept = view.select === undefined ? undefined : await met.pairOf(view.select);
  if (kept !== undefined)
    lists.push(await database.rows(`SELECT ${CANDIDATE} FROM found WHERE pair = ${kept}`));
  const rows = lists.flat();
  const candidates = [
    ...new Map(
      rows.map(candidateOf).map((pair) => [packed([pair.one, pair.other]), pair] as const),
    ),
  ];
  const place = candidates.findIndex(([key]) => key === kept);
  return chooseAmong(
    candidates.map(([, candidate]) => candidate),
    {
      most,
      favoured: selected === undefined ? [] : [selected],
      expanded,
      kept: place < 0 ? [] : [place],
    },
    { by: view.by, inWindow, inAll: table.contacts, busiest },
  );
}
