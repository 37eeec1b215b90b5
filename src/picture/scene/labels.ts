import type { Point } from "../../graph/model/types";

export type Side = "below" | "above" | "right" | "left";

export interface PlacedLabel {
  readonly text: string;
  /** CSS pixels. */
  readonly fontSize: number;
  readonly side: Side;
  /** False where it would lie on another. */
  readonly visible: boolean;
}

interface Labelled {
  readonly id: string;
  readonly place: Point;
  readonly size: number;
  readonly text: string;
  readonly fontSize: number;
  readonly weight: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const SIDES: readonly Side[] = ["below", "above", "right", "left"];
const GAP = 4;
const GLYPH_SIZE = 18;
/** Letters of a name that finds no room in full. */
const SHORT = 18;
/** So many actors keep their names, whatever lies there. */
const PROMINENT = 6;

/** A text of at most so many letters; what is cut off is told by an ellipsis. */
export function clip(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}

/**
 * A side for each label on which it lies on no mark and no other label, those of the weightiest actors first;
 * what finds none is hidden; nothing is placed where something else is `reserved` room. Greedy, as in Christensen, Marks and Shieber (1995), "An empirical study of
 * algorithms for point-feature label placement".
 */
export function placeLabels(
  actors: readonly Labelled[],
  scale: number,
  measure: (text: string, size: number) => number,
  glyphs: readonly Point[] = [],
  bounds?: Box,
  reserved: readonly Box[] = [],
): ReadonlyMap<string, PlacedLabel> {
  const marks = actors.map((actor) => ({ id: actor.id, box: boxOfMark(actor, scale) }));
  const taken: Box[] = [...reserved];
  const signs = glyphs.map((place) => boxOfMark({ place, size: GLYPH_SIZE }, scale));
  const labels = new Map<string, PlacedLabel>();
  const byWeight = actors.toSorted((a, b) => b.weight - a.weight);
  for (const [rank, actor] of byWeight.entries()) {
    const own = boxOfMark(actor, scale);
    const mayLeaveSight = !bounds || !lies(own, bounds);
    const isFree = (box: Box) =>
      (mayLeaveSight || lies(box, bounds)) && !taken.some((other) => meet(box, other));
    const hidesNoMark = (box: Box) =>
      !marks.some((mark) => mark.id !== actor.id && meet(box, mark.box));
    const signsUnder = (box: Box) =>
      signs.reduce((count, sign) => (meet(box, sign) ? count + 1 : count), 0);
    // The whole name before the short one; then the fewest glyphs of links under it; among equals the first side.
    const texts = [...new Set([actor.text, clip(actor.text, SHORT)])];
    let found: { readonly side: Side; readonly text: string; readonly box: Box } | undefined;
    // A name that the picture turns on is told even across a lesser mark.
    let forced: typeof found;
    for (const text of texts) {
      const width = measure(text, actor.fontSize);
      let fewest = Infinity;
      for (const side of SIDES) {
        const box = boxOfLabel(actor, side, width, scale);
        if (!isFree(box)) continue;
        forced ??= { side, text, box };
        const count = hidesNoMark(box) ? signsUnder(box) : Infinity;
        if (count < fewest) [fewest, found] = [count, { side, text, box }];
      }
      if (found) break;
    }
    if (rank < PROMINENT) found ??= forced;
    if (found) taken.push(found.box);
    labels.set(actor.id, {
      text: found?.text ?? actor.text,
      fontSize: actor.fontSize,
      side: found?.side ?? "below",
      visible: found !== undefined,
    });
  }
  return labels;
}

function boxOfMark({ place, size }: Pick<Labelled, "place" | "size">, scale: number): Box {
  const [x, y] = [place.x * scale, place.y * scale];
  return { left: x - size / 2, right: x + size / 2, top: y - size / 2, bottom: y + size / 2 };
}

function boxOfLabel(actor: Labelled, side: Side, width: number, scale: number): Box {
  const mark = boxOfMark(actor, scale);
  const height = actor.fontSize * 1.3;
  const x = (mark.left + mark.right) / 2;
  const y = (mark.top + mark.bottom) / 2;
  switch (side) {
    case "below":
      return {
        left: x - width / 2,
        right: x + width / 2,
        top: mark.bottom + GAP,
        bottom: mark.bottom + GAP + height,
      };
    case "above":
      return {
        left: x - width / 2,
        right: x + width / 2,
        top: mark.top - GAP - height,
        bottom: mark.top - GAP,
      };
    case "right":
      return {
        left: mark.right + GAP,
        right: mark.right + GAP + width,
        top: y - height / 2,
        bottom: y + height / 2,
      };
    case "left":
      return {
        left: mark.left - GAP - width,
        right: mark.left - GAP,
        top: y - height / 2,
        bottom: y + height / 2,
      };
  }
}

function lies(a: Box, within: Box): boolean {
  return (
    a.left >= within.left &&
    a.right <= within.right &&
    a.top >= within.top &&
    a.bottom <= within.bottom
  );
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
