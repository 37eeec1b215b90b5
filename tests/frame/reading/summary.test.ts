import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeOf } from "../../../src/frame/query/change";
import { frameOf } from "../../../src/frame/query/frame-of";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { summaryOf } from "../../../src/frame/reading/summary";
import { setWindow, toggle } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { parseDay } from "../../../src/graph/dates";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { listLinks } from "../../../src/graph/model/links";
import { graphFiles } from "../../fixtures/graph-files";
import { call, makeGraph, people } from "../../fixtures/make-graph";
import { withoutLinks } from "../../fixtures/odd-graphs";
import { readExample } from "../../read-example";

const index = indexGraph(readExample("draghi-putin"));

/** Whether two actors are connected, by a naive search: the oracle for groups. */
function reachedFrom(start: string, pairs: readonly (readonly [string, string])[]): Set<string> {
  const reached = new Set([start]);
  for (let before = 0; before < reached.size;) {
    before = reached.size;
    for (const [one, other] of pairs) {
      if (reached.has(one)) reached.add(other);
      if (reached.has(other)) reached.add(one);
    }
  }
  return reached;
}

describe("the summary of a frame", () => {
  it("names the actor with the most links in the article, and the separate groups", () => {
    const summary = summaryOf(frameOf(index, DEFAULT_VIEW));
    expect(summary).toMatchObject({ actors: 13, links: 15, unlinked: 0, isPart: false });
    expect(summary.middle).toMatchObject({ actor: { id: "putin" }, links: 10, others: 6 });
    expect(summary.groups.map(({ actor, others }) => [actor.id, others])).toEqual([
      ["putin", 8],
      ["blinken", 1],
      ["rdif", 1],
    ]);
  });

  it("names the next four actors, lists the largest group first, and says if only part is drawn", () => {
    const star = makeGraph({
      nodes: people("a b c d e f g x y z"),
      edges: [
        call("1", "x-y"),
        call("2", "x-y"),
        call("2b", "x-y"),
        ...[..."bcdefg"].flatMap((id, at) =>
          Array.from({ length: 8 - at }, (_, number) => call(`${id}${number}`, `${id}-a`)),
        ),
      ],
    });
    const summary = summaryOf(frameOf(indexGraph(star), DEFAULT_VIEW));
    expect(summary.middle).toMatchObject({ actor: { id: "a" }, others: 6 });
    expect(summary.next.map(({ id }) => id)).toEqual(["b", "c", "d", "e"]);
    expect(summary.groups.map(({ actor, others }) => [actor.id, others])).toEqual([
      ["a", 6],
      ["x", 1],
    ]);
    expect(summary).toMatchObject({ unlinked: 1, isPart: false });
    const part = summaryOf(frameOf(indexGraph(star), { ...DEFAULT_VIEW, draw: 2 }));
    expect(part).toMatchObject({ unlinked: 1, isPart: true });
    const pair = makeGraph({
      nodes: people("a b c d e"),
      edges: [
        call("1", "a-b"),
        call("2", "a-b"),
        call("3", "a-b"),
        call("4", "c-d"),
        call("5", "d-e"),
      ],
    });
    const groups = summaryOf(frameOf(indexGraph(pair), DEFAULT_VIEW)).groups;
    expect(groups.map(({ actor, others }) => [actor.id, others])).toEqual([
      ["d", 2],
      ["a", 1],
    ]);
  });

  it("counts actors without links that are not drawn as unlinked", () => {
    const parsed = parseGraph(JSON.parse(withoutLinks(1000)));
    if (!parsed.ok) throw new Error("The file is valid.");
    expect(summaryOf(frameOf(indexGraph(parsed.value), DEFAULT_VIEW)).unlinked).toBe(1000);
  });

  it("has no actor with the most links if nothing is shown", () => {
    const view = toggle("kind", "no such kind")(DEFAULT_VIEW);
    expect(summaryOf(frameOf(index, view))).toMatchObject({
      actors: 0,
      links: 0,
      middle: undefined,
      groups: [],
    });
  });

  it("counts each linked actor in exactly one group, for any graph", () => {
    fc.assert(
      fc.property(graphFiles, (file) => {
        const parsed = parseGraph(JSON.parse(JSON.stringify(file)));
        if (!parsed.ok) throw new Error("The file is valid.");
        const made = indexGraph(parsed.value);
        const frame = frameOf(made, DEFAULT_VIEW);
        const { groups, unlinked } = summaryOf(frame);
        const pairs = [...frame.links].map(({ source, target }) => [source, target] as const);
        const linked = new Set(pairs.flat());
        for (const { actor, others } of groups)
          expect(others + 1).toBe(reachedFrom(actor.id, pairs).size);
        expect(groups.reduce((sum, { others }) => sum + others + 1, 0)).toBe(linked.size);
        expect(unlinked).toBe(frame.actors.length - linked.size);
      }),
    );
  });
});

describe("what a step has changed", () => {
  const day = parseDay("2022-02-01");
  const whole = frameOf(index, DEFAULT_VIEW);

  it("is nothing between a frame and itself", () => {
    expect(changeOf(whole, frameOf(index, DEFAULT_VIEW))).toBeUndefined();
  });

  it("is the window, and the actors that appeared and disappeared", () => {
    const last = frameOf(index, setWindow(day, day)(DEFAULT_VIEW));
    const onward = changeOf(whole, last);
    expect(onward).toMatchObject({ window: { first: day, last: day }, came: [] });
    const back = changeOf(last, whole);
    expect(back?.came).toEqual(onward?.went);
    expect(onward?.isOtherCount).toBe(true);
  });

  it("agrees with a naive comparison, for any two views", () => {
    const winter = indexGraph(readExample("winter-2022"));
    const { first, last } = winter.extent ?? { first: 0, last: 0 };
    const views = fc
      .record({
        from: fc.constantFrom(undefined, first, last - 5, last),
        to: fc.constantFrom(undefined, first, first + 3, last),
        kind: fc.subarray(["call", "meeting"]),
        select: fc.constantFrom(undefined, "putin", "draghi"),
      })
      .map(({ kind, ...rest }) => ({
        ...DEFAULT_VIEW,
        ...rest,
        filters: { ...DEFAULT_VIEW.filters, kind },
      }));
    const nothing = indexGraph({ ...winter.graph, links: listLinks([]) });
    const frames = fc.oneof(
      views.map((view) => frameOf(winter, view)),
      views.map((view) => frameOf(nothing, view)),
    );
    fc.assert(
      fc.property(frames, frames, (before, now) => {
        const idsOf = ({ actors }: typeof now) => actors.map(({ id }) => id);
        const came = idsOf(now).filter((id) => !idsOf(before).includes(id));
        const went = idsOf(before).filter((id) => !idsOf(now).includes(id));
        const isMoved = JSON.stringify(before.window) !== JSON.stringify(now.window);
        const isOtherCount =
          before.links.length !== now.links.length || before.actors.length !== now.actors.length;
        const change = changeOf(before, now);
        if (!isMoved && !isOtherCount && came.length + went.length === 0)
          expect(change).toBeUndefined();
        else {
          expect(change).toMatchObject({ isOtherCount });
          expect(change?.window).toEqual(isMoved ? now.window : undefined);
          expect(change?.came.map(({ id }) => id)).toEqual(came);
          expect(change?.went.map(({ id }) => id)).toEqual(went);
        }
      }),
    );
  });

  it("includes a filter that changes the count but not the window", () => {
    const calls = frameOf(index, toggle("kind", "call")(DEFAULT_VIEW));
    expect(changeOf(whole, calls)).toMatchObject({ window: undefined, isOtherCount: true });
  });
});
