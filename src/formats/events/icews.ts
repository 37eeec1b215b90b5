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
 * Reads an event table in the form that ICEWS is shared in: date, source, relation and target, divided
 * by tabs, with a heading or without. The relation is kept as `label`, its CAMEO code as `cameo`; rows that tell one
 * contact from both ends share an event.
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
    for (const name of [source, target]) events.actor(name, () => describe(name));
  }
  rows.forEach(({ line, source, target, relation, code, date }, at) => {
    const kind = (code === undefined ? undefined : kindOfCode(code)) ?? PLAIN_LINK;
    const more = code === undefined ? undefined : JSON.stringify({ cameo: code });
    const event = occasions[at];
    events.link({ kind, date, source, target, event, label: relation, more }, line);
  });
  return events.finish([]);
}

function describe(name: string) {
  return { name, ...readActorName(name) };
}

/** Makes a graph file of such a table. */
export function importIcews(text: string, title: string): Outcome<Imported> {
  return fileOfEvents(readIcews(text), title);
}
