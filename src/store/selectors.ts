import { isAtHand } from "../frame/opening/at-hand";
import type { Frame } from "../frame/query/frame";
import { frameOf } from "../frame/query/frame-of";
import { sieveOf } from "../frame/query/sieve";
import type { GraphIndex } from "../frame/index/graph-index";
import { indexIn } from "../frame/index/index-in";
import { asksTheSame, type View } from "../frame/view/view";
import type { Cells } from "./session/cells";
import { remember } from "./session/remember";

/** A frame, and the index that it was counted over. */
interface Answer {
  readonly index: GraphIndex;
  readonly frame: Frame;
}

/** What is derived from the cells; undefined before the first graph has come. */
export interface Selectors {
  /** The graph shown, with its names in the language of the interface where the file has them. */
  readonly indexOf: (cells: Cells) => GraphIndex | undefined;
  readonly frameOf: (cells: Cells) => Frame | undefined;
  /** The title of the graph shown; where it has none, the name of its file. */
  readonly titleOf: (cells: Cells) => string | undefined;
  /** Derives what will be asked for when a graph is shown in a view, and keeps it until then. */
  readonly deriveAhead: (index: GraphIndex, view: View, language: string) => void;
}

/** What was derived of a graph before it is shown. */
interface Ahead extends Answer {
  readonly own: GraphIndex;
  readonly view: View;
  readonly language: string;
}

/** Selectors that remember their last result: each readout has its own, lest two of them forget each other's. */
export function createSelectors(): Selectors {
  let ahead: Ahead | undefined;
  const namedNow = remember(indexIn);
  const named = (own: GraphIndex, language: string) =>
    ahead?.own === own && ahead.language === language ? ahead.index : namedNow(own, language);
  const sieveIn = remember(sieveOf);
  const count = (index: GraphIndex, view: View): Frame =>
    frameOf(index, view, sieveIn(index, view.filters, view.ends, view.pair));
  const countNow = remember(count);
  let asked: View | undefined;
  const framed = (index: GraphIndex, view: View) => {
    if (ahead?.index === index && asksTheSame(ahead.view, view)) return ahead.frame;
    // Another tab or theme shows the same frame: nothing is counted for it.
    asked = asked && asksTheSame(asked, view) ? asked : view;
    return countNow(index, asked);
  };
  /** While links that the view asks for are not at hand, what was last shown stays: an index, and the frame counted over it. */
  let last: Answer | undefined;
  const answerOf = ({ index: own, counted, words, view }: Cells): Answer | undefined => {
    const index = own && named(own, words.language);
    if (!index) return undefined;
    if (isAtHand(index, view)) return (last = { index, frame: framed(index, view) });
    if (counted) return (last = counted.answerIn(words.language));
    if (last?.index.graph.actors !== index.graph.actors)
      last = { index, frame: framed(index, view) };
    return last;
  };
  const indexOf = (cells: Cells) => answerOf(cells)?.index;
  return {
    indexOf,
    frameOf: (cells) => answerOf(cells)?.frame,
    titleOf(cells) {
      const index = indexOf(cells);
      return index && (index.graph.title ?? cells.localName ?? cells.view.data);
    },
    deriveAhead(own, view, language) {
      const index = indexIn(own, language);
      ahead = { own, language, view, index, frame: count(index, view) };
    },
  };
}
