import type { Outcome, Problem, ProblemCode } from "../../graph/problem";

/** The one thing that is wrong with a JSON file. */
export function refuseJson(
  code: ProblemCode,
  { values = {}, pointer = "" }: { values?: Problem["values"]; pointer?: string } = {},
): Outcome<never> {
  return { ok: false, problems: [{ code, values, pointer }] };
}
