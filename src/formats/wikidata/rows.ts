import { isObject, objectOf, textOf } from "../json/json-values";
import type { Place } from "../draft/imported";

/** A value in the result of a query. */
export interface Cell {
  readonly value: string;
  /** What is not known (`some value` in Wikidata) is no item, though it stands where one could. */
  readonly isUnknown: boolean;
}

/** A row of the result: its values by the variables of the query. */
export interface ResultRow {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly place: Place;
}

/** A blank node, as Wikidata writes it, and as tables of SPARQL do. */
const UNKNOWN = /\/\.well-known\/genid\/|^_:/;

export function cellOf(value: string, type?: unknown): Cell {
  return { value, isUnknown: type === "bnode" || UNKNOWN.test(value) };
}

/** The rows of a result in JSON: as SPARQL has it, or as Wikidata's page saves it, with or without the types of values. */
export function rowsOfJson(value: unknown): readonly ResultRow[] | undefined {
  const bindings = objectOf(objectOf(value).get("results")).get("bindings");
  const list = Array.isArray(value) ? value : bindings;
  if (!Array.isArray(list)) return undefined;
  const pointer = Array.isArray(value) ? "" : "/results/bindings";
  return list.map((row: unknown, at) => {
    const cells = [...objectOf(row)].flatMap(([name, given]): [string, Cell][] => {
      const typed = objectOf(given);
      const text = textOf(isObject(given) ? typed.get("value") : given);
      return text === undefined ? [] : [[name, cellOf(text, typed.get("type"))]];
    });
    return { cells: new Map(cells), place: { pointer: `${pointer}/${at}` } };
  });
}

const ITEM = /^https?:\/\/www\.wikidata\.org\/entity\/([QL]\d+)$/;

/** The id of the item that a value is (`Q90`); undefined for any other. */
export function itemOf(cell: Cell | undefined): string | undefined {
  return cell && ITEM.exec(cell.value)?.[1];
}

const MOMENT = /^([+-]?\d{4}\d*-\d{2}-\d{2})(T[\d:.]+Z?)?$/;

/** The day of a value that is a moment. */
export function dayOfCell(cell: Cell | undefined): string | undefined {
  return cell && MOMENT.exec(cell.value)?.[1]?.replace(/^\+/, "");
}
