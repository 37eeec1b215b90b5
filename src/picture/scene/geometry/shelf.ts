import { type Box, meet } from "./boxes";

/** The size of the cells in which boxes are looked up, in CSS pixels. */
const CELL = 64;

/** Boxes by the cells of a grid, so that only near ones are looked at. */
export interface Shelf<T> {
  add(box: Box, value: T): void;
  /** Whether a box that shares more than an edge with this one passes a test. */
  some(box: Box, test?: (value: T) => boolean): boolean;
}

export function makeShelf<T>(): Shelf<T> {
  const cells = new Map<number, { readonly box: Box; readonly value: T }[]>();
  return {
    add(box, value) {
      for (const key of cellsOf(box)) {
        const cell = cells.get(key);
        if (cell) cell.push({ box, value });
        else cells.set(key, [{ box, value }]);
      }
    },
    some(box, test = () => true) {
      for (const key of cellsOf(box))
        for (const one of cells.get(key) ?? [])
          if (meet(one.box, box) && test(one.value)) return true;
      return false;
    },
  };
}

function cellsOf({ left, right, top, bottom }: Box): number[] {
  const keys: number[] = [];
  for (let column = Math.floor(left / CELL); column <= right / CELL; column++)
    for (let row = Math.floor(top / CELL); row <= bottom / CELL; row++)
      keys.push((column + 5e5) * 1e6 + row + 5e5);
  return keys;
}
