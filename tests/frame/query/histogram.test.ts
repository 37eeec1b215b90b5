import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  certaintiesIn,
  type Certainty,
  histogramOf,
  widthOfBins,
} from "../../../src/frame/query/histogram";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { sieveOf } from "../../../src/frame/query/sieve";
import { NO_FILTERS } from "../../../src/frame/view/view";
import type { Graph, Link } from "../../../src/graph/model/types";
import { smallGraphs } from "../../fixtures/make-graph";
import { readExample } from "../../read-example";

const graph = readExample("winter-2022");
const index = indexGraph(graph);
const { extent } = index;
const all = sieveOf(index, NO_FILTERS);
const links = [...graph.links.values()];

/** What a bar says of a link, by the rules written down plainly. */
function certaintyOf({ status, days }: Link, isOneDay: boolean): Certainty {
  if (status === "cancelled" || status === "postponed") return "cancelled";
  if (status === "planned") return "planned";
  return isOneDay && !days?.approximate && !days?.uncertain ? "sure" : "uncertain";
}

/** The share of each certainty in some days, found day by day. */
function sharesIn(small: Graph, all: readonly number[], days: readonly number[]) {
  const shares: Record<string, number> = {};
  for (const link of small.links.values()) {
    const { first = NaN, last = NaN } = link.days ?? {};
    const own = all.filter((day) => day >= first && day <= last);
    const met = own.filter((day) => days.includes(day));
    if (met.length === 0) continue;
    const key = certaintyOf(link, own.length === 1);
    shares[key] = (shares[key] ?? 0) + met.length / own.length;
  }
  return shares;
}

const ORDER = ["sure", "uncertain", "planned", "cancelled"];

function byCertainty([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return ORDER.indexOf(a) - ORDER.indexOf(b);
}

const round = (share: number) => Math.round(share * 1e6) / 1e6;

describe("the histogram", () => {
  it("sums up to the number of dated links, however wide its bars", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (mostBins) => {
        const bins = histogramOf(all.times, extent, mostBins);
        const total = bins.reduce((sum, bin) => sum + bin.total, 0);
        expect(bins.length).toBeLessThanOrEqual(mostBins);
        expect(total).toBeCloseTo(links.filter(({ days }) => days).length, 6);
      }),
    );
  });

  it("knows how sure the links of all its bars are without drawing them", () => {
    fc.assert(
      fc.property(smallGraphs, (small) => {
        const smallIndex = indexGraph(small);
        if (!smallIndex.extent) return;
        const { times } = sieveOf(smallIndex, NO_FILTERS);
        const segments = histogramOf(times, smallIndex.extent, 7).flatMap((bin) => bin.segments);
        expect([...certaintiesIn(times, smallIndex.extent)]).toEqual(
          ORDER.filter((one) => segments.some(({ certainty }) => certainty === one)),
        );
      }),
    );
  });

  it("has in each bar what counting day by day finds, in the order of certainty", () => {
    fc.assert(
      fc.property(smallGraphs, fc.integer({ min: 1, max: 20 }), (small, mostBins) => {
        const indexed = indexGraph(small);
        const { first = 0, last = -1 } = indexed.extent ?? {};
        const days = Array.from({ length: last - first + 1 }, (_, at) => first + at);
        const sieve = sieveOf(indexed, NO_FILTERS);
        const bins = histogramOf(sieve.times, indexed.extent, mostBins);
        const binOf = ({ first: from, last: to }: { first: number; last: number }) =>
          days.filter((day) => day >= from && day <= to);
        expect(bins.flatMap(binOf)).toEqual(days);
        const found = bins.map(({ segments, total }) => [
          ...segments.map(({ certainty, share }) => [certainty, round(share)]),
          round(total),
        ]);
        expect(found).toEqual(
          bins.map((bin) => {
            const shares = sharesIn(small, days, binOf(bin));
            const total = Object.values(shares).reduce((sum, share) => sum + share, 0);
            return [...Object.entries(shares).sort(byCertainty), total].map((part) =>
              typeof part === "number" ? round(part) : [part[0], round(part[1])],
            );
          }),
        );
      }),
    );
  });

  it("counts what passes the filters alone", () => {
    const [kind = ""] = index.links.kinds;
    const sieve = sieveOf(index, { ...NO_FILTERS, kind: [kind] });
    const bins = histogramOf(sieve.times, extent, 40);
    const expected = links.filter((link) => link.days && link.kind === kind).length;
    expect(bins.reduce((sum, bin) => sum + bin.total, 0)).toBeCloseTo(expected, 6);
  });

  it.each([
    [10, 10, 1],
    [11, 10, 7],
    [70, 10, 7],
    [71, 10, 28],
    [281, 10, 91],
    [911, 10, 364],
    [3640, 10, 364],
    [3641, 10, 365],
  ])("of %i days in at most %i bars has bars of %i days", (days, mostBins, width) => {
    expect(widthOfBins({ first: 5, last: 4 + days }, mostBins)).toBe(width);
  });

  it("is empty where nothing has a date", () => {
    expect(histogramOf(all.times, undefined, 40)).toEqual([]);
  });

  it("covers the extent without gaps", () => {
    const bins = histogramOf(all.times, extent, 40);
    expect(bins[0]?.first).toBe(extent?.first);
    expect(bins.at(-1)?.last).toBe(extent?.last);
    bins.slice(1).forEach((bin, at) => expect(bin.first).toBe((bins[at]?.last ?? 0) + 1));
  });

  it("tells planned and cancelled apart, and spreads an uncertain date", () => {
    const article = indexGraph(readExample("draghi-putin"));
    const sieve = sieveOf(article, NO_FILTERS);
    const bins = histogramOf(sieve.times, article.extent, 100);
    const last = bins.at(-1)?.segments.map(({ certainty }) => certainty);
    expect(new Set(last)).toEqual(new Set(["sure", "uncertain", "planned", "cancelled"]));
    expect(bins[0]?.segments.every(({ certainty }) => certainty === "uncertain")).toBe(true);
  });

  it("counts in a part of the time only what lies there", () => {
    if (!extent) throw new Error("The example has dates.");
    const part = { first: extent.first + 20, last: extent.first + 39 };
    const shown = histogramOf(all.times, part, 200);
    const whole = histogramOf(all.times, extent, 200).filter(
      ({ first }) => first >= part.first && first <= part.last,
    );
    expect(shown.map(({ first }) => first)).toEqual(whole.map(({ first }) => first));
    for (const [at, bin] of shown.entries()) {
      const sure = (bins: typeof shown) =>
        bins[at]?.segments.find(({ certainty }) => certainty === "sure")?.share;
      expect(sure(shown)).toBe(sure(whole));
      expect(Number.isFinite(bin.total)).toBe(true);
    }
  });
});
