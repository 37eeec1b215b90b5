import type { GraphFile } from "../../graph/model/file";
import type { Imported, Note, Place } from "../draft/imported";
import { startNotes } from "../draft/notes";
import { openEnd } from "../draft/times";

/** Days that databases and spreadsheets write where nothing is known: the first ones that they can count. */
const FILLERS: ReadonlySet<string> = new Set([
  ...["0001-01-01", "1601-01-01", "1753-01-01", "1899-12-30", "1899-12-31", "1900-01-01"],
  ...["1904-01-01", "1970-01-01"],
]);
/** A filler is a date like any other where others are so many years away. */
const NEAR = 5;

interface Found {
  readonly value: string;
  readonly place: Place;
  count: number;
}

/** A date of a link or a document, with the place of the first that has it and how many have it. */
export interface DateFound {
  readonly date: string;
  readonly place: Place;
  readonly count: number;
}

/** Notes on the dates of a file that most likely mean something else (see `notesOfFound`). */
export function notesOfDates(file: GraphFile, placeOf: Imported["placeOf"]): readonly Note[] {
  const found = new Map<string, { readonly pointer: () => string; count: number }>();
  const find = (date: string | undefined, pointer: () => string) => {
    const known = date === undefined ? undefined : found.get(date);
    if (known) known.count++;
    else if (date !== undefined) found.set(date, { pointer, count: 1 });
  };
  file.edges.forEach(({ date }, at) => find(date, () => `/edges/${at}`));
  file.documents?.forEach(({ published }, at) => find(published, () => `/documents/${at}`));
  return notesOfFound(
    [...found].map(([date, { pointer, count }]) => {
      return { date, place: placeOf(pointer()) ?? {}, count };
    }),
  );
}

/**
 * Notes on dates that most likely mean something else, and are kept as they are: what programs write for "not known", far from
 * all other dates, and years that are counted by another calendar.
 */
export function notesOfFound(found: Iterable<DateFound>): readonly Note[] {
  const fillers = new Map<string, Found>();
  const years = new Map<number, Found>();
  for (const one of found) see(one, fillers, years);
  const notes = startNotes();
  for (const { value, place, count } of fillers.values()) {
    const year = Number(value.slice(0, 4));
    const hasNear = [...years.keys()].some((other) => Math.abs(other - year) <= NEAR);
    if (!hasNear) notes.add("filler-date", { value }, place, count);
  }
  for (const calendar of ["buddhist", "hijri", "other"] as const) {
    const found = [...years].filter(([year]) => calendarOf(year, years) === calendar);
    const [first] = found;
    if (!first) continue;
    const [year, { value, place }] = first;
    const count = found.reduce((sum, [, one]) => sum + one.count, 0);
    const values = { value, year: String(year), calendar, ...oursBy(calendar, year) };
    notes.add("other-calendar", values, place, count);
  }
  return notes.all();
}

/** A file in which intervals that end on the last day that programs know are open, and links of that day have no date. */
export function openFarEnds(
  file: GraphFile,
  placeOf: Imported["placeOf"],
): { readonly file: GraphFile; readonly notes: readonly Note[] } {
  const notes = startNotes();
  const edges = file.edges.map((edge, at) => {
    const open = edge.date === undefined ? undefined : openEnd(edge.date);
    if (edge.date === undefined || open === undefined) return edge;
    notes.add("far-end", { value: edge.date }, placeOf(`/edges/${at}`) ?? {});
    const { date: _date, ...rest } = edge;
    return open === "" ? rest : { ...edge, date: open };
  });
  const all = notes.all();
  return { file: all.length > 0 ? { ...file, edges } : file, notes: all };
}

const FULL_YEAR = /^\d{4}(?![\dX])/;

function see(
  { date, place, count }: DateFound,
  fillers: Map<string, Found>,
  years: Map<number, Found>,
): void {
  const [from = "", to = from] = date.split("/");
  for (const end of from === to ? [from] : [from, to]) {
    if (FILLERS.has(end)) addTo(fillers, end, { value: end, place, count });
    else if (FULL_YEAR.test(end))
      addTo(years, Number(end.slice(0, 4)), { value: date, place, count });
  }
}

function addTo<K>(map: Map<K, Found>, key: K, found: Found): void {
  const known = map.get(key);
  if (known) known.count += found.count;
  else map.set(key, found);
}

/** Years that contacts of our time are dated in. */
const [OUR_FIRST, OUR_LAST] = [1800, 2150];

/**
 * By which calendar a year is most likely counted; undefined for ours. Years that were so long ago are said beside those of our
 * time, with none between, and where all of them would be of the last century by the Islamic or the Iranian calendar.
 */
function calendarOf(
  year: number,
  years: ReadonlyMap<number, unknown>,
): "buddhist" | "hijri" | "other" | undefined {
  if (year > OUR_LAST) return year >= 2400 && year <= 2650 ? "buddhist" : "other";
  if (year < 1300 || year > 1500) return undefined;
  const others = [...years.keys()];
  const isBesideOurs =
    others.some((other) => other >= OUR_FIRST) &&
    !others.some((other) => other > 1500 && other < OUR_FIRST);
  return isBesideOurs || others.every((other) => other >= 1340 && other <= 1460)
    ? "hijri"
    : undefined;
}

/** Which years of ours are meant, about. */
function oursBy(calendar: "buddhist" | "hijri" | "other", year: number): Note["values"] {
  if (calendar === "buddhist") return { ours: String(year - 543) };
  if (calendar === "other") return {};
  return { ours: String(Math.floor(year * 0.970229 + 621.5774)), iranian: String(year + 621) };
}
