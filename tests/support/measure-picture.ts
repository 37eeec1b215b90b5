import type { Point } from "../../src/graph/model/types";
import type { Shape, TextShape } from "../../src/picture/draw/marks/shapes";
import { shapesOf, type Snapshot } from "../../src/picture/draw/shapes-of";

/** What a picture says that is not so, and what it leaves unsaid, counted on its shapes. */
export interface Measured {
  readonly lines: number;
  /** Lines that pass through the disc of an actor at neither end, as "line > actor". */
  readonly throughDiscs: readonly string[];
  /** By how many CSS pixels lines leave the picture at most. */
  readonly cutOff: number;
  /** Actors whose names are shown. */
  readonly named: readonly string[];
  /** Those whose letters a line touches. */
  readonly touched: readonly string[];
  /** Those whose letters lie on another actor's disc. */
  readonly onDiscs: readonly string[];
  /** Those whose letters lie on those of another. */
  readonly onNames: readonly string[];
  /** Of the ten actors with most links, those without a name. */
  readonly unnamed: readonly string[];
  /** Actors whose discs are not wholly in the picture. */
  readonly outside: readonly string[];
}

interface Disc {
  readonly id: string;
  readonly centre: Point;
  readonly radius: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Points on each curve; a quadratic curve of 500 pixels is then known to a pixel. */
const SAMPLES = 96;
/** A line that only brushes the edge of a disc says nothing false. */
const BRUSH = 1;
/** How far letters reach above and below their base line, and how wide they are on average, in font sizes. */
const LETTERS = { above: 0.74, below: 0.2, wide: 0.55 };

/**
 * Measures a picture by the shapes it is made of, as anyone could who had the SVG alone: a line is a path with a curve, sampled;
 * its ends are the discs it begins and ends at; a name is a text.
 * @param links how many links each actor has, for the ten weightiest
 */
export function measurePicture(
  snapshot: Snapshot,
  links: ReadonlyMap<string, number> = new Map(),
): Measured {
  const { scene, camera } = snapshot;
  const { width, height, scale, pan } = camera;
  const discs = scene.actors.map(({ id, place, size }): Disc => ({
    id,
    centre: { x: place.x * scale + pan.x, y: place.y * scale + pan.y },
    radius: size / 2,
  }));
  const shapes = shapesOf(snapshot);
  const lines = shapes.flatMap((shape) => sampled(shape) ?? []);
  const names = namesOf(
    shapes,
    scene.actors.filter(({ label }) => label.visible).map(({ id }) => id),
  );
  const throughDiscs = lines.flatMap((points) => {
    const [first, last] = [points.at(0), points.at(-1)];
    if (!first || !last) return [];
    const ends = new Set([nearestTo(first, discs), nearestTo(last, discs)]);
    return discs
      .filter((disc) => !ends.has(disc))
      .filter(({ centre, radius }) => points.some((point) => far(point, centre) < radius - BRUSH))
      .map(({ id }) => `${[...ends].map((end) => end?.id).join("–")} > ${id}`);
  });
  const touched = names.filter(({ boxes }) =>
    boxes.some((box) => lines.some((points) => points.some((point) => holds(box, point)))),
  );
  const onDiscs = names.filter(({ id, boxes }) =>
    boxes.some((box) =>
      discs.some(
        (disc) =>
          disc.id !== id && far(disc.centre, nearestIn(box, disc.centre)) < disc.radius - BRUSH,
      ),
    ),
  );
  const onNames = names.filter(({ boxes }, at) =>
    names
      .slice(at + 1)
      .some((other) => boxes.some((box) => other.boxes.some((its) => overlap(box, its)))),
  );
  const isNamed = new Set(names.map(({ id }) => id));
  const weightiest = scene.actors
    .map(({ id }) => id)
    .toSorted((a, b) => (links.get(b) ?? 0) - (links.get(a) ?? 0))
    .slice(0, 10);
  const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
  return {
    lines: lines.length,
    throughDiscs,
    cutOff: lines
      .flat()
      .reduce((most, { x, y }) => Math.max(most, -x, x - width, -y, y - height), 0),
    named: idsOf(names),
    touched: idsOf(touched),
    onDiscs: idsOf(onDiscs),
    onNames: idsOf(onNames),
    unnamed: weightiest.filter((id) => !isNamed.has(id)),
    outside: idsOf(
      discs.filter(
        ({ centre: { x, y }, radius }) =>
          x < radius || y < radius || x > width - radius || y > height - radius,
      ),
    ),
  };
}

/** The points of a link's line; nothing of any other shape. */
function sampled(shape: Shape): (readonly Point[])[] | undefined {
  if (shape.kind !== "path" || !shape.line) return undefined;
  let at: Point | undefined;
  const points: Point[] = [];
  for (const step of shape.steps) {
    if (step[0] === "M") at = step[1];
    if (step[0] !== "Q" || !at) continue;
    const [, control, end] = step;
    for (let sample = 0; sample <= SAMPLES; sample++) {
      const [t, s] = [sample / SAMPLES, 1 - sample / SAMPLES];
      points.push({
        x: s * s * at.x + 2 * s * t * control.x + t * t * end.x,
        y: s * s * at.y + 2 * s * t * control.y + t * t * end.y,
      });
    }
    at = end;
  }
  return points.length === 0 ? undefined : [points];
}

/** Names are texts with a halo: a name's lines follow each other, in the order of the actors. */
function namesOf(shapes: readonly Shape[], ids: readonly string[]) {
  const texts = shapes.filter(
    (shape): shape is TextShape => shape.kind === "text" && shape.line !== undefined,
  );
  const groups: TextShape[][] = [];
  for (const text of texts) {
    const last = groups.at(-1)?.at(-1);
    const goesOn = last && text.at.x === last.at.x && text.at.y - last.at.y < 1.3 * text.size;
    if (goesOn && text.at.y > last.at.y) groups.at(-1)?.push(text);
    else groups.push([text]);
  }
  if (groups.length !== ids.length) throw new Error("Not each name could be told from the next.");
  return groups.map((group, at) => ({ id: ids[at] ?? "", boxes: group.map(boxOfText) }));
}

function boxOfText({ text, at, anchor, size }: TextShape): Box {
  const width = text.length * size * LETTERS.wide;
  const left = at.x - { start: 0, middle: width / 2, end: width }[anchor];
  return {
    left,
    right: left + width,
    top: at.y - LETTERS.above * size,
    bottom: at.y + LETTERS.below * size,
  };
}

function far(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function nearestTo(point: Point, discs: readonly Disc[]): Disc | undefined {
  const gap = ({ centre, radius }: Disc) => Math.abs(far(point, centre) - radius);
  return discs.reduce<Disc | undefined>(
    (best, disc) => (best && gap(best) <= gap(disc) ? best : disc),
    undefined,
  );
}

function nearestIn({ left, right, top, bottom }: Box, { x, y }: Point): Point {
  return { x: Math.min(right, Math.max(left, x)), y: Math.min(bottom, Math.max(top, y)) };
}

function holds({ left, right, top, bottom }: Box, { x, y }: Point): boolean {
  return x > left && x < right && y > top && y < bottom;
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
