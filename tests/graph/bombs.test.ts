import { describe, expect, it } from "vitest";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { parseJson } from "../../src/graph/parse/parse-json";
import { MOST_PROBLEMS, startProblems } from "../../src/graph/problem-list";
import { proveQuotes } from "../../src/graph/proof/prove";
import { adviseOn } from "../../src/graph/proof/advice";
import { startWork } from "../../src/graph/proof/work";
import { BOMBS, BOMBS_FOR_EDITORS } from "../fixtures/bombs";

/** Enough for anything quadratic to end this run by its time limit. */
const BYTES = 2_000_000;

function problemsOf(text: string) {
  const value = parseJson(text);
  if (!value.ok) return value.problems;
  const graph = parseGraph(value.value);
  if (!graph.ok) return graph.problems;
  return proveQuotes(graph.value, () => undefined, startWork(10_000_000)).problems;
}

describe("a file made to take long", () => {
  it.each(Object.entries(BOMBS))("is read to its end or to a hundred problems: %s", (_, bomb) => {
    const problems = problemsOf(bomb(BYTES));
    expect(problems.length).toBeLessThanOrEqual(MOST_PROBLEMS + 1);
    expect(problems.slice(0, MOST_PROBLEMS).map(({ code }) => code)).not.toContain("unchecked");
  });

  it("is refused where it has more values than fit in memory, and says where there are too many", () => {
    expect(parseJson(`[${"{},".repeat(8_000_001)}{}]`)).toEqual({
      ok: false,
      problems: [{ code: "too-many-values", values: {}, line: 1, column: 23_999_999 }],
    });
    const inString = JSON.stringify([",".repeat(41_000_000)]);
    expect(parseJson(inString).ok).toBe(true);
  });

  it("says how many of its entries were not checked", () => {
    const edges = Array.from({ length: 5000 }, () => ({}));
    const parsed = parseGraph({ format: "readout/1", nodes: [], edges });
    if (parsed.ok) throw new Error("It is no graph.");
    // Each link lacks four fields, so that a hundred problems are those of twenty-five.
    expect(parsed.problems).toHaveLength(MOST_PROBLEMS + 1);
    expect(parsed.problems.at(-1)).toEqual({ code: "unchecked", values: { count: 4975 } });
    expect(parsed.problems.at(-2)?.pointer).toBe("/edges/24/target");
  });

  it("may have lists in its entries, but none that nobody could mean", () => {
    const fileWith = (length: number) => ({
      format: "readout/1",
      nodes: [{ id: "a", kind: "person", name: "A", sameAs: Array.from({ length }, () => "") }],
      edges: [],
    });
    expect(parseGraph(fileWith(100_000)).ok).toBe(true);
    expect(parseGraph(fileWith(100_001))).toMatchObject({
      problems: [{ code: "too-many", pointer: "/nodes/0/sameAs", values: { found: 100_001 } }],
    });
  });
});

describe("a file made to take an editor's check long", () => {
  it.each(Object.entries(BOMBS_FOR_EDITORS))("is told of by some hundred lines: %s", (_, bomb) => {
    const value = parseJson(bomb(BYTES));
    const graph = value.ok ? parseGraph(value.value) : value;
    if (!graph.ok) throw new Error(JSON.stringify(graph.problems[0]));
    const proof = proveQuotes(graph.value, () => undefined);
    const advice = adviseOn(graph.value, proof, 0);
    expect(advice.length).toBeGreaterThan(0);
    expect(advice.length).toBeLessThanOrEqual(5 * MOST_PROBLEMS);
  });

  it("says at the hundredth of a kind how many more there are", () => {
    const nodes = Array.from({ length: 250 }, (_, at) => ({
      id: `a${at}`,
      kind: "person",
      name: `N${at}`,
    }));
    const graph = parseGraph({ format: "readout/1", nodes, edges: [] });
    if (!graph.ok) throw new Error("It is a graph.");
    const proof = proveQuotes(graph.value, () => undefined);
    const advice = adviseOn(graph.value, proof, 0);
    expect(advice).toHaveLength(MOST_PROBLEMS);
    expect(advice.at(-1)).toEqual({
      code: "advice-unlinked",
      values: {},
      pointer: "/nodes/99",
      more: 150,
    });
    expect(advice.at(-2)?.more).toBeUndefined();
  });
});

describe("a list of problems", () => {
  const problem = { code: "missing", values: {} } as const;

  it("keeps a hundred, and looks at no entry after them", () => {
    const problems = startProblems();
    let looked = 0;
    problems.each(Array.from({ length: 1000 }), () => {
      looked++;
      problems.add(problem);
    });
    problems.each([1, 2], () => looked++);
    expect(looked).toBe(MOST_PROBLEMS);
    expect(problems.isFull()).toBe(true);
    expect(problems.all()).toHaveLength(MOST_PROBLEMS + 1);
    expect(problems.all().at(-1)?.values.count).toBe(1000 - MOST_PROBLEMS + 2);
  });

  it("counts an entry as unchecked that has more than there is room for", () => {
    const problems = startProblems();
    for (let at = 0; at <= MOST_PROBLEMS; at++) problems.add(problem);
    expect(problems.all().at(-1)).toEqual({ code: "unchecked", values: { count: 1 } });
  });

  it("says nothing of the rest where there is none", () => {
    const problems = startProblems();
    for (let at = 0; at < MOST_PROBLEMS; at++) problems.add(problem);
    expect(problems.all()).toHaveLength(MOST_PROBLEMS);
  });
});
