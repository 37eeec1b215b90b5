import type { Graph, SourceDocument } from "../../graph/model/types";
import type { View } from "../view/view";

/**
 * The document that the source tab shows: that of the selected quote or link, else the one in the view, else the first
 * quoted document.
 */
export function documentShown(graph: Graph, view: View): SourceDocument | undefined {
  const link = view.select === undefined ? undefined : graph.links.get(view.select);
  const quoted = (link?.quotes ?? []).map(({ document }) => document);
  const marked = view.quote === undefined ? undefined : quoted[view.quote - 1];
  const asked = view.document;
  const id =
    marked ?? (asked !== undefined && quoted.includes(asked) ? asked : (quoted[0] ?? asked));
  return graph.documents.get(id ?? firstQuoted(graph) ?? "");
}

function firstQuoted(graph: Graph): string | undefined {
  const first = graph.documents.keys().next().value;
  const quoted = new Set<string>();
  for (const { quotes } of graph.links.quoted()) {
    for (const { document } of quotes) quoted.add(document);
    // Mostly it is the first of the file, and quoted early: the other links need not be read.
    if (first !== undefined && quoted.has(first)) return first;
  }
  return [...graph.documents.keys()].find((id) => quoted.has(id)) ?? first;
}
