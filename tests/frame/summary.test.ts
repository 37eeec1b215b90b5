import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeOf } from "../../src/frame/change";
import { frameOf } from "../../src/frame/frame-of";
import { indexGraph } from "../../src/frame/index-graph";
import { summaryOf } from "../../src/frame/summary";
import { DEFAULT_VIEW, setWindow, toggle } from "../../src/frame/view";
import { parseDay } from "../../src/graph/dates";
import { parseGraph } from "../../src/graph/parse-graph";
import { graphFiles } from "../fixtures/graph-files";
import { readExample } from "../read-example";

const index = indexGraph(readExample("draghi-putin"));

/** Whether two actors hang together, by plain spreading: the judge of the groups. */
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
  it("names who stands in the middle of the article, and who stands apart", () => {
    const summary = summaryOf(frameOf(index, DEFAULT_VIEW));
    expect(summary).toMatchObject({ actors: 13, links: 15, unlinked: 0, isPart: false });
    expect(summary.middle).toMatchObject({ actor: { id: "putin" }, links: 10, others: 6 });
    expect(summary.groups.map(({ actor, others }) => [actor.id, others])).toEqual([
      ["putin", 8],
      ["blinken", 1],
      ["rdif", 1],
    ]);
  });

  it("says nothing of a middle where nothing is shown", () => {
    const view = toggle("kind", "no such kind")(DEFAULT_VIEW);
    expect(summaryOf(frameOf(index, view))).toMatchObject({
      actors: 0,
      links: 0,
      middle: undefined,
      groups: [],
    });
  });

  it("counts each actor with a link in just one group, whatever the graph", () => {
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

  it("is the window, who came and who went", () => {
    const last = frameOf(index, setWindow(day, day)(DEFAULT_VIEW));
    const onward = changeOf(whole, last);
    expect(onward).toMatchObject({ window: { first: day, last: day }, came: [] });
    const back = changeOf(last, whole);
    expect(back?.came).toEqual(onward?.went);
    expect(onward?.isOtherCount).toBe(true);
  });

  it("tells a filter that changes the count without a new window", () => {
    const calls = frameOf(index, toggle("kind", "call")(DEFAULT_VIEW));
    expect(changeOf(whole, calls)).toMatchObject({ window: undefined, isOtherCount: true });
  });
});
