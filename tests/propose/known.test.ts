import { describe, expect, it } from "vitest";
import type { GraphFile } from "../../src/graph/model/file";
import { propose } from "../../src/propose";
import { dayOf, problemsOf, proposedFrom } from "./proposed";

const KNOWN: GraphFile = {
  format: "readout/1",
  nodes: [
    { id: "p1", kind: "person", name: "Ann Maria Lee", aliases: ["The Iron Lady"], country: "GB" },
    { id: "c1", kind: "country", name: "Russia", country: "RU" },
  ],
  edges: [{ id: "call-lee-day", kind: "call", source: "p1", target: "c1" }],
};

describe("the actors of a known graph", () => {
  it("are found by name, alias and surname, and keep their ids", async () => {
    const { edges, nodes } = await proposedFrom(
      "The Iron Lady met Bob Day on Monday. Lee visited Russia on Tuesday.",
      {},
      { known: KNOWN },
    );
    expect(edges.map(({ source, target }) => [source, target])).toEqual([
      ["p1", "bob-day"],
      ["p1", "c1"],
    ]);
    expect(nodes.find(({ id }) => id === "p1")).toEqual(KNOWN.nodes[0]);
  });

  it("share no id with new links", async () => {
    const { edges } = await proposedFrom("Ann Lee phoned Bob Day on Monday.", {}, { known: KNOWN });
    expect(edges.map(({ id }) => id)).not.toContain("call-lee-day");
  });
});

it("Two texts that tell of one call give one link with a quote of each", async () => {
  const published = dayOf("2022-03-04");
  const graph = await propose([
    {
      text: "Paul Girard spoke by phone with Ann Lee on Thursday.",
      published,
      language: "en",
      id: "a",
    },
    {
      text: "On Thursday, Ann Lee had a phone call with Paul Girard.",
      published,
      language: "en",
      id: "b",
    },
  ]);
  expect(problemsOf(graph)).toEqual([]);
  expect(graph.edges.map(({ quotes }) => quotes?.map(({ document }) => document))).toEqual([
    ["a", "b"],
  ]);
});

it("An actor of another graph keeps its id, names and side, and helps to find no names", async () => {
  const remembered = [
    { id: "kremlin", kind: "institution", name: "Kremlin", country: "RU", speaksFor: ["putin"] },
    {
      id: "putin",
      kind: "person",
      name: "Vladimir Putin",
      side: "Moscow",
      position: { x: 1, y: 2 },
    },
    { id: "apple", kind: "institution", name: "friday" },
  ];
  const text = "Vladimir Putin met Ann Lee on Friday, the Kremlin said.";
  const { nodes, edges } = await propose(
    [{ text, published: dayOf("2020-05-14"), language: "en" }],
    {
      remembered,
    },
  );
  expect(nodes.find(({ id }) => id === "putin")).toEqual({
    id: "putin",
    kind: "person",
    name: "Vladimir Putin",
    side: "Moscow",
  });
  expect(nodes.find(({ id }) => id === "kremlin")?.speaksFor).toEqual(["putin"]);
  expect(nodes.some(({ id }) => id === "apple")).toBe(false);
  expect(edges[0]).toMatchObject({ kind: "meeting", source: "putin", date: "2020-05-08" });
});
