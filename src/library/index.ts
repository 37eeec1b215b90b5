import type { Frame } from "../frame/query/frame";
import { fitView } from "../frame/opening/fit-view";
import { frameOf as frameOfIndex } from "../frame/query/frame-of";
import type { GraphIndex } from "../frame/index/graph-index";
import { indexIn } from "../frame/index/index-in";
import { indexGraph } from "../frame/index/index-graph";
import { languageFor } from "../frame/view/language";
import type { View } from "../frame/view/view";
import type { Graph } from "../graph/model/types";
import type { Problem } from "../graph/problem";
import { posterOf as posterOfIndex } from "../poster/poster";
import { loadCatalogue } from "../words/languages/load-catalogue";
import { sayPlace, sayProblem } from "../words/problems";
import { createWords } from "../words/languages/create-words";
import { type AskedView, readAskedView } from "./asked-view";

export type { GraphFile } from "../graph/model/file";
export type { Actor, Graph, Link, Quote, SourceDocument } from "../graph/model/types";
export type { Outcome, Problem } from "../graph/problem";
export type { GraphIndex } from "../frame/index/graph-index";
export type { Frame } from "../frame/query/frame";
export type { Filters, View } from "../frame/view/view";
export type { AskedView } from "./asked-view";
export { parseGivenGraph as parseGraph } from "./given-graph";
export { indexGraph };

/**
 * What is shown for a view of a graph: actors, links, what of them a picture draws, counts.
 * @param graph a graph, or its index, which saves time where many views of one graph are asked for
 * @throws TypeError where the view asks for what cannot be read, or for what the graph does not have
 */
export function frameOf(graph: Graph | GraphIndex, view: AskedView = {}): Frame {
  const { index, shown } = look(graph, view);
  return frameOfIndex(shown.lang ? indexIn(index, shown.lang) : index, shown);
}

/**
 * The static figure of a view as the text of one HTML element, which needs neither script nor style: in the language of
 * the view (`lang`), else of the graph, else in English.
 * @param title what the graph is called where it does not say
 * @throws TypeError as {@link frameOf} does; the promise is then rejected
 */
export async function posterOf(
  graph: Graph | GraphIndex,
  view: AskedView = {},
  title = "",
): Promise<string> {
  const { index, shown } = look(graph, view);
  const language = shown.lang ?? languageFor([index.graph.language ?? ""]) ?? "en";
  const words = createWords(language, await loadCatalogue(language));
  return posterOfIndex(words, indexIn(index, language), shown, title);
}

/** One problem of a graph file in an English sentence or two: where it is, what is wrong, and what to do. */
export function tellProblem(problem: Problem): string {
  const words = createWords("en");
  const place = sayPlace(words, problem);
  return place === "" ? sayProblem(words, problem) : `${place}: ${sayProblem(words, problem)}`;
}

interface Look {
  readonly index: GraphIndex;
  /** The view, as the graph can show it. */
  readonly shown: View;
}

function look(graph: Graph | GraphIndex, asked: AskedView): Look {
  const index = "actorIndex" in graph ? graph : indexGraph(graph);
  const reading = readAskedView(asked);
  const { view, ignored } = fitView(reading.view, index);
  const list = (all: typeof ignored) => all.map(({ name, value }) => `${name}=${value}`).join(", ");
  if (reading.ignored.length > 0)
    throw new TypeError(`This view cannot be read: ${list(reading.ignored)}.`);
  if (ignored.length > 0)
    throw new TypeError(`This view asks for what the graph does not have: ${list(ignored)}.`);
  return { index, shown: view };
}
