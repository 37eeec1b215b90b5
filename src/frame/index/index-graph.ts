import { columnsOf } from "../../graph/columns/link-columns";
import type { Graph } from "../../graph/model/types";
import { indexLinks } from "./index-links";
import type { LinkIndex } from "./link-index";
import { numbersInOrder, numbersOfValues, valuesOfNumbers } from "./filter-values";
import { type ActorIndex, indexActors } from "./actor-index";
import type { FilterValues, GraphIndex, Part, Places } from "./graph-index";
import { contactsOf, sidesOf } from "./sides";
import type { TimeColumns } from "./time-columns";
import type { Span } from "../view/span";

/**
 * Makes a graph ready to be asked.
 * @param before the index of the graph that it was made from by a few changes
 */
export function indexGraph(graph: Graph, before?: GraphIndex): GraphIndex {
  const actorIndex = indexActors(graph);
  if (before && isForSameLinks(graph, actorIndex, before))
    return completeIndex(graph, actorIndex, before.links);
  const ids = actorIndex.list.map(({ id }) => id);
  const columns = columnsOf(graph.links, ids);
  const links = indexLinks(columns, actorIndex, graph.documents, undefined, before?.links);
  return completeIndex(graph, actorIndex, links);
}

/** Whether nothing has changed that links are indexed by: themselves, the numbers of actors and documents, who speaks for whom. */
function isForSameLinks(
  { links, documents }: Graph,
  { rows, speaksFor }: ActorIndex,
  before: GraphIndex,
): boolean {
  return (
    links === before.graph.links &&
    isSame([...rows.keys()], [...before.actorIndex.rows.keys()]) &&
    isSame([...documents.keys()], [...before.graph.documents.keys()]) &&
    isSame([...speaksFor].flat(2), [...before.actorIndex.speaksFor].flat(2))
  );
}

function isSame<T>(list: readonly T[], other: readonly T[]): boolean {
  return list.length === other.length && list.every((item, at) => item === other[at]);
}

/** What is known of the whole of a graph of which a part of the links is at hand. */
export interface Whole {
  readonly links: number;
  readonly contacts: number;
  readonly extent?: Span | undefined;
  readonly values: FilterValues;
  /** By row of the actors: the links and the contacts of each in the whole period. */
  readonly linksOfActors: Uint32Array;
  readonly contactsOfActors: Uint32Array;
  readonly tallies: TimeColumns;
}

/** What is counted over all links of a graph: a worker that has counted it sends it. */
export type Counted = Pick<GraphIndex, "valueNumbers" | "degrees" | "sides">;

/** The index of a graph of which the links are numbered already, where it was read. */
export function completeIndex(
  graph: Graph,
  actorIndex: ActorIndex,
  links: LinkIndex,
  counted: Counted = countAll(actorIndex, links),
): GraphIndex {
  return {
    graph,
    links,
    actorIndex,
    ...rolesOf(actorIndex, new Set(links.accountSets.values), counted.degrees),
    values: valuesOfNumbers({ links, actorIndex }, counted.valueNumbers),
    valueNumbers: counted.valueNumbers,
    sides: counted.sides,
    linkTotal: links.count,
    extent: links.extent,
  };
}

function countAll(actorIndex: ActorIndex, links: LinkIndex): Counted {
  const { list } = actorIndex;
  return {
    valueNumbers: numbersInOrder({ links, actorIndex }),
    degrees: degreesOf(links, list.length),
    sides: sidesOf(list, contactsOf(list.length, links.pairs)),
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

/** What is the same for every part of a graph. */
export type PartHead = Omit<GraphIndex, "graph" | "links" | "part" | "valueNumbers"> &
  Pick<Part, "tallies">;

/** Makes ready what does not depend on which part of the links is at hand. */
export function headOfParts(actorIndex: ActorIndex, whole: Whole, places: Places): PartHead {
  const { values, linksOfActors, contactsOfActors } = whole;
  return {
    actorIndex,
    ...rolesOf(actorIndex, new Set(values.account), linksOfActors),
    values,
    sides: sidesOf(actorIndex.list, contactsOfActors),
    linkTotal: whole.links,
    extent: whole.extent,
    places,
    tallies: whole.tallies,
  };
}

/**
 * The index of a part of a graph. A frame of it is the frame of the whole, wherever all links that it asks for are at hand.
 * @param days those of which all links are at hand, in order
 */
export function indexOfPart(
  { tallies, ...head }: PartHead,
  graph: Graph,
  links: LinkIndex,
  days: readonly Span[],
): GraphIndex {
  const valueNumbers = numbersOfValues({ links, actorIndex: head.actorIndex }, head.values);
  return { ...head, valueNumbers, graph, links, part: { days, tallies } };
}

/** Which actors are ends of links, and which are only ever an account. */
function rolesOf({ list }: ActorIndex, accounts: ReadonlySet<string>, degrees: Uint32Array) {
  const onlyAccounts = new Set<string>();
  const unlinked = new Set<string>();
  for (const [row, { id }] of list.entries()) {
    if (!degrees[row]) (accounts.has(id) ? onlyAccounts : unlinked).add(id);
  }
  return {
    actors: onlyAccounts.size === 0 ? list : list.filter(({ id }) => !onlyAccounts.has(id)),
    onlyAccounts,
    degrees,
    mostDegree: degrees.reduce((most, links) => Math.max(most, links), 0),
    unlinked,
  };
}
