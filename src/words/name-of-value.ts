import type { FilterName } from "../frame/view/parameter-names";
import type { Graph } from "../graph/model/types";
import { nameOfCountry, nameOfKind, nameOfSide, nameOfStatus, nameOfTopic } from "./names";
import type { Words } from "./words";

const NAMES: Readonly<Record<FilterName, (words: Words, value: string, graph: Graph) => string>> = {
  told: nameOfTold,
  actor: nameOfKind,
  kind: nameOfKind,
  status: nameOfStatus,
  topic: nameOfTopic,
  side: nameOfSide,
  country: nameOfCountry,
  account: (_words, id, graph) => graph.actors.get(id)?.name ?? id,
};

function nameOfTold(words: Words, value: string): string {
  const word = `told.${value}`;
  return words.has(word) ? words.say(word) : value;
}

/** What a value of a filter is called. */
export function nameOfValue(words: Words, name: FilterName, value: string, graph: Graph): string {
  return NAMES[name](words, value, graph);
}
