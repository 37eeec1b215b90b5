import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GraphIndex } from "../../src/frame/index/graph-index";
import { indexGraph } from "../../src/frame/index/index-graph";
import { daysAsked, isAtHand } from "../../src/frame/opening/at-hand";
import { countOfActor } from "../../src/frame/reading/counts";
import { type Frame, linksAtHand } from "../../src/frame/query/frame";
import { frameOf } from "../../src/frame/query/frame-of";
import { histogramOf } from "../../src/frame/query/histogram";
import { rowOfLink } from "../../src/frame/query/occasion";
import { partnersOf } from "../../src/frame/reading/partners";
import { DEFAULT_VIEW, type View } from "../../src/frame/view/view";
import type { Graph } from "../../src/graph/model/types";
import { type DayTile, daysOf, dayTilesOf, tilesIn } from "../../src/tiles/day-tiles";
import { readCounted } from "../../src/tiles/check-counted";
import { linksAlong, MOST_ALONG } from "../../src/tiles/counted-frame";
import { checkManifest, type TilePart } from "../../src/tiles/manifest";
import { indexOfCounted, openCounted } from "../../src/tiles/open-counted";
import { joinTiles, openHead, openPart } from "../../src/tiles/open-part";
import { readHead } from "../../src/tiles/read-head";
import { readTile, type TileLinks } from "../../src/tiles/read-tile";
import type { Outcome } from "../../src/graph/problem";
import { oddGraph } from "../database/odd-graph";
import { viewsOf } from "../fixtures/any-view";
import { countView } from "../fixtures/count-view";
import { cutTiles } from "../fixtures/cut-tiles";
import { smallGraphs } from "../fixtures/make-graph";
import { makeManyLinks } from "../fixtures/many-links";
import { readExample } from "../read-example";

function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

/** A graph whole, and cut into tiles of so many days, of which those that are asked for are read. */
async function inTiles(graph: Graph, length: number) {
  const { manifest, files } = cutTiles(graph, length);
  valueOf(checkManifest(JSON.parse(JSON.stringify(manifest))));
  const bytes = (path: string) => files.get(path) ?? new Uint8Array();
  const documents = manifest.documents && bytes(manifest.documents.path);
  const base = openHead(
    valueOf(
      await readHead(manifest, {
        actors: bytes(manifest.actors.path),
        totals: bytes(manifest.totals.path),
        documents,
      }),
    ),
  );
  const tiles = dayTilesOf(manifest);
  const always = [manifest.long, manifest.undatedTile].filter((part) => part !== undefined);
  const read = new Map<string, TileLinks>();
  for (const part of [...tiles, ...always]) {
    read.set(part.path, valueOf(await readTile(bytes(part.path), part, base.known)));
  }
  /** The index of what a view needs, and of some tiles more. */
  const partFor = (view: View, more: readonly DayTile[]): GraphIndex => {
    const held = new Set<TilePart>([
      ...tilesIn(tiles, daysAsked(base.whole.extent, view)),
      ...more,
    ]);
    const parts = [...always, ...tiles.filter((tile) => held.has(tile))];
    const links = parts.flatMap(({ path }) => read.get(path) ?? []);
    const paths = new Set(parts.map(({ path }) => path));
    return openPart(base, joinTiles(links, base), daysOf(tiles, paths));
  };
  return { whole: indexGraph(graph), tiles, partFor, base };
}

/** A frame without the numbers that an index gives to its own rows and pairs. */
function told(frame: Frame) {
  const { actors, links, drawn, facets, sieve, sides, compared, ...rest } = frame;
  const pairs = drawn.pairs.map(({ number: _number, newest, apart, ...pair }) => ({
    ...pair,
    newest: newest.id,
    apart: apart.map(({ id }) => id),
  }));
  const ends = (number: number | undefined) => {
    const pair = drawn.pairs.find((one) => one.number === number);
    return pair && [pair.source, pair.target].toSorted();
  };
  const shown = new Set(Array.from(links, ({ id }) => id));
  return {
    ...rest,
    actors: actors.map(({ id }) => id),
    links: [...shown],
    facets,
    undated: sieve.undated,
    pairs,
    drawn: drawn.actors.map(({ actor, ...own }) => ({ ...own, id: actor.id })),
    pairTotal: drawn.pairTotal,
    unlinkedLeft: drawn.unlinkedLeft,
    chosen: ends(drawn.chosen),
    alone: ends(drawn.alone),
    sides: sides && [...shown].map((id) => [id, sides.byLink.ofLink(id)]),
    compared: compared && [compared.counts, compared.largest(20)],
  };
}

async function expectEqualFrames(graph: Graph, length: number, runs: number): Promise<void> {
  const { whole, tiles, partFor } = await inTiles(graph, length);
  fc.assert(
    fc.property(viewsOf(whole), fc.subarray([...tiles]), (view, more) => {
      const part = partFor(view, more);
      expect(isAtHand(part, view)).toBe(true);
      const [frame, wanted] = [frameOf(part, view), frameOf(whole, view)];
      expect(told(frame)).toEqual(told(wanted));
      if (!frame.sieve.times.isExact) return;
      const bins = ({ sieve, extent }: Frame) =>
        histogramOf(sieve.times, extent, 30).map(({ first, total, segments }) => [
          first,
          total.toFixed(6),
          segments.map(({ certainty, share }) => [certainty, share.toFixed(6)]),
        ]);
      expect(bins(frame)).toEqual(bins(wanted));
    }),
    { numRuns: runs },
  );
}

/** What an engine sends over the wire. */
function sentOf(index: GraphIndex, view: View): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(countView(index, view, "1")));
}

async function expectEqualCounts(graph: Graph, runs: number): Promise<void> {
  const { whole, partFor, base } = await inTiles(graph, 7);
  const atHand = partFor({ ...DEFAULT_VIEW, from: 0, to: 0 }, []);
  fc.assert(
    fc.property(viewsOf(whole), (asked) => {
      const view = { ...asked, with: undefined };
      const sent = valueOf(readCounted(sentOf(whole, view), base.known));
      const index = indexOfCounted(base, linksAlong(sent));
      const [frame, wanted] = [openCounted(sent, view, index, atHand), frameOf(whole, view)];
      const {
        actors: _drawn,
        links: _newest,
        counted: _counted,
        sides: _sides,
        ...rest
      } = told(frame);
      const { actors: _actors, links: _links, sides: _both, ...expected } = told(wanted);
      expect(rest).toEqual({ ...expected, counted: undefined });
      // What is at hand is of the frame, and its newest links are.
      const all = Array.from(wanted.links, ({ id }) => id);
      expect(Array.from(frame.links, ({ id }) => id)).toEqual(all.slice(-MOST_ALONG));
      expect(all).toEqual(expect.arrayContaining(Array.from(linksAtHand(frame), ({ id }) => id)));
      for (const { actor } of wanted.drawn.actors)
        expect(countOfActor(index, frame, actor.id)).toEqual(countOfActor(whole, wanted, actor.id));
      const partners = (of: GraphIndex, from: Frame) =>
        [...partnersOf(of, from, view.select ?? "")].map(({ actor, count, contacts }) => [
          actor.id,
          count,
          contacts,
        ]);
      if (frame.counted?.selected !== undefined)
        expect(partners(index, frame)).toEqual(partners(whole, wanted));
      for (const link of linksAtHand(frame)) {
        const rows = [rowOfLink(index, link.id) ?? -1, rowOfLink(whole, link.id) ?? -1] as const;
        expect(index.links.toldBy[rows[0]]).toBe(whole.links.toldBy[rows[1]]);
      }
    }),
    { numRuns: runs },
  );
}

describe("frames that an engine counted, in the page", () => {
  it("say what the page's own frames of all links say", async () => {
    await expectEqualCounts(readExample("winter-2022"), 30);
    await expectEqualCounts(makeManyLinks(), 8);
  });

  it("say it of small files: open intervals, occasions, accounts", async () => {
    for (const graph of fc.sample(smallGraphs, 20)) {
      if (graph.links.size > 0) await expectEqualCounts(graph, 5);
    }
  });

  it("are refused where they name actors that nobody knows, or are no frames", async () => {
    const { whole, base } = await inTiles(readExample("winter-2022"), 7);
    const text = new TextDecoder().decode(sentOf(whole, DEFAULT_VIEW));
    const read = (changed: string) => readCounted(new TextEncoder().encode(changed), base.known).ok;
    expect(read(text)).toBe(true);
    expect(read(text.replaceAll('"source":"', '"source":"nobody-'))).toBe(false);
    expect(read(text.replace(/"links":\d+/, '"links":-1'))).toBe(false);
    expect(read("{}")).toBe(false);
    expect(read("<html>")).toBe(false);
  });
});

describe("frames of tiles", () => {
  it("are those of the whole file, whatever is asked for", async () => {
    const winter = readExample("winter-2022");
    for (const length of [1, 7, 30]) await expectEqualFrames(winter, length, 200);
  });

  it("are those of a large file, with its ties", async () => {
    await expectEqualFrames(makeManyLinks(), 7, 200);
  });

  it("are those of a file of odd texts and dates", async () => {
    await expectEqualFrames(oddGraph(), 7, 30);
  });

  it("are those of small files, in which all meets: open intervals, occasions over several tiles, accounts", async () => {
    for (const graph of fc.sample(smallGraphs, 40)) {
      if (graph.links.size > 0) await expectEqualFrames(graph, 2, 5);
    }
  });
});
