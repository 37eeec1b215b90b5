import type { FilterName } from "../../frame/view/parameter-names";
import type { View } from "../../frame/view/view";
import { PLAIN_ACTOR } from "../../formats/draft/draft";
import type { Dictionary } from "../frames/codes";
import { type ClickHouse, textInSql } from "./clickhouse";
import type { LinkTable } from "./columns";
import type { Dates } from "./dates";

/** A table of ClickHouse, as frames are counted in it. */
export interface Counted {
  readonly engine: ClickHouse;
  readonly links: LinkTable;
  readonly dates: Dates;
  readonly dictionary: Dictionary;
  /** By number of a topic list, the texts that the table has for it. */
  readonly topics: ReadonlyMap<number, readonly string[]>;
  /** The table of actors, with what it says of each; undefined where there is none. */
  readonly actors:
    { readonly from: string; readonly cells: ReadonlyMap<string, string> } | undefined;
  /** Where answers are put on their way. */
  readonly folder: string;
}

/** What a filter lets through, in SQL. Of what readers wrote only what the table has becomes part of it, as digits. */
export function conditionOf(
  filter: FilterName,
  view: View,
  { links: { cells }, dictionary, topics, actors }: Counted,
): string {
  const asked = view.filters[filter];
  switch (filter) {
    case "told":
    case "account":
      return "0";
    case "kind":
    case "status":
      return `(${cells[filter]} ${among(asked.filter((value) => dictionary[LISTS[filter]].includes(value)))})`;
    case "topic": {
      const texts = dictionary.codesOf(filter, asked).flatMap((n) => topics.get(n) ?? []);
      return `(${cells.topics} ${among(texts)})`;
    }
    case "actor":
    case "country":
    case "side": {
      const known = asked.filter((value) => dictionary.traits[filter].includes(value));
      const joint = filter === "actor" || view.ends === "both" ? "AND" : "OR";
      const fit = fittingActors(filter, known, actors);
      return `((${cells.source} ${fit}) ${joint} (${cells.target} ${fit}))`;
    }
  }
}

const LISTS = { kind: "kinds", status: "statuses" } as const;
const TRAITS = { actor: "kind", country: "country", side: "side" } as const;

/** What the id of an actor must be to have one of some values. */
function fittingActors(
  filter: "actor" | "country" | "side",
  values: readonly string[],
  actors: Counted["actors"],
): string {
  const cell = actors?.cells.get(TRAITS[filter]);
  // Actors that are in no list, or have no kind there, are of the plain one.
  const isPlainWanted = filter === "actor" && values.includes(PLAIN_ACTOR);
  if (!actors || cell === undefined) return isPlainWanted ? "!= ''" : "= ''";
  const listed = `SELECT ${actors.cells.get("id") ?? ""} FROM ${actors.from} WHERE ${cell}`;
  return isPlainWanted
    ? `GLOBAL NOT IN (${listed} NOT ${among([...values, ""])})`
    : `GLOBAL IN (${listed} ${among(values)})`;
}

function among(texts: readonly string[]): string {
  // An empty list is no SQL; no cell of a row that is read has this text.
  return `IN (${texts.length === 0 ? textInSql("\u0000") : texts.map(textInSql).join(", ")})`;
}
