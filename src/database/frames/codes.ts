import { topicsOfText } from "../../graph/columns/link-columns";
import { TOLD_SETS, TOLD_VALUES } from "../../frame/index/told";
import { type DuckDb, numberIn, textIn } from "../duckdb/duckdb";
import type { Span } from "../../frame/view/span";
import type { Values } from "../table/facts";
import type { Codes, Question } from "./conditions";
import type { Find } from "./sought";
import type { Met } from "./met";

/** The values of a table by their numbers. */
export interface Dictionary extends Codes {
  readonly kinds: readonly string[];
  readonly statuses: readonly string[];
  /** By code, the values that it stands for. */
  readonly sets: Readonly<Record<"told" | "topic" | "account", readonly (readonly string[])[]>>;
  readonly traits: Readonly<Record<"actor" | "country" | "side", readonly string[]>>;
}

/** A table that frames are counted in. */
export interface Countable {
  readonly version: string;
  readonly extent: Span | undefined;
  /** Contacts in the whole period. */
  readonly contacts: number;
  readonly values: Values;
  readonly dictionary: Dictionary;
  readonly meet: Meet;
  readonly find: Find;
}

/** Finds the links that a view asks for, and does not go on when the signal comes. */
export type Meet = (database: DuckDb, question: Question, signal: AbortSignal) => Promise<Met>;

/** Reads what the numbers of a table stand for. */
export async function readDictionary(database: DuckDb): Promise<Dictionary> {
  const listOf = async (sql: string): Promise<string[]> => {
    const found: string[] = [];
    for (const [n, value] of await database.rows(sql)) found[numberIn(n)] = textIn(value) ?? "";
    return Array.from(found, (value) => value ?? "");
  };
  const kinds = await listOf("SELECT n, value FROM kind ORDER BY n");
  const statuses = await listOf("SELECT n, value FROM status ORDER BY n");
  const setsOf = async (sql: string) =>
    (await listOf(sql)).map((text) => [...new Set(topicsOfText(text || "[]"))]);
  const sets = {
    told: TOLD_SETS.map((set) => set.map((value) => TOLD_VALUES[value] ?? "neither")),
    topic: await setsOf("SELECT n, text FROM topic ORDER BY n"),
    account: await setsOf("SELECT n, accounts FROM account_set ORDER BY n"),
  };
  const traitsOf = (field: string) =>
    listOf(`SELECT n, value FROM trait_value WHERE field = '${field}' ORDER BY n`);
  const traits = {
    actor: await traitsOf("kind"),
    country: await traitsOf("country"),
    side: await traitsOf("side"),
  };
  const placesIn = (known: readonly string[], values: readonly string[]) =>
    known.flatMap((value, n) => (values.includes(value) ? [n] : []));
  return {
    kinds,
    statuses,
    sets,
    traits,
    codesOf(filter, values) {
      if (filter === "kind" || filter === "status")
        return placesIn(filter === "kind" ? kinds : statuses, values);
      return sets[filter].flatMap((set, n) => (set.some((one) => values.includes(one)) ? [n] : []));
    },
    // The number 0 is that of no value.
    valuesOf: (filter, values) => placesIn(traits[filter], values).filter((n) => n > 0),
  };
}
