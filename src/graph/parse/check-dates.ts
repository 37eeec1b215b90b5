import { pointerOf } from "../problem";
import type { ProblemList } from "../problem-list";
import { fieldOf, type Lists } from "./lists";
import type { createDaysParser } from "./parts/days-parser";

/** Dates, like ids below, are checked even in parts with other problems, so that no problem hides another. */
export function checkDates(
  { edges, documents, moments }: Lists,
  daysOf: ReturnType<typeof createDaysParser>,
  problems: ProblemList,
): void {
  const check = (items: readonly unknown[], key: string, field: string) => {
    if (problems.isFull()) return;
    problems.each(items, (item, index) => {
      const text = fieldOf(item, field);
      const outcome = typeof text === "string" && text !== "" ? daysOf(text) : undefined;
      if (!outcome || outcome.ok) return;
      const pointer = pointerOf([key, index, field]);
      for (const problem of outcome.problems) problems.add({ ...problem, pointer });
    });
  };
  check(edges, "edges", "date");
  check(documents, "documents", "published");
  check(documents, "documents", "retrieved");
  check(moments, "moments", "date");
}
