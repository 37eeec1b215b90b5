import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import type { Scene } from "../../../src/picture/scene/scene";
import { readExample } from "../../read-example";
import { pictureAt } from "../../support/picture-at";

/** As on a desk and on a phone. */
const SIZES = [
  { width: 1280, height: 600 },
  { width: 390, height: 500 },
];

/** The scenes of a week's window that moves on by a day, each made after the one before it. */
function playedScenes(size: (typeof SIZES)[number]): Scene[] {
  const index = indexGraph(readExample("winter-2022"));
  const { first, last } = index.extent ?? { first: 0, last: -1 };
  const scenes: Scene[] = [];
  for (let day = first; day + 6 <= last; day++) {
    scenes.push(pictureAt(index, [day, day + 6], size, true, scenes.at(-1)).snapshot.scene);
  }
  return scenes;
}

/** Each actor that is in two scenes one after the other, as it is in both. */
function* staying(scenes: readonly Scene[]) {
  let before: Scene | undefined;
  for (const scene of scenes) {
    for (const now of scene.actors) {
      const then = before?.actors.find(({ id }) => id === now.id);
      if (then) yield [then, now] as const;
    }
    before = scene;
  }
}

describe.each(SIZES)("while a week of winter-2022 moves on by days, at $width pixels", (size) => {
  const scenes = playedScenes(size);

  it("each disc and name keeps its size", () => {
    for (const [then, now] of staying(scenes)) {
      expect(now.size).toBe(then.size);
      expect(now.label.fontSize).toBe(then.label.fontSize);
    }
  });

  it("of twenty names at least eighteen stay where they are", () => {
    let [stay, move] = [0, 0];
    for (const [{ label: then }, { label: now }] of staying(scenes)) {
      if (!then.visible || !now.visible) continue;
      if (then.side === now.side && then.lines.join() === now.lines.join()) stay++;
      else move++;
    }
    expect(stay).toBeGreaterThan(700);
    expect(move / (stay + move)).toBeLessThan(0.1);
  });
});
