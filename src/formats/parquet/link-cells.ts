import { cellsOf } from "../../graph/columns/file-columns";
import type { FileLink } from "../../graph/model/file";
import type { CodedColumn } from "../../graph/columns/coded-texts";
import type { LinkColumns } from "../../graph/columns/link-columns";
import { packTexts } from "../../graph/columns/texts";
import { PLAIN_LINK } from "../draft/draft";

/** The columns of a table of links; all but `source` and `target` may be missing. */
export const LINK_CELLS = [
  "id",
  "source",
  "target",
  "kind",
  "status",
  "date",
  "event",
  "label",
  "summary",
  "topics",
  "quotes",
  "more",
] as const;
export type LinkCell = (typeof LINK_CELLS)[number];

/** A text for each row, by the name of the column; columns that a table has not are missing. */
export type LinkCells = ReadonlyMap<LinkCell, readonly (string | undefined)[]>;

/**
 * The links of a table as columns.
 * @param coded gives the column of a name; rows without a text have the one that is given with it
 * @param ends the id of each row, and the rows of the actors at its ends
 */
export function columnsOfCells(
  coded: (name: LinkCell, missing?: string) => CodedColumn,
  { ids, ...ends }: Pick<LinkColumns, "source" | "target"> & { readonly ids: readonly string[] },
): LinkColumns {
  return {
    count: ids.length,
    id: packTexts(ids),
    ...ends,
    kind: coded("kind", PLAIN_LINK),
    status: coded("status"),
    date: coded("date"),
    event: coded("event"),
    label: coded("label"),
    summary: coded("summary"),
    topics: coded("topics"),
    quotes: coded("quotes"),
    more: coded("more"),
  };
}

/** The columns of a file's links, as a Parquet file holds them. Ids `link-1`, `link-2`, … are left out: reading restores them. */
export function columnsToWrite(edges: readonly FileLink[]): LinkCells {
  const isNumbered = edges.every(({ id }, row) => id === `link-${row + 1}`);
  const rows = edges.map(cellsOf);
  const columns = LINK_CELLS.map((name): [LinkCell, (string | undefined)[]] => [
    name,
    rows.map((row) => (name === "id" && isNumbered ? undefined : row[name])),
  ]);
  return new Map(columns.filter(([, cells]) => cells.some((cell) => cell !== undefined)));
}
