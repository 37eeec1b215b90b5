import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { frameOf } from "../../../src/frame/query/frame-of";
import { histogramOf } from "../../../src/frame/query/histogram";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { call, makeGraph, people } from "../../fixtures/make-graph";

const PAIRS = 100;
const MOST_DAYS = 100;

/** A graph of as many kinds as links, most of them between pairs of their own. */
function manyKinds(kinds: number) {
  const ids = Array.from({ length: 2 * PAIRS }, (_, at) => `p${at}`);
  return indexGraph(
    makeGraph({
      nodes: people(ids.join(" ")),
      edges: Array.from({ length: kinds }, (_, at) => ({
        ...call(`l${at}`, `p${2 * (at % PAIRS)}-p${1 + 2 * (at % PAIRS)}`),
        kind: `k${at}`,
        date: `2022-0${1 + (at % 3)}-0${1 + (at % 9)}`,
      })),
    }),
  );
}

describe("a graph of as many kinds as links", () => {
  it("makes no lists of all kinds for each pair or bar", () => {
    const kinds = 3000;
    const index = manyKinds(kinds);
    let largest = 0;
    const count = (length: unknown) => {
      if (typeof length === "number") largest = Math.max(largest, length);
    };
    const [whole, wholeFloat] = [Uint32Array, Float64Array];
    const watch = <T extends typeof Uint32Array | typeof Float64Array>(array: T): T =>
      new Proxy(array, {
        construct(target, given, made) {
          count(given[0]);
          return Reflect.construct(target, given, made);
        },
      });
    Object.assign(globalThis, { Uint32Array: watch(whole), Float64Array: watch(wholeFloat) });
    try {
      const frame = frameOf(index, DEFAULT_VIEW);
      histogramOf(frame.sieve.times, index.extent, MOST_DAYS);
    } finally {
      Object.assign(globalThis, { Uint32Array: whole, Float64Array: wholeFloat });
    }
    expect(largest).toBeGreaterThan(0);
    expect(largest).toBeLessThan(2 * kinds);
  });

  it("draws each pair as one of its own kinds: of several with as many links, the one that the file has first", () => {
    const index = manyKinds(500);
    const frame = frameOf(index, DEFAULT_VIEW);
    expect(frame.drawn.pairs).toHaveLength(PAIRS);
    for (const { kind, source, target } of frame.drawn.pairs) {
      const own = [...index.graph.links.values()]
        .filter((link) => link.source === source && link.target === target)
        .map((link) => link.kind);
      expect(kind).toBe(index.values.kind.find((one) => own.includes(one)));
    }
  });
});
