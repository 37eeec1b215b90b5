import type { GraphFile } from "../../graph/model/file";

/** Files with more links are printed without indentation. */
const MANY_LINKS = 5000;

/** Prints a graph file as JSON; a small one is indented, for people and version control. */
export function printGraph(file: GraphFile): string {
  return JSON.stringify(file, undefined, file.edges.length > MANY_LINKS ? undefined : 2) + "\n";
}
