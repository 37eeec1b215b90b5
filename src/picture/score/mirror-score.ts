import type { Point } from "../../graph/model/types";
import type { ScoreScene, Stretch, TextEdge } from "./score-types";

/** A score seen in a mirror, for languages written from right to left: its names are at the right, and time runs to the left. */
export function mirrorScore(scene: ScoreScene): ScoreScene {
  const x = (before: number) => scene.width - before;
  const point = (before: Point): Point => ({ x: x(before.x), y: before.y });
  const stretch = ([from, to]: Stretch): Stretch => [x(to), x(from)];
  const anchor = (before: TextEdge["anchor"]) => (before === "start" ? "end" : "start");
  const edge = (before: TextEdge): TextEdge => ({ x: x(before.x), anchor: anchor(before.anchor) });
  return {
    ...scene,
    left: x(scene.right),
    right: x(scene.left),
    column: stretch(scene.column),
    headingsAt: edge(scene.headingsAt),
    namesAt: edge(scene.namesAt),
    headings: scene.headings.map((one) => ({ ...one, column: stretch(one.column) })),
    ticks: scene.ticks.map((one) => ({ ...one, x: x(one.x) })),
    weeks: scene.weeks.map(x),
    moments: scene.moments.map((one) => ({ ...one, x: x(one.x), at: point(one.at) })),
    strokes: scene.strokes.map((one) => ({
      ...one,
      source: point(one.source),
      target: point(one.target),
      days: one.days && stretch(one.days),
    })),
    ends: scene.ends.map((one) => ({
      ...one,
      at: point(one.at),
      anchor: anchor(one.anchor),
    })),
  };
}
