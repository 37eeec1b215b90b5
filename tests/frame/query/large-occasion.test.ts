import { expect, it } from "vitest";
import { countAccounts, linksBeside, linksOfOccasion } from "../../../src/frame/query/accounts";
import { faceToFaceOf } from "../../../src/frame/query/face-to-face";
import { headOfOccasion, occasionOf } from "../../../src/frame/query/occasion";
import { indexGraph } from "../../../src/frame/index/index-graph";
import type { GraphIndex } from "../../../src/frame/index/graph-index";
import type { FileLink } from "../../../src/graph/model/file";
import { call, makeGraph, people } from "../../fixtures/make-graph";

const COUNT = 1000;
const document = "d";
const told = (exact: string) => ({
  quotes: ["a", "b"].map((attributedTo) => ({ document, exact, attributedTo })),
});

/** A call that both ends told of, and a thousand statements of its event without a quote; with one such call before and one after it. */
const edges: readonly FileLink[] = [
  call("before", "a-b", { date: "2022-01-31", event: "earlier", ...told("x") }),
  ...Array.from({ length: COUNT }, (_, at) =>
    call(`silent ${at}`, "a-b", { kind: "statement", date: "2022-02-01", event: "e" }),
  ),
  call("told", "a-b", { date: "2022-02-01", event: "e", ...told("y") }),
  call("after", "a-b", { date: "2022-02-02", ...told("z") }),
];

/** The index of such a graph, and the ids of the links that are made of it. */
function watched(): { readonly index: GraphIndex; readonly made: ReadonlySet<string> } {
  const graph = makeGraph({ nodes: people("a b"), edges, documents: [{ id: document }] });
  const made = new Set<string>();
  const at = (number: number) => {
    const link = graph.links.at(number);
    if (link) made.add(link.id);
    return link;
  };
  const index = indexGraph(graph);
  return { index: { ...index, graph: { ...graph, links: { ...graph.links, at } } }, made };
}

it("An occasion of a thousand links is shown face to face by those that have quotes", () => {
  const { index, made } = watched();
  expect(faceToFaceOf(index, "e")).toMatchObject({
    occasion: { contact: { id: "told" }, rows: { length: COUNT + 1 } },
    previous: "earlier",
    next: "after",
  });
  expect([...made].toSorted()).toEqual(["after", "before", "told"]);
});

it("Who was in it and when is known by one of its links", () => {
  const { index, made } = watched();
  expect(headOfOccasion(index, "e")).toMatchObject({ source: { id: "a" }, target: { id: "b" } });
  expect([...made]).toEqual(["told"]);
});

it("The links beside one of them are made as they are listed, and its accounts are counted by what is quoted", () => {
  const { index, made } = watched();
  const link = index.graph.links.get("silent 0");
  if (!link) throw new Error("silent 0");
  const together = linksOfOccasion(index, link);
  expect(countAccounts(index, together)).toBe(2);
  const others = linksBeside(index, together, link);
  expect(others).toHaveLength(COUNT);
  expect(others.slice(0, 2).map(({ id }) => id)).toEqual(["silent 1", "silent 2"]);
  expect([...made].toSorted()).toEqual(["silent 1", "silent 2", "told"]);
});

it("Which links each event has is found once, however many lines ask for it", () => {
  const { index } = watched();
  const [one, other] = ["e", "earlier"].map((id) => occasionOf(index, id)?.rows);
  expect(one?.buffer).toBe(other?.buffer);
});
