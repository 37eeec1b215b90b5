import type { FileActor } from "../../graph/model/file";
import { edgesOfColumns } from "../../graph/columns/file-columns";
import { type LinkColumns, type LinkRow, startColumns } from "../../graph/columns/link-columns";
import { parseDay } from "../../graph/dates";
import type { Outcome, Problem } from "../../graph/problem";
import type { Imported, Note } from "../draft/imported";
import { MOST_PROBLEMS } from "../../graph/problem-list";
import { type OnRows, ROWS_BETWEEN } from "../csv/tables";

/** A table of coded events as a graph. Its links are columns, because there may be too many for objects. */
export interface EventTable {
  readonly nodes: readonly FileActor[];
  readonly columns: LinkColumns;
  readonly notes: readonly Note[];
}

/** A link of an event table; its ends are ids of actors. */
export interface EventLink extends Omit<LinkRow, "id" | "source" | "target"> {
  readonly id?: string | undefined;
  readonly source: string;
  readonly target: string;
}

/** The fields of an actor besides its id. */
export interface ActorFields {
  readonly name: string;
  readonly kind: string;
  readonly country?: string | undefined;
  readonly cameo?: string | undefined;
}

/** The non-empty lines of a text, with their line numbers from 1. */
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

/** Collects the actors, links and problems of an event table. */
export function startEvents() {
  const rows = new Map<string, number>();
  const nodes: FileActor[] = [];
  const links = startColumns();
  const lines = new Map<string, number>();
  const problems: Problem[] = [];
  let count = 0;
  return {
    problems,
    isFull: () => problems.length >= MOST_PROBLEMS,
    /** Whether a date `YYYY-MM-DD` exists; if not, a problem is added. */
    hasDay(date: string, line: number): boolean {
      if (parseDay(date) !== undefined) return true;
      problems.push({ code: "date-no-such-day", values: { text: date }, line });
      return false;
    },
    /** Returns the row of an actor, and adds the actor if it is new. */
    addActor(id: string, describe: () => ActorFields): number {
      const known = rows.get(id);
      if (known !== undefined) return known;
      rows.set(id, nodes.length);
      return nodes.push({ id, ...describe() }) - 1;
    },
    /** Adds a link whose actors have been added. */
    addLink({ id, source, target, ...row }: EventLink, line: number): void {
      count++;
      const own = id ?? `link-${count}`;
      // An id that the source uses twice is a problem.
      const first = id === undefined ? undefined : lines.get(id);
      if (first !== undefined) {
        problems.push({ code: "duplicate-id", values: { id: own, first }, line });
        return;
      }
      lines.set(own, line);
      const [from, to] = [rows.get(source) ?? 0, rows.get(target) ?? 0];
      links.add({ ...row, id: unusedIdFor(own), source: from, target: to });
    },
    finish(notes: readonly Note[]): Outcome<EventTable> {
      if (problems.length === 0 && count === 0) problems.push({ code: "empty-file", values: {} });
      if (problems.length > 0) return { ok: false, problems };
      return { ok: true, value: { nodes, columns: links.finish(), notes } };
    },
  };
  /** An id that no actor has, since ids are unique among actors and links together. */
  function unusedIdFor(id: string): string {
    for (let suffix = 1; ; suffix++) {
      const next = suffix === 1 ? id : `${id}-${suffix}`;
      if (!rows.has(next)) return next;
    }
  }
}

/** Turns an event table into a graph file. */
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
