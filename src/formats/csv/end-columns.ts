import { holdsYears, looksLikeDates, normalNames } from "./headings";
import type { Table } from "./table";

/** What the two ends of a link are called together, the usual names first. */
const PAIRS: readonly (readonly [sources: readonly string[], targets: readonly string[]])[] = [
  [["source"], ["target"]],
  [["from"], ["to"]],
  [["source_name"], ["target_name"]],
  [["source_id"], ["target_id"]],
  [["sender"], ["recipient", "receiver"]],
  [["actor1"], ["actor2"]],
  [["actor_1"], ["actor_2"]],
  [["_start_id"], ["_end_id"]],
  [["minister"], ["name_of_organisation", "name_of_organisation_or_individual"]],
];

/** Where the ends have ids and names, what these columns are called. */
const NAMED = [
  { id: "source_id", name: "source_name" },
  { id: "target_id", name: "target_name" },
] as const;

/** The columns of the two ends of a link. */
export interface EndColumns {
  readonly source: number;
  readonly target: number;
}

/**
 * The columns of the two ends where a table has a pair that belongs together, beside one heading of another pair: in
 * "From, To, Date, Source" the last one is where it was read. Undefined where the headings alone tell them.
 */
export function endColumns(table: Pick<Table, "headings" | "rows">): EndColumns | undefined {
  const names = normalNames(table.headings);
  const find = (known: readonly string[]) => {
    const exact = table.headings.findIndex((heading) => known.includes(heading));
    return exact >= 0 ? exact : names.findIndex((name) => known.includes(name));
  };
  const isTime = (index: number) => looksLikeDates(table, index) || holdsYears(table, index);
  if (shareNames(table, names)) {
    return { source: names.indexOf("source_id"), target: names.indexOf("target_id") };
  }
  for (const [sources, targets] of PAIRS) {
    const [source, target] = [find(sources), find(targets)];
    if (source >= 0 && target >= 0 && !isTime(source) && !isTime(target)) return { source, target };
  }
  return undefined;
}

/** Whether ends have ids beside their names, and two of different ids have one name: then only the ids tell them apart. */
function shareNames({ rows }: Pick<Table, "rows">, names: readonly string[]): boolean {
  const columns = NAMED.map(({ id, name }) => [names.indexOf(id), names.indexOf(name)] as const);
  if (columns.some(([id, name]) => id < 0 || name < 0)) return false;
  const known = new Map<string, string>();
  return rows.some(({ cells }) =>
    columns.some(([idAt, nameAt]) => {
      const [id = "", name = ""] = [cells[idAt]?.trim(), cells[nameAt]?.trim()];
      if (id === "" || name === "") return false;
      const other = known.get(name);
      if (other === undefined) known.set(name, id);
      return other !== undefined && other !== id;
    }),
  );
}
