import type { Frame } from "../frame/query/frame";
import { frameOf } from "../frame/query/frame-of";
import { sieveOf } from "../frame/query/sieve";
import type { GraphIndex } from "../frame/index/graph-index";
import { indexIn } from "../frame/index/index-in";
import { type Search, searchOf } from "../frame/reading/search";
import type { View } from "../frame/view/view";
import type { Cells } from "./cells";
import { remember } from "./remember";

/** What is derived from the cells; undefined before the first graph has come. */
export interface Selectors {
  /** The graph shown, with its names in the language of the interface where the file has them. */
  readonly indexOf: (cells: Cells) => GraphIndex | undefined;
  readonly frameOf: (cells: Cells) => Frame | undefined;
  /** The title of the graph shown; where it has none, the name of its file. */
  readonly titleOf: (cells: Cells) => string | undefined;
  readonly searchIn: (index: GraphIndex) => Search;
}

/** Selectors that remember their last result: each readout has its own, lest two of them forget each other's. */
export function createSelectors(): Selectors {
  const named = remember(indexIn);
  const sieveIn = remember(sieveOf);
  const framed = remember((index: GraphIndex, view: View): Frame =>
    frameOf(index, view, sieveIn(index, view.filters, view.ends, view.pair)),
  );
  const indexOf = ({ index, words }: Cells) => index && named(index, words.language);
  return {
    indexOf,
    frameOf(cells) {
      const index = indexOf(cells);
      return index && framed(index, cells.view);
    },
    titleOf(cells) {
      const index = indexOf(cells);
      return index && (index.graph.title ?? cells.localName ?? cells.view.data);
    },
    searchIn: remember(searchOf),
  };
}
