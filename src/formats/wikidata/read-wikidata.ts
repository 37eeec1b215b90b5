import type { Outcome } from "../../graph/problem";
import { type Draft, startDraft } from "../draft/draft";
import type { Field } from "../draft/flat";
import type { Imported } from "../draft/imported";
import { refuseJson } from "../json/json-problem";
import { freeName } from "../xml/xml-values";
import { columnsOf, labelOf, type ResultColumns } from "./columns";
import { dayOfCell, itemOf, type ResultRow, rowsOfJson } from "./rows";

/** More than so many at one occasion would be thousands of pairs. */
const MOST_AT_OCCASION = 40;

/** Imports the result of a query of Wikidata as JSON. */
export function importWikidata(value: unknown, title: string): Outcome<Imported> {
  const rows = rowsOfJson(value);
  return rows ? importRows(rows, title) : refuseJson("wikidata-items", { values: { found: "" } });
}

/**
 * Makes links of the rows of a query's result: its first two variables that are items are the ends, or those who took part
 * in one occasion. Rows that differ by their references alone are one link with several documents.
 */
export function importRows(rows: readonly ResultRow[], title: string): Outcome<Imported> {
  const columns = columnsOf(rows);
  if (!columns) {
    const names = new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
    const found = [...names].slice(0, 20).map((name) => `?${name}`);
    return refuseJson("wikidata-items", { values: { found: found.join(", ") } });
  }
  const draft = startDraft();
  const links = new Map<string, { readonly row: ResultRow; readonly pages: Set<string> }>();
  for (const row of rows) {
    const missing = columns.ends.find((end) => itemOf(row.cells.get(end)) === undefined);
    if (missing !== undefined) {
      draft.note("left-out", { what: `?${missing}` }, row.place);
      continue;
    }
    for (const end of columns.ends) addItem(draft, row, end);
    const key = keyOf(row, columns);
    const link = links.get(key) ?? { row, pages: new Set() };
    links.set(key, link);
    for (const page of addReferences(draft, row, columns)) link.pages.add(page);
  }
  const [source = "", target] = columns.ends;
  if (target === undefined) addOccasions(draft, [...links.values()], source, columns);
  else {
    for (const { row, pages } of links.values()) {
      const ends = [source, target].map((end) => itemOf(row.cells.get(end)) ?? "");
      addLink(draft, row, ends, pages, columns);
    }
  }
  return { ok: true, value: draft.finish({ title }) };
}

/** What tells one link from another: all of a row but its references. */
function keyOf({ cells }: ResultRow, { references }: ResultColumns): string {
  const own = [...cells].filter(
    ([name]) => !references.some((reference) => name.startsWith(reference)),
  );
  return JSON.stringify(own.map(([name, { value }]) => [name, value]));
}

function addItem(draft: Draft, row: ResultRow, name: string): void {
  const { cells, place } = row;
  const id = itemOf(cells.get(name)) ?? "";
  if (draft.hasActor(id)) return;
  const aliases = cells.get(`${name}AltLabel`)?.value.split(/,\s*/).filter(Boolean);
  draft.addActor(
    id,
    [
      ["name", labelOf(row, name) ?? id],
      ["aliases", aliases],
      ["description", cells.get(`${name}Description`)?.value],
      ["sameAs", [`https://www.wikidata.org/entity/${id}`]],
    ],
    place,
  );
}

function addReferences(draft: Draft, row: ResultRow, { references }: ResultColumns): string[] {
  return references.flatMap((name) => {
    const cell = row.cells.get(name);
    if (!cell || cell.isUnknown) return [];
    const label = labelOf(row, name);
    const title = label === undefined ? {} : { title: label };
    draft.addDocument({ id: cell.value, url: cell.value, ...title });
    return [cell.value];
  });
}

function addLink(
  draft: Draft,
  row: ResultRow,
  [source = "", target = ""]: readonly string[],
  pages: ReadonlySet<string>,
  columns: ResultColumns,
): void {
  const { cells, place } = row;
  const { event, kind } = columns;
  const textIn = (name: string | undefined) => {
    const cell = name === undefined ? undefined : cells.get(name);
    return cell?.isUnknown === true ? undefined : (itemOf(cell) ?? cell?.value);
  };
  const named = (name: string | undefined) =>
    name === undefined ? undefined : (labelOf(row, name) ?? textIn(name));
  const others = columns.others.map((name): Field => [freeName(name), textIn(name)]);
  draft.addLink(
    { source, target },
    [
      ["kind", named(kind)],
      ...datesOf(draft, row, columns),
      ["event", textIn(event)],
      ["label", named(event)],
      ["pages", pages.size > 0 ? [...pages] : undefined],
      ...others,
    ],
    place,
  );
}

/** Where each row has one who took part, an occasion is between each two of its rows. */
function addOccasions(
  draft: Draft,
  links: readonly { readonly row: ResultRow; readonly pages: Set<string> }[],
  end: string,
  columns: ResultColumns,
): void {
  const occasions = new Map<string, { readonly row: ResultRow; readonly pages: Set<string> }[]>();
  for (const link of links) {
    const event = link.row.cells.get(columns.event ?? "")?.value ?? "";
    const present = occasions.get(event);
    if (present) present.push(link);
    else occasions.set(event, [link]);
  }
  for (const present of occasions.values()) {
    const byItem = new Map(present.map((link) => [itemOf(link.row.cells.get(end)) ?? "", link]));
    const all = [...byItem];
    const [[, first] = []] = all;
    if (all.length < 2 || all.length > MOST_AT_OCCASION) {
      const what = first ? (labelOf(first.row, columns.event ?? "") ?? `?${columns.event}`) : "";
      draft.note("left-out", { what }, first?.row.place ?? {});
      continue;
    }
    for (const [at, [one, link]] of all.entries()) {
      for (const [other, { pages }] of all.slice(at + 1)) {
        addLink(draft, link.row, [one, other], new Set([...link.pages, ...pages]), columns);
      }
    }
  }
}

/** The precisions of times in Wikidata's model. */
const [DECADE, YEAR, MONTH, DAY] = [8, 9, 10, 11];

/** The date of a row, and moments that are no date, as they are. */
function datesOf(draft: Draft, row: ResultRow, columns: ResultColumns): readonly Field[] {
  const { date, first, last, precisions } = columns;
  const given: Field[] = [];
  const dateIn = (name: string | undefined): string | undefined => {
    const cell = name === undefined ? undefined : row.cells.get(name);
    const day = dayOfCell(cell);
    if (!cell || day === undefined) return undefined;
    const precision = name === undefined ? undefined : row.cells.get(precisions.get(name) ?? "");
    const exactness = Number(precision?.value || DAY);
    if (exactness >= DAY) {
      const isPlain = precision === undefined && /-01-01$/.test(day);
      if (isPlain) draft.note("year-or-day", { field: `?${name}` }, row.place);
      return day;
    }
    if (exactness === MONTH) return day.slice(0, -3);
    if (exactness === YEAR) return day.slice(0, -6);
    if (exactness === DECADE) return `${day.slice(0, -7)}X`;
    const kept = `${name} (as given)`;
    draft.note("not-a-date", { value: cell.value, kept }, row.place);
    given.push([kept, cell.value]);
    return undefined;
  };
  const whole = dateIn(date);
  if (whole !== undefined) return [["date", whole]];
  const [from, to] = [dateIn(first), dateIn(last)];
  if (from === undefined && to === undefined) return given;
  // What is there and not known is no end that is open (EDTF).
  const openOr = (name: string | undefined) => (row.cells.get(name ?? "")?.isUnknown ? "" : "..");
  const days = from === to ? from : `${from ?? openOr(first)}/${to ?? openOr(last)}`;
  return [["date", days], ...given];
}
