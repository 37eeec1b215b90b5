import type { Point } from "../../graph/model/types";

/** Radius around a strong actor that is kept free, in slots. */
const REACH = 1.3;
/** More than there are columns or rows on either side of the middle. */
const FAR = 2 ** 14;

/** Slots that are remembered together, on a side. */
const BLOCK = 8;

type Cell = readonly [column: number, row: number];

/**
 * A grid of slots over an area, fine enough for all actors beside the strong ones.
 * @param area in square CSS pixels
 */
export function startGrid(area: number, actors: number, strong: number) {
  const size = Math.sqrt(area / (actors + strong * 4 * REACH ** 2));
  const occupied = new Set<number>();
  const full = trackFull();
  const pointOf = ([column, row]: Cell): Point => ({
    // Every other row is shifted by half a slot, as in a honeycomb, so that neighbours are further apart.
    x: Math.round((column + (row % 2 === 0 ? 0 : 0.5)) * size * 10) / 10,
    y: Math.round(row * size * 10) / 10,
  });
  const distanceTo = ({ x, y }: Point) => {
    return (cell: Cell) => {
      const place = pointOf(cell);
      return Math.hypot(place.x - x, place.y - y);
    };
  };
  const slotOf = ({ x, y }: Point): Cell => [Math.round(x / size), Math.round(y / size)];

  const nearestTo = (point: Point): Cell => {
    const slot = slotOf(point);
    const distanceOf = distanceTo(point);
    for (let ring = full.ringsOf(slot); ; ring++) {
      let nearest: Cell | undefined;
      let least = Infinity;
      for (const cell of cellsOfRing(slot, ring)) {
        if (occupied.has(keyOf(cell))) continue;
        const distance = distanceOf(cell);
        if (distance < least) [least, nearest] = [distance, cell];
      }
      if (!nearest) continue;
      full.set(slot, ring);
      return nearest;
    }
  };
  const outward = cellsAround([0, 0], distanceTo({ x: 0, y: 0 }));
  const claim = (cell: Cell): Point => {
    occupied.add(keyOf(cell));
    return pointOf(cell);
  };

  return {
    /** Reserves the slots around a strong actor. */
    block({ x, y }: Point) {
      const [column, row] = [x / size, y / size];
      for (let c = Math.floor(column - REACH); c <= column + REACH; c++) {
        for (let r = Math.floor(row - REACH); r <= row + REACH; r++) {
          if (Math.hypot(c - column, r - row) <= REACH) occupied.add(keyOf([c, r]));
        }
      }
    },
    /** Claims the free slot nearest to a point, searching ring by ring. */
    claimNear: (point: Point): Point => claim(nearestTo(point)),
    /** Claims the free slot nearest to the middle: where many belong, no ring is searched twice. */
    claimInMiddle(): Point {
      let cell = outward.next().value;
      while (occupied.has(keyOf(cell))) cell = outward.next().value;
      return claim(cell);
    },
  };
}

/**
 * How many rings around a slot are full. What is known of one slot tells of those near it: as many rings are full around them,
 * but for as many as they are apart.
 */
function trackFull() {
  const bySlot = new Map<number, number>();
  const byBlock = new Map<number, { readonly slot: Cell; readonly rings: number }>();
  const blockOf = ([column, row]: Cell) =>
    keyOf([Math.floor(column / BLOCK), Math.floor(row / BLOCK)]);
  return {
    ringsOf(slot: Cell): number {
      const near = byBlock.get(blockOf(slot));
      const least = near ? near.rings - ringOf(slot, near.slot) : 0;
      return Math.max(bySlot.get(keyOf(slot)) ?? 0, least);
    },
    set(slot: Cell, rings: number) {
      bySlot.set(keyOf(slot), rings);
      byBlock.set(blockOf(slot), { slot, rings });
    },
  };
}

/** The ring around one slot that the other lies in. */
function ringOf([column, row]: Cell, [otherColumn, otherRow]: Cell): number {
  return Math.max(Math.abs(column - otherColumn), Math.abs(row - otherRow));
}

function keyOf([column, row]: Cell): number {
  return (column + FAR) * 2 * FAR + row + FAR;
}

/** All cells, ring by ring, those of each ring in order of distance. */
function* cellsAround(slot: Cell, distanceOf: (cell: Cell) => number): Generator<Cell, never> {
  for (let ring = 0; ; ring++) {
    const cells = [...cellsOfRing(slot, ring)].map((cell) => [cell, distanceOf(cell)] as const);
    for (const [cell] of cells.sort(([, one], [, other]) => one - other)) yield cell;
  }
}

function* cellsOfRing([column, row]: Cell, ring: number): Iterable<Cell> {
  for (let c = column - ring; c <= column + ring; c++) {
    const isEdge = Math.abs(c - column) === ring;
    for (let r = row - ring; r <= row + ring; r += isEdge ? 1 : 2 * ring) yield [c, r];
  }
}
