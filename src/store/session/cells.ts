import { createStore, type StoreApi } from "zustand/vanilla";
import type { Ignored } from "../../frame/view/address";
import type { GraphIndex } from "../../frame/index/graph-index";
import type { Language } from "../../frame/view/language";
import type { Waiting } from "../../frame/opening/at-hand";
import { DEFAULT_VIEW, type View } from "../../frame/view/view";
import type { Problem } from "../../graph/problem";
import type { FetchTrouble } from "../../reader/files/fetch-bytes";
import type { Words } from "../../words/words";
import type { CountedView, FindLinks } from "./counted-view";

/** Why nothing was fetched: a part of the page is missing, a host is not allowed, the page around a frame gave no graph. */
export type OwnTrouble =
  | { readonly code: "part" }
  | { readonly code: "host"; readonly host: string }
  | { readonly code: "handed"; readonly seconds: number };

/** What went wrong with a file that was to be opened; the graph shown before stays. */
export interface Trouble {
  /** The name or address of the file. */
  readonly name: string;
  readonly problems: readonly Problem[];
  /** Why the file did not arrive, as far as it is known. */
  readonly cause?: FetchTrouble | OwnTrouble | undefined;
  /** The media type that the file came with, where it came over the network. */
  readonly type?: string | undefined;
  /** The view in which it was to be shown: it can be asked for again. */
  readonly asked?: View | undefined;
}

/** The state of one readout: what is shown, and in which words. All else is derived from it. */
export interface Cells {
  /** The graph shown, ready to be asked. */
  readonly index?: GraphIndex | undefined;
  /** The name of a file of the reader's own, that no address can name. */
  readonly localName?: string | undefined;
  /** The host that the graph shown came from, in ASCII, where that is another than the page's. */
  readonly dataHost?: string | undefined;
  /** Whether any other page could have read the file of the graph shown just as well. */
  readonly isPublic?: boolean | undefined;
  readonly view: View;
  /** What of the address could not be read. */
  readonly ignored: readonly Ignored[];
  readonly trouble?: Trouble | undefined;
  /** Of a graph in tiles behind which is an engine: what it counted last, while not all links that are asked for are at hand. */
  readonly counted?: CountedView | undefined;
  /** Of a graph in tiles behind which is an engine: asks it for links that a term finds. */
  readonly findLinks?: FindLinks | undefined;
  /** Of a graph in tiles: why the frame is not that of the view. */
  readonly waiting?: Waiting | undefined;
  /** The language of the interface; the names in the graph shown are in it, too. */
  readonly words: Words;
  /** A language whose words could not be fetched. */
  readonly missingLanguage?: Language | undefined;
}

export function createCells(words: Words): StoreApi<Cells> {
  return createStore<Cells>(() => ({ view: DEFAULT_VIEW, ignored: [], words }));
}
