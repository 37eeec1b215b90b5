import type { GraphFile } from "../model/file";
import { actorSchema, documentSchema, linkSchema, outlineSchema } from "../model/schema";
import type { Outcome } from "../problem";
import { type ProblemList, startProblems } from "../problem-list";
import { checkDates } from "./check-dates";
import { checkReferences } from "./check-references";
import { type Lists, listsOf } from "./lists";
import { createDaysParser } from "./parts/days-parser";
import { isGraphFile } from "./parts/graph-parts";
import { isPlainActor, isPlainDocument, isPlainLink } from "./plain/plain-entry";
import { type Shaped, validate } from "./validate";

/**
 * The value of a `readout/1` file as it is, or the first problems, as parsing gives them. For commands that write a file and
 * show nothing: the graph of half a million actors would take some hundred megabytes more.
 */
export function checkFile(value: unknown): Outcome<GraphFile> {
  const problems = startProblems();
  const outline = validate(outlineSchema, value, [], problems);
  const lists = listsOf(value);
  const check = (
    key: "nodes" | "documents" | "edges",
    schema: Shaped<unknown>,
    isPlain: (value: unknown, mayHaveOwn: boolean) => boolean,
  ) => {
    problems.each(lists[key], (value, index) => {
      if (!isPlain(value, true)) validate(schema, value, [key, index], problems);
    });
  };
  check("nodes", actorSchema, isPlainActor);
  check("documents", documentSchema, isPlainDocument);
  check("edges", linkSchema, isPlainLink);
  checkParts(value, lists, createDaysParser(), problems);
  const found = problems.all();
  return outline && isGraphFile(value, found)
    ? { ok: true, value }
    : { ok: false, problems: found };
}

/** What no schema says: dates, and ids among each other. */
export function checkParts(
  value: unknown,
  lists: Lists,
  daysOf: ReturnType<typeof createDaysParser>,
  problems: ProblemList,
): void {
  checkDates(lists, daysOf, problems);
  checkReferences(value, lists, problems);
}
