import { describe, expect, it } from "vitest";
import { parseXml } from "../../../src/formats/xml/xml";
import { frameOf } from "../../../src/frame/query/frame-of";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { layoutOf } from "../../../src/frame/layout/layout";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { sceneOf } from "../../../src/picture/scene/scene";
import { svgOf } from "../../../src/picture/draw/svg";
import { readExample } from "../../read-example";

const measure = (text: string, size: number) => text.length * size * 0.55;
const palette = {
  font: "sans-serif",
  stroke: 1,
  weight: 400,
  dimmed: 0.2,
  colour: (token: string) => `var(${token})`,
};
const camera = { width: 800, height: 600, scale: 1, pan: { x: 400, y: 300 } };

function draw(name: "draghi-putin" | "winter-2022", title = "T") {
  const index = indexGraph(readExample(name));
  const frame = frameOf(index, DEFAULT_VIEW);
  const scene = sceneOf({ frame, places: layoutOf(index), scale: 1, measure });
  return { scene, svg: svgOf({ scene, camera, palette }, { title, description: "D" }) };
}

describe("the picture as SVG", () => {
  it.each(["draghi-putin", "winter-2022"] as const)(
    "of %s is well-formed, with every name in sight as text",
    (name) => {
      const { scene, svg } = draw(name);
      expect(parseXml(svg, "svg").ok).toBe(true);
      for (const { label } of scene.actors.filter((mark) => mark.label.visible)) {
        for (const line of label.lines)
          expect(svg).toContain(`>${line.replaceAll("&", "&amp;")}</text>`);
      }
    },
  );

  it("has a line for each link mark, in the pattern of its status", () => {
    const { scene, svg } = draw("draghi-putin");
    expect(svg.match(/d="M[^"]*Q[^"]*"/g)).toHaveLength(scene.links.length);
    const dashed = scene.links.filter(({ status }) => status.pattern.length > 0);
    const groups = scene.actors.filter(({ style }) => style.dashed);
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(dashed.length + groups.length);
  });

  it("takes a title as text, whatever it says", () => {
    const { svg } = draw("draghi-putin", '</title><script>alert("1")</script>\u0000');
    const parsed = parseXml(svg, "svg");
    expect(parsed.ok && parsed.value.children[0]?.text).toBe('</title><script>alert("1")</script>');
  });

  it("writes no number that is none", () => {
    expect(draw("winter-2022").svg).not.toMatch(/NaN|Infinity|undefined/);
  });
});
