import { expect, test } from "vitest";
import { checkFile } from "../../../src/graph/parse/check-file";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { people } from "../../fixtures/make-graph";

/** The first problems of a file with one more actor: where, which, and what is said of it. */
function problemsOf(change: object, head: object = {}) {
  const file = {
    ...{ format: "readout/1", edges: [], ...head },
    nodes: [...people("a"), { ...people("b")[0], ...change }],
  };
  const parsed = parseGraph(file);
  // Who only checks is told the same.
  if (!parsed.ok) expect(checkFile(file)).toEqual(parsed);
  return parsed.ok
    ? []
    : parsed.problems.map(({ pointer, code, values }) => [pointer, code, values]);
}

const texts = (count: number, ...others: readonly (readonly [number, unknown])[]) => {
  const list: unknown[] = Array.from({ length: count }, (_, at) => `n${at}`);
  for (const [at, other] of others) list[at] = other;
  return list;
};
const TYPE = { expected: "string", found: "number" };

test("Each entry of a long list that is wrong is told at its place in the whole list", () => {
  expect(problemsOf({ aliases: texts(2500) })).toEqual([]);
  expect(problemsOf({ aliases: texts(2500, [3, 7], [1700, 7], [2499, 7]) })).toEqual([
    ["/nodes/1/aliases/3", "type", TYPE],
    ["/nodes/1/aliases/1700", "type", TYPE],
    ["/nodes/1/aliases/2499", "type", TYPE],
  ]);
  expect(
    problemsOf({ aliases: texts(1001, [1000, 7]), sameAs: texts(1500, [5, 7], [6, 8]) }),
  ).toEqual([
    ["/nodes/1/aliases/1000", "type", TYPE],
    ["/nodes/1/sameAs/5", "type", TYPE],
    ["/nodes/1/sameAs/6", "type", TYPE],
  ]);
});

test("Of a long list that is wrong throughout a hundred entries are told", () => {
  const wrong = Array<number>(3000).fill(7);
  const problems = problemsOf({ aliases: wrong });
  expect(problems).toHaveLength(101);
  expect(problems.at(-2)).toEqual(["/nodes/1/aliases/99", "type", TYPE]);
  expect(problems.at(-1)?.[1]).toBe("unchecked");
});

test("A list of an actor that is too long is told, and nothing else of that actor", () => {
  expect(problemsOf({ aliases: Array(100_001).fill(7), name: 7 })).toEqual([
    ["/nodes/1/aliases", "too-many", { found: 100_001, maximum: 100_000 }],
  ]);
  const title = Object.fromEntries(texts(1001).map((_, at) => [`en-${at}`, "x"]));
  expect(problemsOf({}, { title })).toEqual([
    ["/title", "too-many", { found: 1001, maximum: 1000 }],
  ]);
});

test("The links of a file may be more than the entries of any other list", () => {
  const problems = problemsOf({}, { edges: Array(100_001).fill(7) });
  expect(problems).toHaveLength(101);
  expect(problems[0]).toEqual(["/edges/0", "type", { expected: "object", found: "number" }]);
  expect(problems.at(-1)).toEqual([undefined, "unchecked", { count: 99_901 }]);
});

test("A language tag that is none is named, wherever it stands", () => {
  for (const [place, head] of [
    ["/title/it is", { title: { "it is": "x" } }],
    ["/labels/topics/gas/it is", { labels: { topics: { gas: { "it is": "x" } } } }],
  ] as const)
    expect(problemsOf({}, head)).toEqual([[place, "language-tag", { found: "it is" }]]);
});

test("A text in languages that is a text in none of them is told by what it is", () => {
  for (const [name, found] of [
    [7, "number"],
    [true, "boolean"],
    [null, "null"],
    [[], "array"],
  ] as const)
    expect(problemsOf({ name })).toEqual([
      ["/nodes/1/name", "type", { expected: "string", found }],
    ]);
  expect(problemsOf({ name: { en: [] } })).toEqual([
    ["/nodes/1/name/en", "type", { expected: "string", found: "array" }],
  ]);
});
