import { fieldOf } from "../../graph/parse/lists";
import { isObject, type JsonObject } from "./json-values";

/** What programs call the list of edges: d3, NetworkX and vis, and Neo4j. */
const EDGE_LISTS = ["links", "edges", "relationships", "connections"] as const;

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
}

/** The edges. */
export function edgesOf(root: JsonObject): NamedList | undefined {
  const key = EDGE_LISTS.find((name) => Array.isArray(root.get(name)));
  const list = key === undefined ? undefined : root.get(key);
  return key !== undefined && Array.isArray(list) ? { key, list } : undefined;
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

/** What the edges call their ends; undefined where they have none, or not all the same. */
export function endKeysOf(edges: readonly unknown[]): EndKeys | undefined {
  if (edges.length === 0) return undefined;
  const has = (edge: unknown, key: string) => isObject(edge) && Object.hasOwn(edge, key);
  return ENDS.find(([source, target]) =>
    edges.every((edge) => has(edge, source) && has(edge, target)),
  );
}

/** What a node or an edge has under a name. A node that is only a text or a number is its id. */
export function partOf(item: unknown, name: string): unknown {
  if (typeof item === "string" || typeof item === "number") return name === "id" ? item : undefined;
  return Array.isArray(item) ? undefined : fieldOf(item, name);
}
