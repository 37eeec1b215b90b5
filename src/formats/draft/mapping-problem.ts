import type * as z from "zod/mini";
import type { Outcome } from "../../graph/problem";

/** So many things that are wrong with a file are said: more of them tell no more. */
const MOST_ISSUES = 3;
/** So much of a key tells which it is, in characters. */
const MOST_OF_KEY = 80;

/** A mapping file that is not understood. */
export function mappingProblem(what: string): Outcome<never> {
  return { ok: false, problems: [{ code: "mapping-file", values: { what } }] };
}

/** The first key of a value that a mapping file cannot have, with those that it can; undefined where there is none. */
export function unknownKeyIn(value: unknown, known: object): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(known, key));
  return unknown === undefined
    ? undefined
    : `"${beginningOf(unknown)}" (${Object.keys(known).join(", ")})`;
}

/** The first things that are wrong with a mapping file: where, and what. */
export function sayIssues({ issues }: z.core.$ZodError): string {
  const said = issues
    .slice(0, MOST_ISSUES)
    .map(({ path, message }) => [...path.map(String).map(beginningOf), message].join(" "));
  return [...said, ...(issues.length > MOST_ISSUES ? ["…"] : [])].join("; ");
}

function beginningOf(key: string): string {
  return key.length > MOST_OF_KEY ? `${key.slice(0, MOST_OF_KEY)}…` : key;
}
