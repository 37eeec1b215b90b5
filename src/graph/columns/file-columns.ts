import { type BitByBit, doAtOnce } from "../bit-by-bit";
import type { FileLink } from "../model/file";
import { ABSENT, type CodedColumn } from "./coded-texts";
import { type LinkColumns, type LinkRow, startColumns } from "./link-columns";
import { isLocalText, plainText } from "../model/local-text";
import { textAt, unpackTexts } from "./texts";

/** So many links, or values, are made in one bit: some milliseconds. */
const PORTION = 4000;

/** A link of a file as texts: lists and unknown fields are JSON. */
export interface LinkCells extends Omit<LinkRow, "source" | "target"> {
  /** Ids of actors. */
  readonly source: string;
  readonly target: string;
}

/** Turns a link of a file into the cells that columns are made of. */
export function cellsOf(edge: FileLink): LinkCells {
  const { id, source, target, kind, status, date, event, summary, topics, quotes, label, ...rest } =
    edge;
  // Columns hold the plain text of a label or topic. One given in several languages is also kept in `more`, as the file has it.
  const isPlain = typeof label === "string" || label === undefined;
  const isPlainList = topics === undefined || topics.every((topic) => typeof topic === "string");
  const more = {
    ...rest,
    ...(isPlain ? {} : { label }),
    ...(isPlainList ? {} : { topics }),
  };
  return {
    id,
    source,
    target,
    kind,
    status,
    date,
    event,
    summary,
    label: isLocalText(label) ? plainText(label) : undefined,
    topics: topics && JSON.stringify(topics.map(plainText)),
    quotes: quotes && JSON.stringify(quotes),
    more: Object.keys(more).length > 0 ? JSON.stringify(more) : undefined,
  };
}

/**
 * The columns of a file's links, unknown fields included.
 * @param rowOfActor the row of an actor in the file's list of nodes
 */
export function columnsOfFile(
  edges: Iterable<FileLink>,
  rowOfActor: (id: string) => number,
): LinkColumns {
  const draft = startColumns();
  for (const edge of edges) {
    const [source, target] = [rowOfActor(edge.source), rowOfActor(edge.target)];
    draft.add({ ...cellsOf(edge), source, target });
  }
  return draft.finish();
}

/** The links in columns as a file writes them, see {@link edgesInBits}. */
export function edgesOfColumns(columns: LinkColumns, actorIds: readonly string[]): FileLink[] {
  return doAtOnce(edgesInBits(columns, actorIds));
}

/**
 * Makes the links in columns as a file writes them: the inverse of {@link columnsOfFile}.
 * @param actorIds by row
 */
export function* edgesInBits(
  columns: LinkColumns,
  actorIds: readonly string[],
): BitByBit<FileLink[]> {
  const [kind, more] = [textsIn(columns.kind), yield* valuesIn(columns.more)] as const;
  const fields = [
    ["date", textsIn(columns.date)],
    ["status", textsIn(columns.status)],
    ["event", textsIn(columns.event)],
    ["label", textsIn(columns.label)],
    ["topics", yield* valuesIn(columns.topics)],
    ["summary", textsIn(columns.summary)],
    ["quotes", yield* valuesIn(columns.quotes)],
  ] as const;
  const edges: FileLink[] = [];
  for (let row = 0; row < columns.count; row++) {
    if (row % PORTION === PORTION - 1) yield;
    const rest = more(row);
    const own: Record<string, unknown> = {};
    for (const [field, valueOf] of fields) {
      const value = valueOf(row);
      if (value !== undefined) own[field] = value;
    }
    edges.push({
      id: textAt(columns.id, row),
      kind: kind(row) ?? "",
      source: actorIds[columns.source[row] ?? 0] ?? "",
      target: actorIds[columns.target[row] ?? 0] ?? "",
      ...own,
      ...(typeof rest === "object" ? rest : {}),
    });
  }
  return edges;
}

function textsIn(column: CodedColumn): (row: number) => string | undefined {
  const known = unpackTexts(column.texts);
  return (row) => known[column.codes[row] ?? ABSENT];
}

/** What texts of JSON say. */
function* valuesIn(column: CodedColumn): BitByBit<(row: number) => unknown> {
  const known: unknown[] = [];
  for (const text of unpackTexts(column.texts)) {
    known.push(JSON.parse(text));
    if (known.length % PORTION === 0) yield;
  }
  return (row) => known[column.codes[row] ?? ABSENT];
}
