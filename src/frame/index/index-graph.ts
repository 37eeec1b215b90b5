import { ABSENT, columnsOf } from "../../graph/columns/link-columns";
import type { Graph } from "../../graph/model/types";
import { type LinkIndex, indexLinks } from "./link-index";
import { valuesOfFilters } from "./filter-values";
import type { ActorIndex, GraphIndex } from "./graph-index";

/** Makes a graph ready to be asked. */
export function indexGraph(graph: Graph): GraphIndex {
  const actorIndex = indexActors(graph);
  const numberOf = (id: string) => actorIndex.rows.get(id) ?? 0;
  return completeIndex(
    graph,
    actorIndex,
    indexLinks(columnsOf(graph.links, numberOf), actorIndex.list.length, graph.documents),
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
    extent: links.extent,
  };
}

export function indexActors({ actors }: Graph): ActorIndex {
  const list = [...actors.values()];
  const kinds = new Map<string, number>();
  const countries = new Map<string, number>();
  const codeIn = (codes: Map<string, number>, value: string) => {
    const code = codes.get(value) ?? codes.size;
    codes.set(value, code);
    return code;
  };
  return {
    list,
    rows: new Map(list.map(({ id }, number) => [id, number])),
    kind: Uint32Array.from(list, ({ kind }) => codeIn(kinds, kind)),
    country: Uint32Array.from(list, ({ country }) =>
      country === undefined ? ABSENT : codeIn(countries, country),
    ),
    kinds: [...kinds.keys()],
    countries: [...countries.keys()],
  };
}
