import type { Outcome, Problem } from "../../graph/problem";
import { describeCode, kindOfCode } from "./cameo";
import { codeOfCountry } from "../draft/countries";
import { PLAIN_ACTOR, PLAIN_LINK } from "../draft/draft";
import { type EventTable, fileOfEvents, linesOf, startEvents } from "./event-table";
import type { OnRows } from "../csv/tables";
import type { Imported, Note } from "../draft/imported";

/** Numbers of columns: GDELT 1.0 without and with the source's address, and GDELT 2.0. */
const WIDTHS: ReadonlySet<number> = new Set([57, 58, 61]);
/** Indices of the columns that are the same in all versions (GDELT Event Codebook 2.0). */
const COLUMN = {
  id: 0,
  day: 1,
  actor1: 5,
  actor2: 15,
  code: 26,
  goldstein: 30,
  mentions: 31,
  tone: 34,
} as const;
/** Offsets of an actor's name, country and type from its code. */
const ACTOR = { name: 1, country: 2, type: 7 } as const;
const CIVILIANS: ReadonlySet<string> = new Set([
  "CVL",
  "CRM",
  "INS",
  "OPP",
  "RAD",
  "REB",
  "REF",
  "SEP",
  "UAF",
]);

/**
 * Parses an event table of GDELT 1.0 or 2.0 (tabs, no heading). The identifier of an event becomes the link's id, the
 * codebook's description its `label`. Code, Goldstein score, number of mentions, tone and the address of the first report
 * are kept as custom fields. Rows without two actors are skipped and counted in a note.
 */
export function readGdelt(text: string, onRows?: OnRows): Outcome<EventTable> {
  const events = startEvents();
  let oneActorNote: Note | undefined;
  for (const [line, content] of linesOf(text, onRows)) {
    if (events.isFull()) break;
    const cells = content.split("\t");
    const problem = problemOf(cells, line);
    const [source, target] = [idOf(cells, COLUMN.actor1), idOf(cells, COLUMN.actor2)];
    const date = dateOf(cells);
    if (problem) events.problems.push(problem);
    else if (source === undefined || target === undefined) {
      oneActorNote = {
        code: "one-actor",
        values: {},
        line,
        ...oneActorNote,
        count: (oneActorNote?.count ?? 0) + 1,
      };
    } else if (events.hasDay(date, line)) {
      events.addActor(source, () => actorOf(cells, COLUMN.actor1));
      events.addActor(target, () => actorOf(cells, COLUMN.actor2));
      const code = cells[COLUMN.code] ?? "";
      const kind = kindOfCode(code) ?? PLAIN_LINK;
      const more = JSON.stringify({
        cameo: code,
        goldstein: numberOf(cells[COLUMN.goldstein]),
        mentions: numberOf(cells[COLUMN.mentions]),
        tone: numberOf(cells[COLUMN.tone]),
        url: cells.length > 57 ? cells.at(-1) : undefined,
      });
      const id = cells[COLUMN.id];
      events.addLink({ id, kind, date, source, target, label: describeCode(code), more }, line);
    }
  }
  return events.finish(oneActorNote ? [oneActorNote] : []);
}

/** Imports such a table as a graph file. */
export function importGdelt(text: string, title: string): Outcome<Imported> {
  return fileOfEvents(readGdelt(text), title);
}

function problemOf(cells: readonly string[], line: number): Problem | undefined {
  if (!WIDTHS.has(cells.length)) {
    const values = { expected: [...WIDTHS].join(", "), found: cells.length };
    return { code: "event-columns", values, line };
  }
  const day = cells[COLUMN.day] ?? "";
  if (/^\d{8}$/.test(day)) return undefined;
  return { code: "event-date", values: { text: day, expected: "20140131" }, line };
}

/** Name and code together: one name ("POLICE") stands for several actors, and one code for several names. */
function idOf(cells: readonly string[], from: number): string | undefined {
  const [code, name] = [cells[from] ?? "", cells[from + ACTOR.name] ?? ""];
  return code === "" && name === ""
    ? undefined
    : [name, code && `(${code})`].filter(Boolean).join(" ");
}

function actorOf(cells: readonly string[], from: number) {
  const [code = "", name = "", country = ""] = [
    cells[from],
    cells[from + ACTOR.name],
    cells[from + ACTOR.country],
  ];
  const type = cells[from + ACTOR.type] ?? "";
  const isState = country !== "" && code === country;
  const known = country === "" ? undefined : codeOfCountry(country);
  return {
    name: name || code,
    kind: isState
      ? "country"
      : type === ""
        ? PLAIN_ACTOR
        : CIVILIANS.has(type)
          ? "group"
          : "institution",
    ...(known === undefined ? {} : { country: known }),
    ...(code === "" ? {} : { cameo: code }),
  };
}

function dateOf(cells: readonly string[]): string {
  return (cells[COLUMN.day] ?? "").replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
}

function numberOf(cell: string | undefined): number | undefined {
  const value = Number(cell);
  return cell === "" || !Number.isFinite(value) ? undefined : value;
}
