import type { Graph } from "../../graph/model/types";
import type { GraphIndex } from "../index/graph-index";
import { parseAddress, printAddress } from "../view/address";
import { DEFAULT_VIEW, type Tab, type View } from "../view/view";

/** Parameters that ask for a file, and how the page is to look: nothing about the graph itself. */
const ASIDE: ReadonlySet<string> = new Set(["data", "theme", "lang"]);
/** A file of so many actors that have links opens with the score: of fewer a graph is read at a glance, of more the score is a list. */
const SCORE = { least: 20, most: 200 };

/** Whether a view asks for nothing but a file: then the file says what a reader sees first. */
function isUnasked(view: View): boolean {
  return printAddress(view, []).every(([name]) => ASIDE.has(name));
}

/** The view that a file says in `opening`; undefined where it says none, or the usual one. */
function openingOf({ opening }: Pick<Graph, "opening">): View | undefined {
  if (!opening) return undefined;
  const { view } = parseAddress([...new URLSearchParams(opening.view)]);
  return isUnasked(view) ? undefined : view;
}

/** What a reader sees first: what was asked for, or, where nothing was, what the file says in `opening`. */
export function openedView(
  view: View,
  { graph }: { readonly graph: Pick<Graph, "opening"> },
): View {
  const opening = isUnasked(view) ? openingOf(graph) : undefined;
  if (!opening) return view;
  const { data, theme, lang } = view;
  return { ...opening, data, theme, lang };
}

/** Whether a view is what the file opens with, on whichever tab: the reader has asked for nothing else yet. */
export function isAsOpened(view: View, index: GraphIndex): boolean {
  const { data, theme, lang } = view;
  const opened = openedView({ ...DEFAULT_VIEW, data, theme, lang }, index);
  return (
    String(printAddress({ ...view, tab: undefined }, [])) ===
    String(printAddress({ ...opened, tab: undefined }, []))
  );
}

/**
 * A view as its address has to say it: one that asks for nothing would be taken for what the file says in `opening`, so
 * that its tab is named.
 */
export function addressedView(view: View, index: GraphIndex | undefined): View {
  if (!index || !isUnasked(view) || !openingOf(index.graph)) return view;
  return { ...view, tab: tabOf(view, index) };
}

/** The tab that is shown: the one asked for, else the score for a file with dates and some tens of actors, else the graph. */
export function tabOf({ tab }: View, index: GraphIndex): Tab {
  return tab ?? usualTab(index);
}

/** The tab of a file where none is asked for. */
export function usualTab({ extent, actors, unlinked }: GraphIndex): Tab {
  const linked = actors.length - unlinked.size;
  return extent && linked >= SCORE.least && linked <= SCORE.most ? "score" : "graph";
}
