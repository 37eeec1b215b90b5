import type { CitedView } from "../../formats/cite/citations";
import type { GraphIndex } from "../../frame/index/graph-index";
import { printDay } from "../../graph/dates";
import { today } from "../../store/studio/today";
import type { View } from "../../frame/view/view";
import { headlineOf } from "../../words/headline";
import type { Words } from "../../words/words";

/** What a citation of a view says of it, looked at today. */
export function citedView(
  words: Words,
  index: GraphIndex,
  view: View,
  title: string,
  address: string | undefined,
): CitedView {
  return {
    title: headlineOf(words, index, view, index.graph.title ?? title).title,
    address,
    accessed: printDay(today()),
  };
}
