import { describe, expect, it } from "vitest";
import { frameOf } from "../../../src/frame/query/frame-of";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { layoutOf } from "../../../src/frame/layout/layout";
import { select } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { sceneOf } from "../../../src/picture/scene/scene";
import { readExample } from "../../read-example";

const measure = (text: string, size: number) => text.length * size * 0.55;

function sceneFor(name: "draghi-putin" | "winter-2022", selected?: string) {
  const index = indexGraph(readExample(name));
  const frame = frameOf(index, select(selected)(DEFAULT_VIEW));
  return { frame, scene: sceneOf({ frame, places: layoutOf(index), selected, scale: 1, measure }) };
}

describe("the scene", () => {
  it("has a mark for each actor and, while pairs are small, for each link", () => {
    const { frame, scene } = sceneFor("draghi-putin");
    expect(scene.actors.map(({ id }) => id)).toEqual(frame.actors.map(({ id }) => id));
    expect(new Set(scene.links.map(({ id }) => id))).toEqual(
      new Set(Array.from(frame.links, ({ id }) => id)),
    );
  });

  it("counts every link once, bundled or not", () => {
    const { frame, scene } = sceneFor("winter-2022");
    expect(scene.links.some(({ count }) => count > 1)).toBe(true);
    expect(scene.links.reduce((sum, { count }) => sum + count, 0)).toBe(frame.links.length);
  });

  it("keeps several links of a pair apart, as curves of their own", () => {
    const { scene } = sceneFor("draghi-putin");
    const between = scene.links.filter(({ source, target }) =>
      [source, target].every((id) => id === "draghi" || id === "putin"),
    );
    const swings = between.map(({ source, swing }) => (source === "draghi" ? swing : -swing));
    expect(between.length).toBeGreaterThan(2);
    expect(new Set(swings).size).toBe(between.length);
  });

  it("shows the labels of all actors of the article at the first view", () => {
    expect(sceneFor("draghi-putin").scene.actors.every(({ label }) => label.visible)).toBe(true);
  });

  it("crosses out what was cancelled and dashes what was planned", () => {
    const { scene } = sceneFor("draghi-putin");
    const statusOf = (link: string) => scene.links.find(({ id }) => id === link)?.status;
    expect(statusOf("call-putin-johnson")?.crossed).toBe(true);
    expect(statusOf("call-blinken-lavrov")?.pattern).not.toEqual([]);
    expect(statusOf("call-draghi-putin")?.pattern).toEqual([]);
  });

  it("lifts the neighbourhood of what is selected and dims the rest", () => {
    const { scene } = sceneFor("draghi-putin", "putin");
    const emphasisOf = (actor: string) => scene.actors.find(({ id }) => id === actor)?.emphasis;
    expect(emphasisOf("putin")).toBe("chosen");
    expect(emphasisOf("draghi")).toBe("lifted");
    expect(emphasisOf("blinken")).toBe("dimmed");
  });
});
