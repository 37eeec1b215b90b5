import type { GraphFile } from "../../graph/model/file";

/** So many links nobody reads as text. */
const MANY_LINKS = 5000;

/** A graph file as JSON: indented for people and their version control, while it is small enough for them. */
export function printGraph(file: GraphFile): string {
  return JSON.stringify(file, undefined, file.edges.length > MANY_LINKS ? undefined : 2) + "\n";
}
