import type { CitedView } from "../../formats/cite/citations";
import type { GraphIndex } from "../../frame/index/graph-index";
import { printDay } from "../../graph/dates";
import { today } from "../../store/studio/today";
import type { View } from "../../frame/view/view";
import { headlineOf } from "../../words/headline";
import type { CitedGraph } from "../../words/cite";
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

/**
 * What a citation says of a graph: of its file, `dateOfData` tells the same day. A large graph has no file at hand, and to make
 * one takes longer than a dialog should.
 */
export function citedGraph({ graph, extent }: GraphIndex): CitedGraph {
  let latest = -Infinity;
  for (const { published, retrieved } of graph.documents.values()) {
    for (const { last = -Infinity } of [published ?? {}, retrieved ?? {}]) {
      if (Number.isFinite(last)) latest = Math.max(latest, last);
    }
  }
  const day = latest === -Infinity ? extent?.last : latest;
  return { title: graph.title, date: day === undefined ? undefined : printDay(day) };
}
