import { graphIn } from "../../graph/model/graph-in";
import type { Actor } from "../../graph/model/types";
import type { GraphIndex } from "./graph-index";

/** An index whose actors have their names in a language, where the file gives them in several; else the index itself. */
export function indexIn(index: GraphIndex, language: string): GraphIndex {
  const graph = graphIn(index.graph, language);
  if (graph === index.graph) return index;
  const named = (actors: readonly Actor[]) =>
    actors.map((actor) => graph.actors.get(actor.id) ?? actor);
  return {
    ...index,
    graph,
    actorIndex: { ...index.actorIndex, list: named(index.actorIndex.list) },
    actors: named(index.actors),
  };
}
