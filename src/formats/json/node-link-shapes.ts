import { fieldOf } from "../../graph/parse/lists";
import { isObject, type JsonObject, textOf } from "./json-values";

/** What programs call the list of edges: d3, NetworkX and vis, and Neo4j. */
const EDGE_LISTS = ["links", "edges", "relationships", "connections", "relations"] as const;

/** What programs call the two ends of an edge. */
const ENDS = [
  ["source", "target"],
  ["from", "to"],
  ["startNode", "endNode"],
  ["src", "dst"],
] as const;
export type EndKeys = (typeof ENDS)[number];

/** A list of nodes or edges as they are in the file, and what it calls it. A map of each would fill the memory. */
export interface NamedList {
  readonly key: string;
  readonly list: readonly unknown[];
  /** Of items of several lists, how each is reached. */
  readonly places?: readonly string[] | undefined;
}

/** How an item is reached from the object that has its list: `nodes/3`. */
export function placeIn({ key, places }: NamedList, at: number): string {
  return places?.[at] ?? `${key}/${at}`;
}

/** The edges. */
export function edgesOf(root: JsonObject): NamedList | undefined {
  const key = EDGE_LISTS.find((name) => Array.isArray(root.get(name)));
  const list = key === undefined ? undefined : root.get(key);
  if (key === undefined || !Array.isArray(list)) return undefined;
  const arePairs = list.length > 0 && nodesOf(root) !== undefined && list.every(isPair);
  return { key, list: arePairs ? list.map(edgeOfPair) : list };
}

/** Whether an edge is written as a list of its two ends, and perhaps its data or its weight. */
function isPair(edge: unknown): edge is readonly unknown[] {
  if (!Array.isArray(edge) || edge.length < 2 || edge.length > 3) return false;
  const more: unknown = edge[2];
  const isEnd = (end: unknown) => typeof end === "string" || typeof end === "number";
  return isEnd(edge[0]) && isEnd(edge[1]) && (more === undefined || isEnd(more) || isObject(more));
}

function edgeOfPair([source, target, more]: readonly unknown[]): object {
  if (isObject(more)) return { ...more, source, target };
  return more === undefined ? { source, target } : { source, target, value: more };
}

/** What programs call the nodes: Kumu has elements with connections. */
const NODE_LISTS = ["nodes", "elements"] as const;

/** The nodes, and what they are called: a list, or an object by id (JSON Graph Format), whose keys are then the ids. */
export function nodesOf(root: JsonObject): NamedList | undefined {
  const key = NODE_LISTS.find((name) => root.has(name));
  const nodes = key === undefined ? undefined : root.get(key);
  if (key === undefined) return undefined;
  if (Array.isArray(nodes)) return { key, list: nodes };
  if (!isObject(nodes)) return undefined;
  const list = Object.entries(nodes).map(([id, node]: [string, unknown]) =>
    Object.fromEntries<unknown>([...(isObject(node) ? Object.entries(node) : []), ["id", id]]),
  );
  return { key, list };
}

/** What lists of actors are called where their ids are numbers, which other lists may have, too. */
const ACTOR_LISTS: ReadonlySet<string> = new Set(
  "entities actors people persons individuals organisations organizations companies vertices agents characters members".split(
    " ",
  ),
);

/**
 * The nodes of a graph that calls them something else (`entities`; `people` and `companies`): the lists in it whose items have
 * ids that edges name, and the names of what is in none of these. Undefined where there is no such list, or where an id stands
 * twice.
 */
export function nodesNamedBy(
  root: JsonObject,
  edges: NamedList,
  keys: EndKeys,
): (NamedList & { readonly unlisted: readonly string[] }) | undefined {
  const ends = new Set<string>();
  for (const edge of edges.list) {
    for (const key of keys) {
      const end = textOf(partOf(edge, key));
      if (end === undefined) return undefined;
      ends.add(end);
    }
  }
  const areNumbers = [...ends].every((end) => /^\d+$/.test(end));
  const items: unknown[] = [];
  const places: string[] = [];
  const found = new Set<string>();
  for (const [key, list] of root) {
    if (key === edges.key || !Array.isArray(list)) continue;
    if (areNumbers && !ACTOR_LISTS.has(key.toLowerCase())) continue;
    const ids = list.map((item: unknown) => textOf(fieldOf(item, "id")));
    if (!ids.some((id) => id !== undefined && ends.has(id))) continue;
    for (const [at, id] of ids.entries()) {
      if (id === undefined || found.has(id)) return undefined;
      found.add(id);
      items.push(list[at]);
      places.push(`${key}/${at}`);
    }
  }
  if (items.length === 0) return undefined;
  const unlisted = [...ends].filter((end) => !found.has(end));
  for (const _ of unlisted) places.push(edges.key);
  return { key: "", list: [...items, ...unlisted], places, unlisted };
}

/** Whether an item of a list is a node or a relationship of Neo4j, as its library APOC exports them in one list. */
export function isApoc(item: JsonObject): boolean {
  const type = item.get("type");
  if (type === "node") return item.has("id") && Array.isArray(item.get("labels"));
  return type === "relationship" && isObject(item.get("start")) && isObject(item.get("end"));
}

/** The lists of nodes and relationships in one list of APOC; its first label is the kind of a node. */
export function splitApoc(items: readonly JsonObject[]): JsonObject {
  const nodes: object[] = [];
  const relationships: object[] = [];
  for (const item of items) {
    const properties = item.get("properties");
    if (item.get("type") === "node") {
      const labels = item.get("labels");
      const [kind, ...others]: readonly unknown[] = Array.isArray(labels) ? labels : [];
      const more = others.length > 0 ? { labels } : {};
      nodes.push({ id: item.get("id"), kind, ...more, properties });
    } else {
      const [startNode, endNode] = ["start", "end"].map((end) => partOf(item.get(end), "id"));
      relationships.push({ startNode, endNode, kind: item.get("label"), properties });
    }
  }
  return new Map(Object.entries({ nodes, relationships }));
}

/**
 * What the edges call their ends; undefined where they have none, or not all the same. Years and days in `from` and `to` are no
 * ends, unless there are nodes that may be called so.
 */
export function endKeysOf(edges: readonly unknown[], hasNodes = false): EndKeys | undefined {
  if (edges.length === 0) return undefined;
  const has = (edge: unknown, key: string) => isObject(edge) && Object.hasOwn(edge, key);
  const isTime = (edge: unknown) =>
    [fieldOf(edge, "from"), fieldOf(edge, "to")].every((end) => TIME.test(textOf(end) ?? ""));
  return ENDS.find(
    ([source, target]) =>
      edges.every((edge) => has(edge, source) && has(edge, target)) &&
      (source !== "from" || hasNodes || !edges.every(isTime)),
  );
}

/** A year, a month or a day, with or without an hour. */
const TIME = /^(?:1[5-9]|20)\d{2}(?:-\d{2}(?:-\d{2}(?:[T ].*)?)?)?$/;

/** What a node or an edge has under a name. A node that is only a text or a number is its id. */
export function partOf(item: unknown, name: string): unknown {
  if (typeof item === "string" || typeof item === "number") return name === "id" ? item : undefined;
  return Array.isArray(item) ? undefined : fieldOf(item, name);
}
