import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { NARROW, WIDE } from "../../../src/poster/picture";
import { measurePicture } from "../../support/measure-picture";
import { pictureAt } from "../../support/picture-at";

const LARGE = [
  ["of a desk", { width: 1280, height: 600 }],
  ["of a wide poster", WIDE],
] as const;
const SIZES = [
  ...LARGE,
  ["of a phone", { width: 390, height: 500 }],
  ["of a narrow poster", NARROW],
] as const;

/** Calls between actors of which the first have the most, the same ones each time. */
function crowdOf(actors: number, calls: number) {
  let seed = 7;
  const below = (count: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((count * seed) / 2 ** 31);
  };
  const outcome = parseGraph({
    format: "readout/1",
    title: "A crowd",
    nodes: Array.from({ length: actors }, (_, at) => ({
      ...{ id: `a${at}`, kind: "person", name: `Representative ${at}` },
    })),
    edges: Array.from({ length: calls }, (_, at) => {
      const source = below(below(actors) + 1);
      const target = (source + 1 + below(actors - 1)) % actors;
      const date = `2022-01-${String(1 + below(28)).padStart(2, "0")}`;
      return { id: `l${at}`, source: `a${source}`, target: `a${target}`, kind: "call", date };
    }),
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems[0]));
  return indexGraph(outcome.value);
}

/** Expects a picture in which no line and no name says what is not so. */
function expectTruth(index: ReturnType<typeof crowdOf>, size: (typeof SIZES)[number][1]): void {
  const { snapshot, links } = pictureAt(index, undefined, size);
  const found = measurePicture(snapshot, links);
  expect(found.throughDiscs).toEqual([]);
  expect(found.onDiscs).toEqual([]);
  expect(found.onNames).toEqual([]);
  expect(found.outside).toEqual([]);
}

describe.each([
  [40, 90],
  [60, 150],
  [60, 260],
])("the picture of %i actors with %i calls", (actors, calls) => {
  const index = crowdOf(actors, calls);

  it.each(SIZES)("%s has no line through the disc of a third", (_, size) => {
    expectTruth(index, size);
  });
});

// On a phone 200 lines among 120 discs have no room to pass them all.
describe("the picture of 120 actors with 300 calls", () => {
  const index = crowdOf(120, 300);

  it.each(LARGE)("%s has no line through the disc of a third", (_, size) => {
    expectTruth(index, size);
  });
});

describe("many lines", () => {
  const index = crowdOf(60, 150);
  const [size, days] = [{ width: 1280, height: 600 }, index.extent];
  const window = days && ([days.first, days.last - 1] as const);

  it("go straight while the window moves, and are drawn anew once it rests", () => {
    const moving = pictureAt(index, window, size, true, undefined, true).snapshot.scene;
    expect(moving.isRough).toBe(true);
    const ways = ({ links }: typeof moving) => links.map(({ swing, bend }) => [swing, bend]);
    const resting = pictureAt(index, window, size, true, moving).snapshot.scene;
    expect(resting.isRough).toBe(false);
    expect(ways(resting)).not.toEqual(ways(moving));
  });

  it("keep off discs from the first where the window does not move", () => {
    expect(pictureAt(index, window, size).snapshot.scene.isRough).toBe(false);
  });
});
