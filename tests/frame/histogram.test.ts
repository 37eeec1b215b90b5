import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { histogramOf } from "../../src/frame/histogram";
import { indexGraph } from "../../src/frame/index-graph";
import { sieveOf } from "../../src/frame/sieve";
import { NO_FILTERS } from "../../src/frame/view";
import { readExample } from "../read-example";

const graph = readExample("winter-2022");
const index = indexGraph(graph);
const { extent } = index;
const all = sieveOf(index, NO_FILTERS);
const links = [...graph.links.values()];

describe("the histogram", () => {
  it("sums up to the number of dated links, however wide its bars", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (mostBins) => {
        const bins = histogramOf(index.links, all, extent, mostBins);
        const total = bins.reduce((sum, bin) => sum + bin.total, 0);
        expect(bins.length).toBeLessThanOrEqual(mostBins);
        expect(total).toBeCloseTo(links.filter(({ days }) => days).length, 6);
      }),
    );
  });

  it("covers the extent without gaps", () => {
    const bins = histogramOf(index.links, all, extent, 40);
    expect(bins[0]?.first).toBe(extent?.first);
    expect(bins.at(-1)?.last).toBe(extent?.last);
    bins.slice(1).forEach((bin, at) => expect(bin.first).toBe((bins[at]?.last ?? 0) + 1));
  });

  it("tells planned and cancelled apart, and spreads an uncertain date", () => {
    const article = indexGraph(readExample("draghi-putin"));
    const sieve = sieveOf(article, NO_FILTERS);
    const bins = histogramOf(article.links, sieve, article.extent, 100);
    const last = bins.at(-1)?.segments.map(({ certainty }) => certainty);
    expect(new Set(last)).toEqual(new Set(["sure", "uncertain", "planned", "cancelled"]));
    expect(bins[0]?.segments.every(({ certainty }) => certainty === "uncertain")).toBe(true);
  });
});
