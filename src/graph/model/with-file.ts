import type { GraphFile } from "./file";
import type { Graph } from "./types";

/** All that a graph says but for its file, which a spread would have rebuilt. */
export function withoutFile(graph: Graph) {
  const { title, description, language, license, translations, texts } = graph;
  const { labels, moments, opening, actors, links, documents } = graph;
  const fields = {
    ...{ title, description, language, license, translations, texts },
    ...{ labels, moments, opening, actors, links, documents },
  };
  return fields satisfies Readonly<Record<Exclude<keyof Graph, "file" | "makeFile">, unknown>>;
}

/** A graph with another file, which says the same of all that the graph has. */
export function withFile(graph: Graph, file: GraphFile): Graph {
  return { ...withoutFile(graph), file };
}
