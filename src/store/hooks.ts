import { useContext } from "react";
import { useStore } from "zustand";
import type { Frame } from "../frame/query/frame";
import type { GraphIndex } from "../frame/index/graph-index";
import type { Step } from "../frame/view/steps";
import type { View } from "../frame/view/view";
import type { Note } from "../formats/draft/imported";
import type { Graph } from "../graph/model/types";
import type { Words } from "../words/words";
import type { Cells } from "./session/cells";
import { ReadoutContext, WordsContext } from "./context";
import type { Readout } from "./create-readout";
import type { Loading } from "./session/loading";
import type { Desk } from "./session/desk";
import type { AskedTables } from "./session/tables";
import type { Texts } from "./session/texts";

/** The readout that the component stands in. */
export function useReadout(): Readout {
  return provided(useContext(ReadoutContext));
}

/** The words of the language that is spoken now. */
export function useWords(): Words {
  return provided(useContext(WordsContext));
}

function provided<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("There is no <ReadoutProvider> around this component.");
  return value;
}

/** One of the cells. Select cells as they are; derive outside, lest each render make a new object. */
export function useCell<K extends keyof Cells>(name: K): Cells[K] {
  return useStore(useReadout().cells, (cells) => cells[name]);
}

export function useView(): View {
  return useCell("view");
}

/** One field of the view, for those who need not follow each step of the others. */
export function useViewField<K extends keyof View>(name: K): View[K] {
  return useStore(useReadout().cells, ({ view }) => view[name]);
}

/** Takes steps from the view to the next. */
export function useDispatch(): (step: Step) => void {
  return useReadout().dispatch;
}

export function useFrame(): Frame | undefined {
  const { cells, frameOf } = useReadout();
  return useStore(cells, frameOf);
}

/** What the graph shown is called: by itself, or else by where it came from. */
export function useTitle(): string | undefined {
  const { cells, titleOf } = useReadout();
  return useStore(cells, titleOf);
}

export function useIndex(): GraphIndex | undefined {
  const { cells, indexOf } = useReadout();
  return useStore(cells, indexOf);
}

export function useGraph(): Graph | undefined {
  return useIndex()?.graph;
}

export function useTexts(): Texts {
  return useStore(useReadout().session.texts);
}

export function useNotes(): readonly Note[] {
  return useStore(useReadout().session.notes);
}

export function useTables(): AskedTables {
  return useStore(useReadout().session.tables);
}

export function useDesk(): Desk {
  return useStore(useReadout().session.desk);
}

export function useLoading(): Loading | undefined {
  return useStore(useReadout().session.loading);
}
