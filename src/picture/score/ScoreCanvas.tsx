import {
  type PointerEvent,
  type ReactNode,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { Stroke } from "../../frame/score/strokes";
import type { Point } from "../../graph/model/types";
import { readPalette, watchColours } from "../draw/colours";
import { measureWith } from "../draw/measure";
import { paintSheet } from "../draw/paint-sheet";
import type { Palette } from "../draw/marks/palette";
import { scoreShapesOf } from "./score-shapes";
import { scoreSceneOf } from "./score-scene";
import type { ScoreInput, ScoreScene } from "./score-types";
import { staveAt, strokeAt } from "./stroke-at";

export interface ScoreCanvasProps {
  /** What is drawn; undefined before its size is known. */
  readonly input: Omit<ScoreInput, "measure">;
  /** The place of the stroke that the keyboard is at. */
  readonly focused?: number | undefined;
  readonly onPoint: (stroke: Stroke | undefined) => void;
  readonly onOpen: (stroke: Stroke) => void;
  /** The reader chose a stave by its name. */
  readonly onStave: (stave: number) => void;
  /** What lies over the picture. */
  readonly children: (scene: ScoreScene) => ReactNode;
}

/** The score on a canvas that is painted when what it shows changes, and never at rest. */
export function ScoreCanvas(props: ScoreCanvasProps) {
  const { input, focused, onPoint, onOpen, onStave, children } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const tools = useTools(canvas);
  const scene = useMemo(
    () => tools && scoreSceneOf({ ...input, measure: tools.measure }),
    [input, tools],
  );
  useLayoutEffect(() => {
    if (!canvas.current || !scene || !tools) return;
    const { palette } = tools;
    const { width, height } = scene;
    paintSheet(canvas.current, {
      ...{ width, height, palette },
      shapes: scoreShapesOf(scene, palette, focused),
    });
  }, [scene, tools, focused]);
  const at = (event: PointerEvent): Point => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  return (
    <div className="score-picture">
      <canvas
        ref={canvas}
        className="score-canvas"
        aria-hidden="true"
        style={scene && { inlineSize: scene.width, blockSize: scene.height }}
        onPointerMove={(event) => onPoint(scene && strokeAt(scene, at(event))?.stroke)}
        onPointerLeave={() => onPoint(undefined)}
        onPointerUp={(event) => {
          if (!scene || event.button !== 0) return;
          const mark = strokeAt(scene, at(event));
          const stave = staveAt(scene, at(event));
          if (stave !== undefined) onStave(stave);
          else if (mark) onOpen(mark.stroke);
        }}
      />
      {scene && children(scene)}
    </div>
  );
}

/** Colours and widths of letters as the page has them now. */
function useTools(canvas: { readonly current: HTMLCanvasElement | null }) {
  const [tools, setTools] = useState<{ palette: Palette; measure: ScoreInput["measure"] }>();
  // Before the browser paints: the score stands with the page that it is part of.
  useLayoutEffect(() => {
    const element = canvas.current;
    const host = element?.parentElement;
    if (!element || !host) return;
    const read = () => {
      const palette = readPalette(host);
      setTools({ palette, measure: measureWith(element, palette) });
    };
    read();
    return watchColours(host, read);
  }, [canvas]);
  return tools;
}
