import type { GraphFile } from "../../graph/model/file";
import type { Imported, Note } from "../draft/imported";

/** Kinds of contacts that end some day; relations such as "ownership" may go on. */
const PASSING: ReadonlySet<string> = new Set(
  "call video-call meeting visit letter statement".split(" "),
);

/**
 * A note on contacts with a first day and no last one, as an empty cell makes them: each then goes on for ever, and is in the
 * picture of every later week. They stay as they are.
 */
export function notesOfOpenEnds(file: GraphFile, placeOf: Imported["placeOf"]): readonly Note[] {
  const isOpen = ({ kind, date, status }: GraphFile["edges"][number]) =>
    PASSING.has(kind) && status !== "planned" && date?.endsWith("/..") === true;
  const first = file.edges.findIndex(isOpen);
  const value = file.edges[first]?.date;
  if (value === undefined) return [];
  const count = file.edges.filter(isOpen).length;
  return [{ code: "end-open", values: { value }, count, ...placeOf(`/edges/${first}`) }];
}
