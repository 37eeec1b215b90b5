import { createStore } from "zustand/vanilla";
import type { Ignored } from "../frame/address";
import { fitView } from "../frame/fit-view";
import type { Frame } from "../frame/frame";
import { frameOf } from "../frame/frame-of";
import { type GraphIndex, indexGraph } from "../frame/index-graph";
import { type Search, searchOf } from "../frame/search";
import { DEFAULT_VIEW, type Step, type View } from "../frame/view";
import type { Note } from "../formats/imported";
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

/** The file of a table. */
export interface TableFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The cells that change. All else is derived from them. */
export interface Cells {
  readonly graph?: Graph | undefined;
  /** The name of a file of the reader's own, that no address can name. */
  readonly localName?: string | undefined;
  readonly view: View;
  /** Texts of documents that the reader has, by the documents' ids; they never leave the page. */
  readonly texts: ReadonlyMap<string, string>;
  readonly trouble?: Trouble | undefined;
  /** Tables of the reader's own, of which it is still to be said what their columns mean. */
  readonly tables?: readonly TableFile[] | undefined;
  /** What was changed on the way from another form to the graph that is shown. */
  readonly notes: readonly Note[];
  /** What of the address could not be read. */
  readonly ignored: readonly Ignored[];
  /** The name of what is on its way. */
  readonly loading?: string | undefined;
}

const NO_TEXTS: ReadonlyMap<string, string> = new Map();

export const cells = createStore<Cells>(() => ({
  view: DEFAULT_VIEW,
  texts: NO_TEXTS,
  notes: [],
  ignored: [],
}));

/** Takes one step from the view to the next. */
export function take(step: Step): void {
  cells.setState(({ view }) => ({ view: step(view) }));
}

/** Keeps the reader's own copy of a document's text, or forgets it. */
export function keepText(document: string, text: string | undefined): void {
  cells.setState(({ texts }) => {
    const others = [...texts].filter(([id]) => id !== document);
    return { texts: new Map(text === undefined ? others : [...others, [document, text]]) };
  });
}

/** Where a graph came from, if it was not an address of a file in the project's own form. */
interface Origin {
  readonly localName?: string;
  readonly notes?: readonly Note[];
}

/** Shows a graph in a view, as far as it can show it; all in one change, so that nothing half-loaded is ever seen. */
export function show(
  graph: Graph,
  view: View,
  ignored: readonly Ignored[],
  origin: Origin = {},
): void {
  const fitted = fitView(view, indexOf(graph));
  cells.setState({
    graph,
    localName: origin.localName,
    notes: origin.notes ?? [],
    tables: undefined,
    texts: NO_TEXTS,
    view: fitted.view,
    ignored: [...ignored, ...fitted.ignored],
    trouble: undefined,
    loading: undefined,
  });
}

export const indexOf: (graph: Graph) => GraphIndex = remember(indexGraph);
export const searchIn: (graph: Graph) => Search = remember(searchOf);

/** The title of the graph shown; where it has none, the name of its file. */
export function titleOfCells({ graph, localName, view }: Cells): string | undefined {
  return graph && (graph.title ?? localName ?? view.data);
}

const framed = remember((index: GraphIndex, view: View): Frame => frameOf(index, view));

/** What is shown now; undefined before the first graph has come. */
export function frameOfCells({ graph, view }: Cells): Frame | undefined {
  return graph && framed(indexOf(graph), view);
}
