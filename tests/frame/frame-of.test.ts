import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameOf } from "../../src/frame/frame-of";
import { indexGraph } from "../../src/frame/index-graph";
import { DEFAULT_VIEW, FILTERS, NO_FILTERS, type View } from "../../src/frame/view";
import { parseDay } from "../../src/graph/dates";
import { accountsOf } from "../../src/graph/quotes";
import type { Graph, Link } from "../../src/graph/types";
import { readExample } from "../read-example";

const article = readExample("draghi-putin");
const winter = readExample("winter-2022");

/** The contract's rules, written down plainly: the judge of the frame. */
function plainLinks(graph: Graph, view: View, first: number, last: number): Link[] {
  const actor = (id: string) => graph.actors.get(id);
  const meets = (list: readonly string[], values: readonly (string | undefined)[]) =>
    list.length === 0 || values.some((value) => value !== undefined && list.includes(value));
  return [...graph.links.values()].filter((link) => {
    const ends = [actor(link.source), actor(link.target)];
    const { filters } = view;
    if (!ends.every((end) => meets(filters.actor, [end?.kind]))) return false;
    if (!meets(filters.kind, [link.kind]) || !meets(filters.status, [link.status])) return false;
    if (!meets(filters.topic, link.topics)) return false;
    if (
      !meets(
        filters.country,
        ends.map((end) => end?.country),
      )
    )
      return false;
    if (!meets(filters.account, accountsOf(link))) return false;
    if (!link.days) return view.undated;
    return link.days.first <= last && link.days.last >= first;
  });
}

const winterIndex = indexGraph(winter);
const { first, last } = winterIndex.extent ?? { first: 0, last: 0 };

const views = fc
  .record({
    ends: fc.tuple(fc.integer({ min: first, max: last }), fc.integer({ min: first, max: last })),
    undated: fc.boolean(),
    picks: fc.tuple(...FILTERS.map((name) => fc.subarray(winterIndex.values[name].slice(0, 5)))),
  })
  .map(({ ends, undated, picks }): View => {
    const filters = Object.fromEntries(FILTERS.map((name, at) => [name, picks[at] ?? []]));
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    return { ...DEFAULT_VIEW, from, to, undated, filters: { ...NO_FILTERS, ...filters } };
  });

describe("the frame", () => {
  it("shows all actors but those that are only an account when nothing is asked", () => {
    const frame = frameOf(indexGraph(article), DEFAULT_VIEW);
    expect(frame.links).toHaveLength(article.links.size);
    expect(frame.actors).toHaveLength(frame.actorTotal);
    expect(frame.actors.map(({ id }) => id)).not.toContain("kremlin");
    expect(frame.actorTotal).toBe(13);
  });

  it("agrees with the plain rules for any window and filters", () => {
    fc.assert(
      fc.property(views, (view) => {
        const frame = frameOf(winterIndex, view);
        const plain = plainLinks(winter, view, view.from ?? first, view.to ?? last);
        expect(new Set(frame.links.map(({ id }) => id))).toEqual(
          new Set(plain.map(({ id }) => id)),
        );
        const ends = new Set(plain.flatMap(({ source, target }) => [source, target]));
        expect(new Set(frame.actors.map(({ id }) => id))).toEqual(ends);
      }),
    );
  });

  it("promises beside each value the number of links that checking it alone then shows", () => {
    fc.assert(
      fc.property(views, fc.constantFrom(...FILTERS), (view, name) => {
        for (const { value, count } of frameOf(winterIndex, view).facets[name].slice(0, 4)) {
          const alone = { ...view, filters: { ...view.filters, [name]: [value] } };
          expect(frameOf(winterIndex, alone).links).toHaveLength(count);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("keeps the selected actor in the picture when its links have gone", () => {
    const day = parseDay("2022-01-25");
    const view = { ...DEFAULT_VIEW, from: day, to: day, select: "blinken" };
    expect(frameOf(indexGraph(article), view).actors.map(({ id }) => id)).toContain("blinken");
  });

  it("lets an open interval reach to its end: the videoconference was some time up to 1 February", () => {
    const day = parseDay("2022-01-25");
    const frame = frameOf(indexGraph(article), { ...DEFAULT_VIEW, from: day, to: day });
    expect(frame.links.map(({ id }) => id)).toContain("videoconference");
    expect(frame.links.map(({ id }) => id)).not.toContain("call-draghi-putin");
  });

  it("hides what has no date when undated links are off", () => {
    const frame = frameOf(indexGraph(article), { ...DEFAULT_VIEW, undated: false });
    expect(frame.links).toHaveLength(article.links.size - 1);
    expect(frame.undatedCount).toBe(1);
  });
});
