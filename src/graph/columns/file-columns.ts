import type { FileLink } from "../model/file";
import { ABSENT, type CodedColumn } from "./coded-texts";
import { type LinkColumns, type LinkRow, startColumns } from "./link-columns";
import { isLocalText, plainText } from "../model/local-text";
import { textAt, unpackTexts } from "./texts";

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

/**
 * The links in columns as a file writes them: the inverse of {@link columnsOfFile}.
 * @param actorIds by row
 */
export function edgesOfColumns(columns: LinkColumns, actorIds: readonly string[]): FileLink[] {
  const texts = (column: CodedColumn) => {
    const known = unpackTexts(column.texts);
    return (row: number) => known[column.codes[row] ?? ABSENT];
  };
  const values = (column: CodedColumn) => {
    const known: readonly unknown[] = unpackTexts(column.texts).map((text) => JSON.parse(text));
    return (row: number) => known[column.codes[row] ?? ABSENT];
  };
  const [kind, more] = [texts(columns.kind), values(columns.more)] as const;
  const fields = [
    ["date", texts(columns.date)],
    ["status", texts(columns.status)],
    ["event", texts(columns.event)],
    ["label", texts(columns.label)],
    ["topics", values(columns.topics)],
    ["summary", texts(columns.summary)],
    ["quotes", values(columns.quotes)],
  ] as const;
  return Array.from({ length: columns.count }, (_, row): FileLink => {
    const rest = more(row);
    const own: Record<string, unknown> = {};
    for (const [field, valueOf] of fields) {
      const value = valueOf(row);
      if (value !== undefined) own[field] = value;
    }
    return {
      id: textAt(columns.id, row),
      kind: kind(row) ?? "",
      source: actorIds[columns.source[row] ?? 0] ?? "",
      target: actorIds[columns.target[row] ?? 0] ?? "",
      ...own,
      ...(typeof rest === "object" ? rest : {}),
    };
  });
}
