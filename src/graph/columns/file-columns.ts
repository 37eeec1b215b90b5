import type { FileLink } from "../model/file";
import {
  ABSENT,
  type CodedColumn,
  type LinkColumns,
  type LinkRow,
  startColumns,
} from "./link-columns";
import { isLocalText, plainText } from "../model/local-text";
import { textAt, unpackTexts } from "./texts";

/** What a file says of a link as texts, lists and all that no version knows in JSON. */
export interface LinkCells extends Omit<LinkRow, "source" | "target"> {
  /** Ids of actors. */
  readonly source: string;
  readonly target: string;
}

/** A file's link as texts: what columns are made of. */
export function cellsOf(edge: FileLink): LinkCells {
  const { id, source, target, kind, status, date, event, summary, topics, quotes, label, ...rest } =
    edge;
  // A label or topic in several languages goes on under the text that it is known by; as the file has it, it is kept beside.
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

/** The columns of a file's links, with all that it says of each. */
export function columnsOfFile(
  edges: Iterable<FileLink>,
  numberOfActor: (id: string) => number,
): LinkColumns {
  const draft = startColumns();
  for (const edge of edges) {
    const [source, target] = [numberOfActor(edge.source), numberOfActor(edge.target)];
    draft.add({ ...cellsOf(edge), source, target });
  }
  return draft.finish();
}

/** The links of columns as a file writes them: the inverse of {@link columnsOfFile}. */
export function edgesOfColumns(columns: LinkColumns, actorIds: readonly string[]): FileLink[] {
  const texts = (column: CodedColumn) => {
    const known = unpackTexts(column.texts);
    return (number: number) => known[column.codes[number] ?? ABSENT];
  };
  const values = (column: CodedColumn) => {
    const known: readonly unknown[] = unpackTexts(column.texts).map((text) => JSON.parse(text));
    return (number: number) => known[column.codes[number] ?? ABSENT];
  };
  const [kind, status, date, event] = [
    columns.kind,
    columns.status,
    columns.date,
    columns.event,
  ].map(texts);
  const [label, summary] = [columns.label, columns.summary].map(texts);
  const [topics, quotes, more] = [columns.topics, columns.quotes, columns.more].map(values);
  return Array.from({ length: columns.count }, (_, number): FileLink => {
    const rest = more?.(number);
    const fields: readonly (readonly [string, unknown])[] = [
      ["date", date?.(number)],
      ["status", status?.(number)],
      ["event", event?.(number)],
      ["label", label?.(number)],
      ["topics", topics?.(number)],
      ["summary", summary?.(number)],
      ["quotes", quotes?.(number)],
    ];
    return {
      id: textAt(columns.id, number),
      kind: kind?.(number) ?? "",
      source: actorIds[columns.source[number] ?? 0] ?? "",
      target: actorIds[columns.target[number] ?? 0] ?? "",
      ...Object.fromEntries(fields.filter(([, value]) => value !== undefined)),
      ...(typeof rest === "object" ? rest : {}),
    };
  });
}
