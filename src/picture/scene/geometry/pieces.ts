import { type Box, pieceWithin } from "./boxes";
import { type Bow, pointsOn, towards } from "./curve";

/** How much of some lines lies in a box, in CSS pixels. */
export interface Pieces {
  under(box: Box): number;
}

/** The pieces of each line, and the size of the cells in which they are looked up. */
const PIECES = 16;
const CELL = 64;
/** The end of a line, which tells whose it is: counted once more. */
const END = 14;

/** Lines cut into pieces, by the cells of a grid: a box asks the few cells it lies in. */
export function piecesOf(bows: readonly Bow[]): Pieces {
  const cells = new Map<number, number[]>();
  const ends: number[] = [];
  const add = (ax: number, ay: number, bx: number, by: number) => {
    const at = ends.push(ax, ay, bx, by) - 4;
    const [left, right] = [
      Math.floor(Math.min(ax, bx) / CELL),
      Math.floor(Math.max(ax, bx) / CELL),
    ];
    const [top, bottom] = [
      Math.floor(Math.min(ay, by) / CELL),
      Math.floor(Math.max(ay, by) / CELL),
    ];
    for (let column = left; column <= right; column++) {
      for (let row = top; row <= bottom; row++) {
        const cell = cells.get(keyOf(column, row));
        if (cell) cell.push(at);
        else cells.set(keyOf(column, row), [at]);
      }
    }
  };
  for (const bow of bows) {
    const points = pointsOn(bow, PIECES);
    for (let at = 2; at < points.length; at += 2)
      add(points[at - 2] ?? 0, points[at - 1] ?? 0, points[at] ?? 0, points[at + 1] ?? 0);
    for (const end of [bow.from, bow.to]) {
      const { x, y } = towards(end, bow.control, END);
      add(end.x, end.y, x, y);
    }
  }
  return {
    under(box) {
      let length = 0;
      for (let column = Math.floor(box.left / CELL); column <= box.right / CELL; column++) {
        for (let row = Math.floor(box.top / CELL); row <= box.bottom / CELL; row++) {
          // Each piece counts in each cell with what of it lies there.
          const part = {
            left: Math.max(box.left, column * CELL),
            right: Math.min(box.right, (column + 1) * CELL),
            top: Math.max(box.top, row * CELL),
            bottom: Math.min(box.bottom, (row + 1) * CELL),
          };
          for (const at of cells.get(keyOf(column, row)) ?? []) {
            const [ax = 0, ay = 0, bx = 0, by = 0] = [
              ends[at],
              ends[at + 1],
              ends[at + 2],
              ends[at + 3],
            ];
            length += pieceWithin(ax, ay, bx, by, part);
          }
        }
      }
      return length;
    },
  };
}

function keyOf(column: number, row: number): number {
  return (column + 5e5) * 1e6 + row + 5e5;
}
