import { indexGraph } from "../frame/index/index-graph";
import { parseGraph } from "../graph/parse/parse-graph";
import { parseJson } from "../graph/parse/parse-json";
import type { Outcome } from "../graph/problem";
import type { InputFile } from "../reader/files/input-file";
import type { Opened } from "../reader/files/read";
import type {
  lookAtFiles as look,
  openFiles as open,
  openSheets as sheets,
  previewFiles as preview,
  startSpare as spare,
} from "../reader/open-files";

/**
 * Stands in a page of one file for the reader of files (build/one-file.ts): such a page shows the graph that it holds and
 * opens no other, so that it need not hold the readers of all forms as well.
 */
export const openFiles: typeof open = ([file]) => ({
  result: Promise.resolve(read(file)),
  cancel: () => undefined,
});

function read(file: InputFile | undefined): Outcome<Opened> {
  const value = parseJson(new TextDecoder().decode(file?.bytes));
  const graph = value.ok ? parseGraph(value.value) : value;
  return graph.ok ? { ok: true, value: { index: indexGraph(graph.value), notes: [] } } : graph;
}

const refuse = (): never => {
  throw new Error("A page of one file opens no other.");
};

export const openSheets: typeof sheets = refuse;
export const lookAtFiles: typeof look = refuse;
export const previewFiles: typeof preview = refuse;
export const startSpare: typeof spare = () => undefined;
