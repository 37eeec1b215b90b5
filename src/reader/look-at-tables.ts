import { outlineOf, type TableAnswer, type TableOutline } from "../formats/csv/table-outline";
import type { TableForm } from "../formats/csv/table";
import { type OnRows, readTable } from "../formats/csv/tables";
import type { Outcome, Problem } from "../graph/problem";
import { formOf, type InputFile } from "./files/input-file";
import { unpack } from "./files/unpack";
import type { Note } from "../formats/draft/imported";
import type { Days } from "../graph/dates";
import { readFiles } from "./read-graph";

/**
 * The outline of each table, or what is wrong with it.
 * @param forms how each table is to be read; guessed where absent
 */
export async function lookAtTables(
  inputs: readonly InputFile[],
  forms: readonly TableForm[],
  onRows?: OnRows,
): Promise<readonly Outcome<TableOutline>[]> {
  const outlines: Outcome<TableOutline>[] = [];
  for (const [index, input] of inputs.entries()) {
    const file = await unpack(input);
    onRows?.(0);
    const table = file.ok
      ? readTable(input.name, file.value.bytes, formOf(input, forms[index]), onRows)
      : file;
    outlines.push(table.ok ? { ok: true, value: outlineOf(table.value) } : table);
  }
  return outlines;
}

/** What would come of tables: counts, the first links, and what to look at. Small, however large the tables are. */
export interface TablePreview {
  readonly actors: number;
  readonly links: number;
  readonly dated: number;
  readonly first: readonly PreviewLink[];
  readonly notes: readonly Note[];
  /** Why nothing comes of them yet. */
  readonly problems: readonly Problem[];
}

/** A link by the names of its ends. */
export interface PreviewLink {
  readonly source: string;
  readonly target: string;
  readonly kind: string;
  readonly days?: Days | undefined;
}

const FIRST_LINKS = 4;

/** Makes a graph of tables by what was said of each, and tells what it would be. */
export async function previewTables(
  inputs: readonly InputFile[],
  answers: readonly TableAnswer[],
  onRows?: OnRows,
): Promise<TablePreview> {
  const read = await readFiles(inputs, answers, onRows);
  if (!read.ok) return noPreview(read.problems);
  const { value } = read;
  if (!("graph" in value)) return noPreview([]);
  const { actors, links } = value.graph;
  const nameOf = (id: string) => actors.get(id)?.name ?? id;
  const all = [...links.values()];
  return {
    actors: actors.size,
    links: links.size,
    dated: all.filter(({ days }) => days !== undefined).length,
    first: all.slice(0, FIRST_LINKS).map(({ source, target, kind, days }) => ({
      source: nameOf(source),
      target: nameOf(target),
      kind,
      days,
    })),
    notes: value.notes,
    problems: [],
  };
}

/** A preview of what cannot be opened. */
function noPreview(problems: readonly Problem[]): TablePreview {
  return { actors: 0, links: 0, dated: 0, first: [], notes: [], problems };
}
