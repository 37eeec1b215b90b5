import { type FilterName, FILTERS } from "../../frame/view/parameter-names";
import { recordOf } from "../../frame/view/record-of";
import type { View } from "../../frame/view/view";
import { type DuckDb, numberIn, type Row } from "../duckdb/duckdb";
import type { Countable } from "./codes";
import type { LinkFilter, Met } from "./met";

const NAMES: readonly LinkFilter[] = FILTERS.filter((name): name is LinkFilter => name !== "actor");

interface Facing {
  readonly table: Countable;
  readonly met: Met;
  readonly view: View;
}

/**
 * How many links each value would show under the other filters, in the order of the table's values; of kinds of actors,
 * how many actors are shown, or would join them.
 * @param shown actors shown, by the number of their kind
 */
export async function facetsIn(
  database: DuckDb,
  { table: { values, dictionary }, met, view }: Facing,
  shown: ReadonlyMap<number, number>,
): Promise<Record<FilterName, readonly number[]>> {
  const named = NAMES.filter((name) => values[name].length > 0);
  const counts = new Map<FilterName, Map<string, number>>();
  for (const name of named) {
    const rows = await met.codesUnder(name);
    counts.set(
      name,
      countValues(rows, (codes) => valuesOfCodes(name, codes)),
    );
  }
  counts.set("actor", await countActors());
  return recordOf(FILTERS, (name) =>
    values[name].map(({ value }) => counts.get(name)?.get(value) ?? 0),
  );

  function valuesOfCodes(name: LinkFilter, codes: readonly number[]): readonly string[] {
    const [first = 0] = codes;
    switch (name) {
      case "kind":
        return [dictionary.kinds[first] ?? ""];
      case "status":
        return [dictionary.statuses[first] ?? ""];
      case "side":
      case "country":
        return [...new Set(codes)].flatMap((code) =>
          code === 0 ? [] : (dictionary.traits[name][code] ?? []),
        );
      default:
        return dictionary.sets[name][first] ?? [];
    }
  }

  async function countActors(): Promise<Map<string, number>> {
    const found = new Map<string, number>();
    const add = (kind: number, count: number) => {
      const value = dictionary.traits.actor[kind] ?? "";
      found.set(value, (found.get(value) ?? 0) + count);
    };
    for (const [kind, count] of shown) add(kind, count);
    const { actor: checked } = view.filters;
    if (checked.length === 0) return found;
    const known = dictionary.valuesOf("actor", checked);
    const isChecked = (column: string) =>
      known.length === 0 ? "false" : `${column} IN (${known.join(", ")})`;
    const kept = await met.keptOutBy("actor");
    // Two kinds that are both missing do not come with one of them.
    const waiting = await database.rows(`SELECT kind, count(DISTINCT n)::DOUBLE FROM (
        SELECT source AS n, from_kind AS kind, from_kind, to_kind FROM ${kept}
        UNION ALL SELECT target, to_kind, from_kind, to_kind FROM ${kept})
      WHERE NOT ${isChecked("kind")}
        AND (from_kind = to_kind OR ${isChecked("from_kind")} OR ${isChecked("to_kind")})
        AND n NOT IN (SELECT n FROM visible)
      GROUP BY kind`);
    for (const [kind, count] of waiting) add(numberIn(kind), numberIn(count));
    return found;
  }
}

function countValues(
  rows: readonly Row[],
  valuesOf: (codes: readonly number[]) => readonly string[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [count, ...codes] of rows) {
    for (const value of valuesOf(codes.map(numberIn)))
      counts.set(value, (counts.get(value) ?? 0) + numberIn(count));
  }
  return counts;
}
