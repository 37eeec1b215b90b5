import { readGraph } from "../../../src/reader/read-graph";
import { isLeftOut } from "../../../src/reader/is-left-out";
import { notesOfChosen } from "../../../src/reader/rows/left-out";
import { openWorkbooks } from "../../../src/reader/rows/workbook";

/** The tables of a workbook by name, as text; or the codes of its problems. */
export async function tablesIn(bytes: Uint8Array, name = "book.xlsx") {
  const outcome = await openWorkbooks([{ name, bytes }]);
  if (!outcome.ok)
    return outcome.problems.map(({ code, values }) => [code, ...Object.values(values)]);
  const chosen = outcome.value.map((file) => ({ file, isOut: isLeftOut(file, undefined) }));
  const texts = chosen.flatMap(({ file, isOut }) =>
    isOut ? [] : [[file.name, new TextDecoder().decode(file.bytes).trimEnd()]],
  );
  const notes = notesOfChosen(chosen).map(({ code, count }) => [code, count]);
  return { ...Object.fromEntries(texts), notes };
}

/** The graph in a file, with its notes. Throws where there is none. */
export async function graphOf(name: string, bytes: Uint8Array) {
  const outcome = await readGraph([{ name, bytes }]);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return { ...outcome.value.index.graph, notes: outcome.value.notes };
}
