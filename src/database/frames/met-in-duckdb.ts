import { numberOf } from "../../frame/query/sieve";
import type { DuckDb } from "../duckdb/duckdb";
import { BY_ACTOR_CELLS } from "../table/by-actor";
import type { Meet } from "./codes";
import { type Codes, sieveIn, whole } from "./conditions";
import type { LinkFilter, Met } from "./met";

/** What each filter's values are grouped by: one number of a link, or one of each end. */
const GROUPS: Readonly<Record<LinkFilter, readonly string[]>> = {
  told: ["told_by"],
  kind: ["kind"],
  status: ["status"],
  topic: ["topics"],
  side: ["from_side", "to_side"],
  country: ["from_country", "to_country"],
  account: ["accounts"],
};

/** Finds the links of views in a table of DuckDB. */
export function meetInDuckDb(codes: Codes): Meet {
  return async (database, question) => {
    const { window } = question;
    const all = sieveIn(question, codes);
    const withTraits = sieveIn(question, codes, { hasTraits: true });
    await database.run(`CREATE OR REPLACE TEMP VIEW met AS ${all}`);
    await database.run(`CREATE OR REPLACE TEMP VIEW met_ends AS ${withTraits}`);
    const lateIn = async (share: number, actor?: number) => {
      const days = window && Math.floor((window.last - window.first + 1) * share);
      if (!window || days === undefined || days < FEW_DAYS) return undefined;
      const first = window.last - days + 1;
      const [row] = await database.rows(
        `SELECT min(place) FROM day WHERE "from" >= ${whole(first)}`,
      );
      const place = row?.[0];
      if (typeof place !== "number") return undefined;
      const seq = String(BigInt(place) << 32n);
      const from = actor === undefined ? undefined : linksOfActor(actor);
      const late = sieveIn({ ...question, window: { first, last: window.last } }, codes, { from });
      return `(SELECT * FROM (${late}) WHERE seq >= ${seq})`;
    };
    const linksOf = (actor: number) => sieveIn(question, codes, { from: linksOfActor(actor) });
    return metIn(database, { lateIn, linksOf: (actor) => `(${linksOf(actor)})` });
  };
}

/** The newest links are looked for in this share of a window first: most often they are there. */
const FIRST_SHARE = 1 / 64;
/** In a share that is larger than this, little is saved. */
const LAST_SHARE = 1 / 2;
/** In fewer days than these nothing is saved. */
const FEW_DAYS = 7;
/** Where none was found, the next share is so many times as large; where some were, one with half as many again as are needed. */
const MORE_DAYS = 8;
const MARGIN = 1.5;

/**
 * A query for links in order of time, as `Met.linksOf` gives them.
 * @param from what the table is made of, where it is not all of it
 */
export function linksIn(table: "met" | "link", condition: string, from: string = table): string {
  const fields = ["kind", "status", "date", "event_id", "label", "summary", "topics", "quotes"];
  return `SELECT ${table}.pair, ${table}.told, ${table}.told_by, ${table}.seq, ${table}.id, s.id, t.id,
      ${fields.map((field) => `${table}.${field}`).join(", ")}
    FROM ${from} JOIN actor s ON s.n = ${table}.source JOIN actor t ON t.n = ${table}.target
    WHERE ${condition} ORDER BY ${table}.seq`;
}

interface Some {
  /**
   * Those links of `met` that begin in the last days of the window, a share of it, and those without a date: none of the others
   * comes after one of them. Undefined where the window is too short for that. With an actor: those that it is an end of.
   */
  readonly lateIn: (share: number, actor?: number) => Promise<string | undefined>;
  /** Those links of `met` that an actor is an end of. */
  readonly linksOf: (actor: number) => string;
}

/** @param some links of `met`, as relations */
function metIn(database: DuckDb, some: Some): Met {
  return {
    // Each link carries its pair's contacts in the whole period: all pairs are far more than those of a window.
    find: () =>
      database.run(`CREATE OR REPLACE TEMP TABLE found AS
        SELECT pair, sum(n)::UINTEGER AS links, max(newest) AS newest,
          sum(CASE WHEN event IS NULL THEN n ELSE 1 END)::UINTEGER AS contacts, max(total) AS total,
          (pair >> 32)::UINTEGER AS one, (pair & 4294967295)::UINTEGER AS other
        FROM (SELECT pair, event, count(*) AS n, max(seq) AS newest, max(pair_contacts) AS total
          FROM met WHERE failed = 0 GROUP BY pair, event)
        GROUP BY pair`),
    codesUnder(filter) {
      const columns = GROUPS[filter].join(", ");
      const from = filter === "side" || filter === "country" ? "met_ends" : "met";
      return database.rows(`SELECT count(*)::DOUBLE, ${columns} FROM ${from}
        WHERE failed IN (0, ${numberOf(filter)}) GROUP BY ${columns}`);
    },
    keptOutBy: async (filter) => `(SELECT * FROM met_ends WHERE failed = ${numberOf(filter)})`,
    async pairOf(id) {
      const [row] = await database.rows("SELECT pair FROM met WHERE id = $1 AND failed = 0", [id]);
      return typeof row?.[0] === "bigint" ? String(row[0]) : undefined;
    },
    kindsAndTold: (pairs) =>
      database.rows(`
        SELECT pair, kind, source > target, told, count(*)::DOUBLE FROM met
        WHERE failed = 0 AND pair IN (${pairs.join(", ")})
        GROUP BY GROUPING SETS ((pair, kind), (pair, source > target, told))`),
    linksOf(chosen, pairs, actor) {
      const wanted = [
        `seq IN (${chosen.map(({ newest }) => String(newest)).join(", ")})`,
        ...(pairs.length > 0 ? [`pair IN (${pairs.join(", ")})`] : []),
      ];
      return database.rows(
        linksIn(
          "met",
          `failed = 0 AND (${wanted.map((one) => `met.${one}`).join(" OR ")})`,
          actor === undefined ? "met" : `${some.linksOf(actor)} met`,
        ),
      );
    },
    async placesOf({ isDescending, start, count, actor }) {
      const find = async (from: string) => {
        const order = isDescending ? "DESC" : "ASC";
        const rows = await database.rows(`SELECT pair, seq FROM ${from} WHERE failed = 0
          ORDER BY seq ${order} LIMIT ${whole(count)} OFFSET ${whole(start)}`);
        return rows.map(([pair, seq]) => ({
          pair: String(pair),
          newest: typeof seq === "bigint" ? seq : 0n,
        }));
      };
      for (let share = FIRST_SHARE; isDescending && share <= LAST_SHARE;) {
        const late = await some.lateIn(share, actor);
        const found = late === undefined ? undefined : await find(late);
        if (found?.length === count) return found;
        // Those of an actor are together, and few where they are not found at once.
        if (actor !== undefined) return find(some.linksOf(actor));
        const known = found?.length ?? 0;
        share *= known > 0 ? (MARGIN * (start + count)) / (start + known) : MORE_DAYS;
      }
      return find(actor === undefined ? "met" : some.linksOf(actor));
    },
    async occasionOf(id, most) {
      const [row] = await database.rows("SELECT seq, event FROM link WHERE id = $1", [id]);
      if (!row) return [];
      const [own, event] = row;
      const others =
        typeof event === "bigint"
          ? await database.rows(
              `SELECT seq FROM link WHERE event = ${event} ORDER BY seq LIMIT ${whole(most)}`,
            )
          : [];
      const places = new Set([own, ...others.flat()].map(String));
      return database.rows(linksIn("link", `link.seq IN (${[...places].join(", ")})`));
    },
  };
}

/** The links of an actor as those of `link`, as a relation. */
function linksOfActor(actor: number): string {
  return `(SELECT CASE WHEN is_source THEN actor ELSE other END AS source,
      CASE WHEN is_source THEN other ELSE actor END AS target,
      (least(actor, other)::UBIGINT << 32) | greatest(actor, other) AS pair, ${BY_ACTOR_CELLS}
    FROM by_actor WHERE actor = ${whole(actor)})`;
}
