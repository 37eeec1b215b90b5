import { createElement } from "react";
import type { Side } from "../../frame/query/accounts";
import type { Standing } from "../../frame/query/compare";
import type { Tellings } from "../../frame/index/tellings";
import {
  actorMarkOf,
  type ColourToken,
  glyphOf,
  type LetterMarkStyle,
  lineOf,
  sideMarkOf,
  standingMarkOf,
  statusMarkOf,
} from "../scene/marks";
import { colourOfSide } from "../scene/side-colours";
import {
  badgeAt,
  bodyAt,
  crossAt,
  discAt,
  GLYPH,
  glyphAt,
  sizeOf,
  straight,
} from "./marks/mark-shapes";
import { CAP, capAt } from "./marks/caps";
import type { Palette } from "./marks/palette";
import type { Shape } from "./marks/shapes";
import { outlineOf } from "./marks/actor-shapes";
import { svgNodeOf } from "./svg-pen";

const HEIGHT = 14;
const SIZE = 12;
/** A legend takes its colours from the page around it. */
const LEGEND: Palette = {
  colour: (token: ColourToken) => `var(${token})`,
  font: "inherit",
  stroke: 1,
  weight: 400,
  dimmed: 1,
};

/** The mark of a kind of actor, for legends; in the colour of a side where it is of one. */
export function ActorMark({ kind, side }: { readonly kind: string; readonly side?: number }) {
  const style = actorMarkOf(kind);
  const colour = side === undefined ? "--muted" : colourOfSide(side);
  const centre = { x: 9, y: HEIGHT / 2 };
  const body = bodyAt(style.shape, centre, sizeOf({ style, size: SIZE }), {
    fill: LEGEND.colour(style.dashed ? "--paper" : colour),
    line: outlineOf({ style, colour, emphasis: "plain" }, LEGEND),
  });
  return <Drawing width={18} shapes={[body]} />;
}

/** The colour of a side, by its place in the list of sides. */
export function SideSwatch({ side }: { readonly side: number }) {
  const fill = LEGEND.colour(colourOfSide(side));
  return <Drawing width={18} shapes={[discAt({ x: 9, y: HEIGHT / 2 }, 5, { fill })]} />;
}

/** The mark of a kind of link: its glyph, or a line if it has none. */
export function LinkMark({ kind }: { readonly kind: string }) {
  const glyph = glyphOf(kind);
  const colour = LEGEND.colour("--ink");
  const middle = { x: 2 + GLYPH / 2, y: HEIGHT / 2 };
  const shapes = glyph
    ? [glyphAt(middle, glyph, colour)]
    : [straight({ x: 1, y: middle.y }, { x: 17, y: middle.y }, { colour, width: 2 })];
  return <Drawing width={18} shapes={shapes} />;
}

/** By value of the filter "Told by". */
const TELLINGS = new Map<string, Tellings>([
  ["both", { source: "tells", target: "tells" }],
  ["one", { source: "tells", target: "silent" }],
  ["neither", { source: "silent", target: "silent" }],
  ["disputed", { source: "tells", target: "denies" }],
]);

/** The mark of a link that both sides tell of, one, neither, or of which one denies what the other says. */
export function ToldMark({ told }: { readonly told: string }) {
  const tellings = TELLINGS.get(told);
  if (!tellings) return null;
  const { width, opacity } = lineOf(tellings);
  const [start, end] = [
    { x: CAP + 2, y: HEIGHT / 2 },
    { x: 32 - CAP, y: HEIGHT / 2 },
  ];
  const look = { colour: "--ink", along: { x: 1, y: 0 } } as const;
  const shapes = [
    { ...straight(start, end, { colour: LEGEND.colour("--ink"), width }), opacity },
    ...capAt(start, { ...look, telling: tellings.source }, LEGEND),
    ...capAt(end, { ...look, telling: tellings.target }, LEGEND),
  ];
  return <Drawing width={34} shapes={shapes} />;
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
function Drawing({ width, height = HEIGHT, shapes }: DrawingProps) {
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
