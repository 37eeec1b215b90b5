import type { GraphIndex } from "../../frame/index/graph-index";
import type { Tellings } from "../../frame/index/tellings";
import type { Frame } from "../../frame/query/frame";
import type { Point } from "../../graph/model/types";
import { capAt } from "../../picture/draw/marks/caps";
import { discAt, straight } from "../../picture/draw/marks/mark-shapes";
import type { Palette } from "../../picture/draw/marks/palette";
import type { Shape } from "../../picture/draw/marks/shapes";
import type { SvgNode } from "../../picture/draw/svg-node";
import { svgNodeOf } from "../../picture/draw/svg-pen";
import { lineOf } from "../../picture/scene/marks";
import { colourOfSide } from "../../picture/scene/side-colours";
import { nameOfValue } from "../../words/name-of-value";
import { saySide } from "../../words/sides";
import type { Words } from "../../words/words";
import { setText, type TextBox, type TextLook, widthOf } from "./card-text";

/** What one mark of a picture means. */
interface Entry {
  readonly name: string;
  readonly width: number;
  /** The mark around the middle of its place. */
  readonly markAt: (middle: Point) => readonly Shape[];
}

const TOLD: readonly (readonly [value: string, tellings: Tellings])[] = [
  ["both", { source: "tells", target: "tells" }],
  ["one", { source: "tells", target: "silent" }],
  ["neither", { source: "silent", target: "silent" }],
];
/** Colours that can be told apart. */
const MOST_SIDES = 5;
const BAR = 26;
const DISC = 12;
/** Between a mark and its name, and between entries. */
const GAP = 7;
const BETWEEN = 20;

/** Who told of a contact, by filled and hollow ends. */
export function toldEntries(
  words: Words,
  { graph }: GraphIndex,
  { drawn }: Frame,
  palette: Palette,
): readonly Entry[] {
  const isTold = drawn.pairs.some(
    ({ tellings }) => tellings.source !== "silent" || tellings.target !== "silent",
  );
  if (!isTold) return [];
  return TOLD.map(([value, tellings]) => ({
    name: nameOfValue(words, "told", value, graph),
    width: BAR,
    markAt({ x, y }) {
      const [start, end] = [x - BAR / 2 + 4, x + BAR / 2 - 4].map((at) => ({ x: at, y }));
      if (!start || !end) return [];
      const { width, opacity } = lineOf(tellings);
      const cap = (at: Point, telling: Tellings["source"]) =>
        capAt(at, { telling, colour: "--ink", along: { x: 1, y: 0 } }, palette);
      return [
        { ...straight(start, end, { colour: palette.colour("--ink"), width }), opacity },
        ...cap(start, tellings.source),
        ...cap(end, tellings.target),
      ];
    },
  }));
}

/** The sides of the actors that are drawn, by their colours. */
export function sideEntries(
  words: Words,
  index: GraphIndex,
  { drawn }: Frame,
  palette: Palette,
): readonly Entry[] {
  const { ofActor, list } = index.sides;
  const isDrawn = new Set(drawn.actors.map(({ actor }) => actor.id));
  const places = new Set(
    index.actors.flatMap(({ id }, row) => (isDrawn.has(id) ? (ofActor[row] ?? []) : [])),
  );
  return list.flatMap((_side, place): readonly Entry[] =>
    place >= MOST_SIDES || !places.has(place)
      ? []
      : [
          {
            name: saySide(words, index, place),
            width: DISC,
            markAt: (middle) => [
              discAt(middle, DISC / 2 - 1, { fill: palette.colour(colourOfSide(place)) }),
            ],
          },
        ],
  );
}

/** Entries in one line; those that there is no room for are left out. */
export function setKey(
  entries: readonly Entry[],
  { x, top, width, isFromRight }: TextBox,
  look: TextLook,
): readonly SvgNode[] {
  const turn = isFromRight ? -1 : 1;
  const start = isFromRight ? x + width : x;
  let along = 0;
  return entries.flatMap(({ name, width: mark, markAt }) => {
    const room = widthOf(name) * look.size * look.spread;
    const from = along;
    along += mark + GAP + room + BETWEEN;
    if (along - BETWEEN > width) return [];
    const middle = { x: start + turn * (from + mark / 2), y: top + 0.66 * look.size };
    const text = start + turn * (from + mark + GAP);
    const box = { x: isFromRight ? text - width : text, top, width, most: 1, isFromRight };
    return [...markAt(middle).map(svgNodeOf), ...setText(name, box, look).nodes];
  });
}
