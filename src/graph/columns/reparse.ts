import type { FileActor, FileLink, GraphFile } from "../model/file";
import { columnsOf, linksOfColumns } from "./link-columns";
import { NEW, patchColumns } from "./patch-columns";
import type { Actor, Graph } from "../model/types";
import type { Outcome } from "../problem";
import { parseGraph } from "../parse/parse-graph";

/**
 * The graph of a file that was made from another by a few changes, as {@link parseGraph} gives it. Actors and links that both
 * files share, as objects, are not looked at again: of a large file that leaves a twentieth of the work.
 * @param before the graph of the file that was changed, which had no problems
 * @param file ids are unique in it, and its parts name only what it has: what the changes have to see to
 */
export function reparseGraph(before: Graph, file: GraphFile): Outcome<Graph> {
  // Translations are gathered from all links, and quotes have the voices of their documents.
  if (before.texts.size > 0 || !hasSameVoices(before, file)) return parseGraph(file);
  const { nodes, edges } = before.file;
  const formerActors = new Set(nodes);
  const formerRows = rowsIn(edges, file.edges);
  const changed = file.edges.filter((_, at) => formerRows[at] === NEW);
  const named = namesIn(file, changed);
  const parsed = parseGraph({
    ...file,
    nodes: file.nodes.filter((actor) => !formerActors.has(actor) || named.has(actor.id)),
    edges: changed,
  });
  if (!parsed.ok || parsed.value.texts.size > 0) return parseGraph(file);
  const { value: graph } = parsed;
  const actorOf = (actor: FileActor) =>
    (formerActors.has(actor) ? before.actors : graph.actors).get(actor.id);
  const actors = file.nodes.flatMap((actor): Actor | readonly Actor[] => actorOf(actor) ?? []);
  const ids = actors.map(({ id }) => id);
  const columns = () =>
    patchColumns(columnsOf(before.links, ids), columnsOf(graph.links, ids), formerRows);
  return {
    ok: true,
    value: {
      ...graph,
      actors: new Map(actors.map((actor) => [actor.id, actor])),
      links: file.edges === edges ? before.links : linksOfColumns(columns(), ids, graph.documents),
      file,
    },
  };
}

/** Where each link of a list stood in another, or {@link NEW}. Nearly all follow each other as they did. */
function rowsIn(former: readonly FileLink[], links: readonly FileLink[]): Int32Array {
  const rows = new Int32Array(links.length).fill(NEW);
  const apart: number[] = [];
  let next = 0;
  for (const [at, link] of links.entries()) {
    // Before it some may have been changed in their places, or one taken out.
    if (former[next] !== link) next = former[at] === link ? at : next;
    if (former[next] !== link && former[next + 1] === link) next++;
    if (former[next] === link) rows[at] = next++;
    else apart.push(at);
  }
  const wanted = new Map(apart.map((at) => [links[at], at]));
  for (const [row, link] of wanted.size > 0 ? former.entries() : []) {
    const at = wanted.get(link);
    if (at !== undefined) rows[at] = row;
  }
  return rows;
}

/** The ids of all actors that some links of a file name, its documents, and those that speak for others. */
function namesIn(
  { nodes, documents = [] }: GraphFile,
  links: readonly FileLink[],
): ReadonlySet<string> {
  const speaking = nodes.filter(({ speaksFor = [] }) => speaksFor.length > 0);
  return new Set([
    ...links.flatMap(({ source, target }) => [source, target]),
    ...links.flatMap(({ quotes = [] }) => quotes.flatMap((quote) => quote.attributedTo ?? [])),
    ...documents.flatMap(({ voice }) => voice ?? []),
    ...speaking.flatMap(({ id, speaksFor = [] }) => [id, ...speaksFor]),
  ]);
}

function hasSameVoices(before: Graph, { documents = [] }: GraphFile): boolean {
  return documents.every(({ id, voice }) => {
    const former = before.documents.get(id);
    return former === undefined || former.voice === voice;
  });
}
