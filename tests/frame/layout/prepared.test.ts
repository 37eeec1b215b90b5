import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameOf } from "../../../src/frame/query/frame-of";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { layoutOf } from "../../../src/frame/layout/layout";
import { buffersOf, prepareGraph } from "../../../src/frame/layout/prepare";
import { openBitByBit, openPrepared } from "../../../src/frame/layout/prepared";
import { FILTERS } from "../../../src/frame/view/parameter-names";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { columnsOfFile } from "../../../src/graph/columns/file-columns";
import type { Graph, Point } from "../../../src/graph/model/types";
import { call, makeGraph, people, smallGraphs } from "../../fixtures/make-graph";

/** A graph as a worker prepares it. */
function prepared(graph: Graph, known?: readonly (Point | undefined)[]) {
  const { links: _links, file, actors, documents, ...rest } = graph;
  const ids = [...actors.keys()];
  const columns = columnsOfFile(file.edges, (id) => ids.indexOf(id));
  const head = { ...rest, actors: [...actors.values()], documents: [...documents.values()] };
  return prepareGraph(head, file, columns, known);
}

const plainOf = ({ links, ...rest }: Graph) => ({ ...rest, links: [...links.values()] });

describe("a graph prepared in a worker", () => {
  it("is the same on the page: links, file, frame and places", () => {
    fc.assert(
      fc.property(smallGraphs, (graph) => {
        const plain = indexGraph(graph);
        const ready = prepared(graph);
        const moved = structuredClone(ready, { transfer: buffersOf(ready) });
        const index = openPrepared(moved);
        expect(plainOf(index.graph)).toMatchObject(plainOf(graph));
        for (const name of FILTERS) {
          expect(index.values[name].toSorted()).toEqual(plain.values[name].toSorted());
        }
        expect(index.extent).toEqual(plain.extent);
        const [frame, other] = [index, plain].map((one) => frameOf(one, DEFAULT_VIEW));
        expect(frame?.drawn.pairs).toMatchObject(other?.drawn.pairs ?? []);
        expect(Array.from(frame?.links ?? [])).toMatchObject(Array.from(other?.links ?? []));
        expect(layoutOf(index)).toEqual(layoutOf(plain));
      }),
      { numRuns: 10 },
    );
  });

  it("is opened in several bits, between which the page can answer", () => {
    const work = openBitByBit(
      prepared(makeGraph({ nodes: people("a"), edges: [call("l", "a-a")] })),
    );
    const bits = [work.next(), work.next(), work.next()];
    expect(bits.map(({ done }) => done)).toEqual([false, false, true]);
    expect(bits[2]?.value?.linkTotal).toBe(1);
  });

  it("gives its file back in several bits, the same as at once", () => {
    const edges = Array.from({ length: 9000 }, (_, at) =>
      call(`l${at}`, "a-b", { topics: [`topic ${at}`], ...(at % 2 === 0 && { own: { at } }) }),
    );
    const graph = makeGraph({ nodes: people("a b"), edges });
    const opened = openPrepared(prepared(graph)).graph;
    const work = opened.makeFile?.();
    const bits = Array.from({ length: 100 }, () => work?.next());
    const { value } = bits.find((bit) => bit?.done) ?? {};
    expect(bits.findIndex((bit) => bit?.done)).toBeGreaterThan(3);
    expect(value).toEqual(graph.file);
    expect(opened.file).toEqual(graph.file);
  });

  it("transfers all its buffers", () => {
    const ready = prepared(makeGraph({ nodes: people("a"), edges: [call("l", "a-a")] }));
    structuredClone(ready, { transfer: buffersOf(ready) });
    const { codes, columns, counted, file, links, places } = ready;
    expect(codes.kind.length + counted.degrees.length + counted.sides.ofActor.length).toBe(0);
    expect(places.length + file.bytes.length + columns.id.bytes.length).toBe(0);
    expect(columns.kind.codes.length + columns.kind.texts.offsets.length).toBe(0);
    expect(links.number.length + links.pairs.one.length).toBe(0);
  });

  it("uses the places in the file if it has one for every actor that can be drawn", () => {
    const graph = makeGraph({
      nodes: people("a b v"),
      edges: [call("l", "a-b", { quotes: [{ document: "d", exact: "x", attributedTo: "v" }] })],
      documents: [{ id: "d", title: "D" }],
    });
    const [a, b] = [
      { x: 1, y: 2 },
      { x: -3, y: 4 },
    ];
    const placesOf = (...known: (Point | undefined)[]) =>
      openPrepared(prepared(graph, known)).places;
    expect(placesOf(a, b, undefined)).toEqual(
      new Map([
        ["a", a],
        ["b", b],
      ]),
    );
    expect(placesOf(a, undefined)).toEqual(layoutOf(indexGraph(graph)));
    expect(placesOf(undefined, b)).toEqual(layoutOf(indexGraph(graph)));
  });
});
