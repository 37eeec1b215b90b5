import type { Drawn, DrawnActor } from "../../frame/query/drawn";
import type { Actor, Point } from "../../graph/model/types";
import { type Bundle, bundlesOf } from "./bundles";
import type { Labelled, PlacedLabel } from "./naming/labels";
import { lineOf } from "./marks";
import { waysToWrite } from "./naming/names";
import type { Placed } from "./stretch";
import { type Ways, waysOf } from "./routing/ways";

/** What decides where everything of a frame stands. */
export interface Setting {
  readonly places: Placed;
  /** CSS pixels on screen for one unit of the layout. */
  readonly scale: number;
  readonly isNarrow: boolean;
  /** The width of a text in CSS pixels at a font size. */
  readonly measure: (text: string, size: number) => number;
  /** Where names stood before, by the id of the actor: they stay there while they can. */
  readonly former?: ReadonlyMap<string, PlacedLabel> | undefined;
  /** Whether the window of time is on the move. */
  readonly isMoving: boolean;
}

export interface SettledActor extends Labelled {
  readonly actor: Actor;
  /** Its place in the list of sides. */
  readonly side: number;
  readonly place: Point;
}

/** Where everything of a frame stands, whatever is selected or pointed at. */
export interface Settled extends Ways {
  readonly actors: readonly SettledActor[];
  readonly bundles: readonly Bundle[];
  /** Of the line of each bundle, in CSS pixels. */
  readonly widths: readonly number[];
  /** Whether only what stands out has room for a sign. */
  readonly isCrowded: boolean;
}

/** Among more actors than these, all are drawn smaller. */
const CROWD = 60;
/** The part of a picture that an actor needs not to be drawn smaller, in square CSS pixels. */
const ROOMY = 12_000;
/** What a picture has beside its places in width and height, in CSS pixels. */
const BESIDE = 140;
/** In a file of so many actors all can be drawn. */
const FEW = 240;
/** Among more links than these only those that are lifted carry signs: the names need the room. */
const MOST_SIGNS = 60;
/** Among more links than these the links of a pair are one line on a narrow picture. */
const MOST_NARROW = 40;
/** Where no line has a glyph, those of a pair lie closer. */
const CLOSER = 0.5;
/** Among so many, lines are as wide as they are strong among each other, in CSS pixels. */
const THINNEST = 0.8;
const WIDEST = 5;
/** Of fewer contacts than these, no line is as wide as that. */
const FEW_CONTACTS = 4;
/** The size of the smallest names, and how much larger the largest are, in CSS pixels. */
const FONT = { wide: [11.5, 4.5], narrow: [11, 2] } as const;

const settled = new WeakMap<Drawn, { readonly setting: Setting; readonly found: Settled }>();

/** Settles a frame; once for each setting, since a scene is made anew whenever the pointer moves. */
export function settle(drawn: Drawn, setting: Setting): Settled {
  const last = settled.get(drawn);
  const isFine = last && (setting.isMoving || !last.found.isRough);
  if (isFine && isSame(last.setting, setting)) return last.found;
  const found = settleAnew(drawn, setting);
  settled.set(drawn, { setting, found });
  return found;
}

function isSame(a: Setting, b: Setting): boolean {
  return (
    a.places === b.places &&
    a.scale === b.scale &&
    a.isNarrow === b.isNarrow &&
    a.measure === b.measure
  );
}

function settleAnew(drawn: Drawn, setting: Setting): Settled {
  const count = drawn.pairs.reduce((sum, { apart }) => sum + Math.max(1, apart.length), 0);
  const isTight = setting.isNarrow && count > MOST_NARROW;
  const pairs = isTight ? drawn.pairs.map((pair) => ({ ...pair, apart: [] })) : drawn.pairs;
  const isCrowded = (isTight ? pairs.length : count) > MOST_SIGNS;
  const bundles = pairs.flatMap(bundlesOf);
  const strongest = bundles.reduce(
    (found, { contacts }) => Math.max(found, contacts),
    FEW_CONTACTS,
  );
  const widths = bundles.map(({ tellings, contacts }) =>
    isCrowded
      ? THINNEST + (WIDEST - THINNEST) * Math.sqrt(contacts / strongest)
      : lineOf(tellings).width,
  );
  const actors = settleActors(drawn.actors, setting);
  const lines = bundles.map(({ pair, newest: { source, target }, swing }, at) => ({
    ...{ pair, source, target },
    swing: isCrowded ? swing * CLOSER : swing,
    width: widths[at] ?? 0,
  }));
  const ways = waysOf(lines, actors, setting, isCrowded);
  return { actors, bundles, widths, isCrowded, ...ways };
}

function settleActors(drawn: readonly DrawnActor[], setting: Setting): readonly SettledActor[] {
  const { places, scale, isNarrow } = setting;
  const [least, largest] = sizesAmong(drawn.length, setting);
  const [smallest, wider] = isNarrow ? FONT.narrow : FONT.wide;
  return drawn.map(({ actor, links, weight, side }) => {
    const share = Math.sqrt(weight);
    const place = places.get(actor.id) ?? { x: 0, y: 0 };
    return {
      actor,
      side,
      id: actor.id,
      place,
      centre: { x: place.x * scale, y: place.y * scale },
      size: Math.round(least + (largest - least) * share),
      fontSize: Math.round(smallest + wider * share),
      names: waysToWrite(actor),
      weight: links,
    };
  });
}

/**
 * The smallest and the largest mark in a frame, in CSS pixels: smaller where actors stand close. In a file whose actors can all
 * be drawn that is told from all of them, so that no mark changes its size for others that come and go.
 */
function sizesAmong(
  actors: number,
  { isNarrow, places, scale }: Setting,
): readonly [number, number] {
  const [least, largest] = actors <= CROWD ? [18, 36] : isNarrow ? [6, 22] : [10, 36];
  if (places.size > FEW) return [least, largest];
  const [width, height] = reachOf(places);
  const room = ((width * scale + BESIDE) * (height * scale + BESIDE)) / Math.max(1, places.size);
  const share = Math.min(1, Math.sqrt(room / ROOMY));
  return [Math.max(6, least * share), Math.max(Math.min(20, largest), largest * share)];
}

function reachOf(places: Setting["places"]): readonly [width: number, height: number] {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const id of places.keys()) {
    const { x, y } = places.get(id) ?? { x: 0, y: 0 };
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return places.size === 0 ? [0, 0] : [box.right - box.left, box.bottom - box.top];
}
