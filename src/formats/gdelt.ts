import type { Outcome, Problem } from "../graph/problem";
import { describeCode, kindOfCode } from "./cameo";
import { codeOfCountry } from "./countries";
import { PLAIN_ACTOR, PLAIN_LINK, startDraft } from "./draft";
import type { Imported } from "./imported";
import { MOST_PROBLEMS } from "./tables";

/** Columns of an export table: GDELT 1.0 without and with the source's address, and GDELT 2.0. */
const WIDTHS: ReadonlySet<number> = new Set([57, 58, 61]);
/** Places of the columns that are the same in all of them (GDELT Event Codebook 2.0). */
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
/** Where, after an actor's code, its name, country and type stand. */
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

interface EventRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly date: string;
  readonly source: string;
  readonly target: string;
  readonly code: string;
}

/**
 * Makes a graph file of an event table of GDELT 1.0 or 2.0 (tabs, no heading). The identifier of an event is the
 * link's id; the codebook's description is kept as `label`, with the code, Goldstein's score, the number of mentions, the
 * tone and the address of the first report. Rows without two actors are no links, and are counted in a note.
 */
export function importGdelt(text: string, title: string): Outcome<Imported> {
  const problems: Problem[] = [];
  const rows: EventRow[] = [];
  const alone: number[] = [];
  for (const [at, content] of text.split(/\r\n|\n|\r/).entries()) {
    if (content.trim() === "") continue;
    if (problems.length >= MOST_PROBLEMS) break;
    const line = at + 1;
    const cells = content.split("\t");
    const problem = problemOf(cells, line);
    if (problem) problems.push(problem);
    else {
      const [source, target] = [idOf(cells, COLUMN.actor1), idOf(cells, COLUMN.actor2)];
      if (source === undefined || target === undefined) alone.push(line);
      else
        rows.push({
          line,
          cells,
          source,
          target,
          date: dateOf(cells),
          code: cells[COLUMN.code] ?? "",
        });
    }
  }
  if (problems.length === 0 && rows.length === 0) problems.push({ code: "empty-file", values: {} });
  if (problems.length > 0) return { ok: false, problems };

  const draft = startDraft();
  rows.forEach(({ line, cells, source, target, date, code }) => {
    for (const [id, from] of [
      [source, COLUMN.actor1],
      [target, COLUMN.actor2],
    ] as const) {
      if (!draft.hasActor(id)) draft.addActor(id, Object.entries(actorOf(cells, from)), { line });
    }
    const fields = {
      kind: kindOfCode(code) ?? PLAIN_LINK,
      date,
      label: describeCode(code),
      cameo: code,
      goldstein: numberOf(cells[COLUMN.goldstein]),
      mentions: numberOf(cells[COLUMN.mentions]),
      tone: numberOf(cells[COLUMN.tone]),
      url: cells.length > 57 ? cells.at(-1) : undefined,
    };
    draft.addLink({ id: cells[COLUMN.id], source, target }, Object.entries(fields), { line });
  });
  for (const line of alone) draft.note("one-actor", {}, { line });
  return { ok: true, value: draft.finish({ title }) };
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

/** The same name stands for different actors ("POLICE"), the same code for different names: both together tell who it is. */
function idOf(cells: readonly string[], from: number): string | undefined {
  const [code, name] = [cells[from] ?? "", cells[from + ACTOR.name] ?? ""];
  return code === "" && name === ""
    ? undefined
    : [name, code && `(${code})`].filter(Boolean).join(" ");
}

function actorOf(cells: readonly string[], from: number): object {
  const [code = "", name = "", country = ""] = [
    cells[from],
    cells[from + ACTOR.name],
    cells[from + ACTOR.country],
  ];
  const type = cells[from + ACTOR.type] ?? "";
  const isState = country !== "" && code === country;
  return {
    name: name || code,
    kind: isState
      ? "country"
      : type === ""
        ? PLAIN_ACTOR
        : CIVILIANS.has(type)
          ? "group"
          : "institution",
    country: country === "" ? undefined : codeOfCountry(country),
    cameo: code || undefined,
  };
}

function dateOf(cells: readonly string[]): string {
  return (cells[COLUMN.day] ?? "").replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3");
}

function numberOf(cell: string | undefined): number | undefined {
  const value = Number(cell);
  return cell === "" || !Number.isFinite(value) ? undefined : value;
}
