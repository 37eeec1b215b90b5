import { isLocalText } from "../../graph/model/local-text";
import { isSymmetric } from "../../graph/model/kinds";
import { type Outcome, pointerOf } from "../../graph/problem";
import { type Draft, startDraft } from "../draft/draft";
import { type Imported, MOST_ROWS, type Place, TOO_MANY_ROWS } from "../draft/imported";
import { dateFieldsOf } from "../draft/link-dates";
import { freeName } from "../xml/xml-values";
import { graphWithin } from "./json-form";
import { refuseJson } from "./json-problem";
import { isObject, type JsonObject, objectOf, textOf } from "./json-values";
import { readEnds } from "./node-link-ends";
import {
  edgesOf,
  endKeysOf,
  isApoc,
  type NamedList,
  nodesNamedBy,
  nodesOf,
  partOf,
  placeIn,
  splitApoc,
} from "./node-link-shapes";

/**
 * Imports node-link JSON: nodes and edges as d3, NetworkX, vis, graphology, sigma, Neo4j and the JSON Graph Format write
 * them. Everything becomes a field; what stands in `attributes`, `metadata`, `properties` or `data` goes up to the others.
 * Ends are ids, or places in the list of nodes where the nodes have none, or names that each stand but once.
 * @param value the parsed JSON
 */
export function importNodeLink(value: unknown, title: string): Outcome<Imported> {
  const found = graphIn(value);
  if (!found) return refuseJson("node-link-graph");
  const { root, pointer } = found;
  const edges = edgesOf(root) ?? adjacencyOf(root);
  if (!edges) return refuseJson("node-link-graph");
  const listed = nodesOf(root);
  const keys = endKeysOf(edges.list, listed !== undefined);
  const named = listed || !keys ? undefined : nodesNamedBy(root, edges, keys);
  const nodes = listed ?? named;
  // Each is an actor or a link of its own: more of them need not be looked at.
  if (Math.max(edges.list.length, nodes?.list.length ?? 0) > MOST_ROWS)
    return { ok: false, problems: [TOO_MANY_ROWS] };
  if (!keys && edges.list.length > 0) {
    const at = edges.list.findIndex(
      (edge) => endKeysOf([edge], listed !== undefined) === undefined,
    );
    return refuseJson("node-link-ends", { pointer: `${pointer}/${edges.key}/${Math.max(at, 0)}` });
  }
  const ends = readEnds(nodes?.list, edges.list, keys ?? ["source", "target"], {
    nodeAt: (at) => (nodes ? `${pointer}/${placeIn(nodes, at)}` : pointer),
    edges: `${pointer}/${edges.key}`,
  });
  if (!ends.ok) return ends;
  const draft = startDraft();
  const isKeyed = nodes?.list.some(isByKey) ?? false;
  const { ids, idOf, counting } = ends.value;
  if (counting) draft.note(counting.code, counting.values, {});
  for (const id of named?.unlisted ?? []) draft.note("end-not-listed", { id }, {});
  for (const [at, id] of ids.entries()) {
    const place = nodes ? { pointer: `${pointer}/${placeIn(nodes, at)}` } : {};
    addNode(draft, id, fieldsIn(nodes?.list[at], NODE_KEYS), isKeyed, place);
  }
  const isUndirected = isUndirectedGraph(root);
  const [source = "source", target = "target"] = keys ?? [];
  const taken = new Set([source, target, "id", ...(isKeyed ? ["key"] : [])]);
  for (const [at, edge] of edges.list.entries()) {
    const place = { pointer: `${pointer}/${edges.key}/${at}` };
    const link = {
      id: textOf(partOf(edge, "id")) ?? (isKeyed ? textOf(partOf(edge, "key")) : undefined),
      source: idOf(partOf(edge, source)),
      target: idOf(partOf(edge, target)),
    };
    addEdge(draft, link, fieldsIn(edge, taken), isUndirected, place);
  }
  const hyperedges = root.get("hyperedges");
  if (Array.isArray(hyperedges)) {
    for (const _ of hyperedges) draft.note("left-out", { what: "hyperedge" }, {});
  }
  return { ok: true, value: draft.finish({ ...headOf(root, title) }) };
}

/** The object that holds the graph: the value itself, its `graph`, or the only one of its `graphs` (JSON Graph Format). */
function graphIn(
  value: unknown,
): { readonly root: JsonObject; readonly pointer: string } | undefined {
  if (Array.isArray(value)) {
    const isOfApoc = value.length > 0 && value.every((item) => isApoc(objectOf(item)));
    const root = isOfApoc ? splitApoc(value.map(objectOf)) : new Map([["edges", value]]);
    return { root, pointer: "" };
  }
  const root = objectOf(value);
  if (root.has("nodes") || edgesOf(root)) return { root, pointer: "" };
  if (isObject(root.get("graph"))) return { root: objectOf(root.get("graph")), pointer: "/graph" };
  const graphs = root.get("graphs");
  const [only, ...others] = Array.isArray(graphs) ? graphs : [];
  if (only !== undefined)
    return others.length === 0 ? { root: objectOf(only), pointer: "/graphs/0" } : undefined;
  const key = graphWithin(root);
  return key === undefined
    ? undefined
    : { root: objectOf(root.get(key)), pointer: pointerOf([key]) };
}

/**
 * The edges of NetworkX's adjacency lists, one list for each node; those of an undirected graph stand in two of them. No more
 * are made than show that there are too many.
 */
function adjacencyOf(root: JsonObject): NamedList | undefined {
  const lists = root.get("adjacency");
  const nodes = nodesOf(root);
  if (!Array.isArray(lists) || !nodes) return undefined;
  const isUndirected = root.get("directed") === false;
  const rows = new Map(nodes.list.map((node, at) => [textOf(partOf(node, "id")), at]));
  const list: object[] = [];
  for (const [at, neighbours] of lists.entries()) {
    if (!Array.isArray(neighbours)) continue;
    const source = partOf(nodes.list[at], "id");
    for (const neighbour of neighbours) {
      const target = isObject(neighbour) ? partOf(neighbour, "id") : undefined;
      if (isUndirected && (rows.get(textOf(target)) ?? Infinity) < at) continue;
      list.push(
        isObject(neighbour) ? { ...neighbour, id: undefined, source, target } : { source, target },
      );
      if (list.length > MOST_ROWS) return { key: "adjacency", list };
    }
  }
  return { key: "adjacency", list };
}

/** Whether a node has a key, as graphology writes it, and no id. */
function isByKey(node: unknown): boolean {
  return partOf(node, "key") !== undefined && partOf(node, "id") === undefined;
}

function isUndirectedGraph(root: JsonObject): boolean {
  return (
    root.get("directed") === false || objectOf(root.get("options")).get("type") === "undirected"
  );
}

/** Objects within a node or edge whose fields are its own. */
const INNER: ReadonlySet<string> = new Set(["attributes", "metadata", "properties", "data"]);

/** The fields of a node or edge, those of the objects within it after its own. */
function fieldsIn(item: unknown, taken: ReadonlySet<string>): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  const add = (name: string, value: unknown) => {
    const free = freeName(name);
    if (value !== null) fields.set(fields.has(free) ? `${free} (as given)` : free, value);
  };
  for (const [name, value] of entriesOf(item)) {
    if (!taken.has(name) && !(INNER.has(name) && isObject(value))) add(name, value);
  }
  for (const name of INNER)
    for (const [inner, value] of entriesOf(partOf(item, name))) add(inner, value);
  return fields;
}

function entriesOf(value: unknown): readonly [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [];
}

const NODE_KEYS: ReadonlySet<string> = new Set(["id", "key", "_id"]);
const NAMES = ["name", "label", "Label", "Name", "title", "caption"];

function addNode(
  draft: Draft,
  id: string,
  fields: Map<string, unknown>,
  isKeyed: boolean,
  place: Place,
): void {
  const named = NAMES.find((field) => isName(fields.get(field)));
  const name = named === undefined ? undefined : fields.get(named);
  if (named !== undefined) fields.delete(named);
  const kind = takeKind(fields, ["kind", "type", "element type"], NO_ACTOR_KINDS);
  const [x, y] = [fields.get("x"), fields.get("y")];
  const hasPlace = typeof x === "number" && typeof y === "number" && !fields.has("position");
  if (hasPlace) for (const field of ["x", "y"]) fields.delete(field);
  draft.addActor(
    id,
    [
      ["name", typeof name === "number" ? String(name) : name],
      ["kind", kind],
      ...fields,
      // The y axis of sigma, which draws graphology's graphs, points up.
      ["position", hasPlace ? { x, y: isKeyed && y !== 0 ? -y : y } : undefined],
    ],
    place,
  );
}

function isName(value: unknown): boolean {
  return typeof value === "number" || (isLocalText(value) && value !== "");
}

/** What is called `type` may be a kind, or how a program draws a node or a line. */
const NO_ACTOR_KINDS: ReadonlySet<string> = new Set(
  "node default circle square border image triangle box dot ellipse".split(" "),
);
const NO_KINDS: ReadonlySet<string> = new Set(
  "directed undirected mutual edge default line arrow curve curved curvedarrow straight".split(" "),
);
/** Kumu has types of its own. */
const KINDS = ["kind", "relation", "relationship", "type", "connection type"];

/** The kind among some fields, which is then none of them any more. */
function takeKind(
  fields: Map<string, unknown>,
  names: readonly string[],
  others: ReadonlySet<string>,
): unknown {
  const kinded = names.find((name) => {
    const value = fields.get(name);
    return typeof value === "string" && value !== "" && !others.has(value.toLowerCase());
  });
  if (kinded === undefined) return undefined;
  const kind = fields.get(kinded);
  fields.delete(kinded);
  return kind;
}

function addEdge(
  draft: Draft,
  link: { readonly id?: string | undefined; readonly source: string; readonly target: string },
  fields: Map<string, unknown>,
  isOfUndirected: boolean,
  place: Place,
): void {
  const kind = takeKind(fields, KINDS, NO_KINDS);
  const isUndirected = directionOf(fields) ?? isOfUndirected;
  const losesDirection = isUndirected && !isSymmetric(String(kind ?? "").toLowerCase());
  if (losesDirection) draft.note("undirected", { kept: "directed" }, place);
  draft.addLink(
    link,
    [
      ["kind", kind],
      ...fields,
      ["directed", losesDirection ? false : undefined],
      ...dateFieldsOf(fields, draft, place),
    ],
    place,
  );
}

/** Whether an edge says of itself that it has no direction. */
function directionOf(fields: ReadonlyMap<string, unknown>): boolean | undefined {
  if (typeof fields.get("directed") === "boolean") return fields.get("directed") === false;
  if (typeof fields.get("undirected") === "boolean") return fields.get("undirected") === true;
  const word = fields.get("direction") ?? fields.get("type");
  return word === "undirected" || word === "directed" ? word === "undirected" : undefined;
}

function headOf(root: JsonObject, title: string) {
  const data = new Map([
    ...objectOf(root.get("graph")),
    ...objectOf(root.get("attributes")),
    ...objectOf(root.get("metadata")),
    ...root,
  ]);
  const named = ["title", "label", "name"].map((field) => textOf(data.get(field)));
  return {
    title: named.find((name) => name !== undefined) ?? title,
    description: textOf(data.get("description")),
  };
}
