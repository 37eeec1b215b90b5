import { createStore } from "zustand/vanilla";
import type { Ignored } from "../frame/address";
import { fitView } from "../frame/fit-view";
import type { Frame } from "../frame/frame";
import { frameOf } from "../frame/frame-of";
import { type GraphIndex, indexGraph } from "../frame/index-graph";
import { type Search, searchOf } from "../frame/search";
import { DEFAULT_VIEW, type Step, type View } from "../frame/view";
import type { Problem } from "../graph/problem";
import type { Graph } from "../graph/types";
import { remember } from "./remember";

/** What went wrong with a file that was to be opened; the graph shown before stays. */
export interface Trouble {
  /** The name or address of the file. */
  readonly name: string;
  readonly problems: readonly Problem[];
  /** What can be said of the way there, where it never arrived. */
  readonly cause?:
    { readonly code: "network" } | { readonly code: "http"; readonly status: number } | undefined;
}

/** The cells that change. All else is derived from them. */
export interface Cells {
  readonly graph?: Graph | undefined;
  /** The name of a file of the reader's own, that no address can name. */
  readonly localName?: string | undefined;
  readonly view: View;
  readonly trouble?: Trouble | undefined;
  /** What of the address could not be read. */
  readonly ignored: readonly Ignored[];
  /** The name of what is on its way. */
  readonly loading?: string | undefined;
}

export const cells = createStore<Cells>(() => ({ view: DEFAULT_VIEW, ignored: [] }));

/** Takes one step from the view to the next. */
export function take(step: Step): void {
  cells.setState(({ view }) => ({ view: step(view) }));
}

/** Shows a graph in a view, as far as it can show it; all in one change, so that nothing half-loaded is ever seen. */
export function show(
  graph: Graph,
  view: View,
  ignored: readonly Ignored[],
  localName?: string,
): void {
  const fitted = fitView(view, indexOf(graph));
  cells.setState({
    graph,
    localName,
    view: fitted.view,
    ignored: [...ignored, ...fitted.ignored],
    trouble: undefined,
    loading: undefined,
  });
}

export const indexOf: (graph: Graph) => GraphIndex = remember(indexGraph);
export const searchIn: (graph: Graph) => Search = remember(searchOf);

const framed = remember((index: GraphIndex, view: View): Frame => frameOf(index, view));

/** What is shown now; undefined before the first graph has come. */
export function frameOfCells({ graph, view }: Cells): Frame | undefined {
  return graph && framed(indexOf(graph), view);
}
