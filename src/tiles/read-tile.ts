import { columnsOfCells, LINK_CELLS } from "../formats/parquet/link-cells";
import { readCells } from "../formats/parquet/read-cells";
import type { Span } from "../frame/view/span";
import { problemsOfCells } from "../graph/columns/check-columns";
import { daysOfColumn, type LinkColumns } from "../graph/columns/link-columns";
import { textAt } from "../graph/columns/texts";
import type { Graph } from "../graph/model/types";
import type { Outcome, Problem } from "../graph/problem";
import { MOST_PROBLEMS } from "../graph/problem-list";
import type { TilePart } from "./manifest";
import { otherCount } from "./read-head";

/** The column that says how many contacts the pair of each link has in the whole period. */
export const PAIR_CONTACTS = "pair_contacts";
/** The column that says which place each link has in the whole file, from 0. */
export const PLACE = "row";

/** The links of one part. */
export interface TileLinks {
  readonly columns: LinkColumns;
  /** By row: its place in the whole file. */
  readonly places: Uint32Array;
  /** By row: the contacts of its pair in the whole period. */
  readonly pairContacts: Uint32Array;
}

/** What is known of the graph that a part belongs to. */
export interface KnownGraph extends Pick<Graph, "actors" | "documents"> {
  readonly rowOfActor: ReadonlyMap<string, number>;
}

/**
 * Reads one part of a tiled graph: Parquet, one row a link. It must hold what the manifest says, links of actors that are
 * known, and, where it has days of its own, no link that reaches over them: anything else would be counted wrongly in silence.
 */
export async function readTile(
  bytes: Uint8Array,
  part: TilePart & Partial<Span>,
  known: KnownGraph,
): Promise<Outcome<TileLinks>> {
  const read = await readCells(
    bytes,
    [...LINK_CELLS, PAIR_CONTACTS, PLACE],
    ["id", "source", "target", PAIR_CONTACTS, PLACE],
  );
  if (!read.ok) return read;
  const { rows, cells } = read.value;
  if (rows !== part.links) return otherCount(part.links, rows);
  const problems: Problem[] = [];
  const required = (field: "id" | "source" | "target") => {
    const column = cells.get(field) ?? [];
    return Array.from({ length: rows }, (_, row) => {
      const text = column[row];
      if (text === undefined && problems.length < MOST_PROBLEMS)
        problems.push({ code: "missing-cell", values: { field }, line: row + 1 });
      return text ?? "";
    });
  };
  const ends = (field: "source" | "target") =>
    Uint32Array.from(required(field), (id, row) => {
      const found = known.rowOfActor.get(id);
      if (found === undefined && problems.length < MOST_PROBLEMS)
        problems.push({ code: "unknown-actor", values: { id }, line: row + 1 });
      return found ?? 0;
    });
  const ids = required("id");
  const [source, target] = [ends("source"), ends("target")];
  if (problems.length > 0) return { ok: false, problems };
  const columns = columnsOfCells(cells, { ids, source, target });
  const wrong = [...problemsOfCells(columns, known), ...astray(columns, part)];
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const numbers = (name: typeof PAIR_CONTACTS | typeof PLACE) =>
    Uint32Array.from(cells.get(name) ?? [], Number);
  return {
    ok: true,
    value: { columns, places: numbers(PLACE), pairContacts: numbers(PAIR_CONTACTS) },
  };
}

/** Dates that do not lie within the days of their tile. */
function astray({ date }: LinkColumns, { first, last }: Partial<Span>): readonly Problem[] {
  if (first === undefined || last === undefined) return [];
  return daysOfColumn(date)
    .flatMap((days, code): Problem[] =>
      days && days.first >= first && days.last <= last
        ? []
        : [
            {
              code: "tiles-day",
              values: { date: textAt(date.texts, code) },
              line: date.codes.indexOf(code) + 1,
            },
          ],
    )
    .slice(0, MOST_PROBLEMS);
}
