import { MOST_UNLINKED } from "../../frame/query/drawn";
import { isWhole } from "../../frame/query/window";
import type { Span } from "../../frame/view/span";
import { isFiltered, type View } from "../../frame/view/view";
import { type DuckDb, numberIn } from "../duckdb/duckdb";
import type { Countable } from "./codes";
import { whole } from "./conditions";

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
export async function actorsOf(
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
