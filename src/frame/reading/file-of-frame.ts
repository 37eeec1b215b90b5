import type { FileActor, GraphFile } from "../../graph/model/file";
import type { Frame } from "../query/frame";

/**
 * The part of a graph file that a frame shows: its links, the actors that are shown or whose accounts are quoted, and the
 * quoted documents. All fields are kept, and so is the order of the file; an actor speaks for those only that are left.
 */
export function fileOfFrame(file: GraphFile, frame: Frame): GraphFile {
  const links = new Set(Array.from(frame.links, ({ id }) => id));
  const edges = file.edges.filter(({ id }) => links.has(id));
  const quotes = edges.flatMap((link) => link.quotes ?? []);
  const quoted = new Set(quotes.map(({ document }) => document));
  const documents = file.documents?.filter(({ id }) => quoted.has(id));
  const actors = new Set(frame.actors.map(({ id }) => id));
  for (const { attributedTo } of quotes) if (attributedTo !== undefined) actors.add(attributedTo);
  for (const { voice } of documents ?? []) if (voice !== undefined) actors.add(voice);
  const narrowed = (actor: FileActor): FileActor => {
    const { speaksFor } = actor;
    return !speaksFor || speaksFor.every((id) => actors.has(id))
      ? actor
      : { ...actor, speaksFor: speaksFor.filter((id) => actors.has(id)) };
  };
  return {
    ...file,
    nodes: file.nodes.filter(({ id }) => actors.has(id)).map(narrowed),
    edges,
    ...(documents ? { documents } : {}),
  };
}
