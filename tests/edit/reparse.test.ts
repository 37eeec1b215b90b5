import fc from "fast-check";
import { expect, it } from "vitest";
import { follow, startHistory } from "../../src/edit/history";
import { applyStep, type Step } from "../../src/edit/steps";
import { indexGraph } from "../../src/frame/index/index-graph";
import type { GraphFile } from "../../src/graph/model/file";
import type { Graph } from "../../src/graph/model/types";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { reparseGraph } from "../../src/graph/columns/reparse";
import type { Outcome } from "../../src/graph/problem";
import { DRAGHI_PUTIN, walks } from "./walks";

function graphIn(outcome: Outcome<Graph>): Graph {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** All that a graph says, in its order. */
function saidBy({ actors, links, documents, ...rest }: Graph) {
  return { ...rest, actors: [...actors], links: [...links.values()], documents: [...documents] };
}

it("gives the graph of a changed file as if that were read from its beginning, whatever was done to it", () => {
  fc.assert(
    fc.property(walks, ({ file, entries }) => {
      let history = startHistory(file);
      let graph = graphIn(parseGraph(file));
      for (const entry of entries) {
        history = follow<GraphFile, Step>(history, entry, applyStep);
        graph = graphIn(reparseGraph(graph, history.present));
        expect(saidBy(graph)).toEqual(saidBy(graphIn(parseGraph(history.present))));
        expect([...graph.links.values()].every(({ id }) => graph.links.has(id))).toBe(true);
      }
    }),
  );
});

it("is indexed as if it had been read from its beginning, and links that did not change only once", () => {
  fc.assert(
    fc.property(walks, ({ file, entries }) => {
      let history = startHistory(file);
      let index = indexGraph(graphIn(parseGraph(file)));
      for (const entry of entries) {
        history = follow<GraphFile, Step>(history, entry, applyStep);
        index = indexGraph(graphIn(reparseGraph(index.graph, history.present)), index);
        const { graph: _graph, ...whole } = indexGraph(graphIn(parseGraph(history.present)));
        expect(index).toEqual({ ...whole, graph: index.graph });
      }
    }),
  );
});

it("keeps the index of the links where only an actor was changed", () => {
  const before = indexGraph(graphIn(parseGraph(DRAGHI_PUTIN)));
  const [first] = DRAGHI_PUTIN.nodes;
  if (!first) throw new Error("The example has no actor.");
  const file = applyStep(DRAGHI_PUTIN, { act: "put-actor", actor: { ...first, name: "Another" } });
  const graph = graphIn(reparseGraph(before.graph, file));
  expect(graph.links).toBe(before.graph.links);
  expect(indexGraph(graph, before).links).toBe(before.links);
});

it("looks at nothing again that a change left as it was", () => {
  const before = graphIn(parseGraph(DRAGHI_PUTIN));
  const [first] = DRAGHI_PUTIN.edges;
  if (!first) throw new Error("The example has no link.");
  const file = applyStep(DRAGHI_PUTIN, { act: "put-link", link: { ...first, status: "planned" } });
  const after = graphIn(reparseGraph(before, file));
  expect(after.links.at(0)?.status).toBe("planned");
  for (const [id, actor] of before.actors) {
    expect(after.actors.get(id)).toBe(actor);
  }
});
