import { expect, test } from "vitest";
import { onlyTeller, startTellers } from "../../../src/graph/proof/tellers";
import type { FileLink } from "../../../src/graph/model/file";
import { accountsOf } from "../../../src/graph/model/quotes";
import { call, makeGraph, people } from "../../fixtures/make-graph";

const speakers = [
  ...people("a b c"),
  ...people("x y", { speaksFor: ["a"] }),
  ...people("z", { speaksFor: ["b"] }),
];
const told = (...accounts: readonly string[]): Partial<FileLink> => ({
  quotes: accounts.map((account) => ({ document: "d", exact: "We spoke.", attributedTo: account })),
});

/** Who alone tells of the first of some links. */
function tellerOf(...edges: readonly FileLink[]): string | undefined {
  const graph = makeGraph({ nodes: speakers, edges, documents: [{ id: "d" }] });
  const [link] = graph.links.values();
  if (!link) throw new Error("There is a link.");
  return onlyTeller(link, accountsOf(link), startTellers(graph));
}

test.each([
  ["the one end that tells of it", ["a"], "a"],
  ["the other end", ["b"], "b"],
  ["one who speaks for an end", ["y"], "y"],
  ["one who speaks for the other end", ["z"], "z"],
  ["a stranger, where nobody else does", ["c"], "c"],
  ["the end, where a stranger tells of it too", ["c", "a"], "a"],
  ["one who speaks for an end, where strangers tell of it too", ["c", "x"], "x"],
  ["an end rather than those who speak for it", ["x", "a", "y"], "a"],
])("The only teller of a contact is %s", (_, accounts, expected) => {
  expect(tellerOf(call("l", "a-b", told(...accounts)))).toBe(expected);
});

test.each([
  ["both ends tell of it", ["a", "b"]],
  ["those who speak for both do", ["x", "z"]],
  ["nobody does", []],
])("A contact has no only teller where %s", (_, accounts) => {
  expect(tellerOf(call("l", "a-b", told(...accounts)))).toBeUndefined();
});

test("It has none where two strangers tell of it", () => {
  expect(tellerOf(call("l", "x-y", told("c", "b")))).toBeUndefined();
});

test("What is told in another link of its occasion counts as well", () => {
  const occasion = { event: "e" };
  const first = call("l", "a-b", { ...occasion, ...told("a") });
  expect(tellerOf(first, call("m", "c-b", { ...occasion, ...told("z") }))).toBeUndefined();
  expect(tellerOf(first, call("m", "c-b", { event: "f", ...told("z") }))).toBe("a");
  expect(tellerOf(first, call("m", "c-b", told("z")))).toBe("a");
  expect(
    tellerOf(call("l", "a-b", occasion), call("m", "c-b", { ...occasion, ...told("x") })),
  ).toBe("x");
});

test("Each occasion is looked through once for an end", () => {
  const edges = ["l", "m"].map((id) => call(id, "a-b", { event: "e", ...told("x") }));
  const graph = makeGraph({ nodes: speakers, edges, documents: [{ id: "d" }] });
  const tellers = startTellers(graph);
  const found = [...graph.links.values()].map((link) => onlyTeller(link, [], tellers));
  expect(found).toEqual(["x", "x"]);
});
