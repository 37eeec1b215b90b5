import type { FilterName } from "../frame/view/view";
import type { Graph } from "../graph/model/types";
import { nameOfCountry, nameOfKind, nameOfStatus, ownText } from "./say";

/** What a value of a filter is called. */
export function nameOfValue(name: FilterName, value: string, graph: Graph): string {
  switch (name) {
    case "actor":
    case "kind":
      return nameOfKind(value);
    case "status":
      return nameOfStatus(value);
    case "country":
      return nameOfCountry(value);
    case "account":
      return graph.actors.get(value)?.name ?? value;
    case "topic":
      return ownText(graph, value);
  }
}
