import { useStore } from "zustand";
import type { Frame } from "../frame/query/frame";
import type { GraphIndex } from "../frame/index/graph-index";
import type { View } from "../frame/view/view";
import type { Graph } from "../graph/model/types";
import type { Words } from "../words/words";
import { type Cells, cells, frameOfCells, indexOfCells, titleOfCells } from "./cells";

/** One of the cells. Select cells as they are; derive outside, lest each render make a new object. */
export function useCell<K extends keyof Cells>(name: K): Cells[K] {
  return useStore(cells, (state) => state[name]);
}

export function useWords(): Words {
  return useCell("words");
}

export function useView(): View {
  return useCell("view");
}

export function useFrame(): Frame | undefined {
  return useStore(cells, frameOfCells);
}

/** What the graph shown is called: by itself, or else by where it came from. */
export function useTitle(): string | undefined {
  return useStore(cells, titleOfCells);
}

export function useGraph(): Graph | undefined {
  return useStore(cells, (state) => indexOfCells(state)?.graph);
}

export function useIndex(): GraphIndex | undefined {
  return useStore(cells, indexOfCells);
}
