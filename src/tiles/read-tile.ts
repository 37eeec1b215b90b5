import { columnsOfCells, LINK_CELLS } from "../formats/parquet/link-cells";
import { readCells } from "../formats/parquet/read-cells";
import type { Span } from "../frame/view/span";
import { problemsOfCells } from "../graph/columns/check-columns";
import { ABSENT, recodeTexts, textsByRow } from "../graph/columns/coded-texts";
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

/** The columns that say which actors are the ends of each link: their places in the list of actors, from 0. */
export const END_ROWS = { source: "source_row", target: "target_row" } as const;

/** The links of one part. */
export interface TileLinks {
  readonly columns: LinkColumns;
  /** By row: its place in the whole file. */
  readonly places: Uint32Array;
  /** By row: the contacts of its pair in the whole period. */
  readonly pairContacts: Uint32Array;
}

const NUMBERS = [END_ROWS.source, END_ROWS.target, PAIR_CONTACTS, PLACE];

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
    [...LINK_CELLS, ...NUMBERS],
    ["id", PAIR_CONTACTS, PLACE],
    NUMBERS,
  );
  if (!read.ok) return read;
  const { rows, cells, numbers } = read.value;
  if (rows !== part.links) return otherCount(part.links, rows);
  const { actors, rowOfActor } = known;
  const problems: Problem[] = [];
  const say = (problem: Problem) => {
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  };
  const lacks = (field: string, row: number) =>
    say({ code: "missing-cell", values: { field }, line: row + 1 });
  const none = { codes: new Uint32Array(rows).fill(ABSENT), texts: [] };
  const given = textsByRow(cells.get("id") ?? none);
  const ids = new Array<string>(rows).fill("");
  for (let row = 0; row < rows; row++) {
    const id = given[row];
    if (id === undefined) lacks("id", row);
    else ids[row] = id;
  }
  const ends = (field: "source" | "target"): Uint32Array => {
    const found =
      numbers.get(END_ROWS[field]) ??
      // Tiles of version 0.2.0 have ids. They cost a page as much as all the rest of a link.
      textsByRow(cells.get(field) ?? none).map((id) =>
        id === undefined ? undefined : (rowOfActor.get(id) ?? id),
      );
    const column = new Uint32Array(rows);
    for (let row = 0; row < rows; row++) {
      const end = found[row];
      if (end === undefined || Number.isNaN(end)) lacks(field, row);
      else if (typeof end === "number" && Number.isInteger(end) && end >= 0 && end < actors.size)
        column[row] = end;
      else say({ code: "unknown-actor", values: { id: String(end) }, line: row + 1 });
    }
    return column;
  };
  const [source, target] = [ends("source"), ends("target")];
  if (problems.length > 0) return { ok: false, problems };
  const columns = columnsOfCells((name, missing) => recodeTexts(cells.get(name) ?? none, missing), {
    ids,
    source,
    target,
  });
  const wrong = [...problemsOfCells(columns, known), ...astray(columns, part)];
  if (wrong.length > 0) return { ok: false, problems: wrong };
  const whole = (name: typeof PAIR_CONTACTS | typeof PLACE) =>
    new Uint32Array(numbers.get(name) ?? []);
  return { ok: true, value: { columns, places: whole(PLACE), pairContacts: whole(PAIR_CONTACTS) } };
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
