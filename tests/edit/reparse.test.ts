import fc from "fast-check";
import { expect, it } from "vitest";
import { follow, startHistory } from "../../src/edit/history";
import { applyStep, type Step } from "../../src/edit/steps";
import type { GraphFile } from "../../src/graph/model/file";
import type { Graph } from "../../src/graph/model/types";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { reparseGraph } from "../../src/graph/parse/reparse";
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

it("looks at nothing again that a change left as it was", () => {
  const before = graphIn(parseGraph(DRAGHI_PUTIN));
  const [first] = DRAGHI_PUTIN.edges;
  if (!first) throw new Error("The example has no link.");
  const file = applyStep(DRAGHI_PUTIN, { act: "put-link", link: { ...first, status: "planned" } });
  const after = graphIn(reparseGraph(before, file));
  expect(after.links.at(0)).not.toBe(before.links.at(0));
  expect(after.links.at(0)?.status).toBe("planned");
  for (let row = 1; row < before.links.size; row++) {
    expect(after.links.at(row)).toBe(before.links.at(row));
  }
  for (const [id, actor] of before.actors) {
    expect(after.actors.get(id)).toBe(actor);
  }
});
