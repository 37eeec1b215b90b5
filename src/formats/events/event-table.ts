import type { FileActor } from "../../graph/model/file";
import { edgesOfColumns } from "../../graph/columns/file-columns";
import { type LinkColumns, type LinkRow, startColumns } from "../../graph/columns/link-columns";
import { parseDay } from "../../graph/dates";
import type { Outcome, Problem } from "../../graph/problem";
import type { Imported, Note } from "../draft/imported";
import { MOST_PROBLEMS, type OnRows, ROWS_BETWEEN } from "../csv/tables";

/** A table of coded events as a graph: so large that its links are never objects. */
export interface EventTable {
  readonly nodes: readonly FileActor[];
  readonly columns: LinkColumns;
  readonly notes: readonly Note[];
}

/** The row of a table of events, its link's ends by name. */
export interface EventLink extends Omit<LinkRow, "id" | "source" | "target"> {
  readonly id?: string | undefined;
  readonly source: string;
  readonly target: string;
}

/** What a table tells of an actor besides its id. */
export interface ActorFields {
  readonly name: string;
  readonly kind: string;
  readonly country?: string | undefined;
  readonly cameo?: string | undefined;
}

/** The lines of a text with their numbers, from 1, without those that are empty. */
export function* linesOf(text: string, onRows?: OnRows): Iterable<[line: number, content: string]> {
  let [line, start] = [0, 0];
  while (start < text.length) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const content = text.slice(start, text[end - 1] === "\r" ? end - 1 : end);
    start = end + 1;
    line++;
    if (line % ROWS_BETWEEN === 0) onRows?.(line);
    if (content.trim() !== "") yield [line, content];
  }
}

/** Gathers the rows of a table of events, and what is wrong with them. */
export function startEvents() {
  const numbers = new Map<string, number>();
  const nodes: FileActor[] = [];
  const links = startColumns();
  const lines = new Map<string, number>();
  const problems: Problem[] = [];
  let count = 0;
  return {
    problems,
    isFull: () => problems.length >= MOST_PROBLEMS,
    /** Whether a date of a form that looks right is one; if not, that is a problem of the line. */
    hasDay(date: string, line: number): boolean {
      if (parseDay(date) !== undefined) return true;
      problems.push({ code: "date-no-such-day", values: { text: date }, line });
      return false;
    },
    /** An actor's number; of one that is new, `describe` tells the fields. */
    actor(id: string, describe: () => ActorFields): number {
      const known = numbers.get(id);
      if (known !== undefined) return known;
      numbers.set(id, nodes.length);
      return nodes.push({ id, ...describe() }) - 1;
    },
    link({ id, source, target, ...row }: EventLink, line: number): void {
      count++;
      const own = id ?? `link-${count}`;
      // An id that the source gives twice is its mistake; one of ours that it has already gives way.
      const first = id === undefined ? undefined : lines.get(id);
      if (first !== undefined) {
        problems.push({ code: "duplicate-id", values: { id: own, first }, line });
        return;
      }
      lines.set(own, line);
      const [from, to] = [numbers.get(source) ?? 0, numbers.get(target) ?? 0];
      links.add({ ...row, id: freeOf(own), source: from, target: to });
    },
    finish(notes: readonly Note[]): Outcome<EventTable> {
      if (problems.length === 0 && count === 0) problems.push({ code: "empty-file", values: {} });
      if (problems.length > 0) return { ok: false, problems };
      return { ok: true, value: { nodes, columns: links.finish(), notes } };
    },
  };
  /** Actors and links have ids of their own. */
  function freeOf(id: string): string {
    for (let number = 1; ; number++) {
      const next = number === 1 ? id : `${id}-${number}`;
      if (!numbers.has(next)) return next;
    }
  }
}

/** A table of events as a graph file. */
export function fileOfEvents(outcome: Outcome<EventTable>, title: string): Outcome<Imported> {
  if (!outcome.ok) return outcome;
  const { nodes, columns, notes } = outcome.value;
  const ids = nodes.map(({ id }) => id);
  return {
    ok: true,
    value: {
      file: {
        format: "readout/1",
        title,
        nodes,
        edges: edgesOfColumns(columns, ids),
        documents: [],
      },
      notes,
      placeOf: () => undefined,
    },
  };
}
