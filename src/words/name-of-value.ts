import type { FilterName } from "../frame/view/parameter-names";
import type { Graph } from "../graph/model/types";
import { nameOfCountry, nameOfKind, nameOfStatus, ownText } from "./names";
import type { Words } from "./words";

const NAMES: Readonly<Record<FilterName, (words: Words, value: string, graph: Graph) => string>> = {
  actor: nameOfKind,
  kind: nameOfKind,
  status: nameOfStatus,
  topic: (words, topic, graph) => ownText(words, graph, topic),
  country: nameOfCountry,
  account: (_words, id, graph) => graph.actors.get(id)?.name ?? id,
};

/** What a value of a filter is called. */
export function nameOfValue(words: Words, name: FilterName, value: string, graph: Graph): string {
  return NAMES[name](words, value, graph);
}
