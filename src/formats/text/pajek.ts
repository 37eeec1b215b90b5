import type { Outcome, Problem } from "../../graph/problem";
import { startProblems } from "../../graph/problem-list";
import { type Draft, startDraft } from "../draft/draft";
import type { Field } from "../draft/flat";
import type { Imported, Place } from "../draft/imported";

/** More vertices than any file that can be opened has lines for. */
const MOST_VERTICES = 5_000_000;

/** So much of a line is told. */
const LONGEST_TOLD = 60;

/**
 * Imports a network of Pajek (.net): vertices with their names and places, arcs and edges as lines, lists or a matrix.
 * Times are plain numbers and stay fields; partitions, vectors and what stands before the network are left out, with a note.
 */
export function importPajek(text: string, title: string): Outcome<Imported> {
  const reading: Reading = {
    draft: startDraft(),
    problems: startProblems(),
    names: new Map(),
    count: 0,
  };
  let own: string | undefined;
  let part: Part | undefined;
  for (const [index, given] of text.split(/\r\n?|\n/).entries()) {
    const place = { line: index + 1 };
    const line = given.trim();
    if (line === "" || line.startsWith("%")) continue;
    if (line.startsWith("*")) {
      const heading = headingOf(line);
      if (heading.what === "network") own = heading.rest || undefined;
      part = startPart(reading, heading, place);
    } else if (part) part.read(cellsOf(line), place);
    else if (/^\d/.test(line)) reading.problems.add(problemAt(line, place));
    // Others have written what it is of before the network itself.
    else reading.draft.note("left-out", { what: line.slice(0, LONGEST_TOLD) }, place);
    if (reading.problems.isFull()) break;
  }
  const found = reading.problems.all();
  if (found.length > 0) return { ok: false, problems: found };
  if (reading.count === 0) return { ok: false, problems: [problemAt("*Vertices", { line: 1 })] };
  addVertices(reading);
  return { ok: true, value: reading.draft.finish({ title: own ?? title }) };
}

interface Reading {
  readonly draft: Draft;
  readonly problems: ReturnType<typeof startProblems>;
  /** The vertices that have a line of their own, by number. */
  readonly names: Map<number, { readonly fields: readonly Field[]; readonly place: Place }>;
  count: number;
}

interface Part {
  read(cells: readonly string[], place: Place): void;
}

function problemAt(text: string, place: Place): Problem {
  return { code: "pajek", values: { text: text.slice(0, LONGEST_TOLD) }, ...place };
}

function headingOf(line: string): { readonly what: string; readonly rest: string } {
  const [word = ""] = /^\*\s*\w*/.exec(line) ?? [];
  return { what: word.slice(1).trim().toLowerCase(), rest: line.slice(word.length).trim() };
}

/** The cells of a line; quotation marks hold one together. */
function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\[[^[\]]*\])|(\S+)/g)].map(
    ([, quoted, times, plain]) => quoted ?? times ?? plain ?? "",
  );
}

function startPart(
  reading: Reading,
  { what, rest }: { readonly what: string; readonly rest: string },
  place: Place,
): Part | undefined {
  const [, relation] = /^:\s*\d+\s+"?([^"]*)"?/.exec(rest) ?? [];
  switch (what) {
    case "network":
      return undefined;
    case "vertices": {
      const count = Number(rest.split(/\s+/)[0]);
      const isCount = Number.isInteger(count) && count > 0 && count <= MOST_VERTICES;
      if (!isCount || reading.count > 0)
        reading.problems.add(problemAt(`*Vertices ${rest}`, place));
      else reading.count = count;
      return { read: (cells, at) => readVertex(reading, cells, at) };
    }
    case "arcs":
    case "edges":
      return { read: (cells, at) => readLine(reading, cells, what === "edges", relation, at) };
    case "arcslist":
    case "edgeslist":
      return {
        read: ([from = "", ...ends], at) => {
          for (const end of ends) addLink(reading, [from, end], what === "edgeslist", [], at);
        },
      };
    case "matrix":
      return matrixPart(reading);
    default:
      reading.draft.note("left-out", { what: `*${what}` }, place);
      return { read: () => undefined };
  }
}

function readVertex(reading: Reading, cells: readonly string[], place: Place): void {
  const [number = "", name = number, ...rest] = cells;
  const row = rowOf(reading, number);
  if (row === undefined) {
    reading.problems.add(problemAt(cells.join(" "), place));
    return;
  }
  const [x, y] = rest.slice(0, 2).map(Number);
  const hasPlace = rest.length >= 2 && Number.isFinite(x) && Number.isFinite(y);
  const others = hasPlace ? rest.slice(2) : rest;
  const times = others.find((cell) => cell.startsWith("["));
  // Pajek draws in a square with sides of 1.
  const position = hasPlace ? { x: 1000 * (x ?? 0), y: 1000 * (y ?? 0) } : undefined;
  reading.names.set(row, {
    place,
    fields: [
      ["name", name || number],
      ["position", position],
      ["time", times],
    ],
  });
}

function rowOf({ count }: Reading, number: string): number | undefined {
  const row = Number(number);
  return /^\d+$/.test(number) && row >= 1 && row <= count ? row : undefined;
}

function readLine(
  reading: Reading,
  cells: readonly string[],
  isEdge: boolean,
  relation: string | undefined,
  place: Place,
): void {
  const [from = "", to = "", ...rest] = cells;
  const value = Number(rest[0] ?? "");
  const label = rest.indexOf("l");
  const times = rest.find((cell) => cell.startsWith("["));
  if (times !== undefined) {
    reading.draft.note("not-a-date", { value: times, kept: "time" }, place);
  }
  const fields: readonly Field[] = [
    ["kind", relation || undefined],
    ["weight", rest[0] !== undefined && Number.isFinite(value) && value !== 1 ? value : undefined],
    ["label", label >= 0 ? rest[label + 1] || undefined : undefined],
    ["time", times],
  ];
  addLink(reading, [from, to], isEdge, fields, place);
}

function matrixPart(reading: Reading): Part {
  let row = 0;
  return {
    read(cells, place) {
      row++;
      for (const [at, cell] of cells.entries()) {
        const value = Number(cell);
        if (!Number.isFinite(value)) reading.problems.add(problemAt(cell, place));
        if (value === 0 || reading.problems.isFull()) continue;
        const weight: Field = ["weight", value === 1 ? undefined : value];
        addLink(reading, [String(row), String(at + 1)], false, [weight], place);
      }
    },
  };
}

function addLink(
  reading: Reading,
  [from, to]: readonly [string, string],
  isEdge: boolean,
  fields: readonly Field[],
  place: Place,
): void {
  // Lists have the ends of arcs with a minus before those that are only drawn in another way.
  const ends = [rowOf(reading, from), rowOf(reading, to.replace(/^-/, ""))];
  const [source, target] = ends;
  if (source === undefined || target === undefined) {
    reading.problems.add(problemAt(`${from} ${to}`, place));
    return;
  }
  if (isEdge) reading.draft.note("undirected", { kept: "directed" }, place);
  reading.draft.addLink(
    { source: String(source), target: String(target) },
    [...fields, ["directed", isEdge ? false : undefined]],
    place,
  );
}

/** Those without a line of their own are called by their numbers. */
function addVertices({ draft, names, count }: Reading): void {
  for (let row = 1; row <= count; row++) {
    const { fields = [], place = {} } = names.get(row) ?? {};
    draft.addActor(String(row), fields, place);
  }
}
