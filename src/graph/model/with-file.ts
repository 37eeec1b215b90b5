import type { GraphFile } from "./file";
import type { Graph } from "./types";

/** A graph with another file, which says the same of all that the graph has. Its own is not rebuilt for that, as a spread would. */
export function withFile(graph: Graph, file: GraphFile): Graph {
  const { title, description, language, license, translations, texts } = graph;
  const { labels, moments, opening, actors, links, documents } = graph;
  return {
    ...{ title, description, language, license, translations, texts },
    ...{ labels, moments, opening, actors, links, documents },
    file,
  };
}
