import type { Outcome } from "../../graph/problem";
import { codeOfRelation, kindOfCode } from "./cameo";
import { PLAIN_LINK } from "../draft/draft";
import { readActorName } from "./event-actors";
import { type EventTable, fileOfEvents, linesOf, startEvents } from "./event-table";
import type { OnRows } from "../csv/tables";
import type { Imported } from "../draft/imported";
import { pairMirrored } from "./mirrored";

interface EventRow {
  readonly line: number;
  readonly date: string;
  readonly source: string;
  readonly relation: string;
  readonly target: string;
  readonly code?: string | undefined;
}

const COLUMNS = 4;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Parses an event table as ICEWS is shared: date, source, relation and target, separated by tabs, with or without a
 * heading. The relation is kept as `label`, its CAMEO code as `cameo`. Two rows that report one contact, one from each
 * end, share an event.
 */
export function readIcews(text: string, onRows?: OnRows): Outcome<EventTable> {
  const events = startEvents();
  const rows: EventRow[] = [];
  for (const [line, content] of linesOf(text, onRows)) {
    if (events.isFull()) break;
    const cells = content.split("\t");
    const [date = "", source = "", relation = "", target = ""] = cells;
    if (cells.length !== COLUMNS) {
      const values = { expected: COLUMNS, found: cells.length };
      events.problems.push({ code: "event-columns", values, line });
    } else if (!DAY.test(date)) {
      const isHeading = line === 1 && !/\d/.test(date);
      const values = { text: date, expected: "2014-01-31" };
      if (!isHeading) events.problems.push({ code: "event-date", values, line });
    } else if (source === "" || target === "") {
      const field = source === "" ? "source" : "target";
      events.problems.push({ code: "missing-cell", values: { field }, line });
    } else if (events.hasDay(date, line)) {
      rows.push({ line, date, source, relation, target, code: codeOfRelation(relation) });
    }
  }
  const occasions = pairMirrored(rows);
  for (const { source, target } of rows) {
    for (const name of [source, target]) events.addActor(name, () => describe(name));
  }
  rows.forEach(({ line, source, target, relation, code, date }, index) => {
    const kind = (code === undefined ? undefined : kindOfCode(code)) ?? PLAIN_LINK;
    const more = code === undefined ? undefined : JSON.stringify({ cameo: code });
    const event = occasions[index];
    events.addLink({ kind, date, source, target, event, label: relation, more }, line);
  });
  return events.finish([]);
}

function describe(name: string) {
  return { name, ...readActorName(name) };
}

/** Imports such a table as a graph file. */
export function importIcews(text: string, title: string): Outcome<Imported> {
  return fileOfEvents(readIcews(text), title);
}
