import { parquetWriteBuffer } from "hyparquet-writer";
import type { GraphFile } from "../../graph/model/file";
import type { Point } from "../../graph/model/types";
import { leaveScriptsOut } from "../../graph/model/leave-scripts-out";
import { columnsToWrite } from "./link-cells";
import { HEAD_KEY, PLACES_KEY } from "./read-parquet";

/**
 * Writes a graph file as Apache Parquet: one row per link, all else as JSON in the file's metadata.
 * @param places by id of actor, stored so that opening the file needs no layout
 */
export function exportParquet(given: GraphFile, places: ReadonlyMap<string, Point>): Uint8Array {
  const file = leaveScriptsOut(given);
  const { edges, ...head } = file;
  const columnData = [...columnsToWrite(edges)].map(([name, data]) => ({
    name,
    data: data.map((cell) => cell ?? null),
    type: "STRING" as const,
    nullable: true,
  }));
  const known = file.nodes.map(({ id }) => {
    const place = places.get(id);
    return place ? [Math.round(place.x), Math.round(place.y)] : [];
  });
  const kvMetadata = [
    { key: HEAD_KEY, value: JSON.stringify({ ...head, edges: [] }) },
    { key: PLACES_KEY, value: JSON.stringify(known) },
  ];
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, statistics: false }));
}
