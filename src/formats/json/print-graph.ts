import type { GraphFile } from "../../graph/model/file";

/** Files with more links or actors are printed without indentation, and those in which these have more fields together. */
const MANY = 5000;
const MANY_FIELDS = 200_000;
/** So many entries of a list are printed at a time. */
const PART = 1000;

/** Prints a graph file as JSON; a small one is indented, for people and version control. */
export function printGraph(file: GraphFile): string {
  return [...printParts(file)].join("");
}

/** The same in parts, for who writes them one by one: the whole of a million links is longer than what it was made of. */
export function* printParts(file: GraphFile): Generator<string, void> {
  if (isSmall(file)) {
    yield `${JSON.stringify(file, undefined, 2)}\n`;
    return;
  }
  let before = "{";
  for (const [key, value] of Object.entries<unknown>(file)) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(key)}:`;
    if (Array.isArray(value)) yield* printList(value);
    else yield JSON.stringify(value);
    before = ",";
  }
  yield "}\n";
}

function isSmall({ nodes, edges }: GraphFile): boolean {
  if (Math.max(edges.length, nodes.length) > MANY) return false;
  let fields = 0;
  return ![nodes, edges].some((entries) =>
    entries.some((entry) => (fields += Object.keys(entry).length) > MANY_FIELDS),
  );
}

function* printList(list: readonly unknown[]): Generator<string, void> {
  let before = "[";
  for (let start = 0; start < list.length; start += PART) {
    const part = JSON.stringify(list.slice(start, start + PART));
    yield before + part.slice(1, -1);
    before = ",";
  }
  yield list.length > 0 ? "]" : "[]";
}
