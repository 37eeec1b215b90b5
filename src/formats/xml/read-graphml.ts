import { isSymmetric } from "../../graph/model/kinds";
import type { Outcome } from "../../graph/problem";
import { type Draft, type Head, openingFields, startDraft } from "../draft/draft";
import { isLocalText } from "../../graph/model/local-text";
import { type Field, unflatten } from "../draft/flat";
import type { Imported } from "../draft/imported";
import { type Defaults, startDefaults } from "./defaults";
import { childOf, childrenOf, parseXml, type XmlElement } from "./xml";
import { dateFieldsOf } from "../draft/link-dates";
import { drawingOf, drawnBy } from "./yed";
import { freeName, typedValue } from "./xml-values";

/** A key as a GraphML file declares it. */
interface Key {
  readonly name: string;
  readonly type: string;
  /** What it applies to: node, edge, graph or all. */
  readonly domain: string;
  readonly fallback?: string | undefined;
}
/** What a file declares, by what it applies to and its id, and what has a default of each. */
interface Keys {
  readonly byId: ReadonlyMap<string, Key>;
  readonly defaults: Readonly<Record<Domain, Defaults<Key>>>;
}
type Domain = "node" | "edge" | "graph";

/**
 * Imports GraphML (Brandes et al. 2002). Data become fields under the names of their keys. The date is the attribute
 * `date`, or `start` and `end` in ISO 8601. Hyperedges and ports are left out, with a note.
 */
export function importGraphml(text: string, title: string): Outcome<Imported> {
  const root = parseXml(text, "graphml");
  if (!root.ok) return root;
  const draft = startDraft();
  const keys = keysOf(root.value, draft);
  const graphs = childrenOf(root.value, "graph");
  for (const graph of graphs) addGraph(draft, graph, keys, undefined);
  return { ok: true, value: draft.finish(headOf(graphs[0], keys, title, draft)) };
}

function keysOf(root: XmlElement, draft: Draft): Keys {
  const byId = new Map(
    childrenOf(root, "key").map((key): [string, Key] => {
      const id = key.attributes.get("id") ?? "";
      return [
        `${key.attributes.get("for") ?? "all"} ${id}`,
        {
          name: key.attributes.get("attr.name") || id,
          type: key.attributes.get("attr.type") ?? "string",
          domain: key.attributes.get("for") ?? "all",
          fallback: childOf(key, "default")?.text,
        },
      ];
    }),
  );
  const withDefault = [...byId.values()].filter(({ fallback }) => fallback !== undefined);
  const defaultsOf = (domain: Domain) =>
    startDefaults(
      withDefault.filter((key) => key.domain === domain || key.domain === "all"),
      draft,
    );
  const [node, edge, graph] = [defaultsOf("node"), defaultsOf("edge"), defaultsOf("graph")];
  return { byId, defaults: { node, edge, graph } };
}

function dataOf(
  element: XmlElement,
  { byId, defaults }: Keys,
  domain: Domain,
): Map<string, unknown> {
  const fields: Field[] = [];
  const given = new Set<Key>();
  for (const data of childrenOf(element, "data")) {
    const id = data.attributes.get("key") ?? "";
    const key = byId.get(`${domain} ${id}`) ?? byId.get(`all ${id}`);
    if (key) given.add(key);
    if (drawingOf(data)) continue;
    const text = data.children.length > 0 ? textWithin(data) : data.text;
    fields.push(unflatten([key?.name ?? id, typedValue(text, key?.type ?? "string")]));
  }
  for (const { name, type, fallback = "" } of defaults[domain].missing((key) => given.has(key)))
    fields.push(unflatten([name, typedValue(fallback, type)]));
  return new Map(fields.map(([name, value]) => [freeName(name), value]));
}

/** The text within an element: drawing programs put whole elements into data. */
function textWithin({ text, children }: XmlElement): string {
  return [text, ...children.map(textWithin)].join(" ").replaceAll(/\s+/g, " ").trim();
}

function headOf(graph: XmlElement | undefined, keys: Keys, title: string, draft: Draft): Head {
  const data = graph ? dataOf(graph, keys, "graph") : new Map<string, unknown>();
  draft.addDocuments(data.get("documents"));
  const textOf = (name: string): string | undefined => {
    const value = data.get(name);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  return {
    title: textOf("title") ?? title,
    description: textOf("description"),
    language: textOf("language"),
    ...openingFields(data),
    license: textOf("license"),
  };
}

function addGraph(draft: Draft, graph: XmlElement, keys: Keys, parent: string | undefined): void {
  for (const node of childrenOf(graph, "node")) addNode(draft, node, keys, parent);
  const isUndirected = graph.attributes.get("edgedefault") === "undirected";
  for (const edge of childrenOf(graph, "edge")) addEdge(draft, edge, keys, isUndirected);
  for (const { line } of childrenOf(graph, "hyperedge")) {
    draft.note("left-out", { what: "hyperedge" }, { line });
  }
}

const NAMES = ["name", "label", "Label", "Name"];

function addNode(draft: Draft, node: XmlElement, keys: Keys, parent: string | undefined): void {
  const id = node.attributes.get("id") ?? "";
  const data = dataOf(node, keys, "node");
  const named = NAMES.find((field) => isLocalText(data.get(field)) && data.get(field) !== "");
  const drawn = drawnBy(childrenOf(node, "data"));
  const name = named === undefined ? drawn.label : data.get(named);
  if (named !== undefined) data.delete(named);
  const [x, y] = [data.get("x"), data.get("y")];
  const hasPlace = typeof x === "number" && typeof y === "number" && !data.has("position");
  if (hasPlace) {
    data.delete("x");
    data.delete("y");
  }
  const fields: Field[] = [
    ["name", name ?? (id || undefined)],
    ["parent", parent],
    ...data,
    ["position", hasPlace ? { x, y } : (data.get("position") ?? drawn.place)],
  ];
  draft.addActor(id, fields, { line: node.line });
  for (const { line } of childrenOf(node, "port")) {
    draft.note("left-out", { what: "port" }, { line });
  }
  for (const graph of childrenOf(node, "graph")) addGraph(draft, graph, keys, id);
}

function addEdge(draft: Draft, edge: XmlElement, keys: Keys, isUndirectedByDefault: boolean): void {
  const place = { line: edge.line };
  const data = dataOf(edge, keys, "edge");
  const drawn = drawnBy(childrenOf(edge, "data"));
  if (drawn.label !== undefined && !data.has("label")) data.set("label", drawn.label);
  const directed = edge.attributes.get("directed");
  const isUndirected = directed === undefined ? isUndirectedByDefault : directed === "false";
  const losesDirection = isUndirected && !isSymmetric(String(data.get("kind") ?? "").toLowerCase());
  if (losesDirection) draft.note("undirected", { kept: "directed" }, place);
  draft.addLink(
    {
      id: edge.attributes.get("id"),
      source: edge.attributes.get("source") ?? "",
      target: edge.attributes.get("target") ?? "",
    },
    [
      ...data,
      ["directed", losesDirection ? false : undefined],
      ["arrows", drawn.isBackwards ? (data.get("arrows") ?? "from") : undefined],
      ...dateFieldsOf(data, draft, place),
    ],
    place,
  );
}
