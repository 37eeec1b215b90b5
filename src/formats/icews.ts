import type { Outcome, Problem } from "../graph/problem";
import { codeOfRelation, kindOfCode } from "./cameo";
import { PLAIN_LINK, startDraft } from "./draft";
import { readActorName } from "./event-actors";
import type { Imported } from "./imported";
import { pairMirrored } from "./mirrored";
import { MOST_PROBLEMS } from "./tables";

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
 * Makes a graph file of an event table in the form that ICEWS is shared in: date, source, relation and target, divided
 * by tabs, with a heading or without. The relation is kept as `label`, its CAMEO code as `cameo`; rows that tell one
 * contact from both ends share an event.
 */
export function importIcews(text: string, title: string): Outcome<Imported> {
  const rows = readRows(text);
  if (!rows.ok) return rows;
  const draft = startDraft();
  const events = pairMirrored(rows.value);
  rows.value.forEach((row, at) => {
    const { line, source, target, relation, code, date } = row;
    for (const name of [source, target]) {
      if (draft.hasActor(name)) continue;
      const { kind, country } = readActorName(name);
      draft.addActor(name, Object.entries({ kind, country }), { line });
    }
    const kind = (code === undefined ? undefined : kindOfCode(code)) ?? PLAIN_LINK;
    const fields = { kind, date, event: events[at], label: relation, cameo: code };
    draft.addLink({ source, target }, Object.entries(fields), { line });
  });
  return { ok: true, value: draft.finish({ title }) };
}

function readRows(text: string): Outcome<readonly EventRow[]> {
  const problems: Problem[] = [];
  const rows: EventRow[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  for (const [at, content] of lines.entries()) {
    if (problems.length >= MOST_PROBLEMS) break;
    if (content.trim() === "") continue;
    const line = at + 1;
    const cells = content.split("\t");
    const [date = "", source = "", relation = "", target = ""] = cells;
    if (cells.length !== COLUMNS) {
      const values = { expected: COLUMNS, found: cells.length };
      problems.push({ code: "event-columns", values, line });
    } else if (!DAY.test(date)) {
      const isHeading = at === 0 && !/\d/.test(date);
      const values = { text: date, expected: "2014-01-31" };
      if (!isHeading) problems.push({ code: "event-date", values, line });
    } else if (source === "" || target === "") {
      const field = source === "" ? "source" : "target";
      problems.push({ code: "missing-cell", values: { field }, line });
    } else rows.push({ line, date, source, relation, target, code: codeOfRelation(relation) });
  }
  if (problems.length === 0 && rows.length === 0) {
    problems.push({ code: "empty-file", values: {} });
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: rows };
}
