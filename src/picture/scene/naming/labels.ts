import type { Point } from "../../../graph/model/types";
import { type Box, lies, meet, reaches } from "../geometry/boxes";
import type { NameLines } from "./names";
import type { Pieces } from "../geometry/pieces";
import { makeShelf } from "../geometry/shelf";
import { boxAt, SIDES, type Spot } from "./spots";

export interface PlacedLabel extends Omit<Spot, "lines"> {
  readonly lines: NameLines;
  /** False where it finds no room. */
  readonly visible: boolean;
}

/** An actor that wants its name told; all in CSS pixels. */
export interface Labelled {
  readonly id: string;
  readonly centre: Point;
  readonly size: number;
  /** The ways to write its name, best first. */
  readonly names: readonly NameLines[];
  readonly fontSize: number;
  readonly weight: number;
}

/** What names are placed on. */
export interface Ground {
  /** The width of a text in CSS pixels at a font size. */
  readonly measure: (text: string, size: number) => number;
  readonly lines: Pieces;
  /** The middles of links that carry a glyph or a number. */
  readonly signs?: readonly Point[];
  /** Names keep within it. */
  readonly bounds?: Box | undefined;
  /** Boxes in which no name lies: buttons stand there. */
  readonly reserved?: readonly Box[] | undefined;
  /** Where names have been before: they stay, if that is not worse. */
  readonly former?: ReadonlyMap<string, PlacedLabel> | undefined;
}

const SIGN_RADIUS = 9;
/** So many actors are named before any other, a line or a sign under their names if need be. */
const PROMINENT = 10;
/** How much further from its disc such a name is put where it finds no room beside it, in CSS pixels. */
const FURTHER = [0, 8, 16, 24, 32];
/** The share of the names shown that a line may run under. */
const TOUCHED = 0.1;
/** What counts as much as a pixel of line under a name: a sign, a shorter way to write it, a step away from its disc. */
const COST = { touch: 60, sign: 30, shorter: 25, further: 12, moved: 90, side: 0.1 };

interface Placed {
  readonly box: Box;
  readonly label: PlacedLabel;
  readonly cost: number;
  /** Pixels of line beneath. */
  readonly under: number;
}

/**
 * A place for each name, those of the weightiest actors first: on no disc, no other name and nothing reserved, with the least of
 * lines and signs under it; what finds none is hidden, and so are names on lines beyond a tenth. Greedy, with eight
 * places, as in Christensen, Marks and Shieber (1995), "An empirical study of algorithms for point-feature label placement";
 * lines as obstacles with a cost by their length as in the labelling of maps.
 */
export function placeLabels(
  actors: readonly Labelled[],
  ground: Ground,
): ReadonlyMap<string, PlacedLabel> {
  const byWeight = actors.toSorted((a, b) => b.weight - a.weight);
  const { reserved = [], former } = ground;
  const taken = makeShelf<undefined>();
  const discs = makeShelf<Labelled>();
  for (const actor of actors) discs.add(boxOf(actor), actor);
  const isFree = (box: Box, { id }: Labelled) =>
    !reserved.some((other) => meet(box, other)) &&
    !taken.some(box) &&
    !discs.some(box, (one) => one.id !== id && reaches(one.centre, one.size / 2, box));
  const found = new Map<string, Placed>();
  const place = (actor: Labelled, rank: number) => {
    const spot = placeOf(actor, isFree, ground, rank < PROMINENT);
    if (!spot) return;
    taken.add(spot.box, undefined);
    found.set(actor.id, spot);
  };
  const ranks = new Map(byWeight.map((actor, rank) => [actor, rank]));
  const isKept = ({ id }: Labelled) => Number(!former?.get(id)?.visible);
  for (const actor of byWeight.toSorted((a, b) => isKept(a) - isKept(b)))
    place(actor, ranks.get(actor) ?? 0);
  // The least of those that a line runs under are left out.
  let touched = [...found.values()].filter(({ under }) => under > 0).length;
  for (const { id } of byWeight.slice(PROMINENT).toReversed()) {
    if (touched <= TOUCHED * found.size) break;
    if (!found.get(id)?.under) continue;
    found.delete(id);
    touched--;
  }
  return new Map(
    actors.map(({ id, names, fontSize }) => {
      const hidden = { lines: names[0] ?? [], fontSize, side: "below", visible: false } as const;
      return [id, found.get(id)?.label ?? hidden];
    }),
  );
}

function isSame(a: NameLines, b: NameLines): boolean {
  return a === b || (a.length === b.length && a.every((line, at) => line === b[at]));
}

/** The width of the longest line of a name. */
export function widthOf(lines: NameLines, fontSize: number, measure: Ground["measure"]): number {
  return lines.reduce((most, line) => Math.max(most, measure(line, fontSize)), 0);
}

function boxOf({ centre: { x, y }, size }: Labelled): Box {
  const half = size / 2;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

function placeOf(
  actor: Labelled,
  isFree: (box: Box, actor: Labelled) => boolean,
  ground: Ground,
  isProminent: boolean,
): Placed | undefined {
  const { id, centre, size, names, fontSize } = actor;
  const { measure, lines, signs = [], bounds, former } = ground;
  const mayLeaveSight = !bounds || !lies(boxOf(actor), bounds);
  const hasRoom = (box: Box) => (mayLeaveSight || lies(box, bounds)) && isFree(box, actor);
  const last = former?.get(id);
  let best: Placed | undefined;
  for (const further of isProminent ? FURTHER : [0]) {
    for (const [shorter, text] of names.entries()) {
      if (best && best.cost <= COST.shorter * shorter + COST.further * further) break;
      const width = widthOf(text, fontSize, measure);
      const kept =
        last?.visible && (last.further ?? 0) === further && isSame(last.lines, text)
          ? last.side
          : undefined;
      for (const [rank, side] of SIDES.entries()) {
        const least =
          COST.shorter * shorter +
          COST.further * further +
          COST.side * rank +
          (side === kept ? 0 : COST.moved);
        if (best && best.cost <= least) continue;
        const spot = { lines: text.length, fontSize, side, further };
        const box = boxAt(centre, size / 2, spot, width);
        if (!hasRoom(box)) continue;
        const under = lines.under(box);
        const covered = signs.reduce(
          (sum, sign) => sum + Number(reaches(sign, SIGN_RADIUS, box)),
          0,
        );
        const cost = least + (under > 0 ? COST.touch + under : 0) + COST.sign * covered;
        if (best && best.cost <= cost) continue;
        best = { box, label: { ...spot, lines: text, visible: true }, cost, under };
      }
    }
  }
  return best;
}
