import { frameOf } from "../../../src/frame/query/frame-of";
import type { GraphIndex } from "../../../src/frame/index/graph-index";
import { layoutOf } from "../../../src/frame/layout/layout";
import { sieveOf } from "../../../src/frame/query/sieve";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { readGraph } from "../../../src/reader/read-graph";
import { madeEvents, type MadeSize } from "../../fixtures/made-events";

/** The picture that Readout draws, on a bare canvas: the same choice of pairs, lines, discs and names, nothing besides. */
export async function startSamePicture(stage: HTMLElement, size: MadeSize) {
  const bytes = new TextEncoder().encode(madeEvents(size));
  const read = await readGraph([{ name: "events.tsv", bytes }]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { index } = read.value;
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [window.innerWidth - 50, window.innerHeight - 40];
  stage.append(canvas);
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("There is no canvas.");
  return stepsOn(pen, index);
}

function stepsOn(pen: CanvasRenderingContext2D, index: GraphIndex) {
  const { width, height } = pen.canvas;
  const places = layoutOf(index);
  const sieve = sieveOf(index, DEFAULT_VIEW.filters);
  const start = index.extent?.first ?? 0;
  const reach = Math.max(
    1,
    ...[...places.values()].map(({ x, y }) => Math.max(Math.abs(x), Math.abs(y))),
  );
  return (first: number, last: number) => {
    const view = { ...DEFAULT_VIEW, from: start + first, to: start + last };
    const { drawn } = frameOf(index, view, sieve);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, width, height);
    pen.setTransform(1, 0, 0, 1, width / 2, height / 2);
    const at = (id: string) => {
      const { x, y } = places.get(id) ?? { x: 0, y: 0 };
      return [(x / reach) * (width / 2 - 25), (y / reach) * (height / 2 - 20)] as const;
    };
    pen.strokeStyle = "#3b7ea1";
    for (const { source, target, links } of drawn.pairs) {
      pen.lineWidth = 1 + Math.log2(links);
      pen.beginPath();
      pen.moveTo(...at(source));
      pen.lineTo(...at(target));
      pen.stroke();
    }
    pen.fillStyle = "#0072b2";
    for (const { actor } of drawn.actors) {
      pen.beginPath();
      pen.arc(...at(actor.id), 7, 0, 2 * Math.PI);
      pen.fill();
    }
    pen.font = "12px sans-serif";
    pen.lineWidth = 5;
    pen.strokeStyle = "#fff";
    for (const { actor } of drawn.actors.toSorted((a, b) => b.links - a.links).slice(0, 60)) {
      const [x, y] = at(actor.id);
      pen.strokeText(actor.name, x, y + 18);
      pen.fillText(actor.name, x, y + 18);
    }
  };
}
