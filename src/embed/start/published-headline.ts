import type { GraphIndex } from "../../frame/index/graph-index";
import { isAsOpened } from "../../frame/opening/opening";
import type { View } from "../../frame/view/view";
import { sayLocal } from "../../words/names";
import type { Words } from "../../words/words";

/**
 * The headline that the file opens with, as on its figure and card, as long as the reader sees that view, with whatever is
 * selected in it. Undefined for any other view, which it may be wrong of, and where the file has none.
 */
export function publishedHeadline(words: Words, index: GraphIndex, view: View): string | undefined {
  const { opening, language } = index.graph;
  if (!opening?.headline) return undefined;
  const unselected = { ...view, select: undefined, pair: undefined };
  const isOpening = isAsOpened(view, index) || isAsOpened(unselected, index);
  return isOpening ? sayLocal(words, opening.headline, language) : undefined;
}
