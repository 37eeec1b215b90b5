import { type DuckDb, numberIn, quoteText } from "../duckdb/duckdb";
import { LONG, nameOfTile, type TileDays, UNDATED } from "./tiles";

/** The columns of a part with links, from the tables of `buildTables`. */
const LINKS = `SELECT link.id, link.source::INTEGER AS source_row, link.target::INTEGER AS target_row, kind.value AS kind,
    nullif(status.value, 'held') AS status, link.date, link.event_id AS event, link.label,
    link.summary, topic.text AS topics, link.quotes, link.more, link.pair_contacts::INTEGER AS pair_contacts,
    link.row::INTEGER AS row
  FROM link JOIN kind ON kind.n = link.kind JOIN status ON status.n = link.status
    LEFT JOIN topic ON topic.n = link.topics`;

/** A file of a folder of tiles that has rows, and how it is made. */
export interface Part {
  readonly name: string;
  readonly links: number;
  /** A query. */
  readonly sql: string;
  /** Of a part with links: the number of its tile, and the days that it has alone. */
  readonly tile?: { readonly number: number; readonly days?: TileDays | undefined } | undefined;
}

export interface TilePart extends Part, TileDays {}

export interface Parts {
  readonly tiles: readonly TilePart[];
  readonly long?: Part | undefined;
  readonly undated?: Part | undefined;
  readonly actors: Part;
  readonly totals: Part;
}

const ACTORS: Part = {
  name: "actors.parquet",
  links: 0,
  sql: `SELECT actor.id, actor.node, place.x, place.y, coalesce(ends.links, 0)::INTEGER AS links,
      coalesce(ends.contacts, 0)::INTEGER AS contacts
    FROM actor LEFT JOIN place ON place.n = actor.n LEFT JOIN (
      SELECT n, sum(links) AS links, sum(contacts) AS contacts FROM (
        SELECT (pair >> 32)::INTEGER AS n, links, contacts FROM pair
        UNION ALL
        SELECT (pair & 4294967295)::INTEGER, links, contacts FROM pair
          WHERE pair >> 32 <> pair & 4294967295)
      GROUP BY n) ends ON ends.n = actor.n
    ORDER BY actor.n`,
};

const TOTALS: Part = {
  name: "totals.parquet",
  links: 0,
  sql: `SELECT day.edtf AS date, total.kind, total.status, sum(total.links)::INTEGER AS links
    FROM total JOIN day ON day.text = total.date GROUP BY ALL ORDER BY min(day.place), kind, status`,
};

/** How many links are in each tile, where the table of links is here. */
export const LINKS_BY_TILE = "SELECT tile, count(*)::DOUBLE FROM link GROUP BY tile";

/**
 * All the parts of a table.
 * @param byTile a query: how many links each tile has
 */
export async function partsOf(database: DuckDb, byTile: string): Promise<Parts> {
  const counts = new Map(
    (await database.rows(byTile)).map(([tile, count]) => [numberIn(tile), numberIn(count)]),
  );
  const part = (number: number, name: string, own?: TileDays): Part | undefined => {
    const links = counts.get(number);
    if (links === undefined) return undefined;
    const sql = `${LINKS} WHERE link.tile = ${number} ORDER BY link.row`;
    return { name, links, sql, tile: { number, days: own } };
  };
  const days = await database.rows("SELECT n, first, last FROM tile ORDER BY n");
  return {
    tiles: days.flatMap(([n, from, to]) => {
      const own = { first: numberIn(from), last: numberIn(to) };
      const found = part(numberIn(n), nameOfTile(own), own);
      return found ? [{ ...found, ...own }] : [];
    }),
    long: part(LONG, "long.parquet"),
    undated: part(UNDATED, "undated.parquet"),
    actors: ACTORS,
    totals: TOTALS,
  };
}

/** Writes a part as Parquet. */
export async function writePart(database: DuckDb, { sql }: Part, path: string): Promise<void> {
  await database.run(
    `COPY (${sql}) TO ${quoteText(path)} (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE 100000)`,
  );
}
