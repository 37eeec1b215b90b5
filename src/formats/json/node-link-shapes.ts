import { isObject, type JsonObject, objectOf } from "./json-values";

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

/** A list of nodes or edges, and what the file calls it. */
export interface NamedList {
  readonly key: string;
  readonly list: readonly JsonObject[];
}

/** The edges. */
export function edgesOf(root: JsonObject): NamedList | undefined {
  const key = EDGE_LISTS.find((name) => Array.isArray(root.get(name)));
  const list = key === undefined ? undefined : root.get(key);
  return key !== undefined && Array.isArray(list) ? { key, list: list.map(objectOf) } : undefined;
}

/** What programs call the nodes: Kumu has elements with connections. */
const NODE_LISTS = ["nodes", "elements"] as const;

/** The nodes, and what they are called: a list, or an object by id (JSON Graph Format), whose keys are then the ids. */
export function nodesOf(root: JsonObject): NamedList | undefined {
  const key = NODE_LISTS.find((name) => root.has(name));
  const nodes = key === undefined ? undefined : root.get(key);
  if (key === undefined) return undefined;
  if (Array.isArray(nodes)) return { key, list: nodes.map(nodeOf) };
  if (!isObject(nodes)) return undefined;
  const entries = Object.entries(nodes);
  return { key, list: entries.map(([id, node]) => new Map([...objectOf(node), ["id", id]])) };
}

/** A node that is only a text or a number is its id. */
function nodeOf(node: unknown): JsonObject {
  return typeof node === "string" || typeof node === "number"
    ? new Map([["id", node]])
    : objectOf(node);
}

/** What the edges call their ends; undefined where they have none, or not all the same. */
export function endKeysOf(edges: readonly JsonObject[]): EndKeys | undefined {
  if (edges.length === 0) return undefined;
  return ENDS.find(([source, target]) =>
    edges.every((edge) => edge.has(source) && edge.has(target)),
  );
}
