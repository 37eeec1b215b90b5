import type { GraphFile } from "../../graph/model/file";
import type { Graph } from "../../graph/model/types";
import type { Frame } from "../query/frame";

/**
 * The part of a graph file that a frame shows: its links, the actors that are shown or whose accounts are quoted, and the
 * quoted documents. All fields are kept, and so is the order of the file.
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
