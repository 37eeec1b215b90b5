import { expect, it } from "vitest";
import { dateOfData } from "../../../src/formats/cite/time-of-data";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { citedGraph } from "../../../src/ui/share/cited-view";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { readExample } from "../../read-example";

const nodes = people("a b");
const edges = [call("l", "a-b", { date: "2022-01-02/2022-01-05" }), call("m", "a-b")];

it.each([
  ["an example", readExample("winter-2022")],
  ["a graph without documents", makeGraph({ nodes, edges })],
  ["a graph without dates", makeGraph({ nodes, edges: [call("l", "a-b")] })],
  [
    "documents that were published and fetched",
    makeGraph({
      nodes,
      edges,
      documents: [
        { id: "d", published: "2021-03", retrieved: "2022-02-01" },
        { id: "e", published: "2021-05-05" },
        { id: "f" },
      ],
    }),
  ],
  [
    "an open day",
    makeGraph({ nodes, edges, documents: [{ id: "d", published: "2022-02-01/.." }] }),
  ],
])(
  "A citation names the title and the day of the data of %s as of its file, and makes no file",
  (_, graph) => {
    const index = indexGraph(graph);
    const { file: _file, ...rest } = graph;
    const without = {
      ...rest,
      get file(): never {
        throw new Error("The file is made.");
      },
    };
    expect(citedGraph({ ...index, graph: without })).toEqual({
      title: graph.title,
      date: dateOfData(graph.file),
    });
  },
);
