import { ABSENT, type CodedColumn } from "./coded-texts";
import type { LinkColumns } from "./link-columns";
import { countOf, joinTexts, packTexts, textAt } from "./texts";

/** Links of several parts of a graph one after the other; the ends of all are rows of the same actors. */
export function joinColumns(parts: readonly LinkColumns[]): LinkColumns {
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    id: joinTexts(parts.map(({ id }) => id)),
    ...eachColumn(
      (column) => joinNumbers(parts.map(column)),
      (column) => joinCoded(parts.map(column)),
    ),
  };
}

/** The columns of links beside their ids, each made from its like in other columns: a new one is added here alone. */
export function eachColumn(
  numbers: (column: (columns: LinkColumns) => Uint32Array) => Uint32Array,
  coded: (column: (columns: LinkColumns) => CodedColumn) => CodedColumn,
): Omit<LinkColumns, "count" | "id"> {
  return {
    source: numbers(({ source }) => source),
    target: numbers(({ target }) => target),
    kind: coded(({ kind }) => kind),
    status: coded(({ status }) => status),
    date: coded(({ date }) => date),
    event: coded(({ event }) => event),
    label: coded(({ label }) => label),
    summary: coded(({ summary }) => summary),
    topics: coded(({ topics }) => topics),
    quotes: coded(({ quotes }) => quotes),
    more: coded(({ more }) => more),
  };
}

/** Numbers of several parts one after the other. */
export function joinNumbers(parts: readonly Uint32Array[]): Uint32Array {
  const joined = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let start = 0;
  for (const part of parts) {
    joined.set(part, start);
    start += part.length;
  }
  return joined;
}

/** Texts that stand in several parts have one code again. */
function joinCoded(parts: readonly CodedColumn[]): CodedColumn {
  const known = new Map<string, number>();
  const codes = joinNumbers(parts.map((part) => part.codes));
  let start = 0;
  for (const { codes: own, texts } of parts) {
    const end = start + own.length;
    const count = countOf(texts);
    const codeOf = new Uint32Array(count);
    for (let code = 0; code < count; code++) {
      const text = textAt(texts, code);
      const found = known.get(text) ?? known.size;
      known.set(text, found);
      codeOf[code] = found;
    }
    for (let row = start; row < end; row++) {
      const code = codes[row] ?? ABSENT;
      if (code !== ABSENT) codes[row] = codeOf[code] ?? ABSENT;
    }
    start = end;
  }
  return { codes, texts: packTexts([...known.keys()]) };
}
