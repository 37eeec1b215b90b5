import fc from "fast-check";
import { expect, test } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { frameOf } from "../../../src/frame/query/frame-of";
import {
  contactOf,
  hasOccasion,
  isQuotedAt,
  occasionOf,
  rowOfLink,
  tellersOf,
} from "../../../src/frame/query/occasion";
import { pairOf } from "../../../src/frame/reading/counts";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { isContact } from "../../../src/graph/model/kinds";
import type { FileLink } from "../../../src/graph/model/file";
import { call, makeGraph, people, smallGraphs } from "../../fixtures/make-graph";

const said = (...accounts: readonly string[]): Partial<FileLink> => ({
  quotes: accounts.map((account) => ({ document: "d", exact: "x", attributedTo: account })),
});

function indexOf(...edges: readonly FileLink[]) {
  return indexGraph(makeGraph({ nodes: people("a b c"), edges, documents: [{ id: "d" }] }));
}

function seen(edges: readonly FileLink[], id: string) {
  const index = indexOf(...edges);
  const row = rowOfLink(index, id) ?? -1;
  return {
    contact: contactOf(index, row)?.id,
    tellers: tellersOf(index, row).map((actor) => actor.id),
    isQuoted: isQuotedAt(index, row),
  };
}

test("A call stands for itself, with those of its ends that tell of it", () => {
  const edges = [call("call", "a-b", said("b", "c")), call("other", "a-c")];
  expect(seen(edges, "call")).toEqual({ contact: "call", tellers: ["b"], isQuoted: true });
  expect(seen(edges, "other")).toEqual({ contact: "other", tellers: [], isQuoted: false });
});

test("A statement of an occasion tells of its call, whose ends may have told of it elsewhere", () => {
  const event = { event: "e" };
  const edges = [
    call("said", "c-a", { ...event, kind: "statement", ...said("a", "b") }),
    call("call", "a-b", event),
  ];
  expect(seen(edges, "said")).toEqual({ contact: "call", tellers: ["a", "b"], isQuoted: true });
  expect(seen(edges, "call")).toMatchObject({ contact: "call", isQuoted: true });
});

test("A statement of an occasion without a contact stands for itself", () => {
  const event = { event: "e", kind: "statement" };
  const edges = [call("one", "a-b", event), call("other", "b-c", event)];
  expect(seen(edges, "one").contact).toBe("one");
  expect(seen(edges, "other").contact).toBe("other");
  expect(seen([call("alone", "a-b", { kind: "statement" })], "alone").contact).toBe("alone");
});

test("Whatever the graph, a link's contact belongs to its occasion, and is one where that has any", () => {
  fc.assert(
    fc.property(smallGraphs, (graph) => {
      const index = indexGraph(graph);
      const links = [...graph.links.values()];
      const idIn = (row: number) => graph.links.at(index.links.number[row] ?? 0)?.id;
      for (const link of links) {
        const contact = contactOf(index, rowOfLink(index, link.id) ?? -1);
        const around = links.filter(({ id, event }) =>
          link.event === undefined ? id === link.id : event === link.event,
        );
        expect(around.map(({ id }) => id)).toContain(contact?.id);
        const isAny = around.some(({ kind }) => isContact(kind));
        expect(isContact(contact?.kind ?? "")).toBe(isAny);
        if (isContact(link.kind)) expect(contact?.id).toBe(link.id);
        expect(isQuotedAt(index, rowOfLink(index, link.id) ?? -1)).toBe(
          around.some(({ quotes }) => quotes.length > 0),
        );
        const occasion = occasionOf(index, link.event ?? link.id);
        expect([...(occasion?.rows ?? [])].map(idIn).toSorted()).toEqual(
          around.map(({ id }) => id).toSorted(),
        );
        expect(occasion?.id).toBe(link.event ?? link.id);
      }
      expect(occasionOf(index, "stranger")).toBeUndefined();
      expect(hasOccasion(index, "stranger")).toBe(false);
      const events = links.flatMap(({ event }) => event ?? []);
      expect(events.every((event) => hasOccasion(index, event))).toBe(true);
      expect(links.every(({ id }) => hasOccasion(index, id))).toBe(true);
    }),
  );
});

test("A drawn pair is found whichever of the two is named first, and none of others", () => {
  const { drawn } = frameOf(indexOf(call("1", "a-b"), call("2", "b-c")), DEFAULT_VIEW);
  for (const [one, other] of [
    ["a", "b"],
    ["b", "a"],
    ["c", "b"],
  ] as const) {
    const pair = pairOf(drawn, [one, other]);
    expect([pair?.source, pair?.target].toSorted()).toEqual([one, other].toSorted());
  }
  for (const ends of [
    ["a", "c"],
    ["a", "a"],
    ["a", "stranger"],
  ] as const)
    expect(pairOf(drawn, ends)).toBeUndefined();
});
