import { createElement } from "react";
import type { Side } from "../../frame/query/accounts";
import type { Standing } from "../../frame/query/compare";
import {
  actorMarkOf,
  type ColourToken,
  type LetterMarkStyle,
  linkMarkOf,
  sideMarkOf,
  standingMarkOf,
  statusMarkOf,
} from "../scene/marks";
import { badgeAt, bodyAt, crossAt, GLYPH, glyphAt, straight } from "./mark-shapes";
import type { Palette } from "./palette";
import type { Shape } from "./shapes";
import { outlineOf, sizeOf } from "./shapes-of";
import { svgNodeOf } from "./svg-pen";

const HEIGHT = 14;
const SIZE = 12;
/** A legend takes its colours from the page around it. */
export const LEGEND: Palette = {
  colour: (token: ColourToken) => `var(${token})`,
  font: "inherit",
  stroke: 1,
  weight: 400,
  dimmed: 1,
};

/** The mark of a kind of actor, for legends. */
export function ActorMark({ kind }: { readonly kind: string }) {
  const style = actorMarkOf(kind);
  const centre = { x: 9, y: HEIGHT / 2 };
  const body = bodyAt(style.shape, centre, sizeOf({ style, size: SIZE }), {
    fill: LEGEND.colour(style.dashed ? "--paper" : style.fill),
    line: outlineOf({ style, emphasis: "plain" }, LEGEND),
  });
  return <Drawing width={18} shapes={[body]} />;
}

/** The mark of a kind of link: its glyph, or its line if it has none. */
export function LinkMark({ kind }: { readonly kind: string }) {
  const { width, colour: token, glyph } = linkMarkOf(kind);
  const colour = LEGEND.colour(token);
  const middle = { x: 2 + GLYPH / 2, y: HEIGHT / 2 };
  const shapes = glyph
    ? [glyphAt(middle, glyph, colour)]
    : [straight({ x: 1, y: middle.y }, { x: 17, y: middle.y }, { colour, width })];
  return <Drawing width={18} shapes={shapes} />;
}

/** The mark of a link that one of two accounts tells of, or both. */
export function SideMark({ side }: { readonly side: Side }) {
  return <LetterMark {...sideMarkOf(side)} />;
}

/** The mark of a pair that is in one of two windows, or both. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  return <LetterMark {...standingMarkOf(standing)} />;
}

function LetterMark({ colour: token, letter, pattern }: LetterMarkStyle) {
  const colour = LEGEND.colour(token);
  const middle = { x: 17, y: 8 };
  const shapes = [
    straight({ x: 1, y: 8 }, { x: 33, y: 8 }, { colour, width: 3, dashes: pattern }),
    ...badgeAt(middle, letter, 7, {
      paper: LEGEND.colour("--paper"),
      ink: LEGEND.colour("--ink"),
      line: { colour, width: 1 },
    }),
  ];
  return <Drawing width={34} height={16} shapes={shapes} />;
}

/** The mark of a status: its line pattern, with a cross for what was called off. */
export function StatusMark({ status }: { readonly status: string }) {
  const { pattern, crossed } = statusMarkOf(status);
  const line = { colour: LEGEND.colour("--ink"), width: 2 };
  const middle = { x: 13, y: HEIGHT / 2 };
  const shapes = [
    straight({ x: 1, y: middle.y }, { x: 25, y: middle.y }, { ...line, dashes: pattern }),
    ...(crossed ? [crossAt(middle, 4, line)] : []),
  ];
  return <Drawing width={26} shapes={shapes} />;
}

interface DrawingProps {
  readonly width: number;
  readonly height?: number;
  readonly shapes: readonly Shape[];
}

/** Shapes as a part of the page; the words beside it say what it means. */
export function Drawing({ width, height = HEIGHT, shapes }: DrawingProps) {
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {shapes.map((shape, at) => {
        const { name, attributes, children } = svgNodeOf(shape);
        const pairs = Object.entries(attributes).map(([key, value]) => [propertyOf(key), value]);
        return createElement(
          name,
          { key: at, ...Object.fromEntries(pairs) },
          children[0]?.toString(),
        );
      })}
    </svg>
  );
}

/** The name of an attribute of SVG as React has it. */
function propertyOf(attribute: string): string {
  return attribute.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
