import { createStore } from "zustand/vanilla";
import type { Ignored } from "../frame/view/address";
import { fitView } from "../frame/query/fit-view";
import type { Frame } from "../frame/query/frame";
import { frameOf } from "../frame/query/frame-of";
import type { GraphIndex } from "../frame/index/graph-index";
import { indexIn } from "../frame/index/index-in";
import type { Language } from "../frame/view/language";
import { type Search, searchOf } from "../frame/reading/search";
import { sieveOf } from "../frame/query/sieve";
import { DEFAULT_VIEW, type Step, type View } from "../frame/view/view";
import type { Note } from "../formats/draft/imported";
import type { Problem } from "../graph/problem";
import type { InputFile } from "../reader/input-file";
import type { FetchTrouble } from "../reader/fetch-bytes";
import { createWords, type Words } from "../words/words";
import { remember } from "./remember";

/** What went wrong with a file that was to be opened; the graph shown before stays. */
export interface Trouble {
  /** The name or address of the file. */
  readonly name: string;
  readonly problems: readonly Problem[];
  /** What can be said of the way there, where it never arrived. */
  readonly cause?: FetchTrouble | { readonly code: "part" } | undefined;
  /** The media type that the file came with, where it came over the network. */
  readonly type?: string | undefined;
  /** The view in which it was to be shown: it can be asked for again. */
  readonly asked?: View | undefined;
}

/** What is on its way: how many bytes of it have come, of how many, and how many rows of it have been read. */
export interface Loading {
  readonly name: string;
  readonly bytes?: number | undefined;
  readonly total?: number | undefined;
  readonly rows?: number | undefined;
}

/** Tables, and the request that brought them: others of the same names are asked about anew. */
export interface Tables {
  readonly request: number;
  readonly files: readonly InputFile[];
}

/** The cells that change. All else is derived from them. */
export interface Cells {
  /** The graph shown, ready to be asked. */
  readonly index?: GraphIndex | undefined;
  /** The name of a file of the reader's own, that no address can name. */
  readonly localName?: string | undefined;
  readonly view: View;
  /** Texts of documents that the reader has, by the documents' ids; they never leave the page. */
  readonly texts: ReadonlyMap<string, string>;
  readonly trouble?: Trouble | undefined;
  /** Tables of the reader's own, of which it is still to be said what their columns mean. */
  readonly tables?: Tables | undefined;
  /** What was changed on the way from another form to the graph that is shown. */
  readonly notes: readonly Note[];
  /** Ids of actors all of whose links are drawn, whatever their strength. */
  readonly expanded: readonly string[];
  /** What of the address could not be read. */
  readonly ignored: readonly Ignored[];
  /** What is said is said in these words; the names in the graph shown are in their language. */
  readonly words: Words;
  /** A language whose words could not be fetched. */
  readonly missingLanguage?: Language | undefined;
  readonly loading?: Loading | undefined;
}

const NO_TEXTS: ReadonlyMap<string, string> = new Map();

export const cells = createStore<Cells>(() => ({
  view: DEFAULT_VIEW,
  texts: NO_TEXTS,
  notes: [],
  expanded: [],
  ignored: [],
  words: createWords("en"),
}));

/** Takes one step from the view to the next. */
export function dispatch(step: Step): void {
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
  index: GraphIndex,
  view: View,
  ignored: readonly Ignored[],
  origin: Origin = {},
): void {
  const fitted = fitView(view, index);
  cells.setState({
    index,
    localName: origin.localName,
    notes: origin.notes ?? [],
    expanded: [],
    tables: undefined,
    texts: NO_TEXTS,
    view: fitted.view,
    ignored: [...ignored, ...fitted.ignored],
    trouble: undefined,
    loading: undefined,
  });
}

/** Draws all links of an actor, or no longer. */
export function expand(actor: string): void {
  cells.setState(({ expanded }) => ({
    expanded: expanded.includes(actor)
      ? expanded.filter((id) => id !== actor)
      : [...expanded, actor],
  }));
}

export const searchIn: (index: GraphIndex) => Search = remember(searchOf);

const named = remember(indexIn);

/** The graph shown, with its names in the language of the interface where the file has them. */
export function indexOfCells({ index, words }: Cells): GraphIndex | undefined {
  return index && named(index, words.language);
}

/** The title of the graph shown; where it has none, the name of its file. */
export function titleOfCells(state: Cells): string | undefined {
  const index = indexOfCells(state);
  return index && (index.graph.title ?? state.localName ?? state.view.data);
}

const sieveIn = remember(sieveOf);
const framed = remember((index: GraphIndex, view: View, expanded: readonly string[]): Frame =>
  frameOf(index, view, sieveIn(index, view.filters), expanded),
);

/** What is shown now; undefined before the first graph has come. */
export function frameOfCells(state: Cells): Frame | undefined {
  const index = indexOfCells(state);
  return index && framed(index, state.view, state.expanded);
}
