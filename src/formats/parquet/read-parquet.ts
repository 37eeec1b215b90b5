import * as z from "zod/mini";
import type { FileActor, GraphFile } from "../../graph/model/file";
import type { Point } from "../../graph/model/types";
import { edgesOfColumns } from "../../graph/columns/file-columns";
import { codeTexts, textsByRow } from "../../graph/columns/coded-texts";
import type { LinkColumns } from "../../graph/columns/link-columns";
import { problemsOfColumns } from "../../graph/columns/check-columns";
import { parseJson } from "../../graph/parse/parse-json";
import type { Outcome, Problem } from "../../graph/problem";
import { PLAIN_ACTOR } from "../draft/draft";
import type { Imported, Note } from "../draft/imported";
import { MOST_PROBLEMS } from "../../graph/problem-list";
import { columnsOfCells, LINK_CELLS, type LinkCells } from "./link-cells";
import { readCells } from "./read-cells";
import { settleCells } from "./settle-cells";

/** The key of the file's metadata that holds the rest of the graph, as JSON. */
export const HEAD_KEY = "readout/1";
/** The key of the actors' places, as JSON: for each actor `[x, y]` or an empty list. */
export const PLACES_KEY = "readout/places";

/** A graph as a Parquet file holds it: the head with actors and documents, and the links as columns. */
export interface ParquetGraph {
  readonly head: GraphFile;
  readonly columns: LinkColumns;
  /** The place of each actor, if the file gives it. */
  readonly places: readonly (Point | undefined)[];
  /** Of a file of another program: what was read otherwise than it stands there, and what most likely means something else. */
  readonly changes: readonly Note[];
  readonly doubts: readonly Note[];
}

/**
 * Reads a graph from an Apache Parquet file with one row per link. Actors that are not in the file's metadata are made
 * from their names. Dates may be EDTF texts or Parquet dates.
 */
export async function readParquet(
  bytes: Uint8Array,
  title: string,
): Promise<Outcome<ParquetGraph>> {
  const read = await readCells(bytes, LINK_CELLS, ["source", "target"]);
  if (!read.ok) return read;
  const { rows, texts } = read.value;
  const cells = new Map(Array.from(read.value.cells, ([name, found]) => [name, textsByRow(found)]));
  let head: GraphFile = { format: "readout/1", title, nodes: [], edges: [] };
  const text = texts.get(HEAD_KEY);
  if (text !== undefined) {
    const parsed = parseJson(text);
    if (!parsed.ok) return parsed;
    if (isHead(parsed.value)) head = parsed.value;
  }
  const places = placesOf(texts.get(PLACES_KEY));
  const { cells: settled, ...notes } =
    text === undefined ? settleCells(cells) : { cells, changes: [], doubts: [] };
  const assembled = assemble(head, rows, settled);
  if (!assembled.ok) return assembled;
  const problems = problemsOfColumns(assembled.value.head, assembled.value.columns);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, value: { ...assembled.value, places, ...notes } };
}

const placesSchema = z.array(z.array(z.number()));

function placesOf(text: string | undefined): ParquetGraph["places"] {
  const value = text === undefined ? undefined : parseJson(text);
  const places = value?.ok ? placesSchema.safeParse(value.value) : undefined;
  return (places?.data ?? []).map(([x, y]) =>
    x === undefined || y === undefined ? undefined : { x, y },
  );
}

/** Enough to narrow the type: `problemsOfColumns` checks all parts against the schemas. */
function isHead(value: unknown): value is GraphFile {
  return (
    typeof value === "object" && value !== null && "nodes" in value && Array.isArray(value.nodes)
  );
}

function assemble(
  head: GraphFile,
  rows: number,
  cells: LinkCells,
): Outcome<Pick<ParquetGraph, "head" | "columns">> {
  const nodes: FileActor[] = [...head.nodes];
  const actorRows = new Map(nodes.map(({ id }, actorRow) => [id, actorRow]));
  const problems: Problem[] = [];
  const isFull = () => problems.length >= MOST_PROBLEMS;
  const ends = (field: "source" | "target") => {
    const names = cells.get(field) ?? [];
    const found = new Uint32Array(rows);
    for (let row = 0; row < rows && !isFull(); row++) {
      const name = names[row];
      if (name === undefined) {
        problems.push({ code: "missing-cell", values: { field }, line: row + 1 });
        continue;
      }
      let actorRow = actorRows.get(name);
      if (actorRow === undefined) {
        actorRow = nodes.push({ id: name, kind: PLAIN_ACTOR, name }) - 1;
        actorRows.set(name, actorRow);
      }
      found[row] = actorRow;
    }
    return found;
  };
  const [source, target] = [ends("source"), ends("target")];
  const given = cells.get("id") ?? [];
  const lines = new Map<string, number>();
  const ids = Array.from({ length: rows }, (_, row) => given[row] ?? `link-${row + 1}`);
  ids.forEach((id, row) => {
    const first = lines.get(id) ?? (actorRows.has(id) ? "nodes" : undefined);
    if (first === undefined || isFull()) lines.set(id, row + 1);
    else problems.push({ code: "duplicate-id", values: { id, first }, line: row + 1 });
  });
  if (problems.length > 0) return { ok: false, problems };
  const none = Array.from<undefined>({ length: rows });
  const columns = columnsOfCells(
    (name, missing) => codeTexts((cells.get(name) ?? none).map((text) => text ?? missing)),
    { ids, source, target },
  );
  return { ok: true, value: { head: { ...head, nodes }, columns } };
}

/** Imports a Parquet file as a graph file. */
export async function importParquet(bytes: Uint8Array, title: string): Promise<Outcome<Imported>> {
  const outcome = await readParquet(bytes, title);
  if (!outcome.ok) return outcome;
  const { head, columns, changes } = outcome.value;
  const ids = head.nodes.map(({ id }) => id);
  const file = { ...head, edges: edgesOfColumns(columns, ids) };
  return { ok: true, value: { file, notes: changes, placeOf: placeOfRow } };
}

/** The row of a link, from 1. */
function placeOfRow(pointer: string) {
  const [, at] = /^\/edges\/(\d+)/.exec(pointer) ?? [];
  return at === undefined ? undefined : { line: Number(at) + 1 };
}
