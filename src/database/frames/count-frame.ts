import { MOST_PAIRS, MOST_UNLINKED, ROOM, MOST_APART } from "../../frame/query/drawn";
import { isWhole, windowOf } from "../../frame/query/window";
import { bitsOfEnds } from "../../frame/index/tellings";
import type { Span } from "../../frame/view/span";
import { isFiltered, type View } from "../../frame/view/view";
import {
  type CountedFrame,
  type CountedLink,
  type CountedRows,
  MOST_ROWS,
} from "../../tiles/counted-frame";
import { type DuckDb, numberIn, type Row } from "../duckdb/duckdb";
import { type Candidate, chooseAmong } from "./candidates";
import type { Countable, Dictionary } from "./codes";
import { packed, whole } from "./conditions";
import { facetsIn } from "./facets-in";
import { alongIn, linksIn, readLinks } from "./links-in";
import type { Met } from "./met";

/** Finds the links that a view asks for. */
async function meet(database: DuckDb, table: Countable, view: View, signal: AbortSignal) {
  const window = windowOf(table.extent, view);
  const between = view.pair && [
    await rowOf(database, view.pair[0]),
    await rowOf(database, view.pair[1]),
  ];
  const [from, to] = between ?? [];
  // A pair of which one is not known: a number that no pair has.
  const pair =
    between && ([from ?? 0xffff_ffff, to ?? 0xffff_ffff] as const satisfies readonly number[]);
  return { window, met: await table.meet(database, { view, window, pair }, signal) };
}

/** Some rows of the table of a view, by time. */
export async function rowsOf(
  database: DuckDb,
  table: Countable,
  view: View,
  asked: { readonly start: number; readonly isDescending: boolean },
  signal: AbortSignal,
): Promise<CountedRows> {
  const { met } = await meet(database, table, view, signal);
  const rows = await linksIn(met, table.dictionary, { ...asked, count: MOST_ROWS });
  return { version: table.version, rows: asked.isDescending ? rows.toReversed() : rows };
}

/**
 * Counts what is shown for a view, by the rules of the page: the same view gives the same frame. What the page chooses
 * and draws is chosen by its own code, among the few pairs that it could choose.
 * @param database a connection that nothing else uses meanwhile
 */
export async function countFrame(
  database: DuckDb,
  table: Countable,
  view: View,
  signal: AbortSignal,
): Promise<CountedFrame> {
  const { window, met } = await meet(database, table, view, signal);
  await met.find();
  await database.run(`CREATE OR REPLACE TEMP TABLE shown AS
    SELECT n, sum(links)::UINTEGER AS links, count(*)::UINTEGER AS others FROM (
      SELECT one AS n, links FROM found UNION ALL SELECT other, links FROM found WHERE one <> other)
    GROUP BY n`);
  const [sums = []] = await database.rows(
    "SELECT count(*)::DOUBLE, sum(links)::DOUBLE, sum(contacts)::DOUBLE FROM found",
  );
  const [pairTotal, linkCount, contacts] = sums.map(numberIn);
  const selected = view.select === undefined ? undefined : await actorOf(database, view.select);
  const chosen = await choose(database, { table, met, view, selected }, contacts ?? 0);
  const pairs = await describe(met, table.dictionary, chosen);
  const actors = await actorsOf(database, table, view, {
    window,
    selected,
    isEverythingDrawn: chosen.length === pairTotal,
    ends: new Set(chosen.flatMap(({ one, other }) => [one, other])),
  });
  return {
    version: table.version,
    links: linkCount ?? 0,
    contacts: contacts ?? 0,
    pairTotal: pairTotal ?? 0,
    pairs,
    ...actors.counts,
    facets: await facetsIn(database, { table, met, view }, actors.kinds),
    ...(await alongIn(database, met, table.dictionary, { view, selected })),
  };
}

async function rowOf(database: DuckDb, id: string): Promise<number | undefined> {
  const [row] = await database.rows("SELECT n FROM actor WHERE id = $1", [id]);
  return row && numberIn(row[0]);
}

/** The row of an actor that can be shown: not one that is only ever an account. */
async function actorOf(database: DuckDb, id: string): Promise<number | undefined> {
  const [row] = await database.rows("SELECT n FROM actor JOIN place USING (n) WHERE id = $1", [id]);
  return row && numberIn(row[0]);
}

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

async function choose(
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

/** What the picture says of the pairs that it draws. */
async function describe(
  met: Met,
  dictionary: Dictionary,
  chosen: readonly Candidate[],
): Promise<CountedFrame["pairs"]> {
  if (chosen.length === 0) return [];
  const keys = chosen.map(({ one, other }) => packed([one, other]));
  const kindOf = new Map<string, { readonly kind: number; readonly links: number }>();
  const told = new Map<string, number>();
  for (const [pair, kind, isTurned, bits, links] of await met.kindsAndTold(keys)) {
    const key = String(pair);
    if (kind === null) {
      const ends = bitsOfEnds(numberIn(bits), isTurned === true);
      told.set(key, (told.get(key) ?? 0) | ends);
      continue;
    }
    const known = kindOf.get(key);
    const found = { kind: numberIn(kind), links: numberIn(links) };
    // Kinds are numbered by how many links the whole has of them.
    const isMore =
      !known ||
      found.links > known.links ||
      (found.links === known.links && found.kind < known.kind);
    if (isMore) kindOf.set(key, found);
  }
  const apart = chosen.length > ROOM ? [] : chosen.filter(({ links }) => links <= MOST_APART);
  const ofPairs = apart.map(({ one, other }) => packed([one, other]));
  const newest = new Map<string, CountedLink>();
  const separate = new Map<string, CountedLink[]>();
  const places = chosen.map((pair) => ({
    pair: packed([pair.one, pair.other]),
    newest: pair.newest,
  }));
  for (const { pair, seq, sent } of readLinks(await met.linksOf(places, ofPairs), dictionary)) {
    newest.set(`${pair} ${seq}`, sent);
    separate.set(pair, [...(separate.get(pair) ?? []), sent]);
  }
  return chosen.flatMap((pair) => {
    const key = packed([pair.one, pair.other]);
    const latest = newest.get(`${key} ${String(pair.newest)}`);
    if (!latest) return [];
    const { one, other, links, contacts } = pair;
    return [
      {
        one,
        other,
        links,
        contacts,
        kind: dictionary.kinds[kindOf.get(key)?.kind ?? 0] ?? "",
        told: told.get(key) ?? 0,
        newest: latest,
        apart: ofPairs.includes(key) ? (separate.get(key) ?? []) : [],
      },
    ];
  });
}

interface Around {
  readonly window: Span | undefined;
  readonly selected: number | undefined;
  readonly isEverythingDrawn: boolean;
  readonly ends: ReadonlySet<number>;
}

/** Actors that are an end of any link of the whole. */
const LINKED =
  "SELECT (pair >> 32)::UINTEGER FROM pair UNION SELECT (pair & 4294967295)::UINTEGER FROM pair";

/** Which actors are shown and drawn, and how many of each kind are. */
async function actorsOf(
  database: DuckDb,
  { extent }: Countable,
  view: View,
  { window, selected, isEverythingDrawn, ends }: Around,
) {
  const showsUnlinked = !isFiltered(view) && isWhole(window, extent);
  const also = selected === undefined ? "" : `OR n = ${whole(selected)}`;
  const unlinked = showsUnlinked ? `OR n NOT IN (${LINKED})` : "";
  // One that is only ever an account has no place.
  await database.run(`CREATE OR REPLACE TEMP TABLE visible AS
    SELECT actor.n, coalesce(shown.links, 0)::UINTEGER AS links,
      coalesce(shown.others, 0)::UINTEGER AS others FROM actor JOIN place USING (n)
    LEFT JOIN shown USING (n) WHERE shown.n IS NOT NULL ${also} ${unlinked}`);
  const without = showsUnlinked
    ? (await database.rows(`SELECT n FROM visible WHERE n NOT IN (${LINKED}) ORDER BY n`))
        .map(([n]) => numberIn(n))
        .filter((n) => n !== selected)
    : [];
  const first = without.slice(0, isEverythingDrawn ? MOST_UNLINKED : 0);
  const wanted = [...ends, ...first, ...(selected === undefined ? [] : [selected])];
  const drawn =
    wanted.length === 0
      ? []
      : await database.rows(
          `SELECT n, links, others FROM visible WHERE n IN (${wanted.map(whole).join(", ")}) ORDER BY n`,
        );
  const kinds = await database.rows(
    "SELECT kind, count(*)::DOUBLE FROM visible JOIN trait USING (n) GROUP BY kind",
  );
  const [[total] = []] = await database.rows("SELECT count(*)::DOUBLE FROM visible");
  return {
    counts: {
      actors: numberIn(total),
      drawn: drawn.map(
        ([n, links, others]) => [numberIn(n), numberIn(links), numberIn(others)] as const,
      ),
      unlinkedLeft: without.length - first.length,
    },
    kinds: new Map(kinds.map(([kind, count]) => [numberIn(kind), numberIn(count)])),
  };
}
