import { accountsOf } from "../graph/quotes";
import type { Actor, Graph, Link } from "../graph/types";
import { valuesOfFilters } from "./facets";
import type { Span } from "./span";
import type { IndexedLink } from "./indexed-link";
import type { FilterName } from "./view";

/** What a graph says, ready to be asked: made once for each graph. */
export interface GraphIndex {
  readonly graph: Graph;
  /** In order of time, those without a date last. */
  readonly links: readonly IndexedLink[];
  /** Actors that can be drawn: all but those that are only ever an account. */
  readonly actors: readonly Actor[];
  /** Ids of actors that no link ends at. */
  readonly unlinked: ReadonlySet<string>;
  /** Every value that each filter can have here. */
  readonly values: Readonly<Record<FilterName, readonly string[]>>;
  /** First to last finite day. */
  readonly extent?: Span | undefined;
}

export function indexGraph(graph: Graph): GraphIndex {
  const toldOf = accountsByOccasion(graph);
  const links = [...graph.links.values()].map((link) => {
    const values = valuesOf(graph, link);
    return { link, values, told: toldOf(link, values.account) };
  });
  links.sort((a, b) => compareInTime(a.link, b.link));
  const ends = new Set(links.flatMap(({ link }) => [link.source, link.target]));
  const accounts = new Set(links.flatMap(({ values }) => values.account));
  const actors = [...graph.actors.values()].filter(({ id }) => ends.has(id) || !accounts.has(id));
  return {
    graph,
    links,
    actors,
    unlinked: new Set(actors.filter(({ id }) => !ends.has(id)).map(({ id }) => id)),
    values: valuesOfFilters(links),
    extent: extentOf(graph),
  };
}

/** Whether an actor is nobody's counterpart, only a voice that quotes are attributed to. */
export function isOnlyAccount(index: GraphIndex, id: string): boolean {
  return index.graph.actors.has(id) && !index.actors.some((actor) => actor.id === id);
}

/** The links of one event share the set of its accounts. */
function accountsByOccasion(graph: Graph) {
  const byEvent = new Map<string, Set<string>>();
  for (const link of graph.links.values()) {
    if (link.event === undefined) continue;
    const accounts = byEvent.get(link.event) ?? new Set();
    byEvent.set(link.event, accounts);
    for (const account of accountsOf(link)) accounts.add(account);
  }
  return ({ event }: Link, own: readonly string[]): ReadonlySet<string> =>
    (event === undefined ? undefined : byEvent.get(event)) ?? new Set(own);
}

function valuesOf(graph: Graph, link: Link): IndexedLink["values"] {
  const ends = [...new Set([link.source, link.target])].flatMap((id) => graph.actors.get(id) ?? []);
  return {
    actor: [...new Set(ends.map((actor) => actor.kind))],
    kind: [link.kind],
    status: [link.status],
    topic: [...new Set(link.topics)],
    country: [...new Set(ends.flatMap((actor) => actor.country ?? []))],
    account: accountsOf(link),
  };
}

function compareInTime(a: Link, b: Link): number {
  const [first, second] = [a, b].map((link) => timeOf(link));
  return compare(first?.[0], second?.[0]) || compare(first?.[1], second?.[1]);
}

/** An open interval stands at its finite end; what has no date stands last. */
function timeOf(link: Link): [number, number] {
  if (!link.days) return [Infinity, Infinity];
  const { first, last } = link.days;
  return [Number.isFinite(first) ? first : last, Number.isFinite(last) ? last : first];
}

function compare(a = 0, b = 0): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function extentOf(graph: Graph): Span | undefined {
  let first = Infinity;
  let last = -Infinity;
  for (const { days } of graph.links.values()) {
    for (const day of days ? [days.first, days.last] : []) {
      if (!Number.isFinite(day)) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  return first <= last ? { first, last } : undefined;
}
