import { columnsOf } from "../../graph/columns/link-columns";
import type { Graph } from "../../graph/model/types";
import { type LinkIndex, indexLinks } from "./link-index";
import { valuesOfFilters } from "./filter-values";
import { type ActorIndex, indexActors } from "./actor-index";
import type { GraphIndex } from "./graph-index";
import { sidesOf } from "./sides";

/** Makes a graph ready to be asked. */
export function indexGraph(graph: Graph): GraphIndex {
  const actorIndex = indexActors(graph);
  const numberOf = (id: string) => actorIndex.rows.get(id) ?? 0;
  return completeIndex(
    graph,
    actorIndex,
    indexLinks(columnsOf(graph.links, numberOf), actorIndex, graph.documents),
  );
}

/** The index of a graph of which the links are numbered already, where it was read. */
export function completeIndex(
  graph: Graph,
  actorIndex: ActorIndex,
  links: LinkIndex,
  values: GraphIndex["values"] = valuesOfFilters({ links, actorIndex }),
): GraphIndex {
  const degrees = degreesOf(links, actorIndex.list.length);
  const accounts = new Set(links.accountSets.values);
  const without = actorIndex.list.flatMap(({ id }, number) => (degrees[number] ? [] : [id]));
  const onlyAccounts = new Set(without.filter((id) => accounts.has(id)));
  return {
    graph,
    links,
    actorIndex,
    actors: actorIndex.list.filter(({ id }) => !onlyAccounts.has(id)),
    onlyAccounts,
    degrees,
    mostDegree: degrees.reduce((most, links) => Math.max(most, links), 0),
    unlinked: new Set(without.filter((id) => !accounts.has(id))),
    values,
    sides: sidesOf(actorIndex.list, links.pairs),
    extent: links.extent,
  };
}

/** A link from an actor to itself counts once. */
function degreesOf({ source, target }: LinkIndex, actors: number): Uint32Array {
  const degrees = new Uint32Array(actors);
  const increment = (actor: number) => (degrees[actor] = (degrees[actor] ?? 0) + 1);
  for (const [row, one] of source.entries()) {
    increment(one);
    const other = target[row] ?? one;
    if (other !== one) increment(other);
  }
  return degrees;
}
