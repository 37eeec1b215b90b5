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
  const hasLink = new Uint8Array(actorIndex.list.length);
  for (const end of links.pairs.one) hasLink[end] = 1;
  for (const end of links.pairs.other) hasLink[end] = 1;
  const accounts = new Set(links.accountSets.values);
  const without = actorIndex.list.flatMap(({ id }, number) => (hasLink[number] ? [] : [id]));
  const onlyAccounts = new Set(without.filter((id) => accounts.has(id)));
  return {
    graph,
    links,
    actorIndex,
    actors: actorIndex.list.filter(({ id }) => !onlyAccounts.has(id)),
    onlyAccounts,
    unlinked: new Set(without.filter((id) => !accounts.has(id))),
    values,
    sides: sidesOf(actorIndex.list, links.pairs),
    extent: links.extent,
  };
}
