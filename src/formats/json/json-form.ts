import type { Unread } from "../draft/unread";
import { edgesOf, endKeysOf, isApoc, nodesOf } from "./node-link-shapes";
import { isCyjsElement, isObject, type JsonObject, objectOf } from "./json-values";

export type JsonForm = "readout" | "cyjs" | "nodelink" | "kumu" | "ftm" | "wikidata" | UnreadJson;

type UnreadJson = Extract<Unread, "stix" | "misp" | "telegram" | "slack" | "trello" | "rdf" | "cx">;

/** The forms of JSON that a graph can be made from, but our own. */
export type ReadJsonForm = Exclude<JsonForm, "readout" | UnreadJson>;

/**
 * The form of a JSON value by its structure; undefined for one that has none of those known. A name alone says nothing:
 * lists called `nodes` and `links` are in many forms.
 */
export function formOfJson(value: unknown): JsonForm | undefined {
  if (Array.isArray(value)) return formOfList(value);
  const root = objectOf(value);
  const format = root.get("format");
  if (typeof format === "string" && format.startsWith("readout")) return "readout";
  if (isObject(root.get("head")) && isObject(root.get("results"))) return "wikidata";
  if (root.get("type") === "bundle" && Array.isArray(root.get("objects"))) return "stix";
  if (isMisp(root)) return "misp";
  if (isEntity(root) || entitiesIn(root)) return "ftm";
  const elements = root.get("elements");
  if (isKumu(root, elements)) return "kumu";
  if (elements !== undefined) return "cyjs";
  if (Array.isArray(root.get("documents"))) return "readout";
  if (isObject(root.get("graph")) && hasGraph(objectOf(root.get("graph")))) return "nodelink";
  const { graphs } = Object.fromEntries(root);
  if (Array.isArray(graphs) && graphs.some((graph) => hasGraph(objectOf(graph)))) return "nodelink";
  if (isCyjs(root)) return "cyjs";
  return hasGraph(root) || graphWithin(root) ? "nodelink" : unreadForm(root);
}

/** What an object is that is no graph, and known. */
function unreadForm(root: JsonObject): UnreadJson | undefined {
  const lists = (...keys: readonly string[]) => keys.every((key) => Array.isArray(root.get(key)));
  if (lists("cards", "lists")) return "trello";
  const chats = objectOf(root.get("chats")).get("list");
  if (Array.isArray(chats)) return "telegram";
  if (lists("messages") && root.has("type") && root.has("id")) return "telegram";
  return root.has("@context") && lists("@graph") ? "rdf" : undefined;
}

function formOfList(list: readonly unknown[]): JsonForm | undefined {
  const items = list.slice(0, SOME).map(objectOf);
  const every = (fits: (item: JsonObject) => boolean) => items.length > 0 && items.every(fits);
  if (every(isCyjsElement)) return "cyjs";
  if (every(isEntity)) return "ftm";
  if (every(isRowOfItems)) return "wikidata";
  if (every((item) => isMisp(item))) return "misp";
  if (every(isApoc)) return "nodelink";
  if (endKeysOf(list.slice(0, SOME)) !== undefined) return "nodelink";
  // A list of its parts, each called by its only name.
  if (items.some((item) => item.has("numberVerification") || item.has("CXVersion"))) return "cx";
  return every((item) => item.get("type") === "message" && item.has("ts")) ? "slack" : undefined;
}

/** So many items show what a list is of; its reader looks at all. */
const SOME = 20;

/** The list of entities of FollowTheMoney in the answer of a server, as Aleph and OpenSanctions give it, also within its `data`. */
export function entitiesIn(
  root: JsonObject,
): { readonly pointer: string; readonly list: readonly unknown[] } | undefined {
  const data = objectOf(root.get("data"));
  for (const key of ["results", "entities", "data"]) {
    for (const [within, pointer] of [
      [root, `/${key}`],
      [data, `/data/${key}`],
    ] as const) {
      const list = within.get(key);
      if (!Array.isArray(list) || list.length === 0) continue;
      if (list.slice(0, SOME).every((item) => isEntity(objectOf(item)))) return { pointer, list };
    }
  }
  return undefined;
}

function isEntity(item: JsonObject): boolean {
  return typeof item.get("schema") === "string" && isObject(item.get("properties"));
}

const ITEM = /^https?:\/\/www\.wikidata\.org\/entity\/[QL]\d+$/;

/** Whether an object is a row of a query's result, as Wikidata's page saves it: plain values, or each with its type. */
function isRowOfItems(item: JsonObject): boolean {
  const values = [...item.values()].map((value) => objectOf(value).get("value") ?? value);
  return values.some((value) => typeof value === "string" && ITEM.test(value));
}

function isMisp(root: JsonObject): boolean {
  const response = root.get("response");
  const [first] = Array.isArray(response) ? response.map(objectOf) : [root];
  const event = objectOf(first?.get("Event"));
  return event.has("info") || event.has("Attribute");
}

function isKumu(root: JsonObject, elements: unknown): boolean {
  if (!Array.isArray(elements)) return false;
  if (Array.isArray(root.get("connections"))) return true;
  const all = elements.slice(0, SOME).map(objectOf);
  return all.length > 0 && all.every((one) => one.has("attributes") && !one.has("data"));
}

/** Whether the lists hold elements as Cytoscape writes them: all about each in its `data`, the ends of an edge too. */
function isCyjs(root: JsonObject): boolean {
  const nodes = root.get("nodes");
  const edges = root.get("edges") ?? [];
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return false;
  const dataOf = (item: unknown) => objectOf(objectOf(item).get("data"));
  return (
    nodes.length > 0 &&
    nodes.slice(0, SOME).every((node) => isObject(objectOf(node).get("data"))) &&
    edges.slice(0, SOME).every((edge) => dataOf(edge).has("source") && dataOf(edge).has("target"))
  );
}

/** The name of the only object within another that has nodes and edges: the `data` of an answer, a `network`. */
export function graphWithin(root: JsonObject): string | undefined {
  const keys = [...root].flatMap(([key, value]) => {
    const inner = objectOf(value);
    return nodesOf(inner) && hasGraph(inner) ? [key] : [];
  });
  return keys.length === 1 ? keys[0] : undefined;
}

/** Whether an object has nodes and edges in one of the shapes of node-link JSON. */
function hasGraph(root: JsonObject): boolean {
  const edges = edgesOf(root);
  if (!edges) return root.has("nodes") && Array.isArray(root.get("adjacency"));
  const hasEnds = endKeysOf(edges.list.slice(0, SOME), nodesOf(root) !== undefined) !== undefined;
  return hasEnds || (nodesOf(root) !== undefined && edges.list.length === 0);
}
