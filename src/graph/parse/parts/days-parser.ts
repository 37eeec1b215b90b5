import { type Days, parseDays } from "../../dates";
import type { Outcome } from "../../problem";

/** Caches parsed dates: large files repeat few distinct dates, and the library takes 0.1 ms for each. */
export function createDaysParser() {
  const known = new Map<string, Outcome<Days>>();
  return (text: string | undefined): Outcome<Days> | undefined => {
    if (text === undefined) return undefined;
    const outcome = known.get(text) ?? parseDays(text);
    known.set(text, outcome);
    return outcome;
  };
}

/** What an outcome holds, if all went well. */
export function valueOf<T>(outcome: Outcome<T> | undefined): T | undefined {
  return outcome?.ok ? outcome.value : undefined;
}
