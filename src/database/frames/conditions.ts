import type { Span } from "../../frame/view/span";
import { type FilterName, FILTERS } from "../../frame/view/parameter-names";
import type { View } from "../../frame/view/view";
import { numberOf, SEVERAL } from "../../frame/query/sieve";
import { UNDATED } from "../table/tiles";

/** What the texts of a reader stand for in the tables: whole numbers, so that no text of a reader's becomes SQL. */
export interface Codes {
  /** The codes that have one of some values, by filter of links. */
  codesOf(
    filter: "told" | "kind" | "status" | "topic" | "account",
    values: readonly string[],
  ): readonly number[];
  /** The numbers of some values of actors. */
  valuesOf(filter: "actor" | "country" | "side", values: readonly string[]): readonly number[];
}

/** What is asked of a table's links. */
export interface Question {
  readonly view: View;
  readonly window: Span | undefined;
  /** The rows of the two actors that alone may be the ends; undefined: any; none known: nothing passes. */
  readonly pair: readonly [number, number] | undefined;
}

interface SieveOptions {
  /** Whether each link comes with what its ends are (`from_kind`, `to_kind` …), which costs more than all the rest. */
  readonly hasTraits?: boolean;
  /** The relation that has the links, where it is not all of them. */
  readonly from?: string | undefined;
}

const COLUMNS = {
  told: "told_by",
  kind: "kind",
  status: "status",
  topic: "topics",
  account: "accounts",
} as const;
const ENDS = { actor: "kind", country: "country", side: "side" } as const;

/**
 * The links that meet a window, each with what keeps it out (as in a sieve of the page: 0 for none, the number of the one
 * filter, {@link SEVERAL} for more), in SQL of whole numbers alone.
 */
export function sieveIn(
  { view, window, pair }: Question,
  codes: Codes,
  { hasTraits = false, from = "link" }: SieveOptions = {},
): string {
  const inForce = FILTERS.filter((name) => view.filters[name].length > 0);
  const fits = inForce.map((name) => [numberOf(name), conditionOf(name, view, codes)] as const);
  const failures = fits.map(([, fit]) => `(NOT ${fit})::INTEGER`).join(" + ");
  const which = fits.map(([number, fit]) => `WHEN NOT ${fit} THEN ${number}`).join(" ");
  const failed =
    fits.length === 0 ? "0" : `CASE WHEN ${failures} > 1 THEN ${SEVERAL} ${which} ELSE 0 END`;
  const meets = [
    ...(window ? [`first <= ${whole(window.last)} AND last >= ${whole(window.first)}`] : []),
    ...(view.undated ? [`tile = ${UNDATED}`] : []),
  ];
  // One condition each, so that the engine passes over what is of other days; with OR it would read all.
  const parts = (meets.length === 0 ? ["false"] : meets).map(
    (one) => `FROM ${from} link WHERE ${one}`,
  );
  const between = pair ? `WHERE pair = ${packed(pair)}` : "";
  const links = `FROM (${parts.join(" UNION ALL ")}) link`;
  const joined = "JOIN trait s ON s.n = source JOIN trait t ON t.n = target";
  if (!hasTraits)
    return `SELECT link.*, ${failed} AS failed ${links} ${asksOfEnds(view) ? joined : ""} ${between}`;
  return `SELECT link.*, s.country AS from_country, t.country AS to_country, s.side AS from_side,
      t.side AS to_side, s.kind AS from_kind, t.kind AS to_kind, ${failed} AS failed
    ${links} ${joined} ${between}`;
}

/** Whether a view asks for what the ends of a link are. */
function asksOfEnds({ filters }: View): boolean {
  return filters.actor.length > 0 || filters.country.length > 0 || filters.side.length > 0;
}

function conditionOf(name: FilterName, view: View, codes: Codes): string {
  const values = view.filters[name];
  if (name === "actor" || name === "country" || name === "side") {
    const wanted = list(codes.valuesOf(name, values));
    const joint = name === "actor" || view.ends === "both" ? "AND" : "OR";
    // What has none of a value has the number 0, which stands for no value.
    return `(s.${ENDS[name]} IN ${wanted} ${joint} t.${ENDS[name]} IN ${wanted})`;
  }
  return `(link.${COLUMNS[name]} IN ${list(codes.codesOf(name, values))})`;
}

/** Two rows of actors in one number, as the tables have them. */
export function packed([one, other]: readonly [number, number]): string {
  const [low, high] = one <= other ? [one, other] : [other, one];
  return String((BigInt(whole(low)) << 32n) | BigInt(whole(high)));
}

function list(numbers: readonly number[]): string {
  // An empty list is no SQL, and nothing is -1.
  return `(${numbers.length === 0 ? -1 : numbers.map(whole).join(", ")})`;
}

/** @throws RangeError for what is no whole number: nothing else becomes SQL */
export function whole(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(String(value));
  return value;
}
