import type { GraphFile } from "../../graph/model/file";
import type { Graph } from "../../graph/model/types";
import type { Frame } from "../query/frame";

/**
 * The part of a graph file that a frame shows: its links, the actors they need (those shown, and those whose accounts
 * are quoted) and the documents quoted from; with all that the file says of each, in its order.
 */
export function fileOfFrame(graph: Graph, frame: Frame): GraphFile {
  const { file } = graph;
  const links = new Set(Array.from(frame.links, ({ id }) => id));
  const edges = file.edges.filter(({ id }) => links.has(id));
  const quotes = edges.flatMap((link) => link.quotes ?? []);
  const actors = new Set(frame.actors.map(({ id }) => id));
  for (const { attributedTo } of quotes) if (attributedTo !== undefined) actors.add(attributedTo);
  const documents = new Set(quotes.map(({ document }) => document));
  return {
    ...file,
    nodes: file.nodes.filter(({ id }) => actors.has(id)),
    edges,
    ...(file.documents ? { documents: file.documents.filter(({ id }) => documents.has(id)) } : {}),
  };
}
