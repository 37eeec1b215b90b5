import type { Note } from "../../formats/draft/imported";
import { notesOfTexts } from "../../formats/doubts/garbled-texts";
import type { EventTable } from "../../formats/events/event-table";
import type { OnRows } from "../../formats/csv/tables";
import type { GraphHead } from "../../frame/layout/prepared";
import type { LinkColumns } from "../../graph/columns/link-columns";
import type { GraphFile } from "../../graph/model/file";
import type { Point } from "../../graph/model/types";
import { parseGraph } from "../../graph/parse/parse-graph";
import type { Outcome } from "../../graph/problem";
import { type InputFile, titleOf } from "../files/input-file";
import type { Read } from "../files/read";

/** Reads a table of events as ICEWS or GDELT give them. */
export async function readEvents(
  form: "icews" | "gdelt",
  name: string,
  text: string,
  onRows?: OnRows,
): Promise<Outcome<Read>> {
  const table: Outcome<EventTable> =
    form === "icews"
      ? (await import("../../formats/events/icews")).readIcews(text, onRows)
      : (await import("../../formats/events/gdelt")).readGdelt(text, onRows);
  if (!table.ok) return table;
  const { nodes, columns, notes } = table.value;
  const head: GraphFile = { format: "readout/1", title: titleOf(name), nodes, edges: [] };
  return fromColumns(head, columns, notes);
}

/** Reads a Parquet file that this application, or another, has written. */
export async function readParquetFile({ name, bytes }: InputFile): Promise<Outcome<Read>> {
  const { readParquet } = await import("../../formats/parquet/read-parquet");
  const outcome = await readParquet(bytes, titleOf(name));
  if (!outcome.ok) return outcome;
  const { head, columns, places, changes, doubts } = outcome.value;
  return fromColumns(head, columns, [...changes, ...doubts], places);
}

function fromColumns(
  file: GraphFile,
  columns: LinkColumns,
  notes: readonly Note[],
  places: readonly (Point | undefined)[] = [],
): Outcome<Read> {
  const parsed = parseGraph({ ...file, edges: [] });
  if (!parsed.ok) return parsed;
  // The pointers are those of our own draft, not of the file.
  const garbled = notesOfTexts({ ...file, edges: [] }, () => undefined);
  const { links: _links, file: _file, actors, documents, ...rest } = parsed.value;
  const head: GraphHead = {
    ...rest,
    actors: [...actors.values()],
    documents: [...documents.values()],
  };
  return { ok: true, value: { head, file, columns, notes: [...notes, ...garbled], places } };
}
