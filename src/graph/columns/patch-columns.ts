import { eachColumn, joinNumbers } from "./join-columns";
import { ABSENT, type CodedColumn } from "./coded-texts";
import type { LinkColumns } from "./link-columns";
import { countOf, findText, joinTexts, packTexts, takeTexts, unpackTexts } from "./texts";

/** In the place of a row: the next of the links that are new. */
export const NEW = -1;

/**
 * The columns of a list of links of which most stood in another one: those are copied, and none of them is read.
 * @param former their columns; the ends of both are rows of the same actors
 * @param fresh the columns of the others, in their order
 * @param rows for each link its row in the former list, or {@link NEW}
 */
export function patchColumns(
  former: LinkColumns,
  fresh: LinkColumns,
  rows: Int32Array,
): LinkColumns {
  let next = former.count;
  const order = Uint32Array.from(rows, (row) => (row === NEW ? next++ : row));
  return {
    count: rows.length,
    id: takeTexts(joinTexts([former.id, fresh.id]), order),
    ...eachColumn(
      (column) => {
        const all = joinNumbers([column(former), column(fresh)]);
        return order.map((at) => all[at] ?? 0);
      },
      (column) => patchCoded(column(former), column(fresh), order),
    ),
  };
}

/** Codes are numbered anew by where their texts first stand, as in columns that are made from the beginning. */
function patchCoded(former: CodedColumn, fresh: CodedColumn, order: Uint32Array): CodedColumn {
  const more: string[] = [];
  const count = countOf(former.texts);
  const codeOfFresh = unpackTexts(fresh.texts).map(
    (text) => findText(former.texts, text) ?? count + more.push(text) - 1,
  );
  const all = joinNumbers([former.codes, fresh.codes.map((code) => codeOfFresh[code] ?? ABSENT)]);
  const numbers = new Uint32Array(count + more.length).fill(ABSENT);
  const used: number[] = [];
  const codes = order.map((at) => {
    const code = all[at] ?? ABSENT;
    if (code === ABSENT) return ABSENT;
    if (numbers[code] === ABSENT) numbers[code] = used.push(code) - 1;
    return numbers[code] ?? ABSENT;
  });
  const texts = more.length > 0 ? joinTexts([former.texts, packTexts(more)]) : former.texts;
  const isSame = used.length === countOf(texts) && used.every((code, at) => code === at);
  return { codes, texts: isSame ? texts : takeTexts(texts, Uint32Array.from(used)) };
}
