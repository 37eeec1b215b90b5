import type { FilterName } from "../frame/view/parameter-names";
import type { Graph } from "../graph/model/types";
import { nameOfCountry, nameOfKind, nameOfStatus, ownText } from "./names";
import type { Words } from "./words";

/** What a value of a filter is called. */
export function nameOfValue(words: Words, name: FilterName, value: string, graph: Graph): string {
  switch (name) {
    case "actor":
    case "kind":
      return nameOfKind(words, value);
    case "status":
      return nameOfStatus(words, value);
    case "country":
      return nameOfCountry(words, value);
    case "account":
      return graph.actors.get(value)?.name ?? value;
    case "topic":
      return ownText(words, graph, value);
  }
}
