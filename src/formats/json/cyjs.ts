import { isTranslations } from "../../graph/model/local-text";
import type { Outcome } from "../../graph/problem";
import { type Draft, type Head, openingFields, startDraft } from "../draft/draft";
import type { Field } from "../draft/flat";
import type { Imported } from "../draft/imported";
import { freeName } from "../xml/xml-values";
import { refuseJson } from "./json-problem";
import { isCyjsElement, isObject, type JsonObject, objectOf, textOf } from "./json-values";

/**
 * Imports Cytoscape's JSON: `elements` as one list or as lists of nodes and edges, a bare list, or .cyjs as the desktop
 * program writes it. Everything in `data` becomes a field, and so does `classes`.
 * @param value the parsed JSON
 */
export function importCyjs(value: unknown, title: string): Outcome<Imported> {
  const root = objectOf(value);
  const elements = elementsOf(root.get("elements") ?? value);
  if (!elements) return refuseJson("cyjs-elements");
  if ("other" in elements) {
    return refuseJson("cyjs-edges", { values: { found: elements.other }, pointer: "/elements" });
  }
  const draft = startDraft();
  let unnamed = 0;
  for (const node of elements.nodes) {
    const data = objectOf(node.get("data"));
    addNode(draft, node, data, textOf(data.get("id")) ?? `node-${++unnamed}`);
  }
  for (const edge of elements.edges) addEdge(draft, edge);
  return { ok: true, value: draft.finish(headOf(objectOf(root.get("data")), title, draft)) };
}

interface Elements {
  readonly nodes: readonly JsonObject[];
  readonly edges: readonly JsonObject[];
}

/** The elements, or the other name under which a file has its edges: to open it without them would be wrong. */
function elementsOf(value: unknown): Elements | { readonly other: string } | undefined {
  if (Array.isArray(value)) {
    const all = value.map(objectOf);
    const edges = all.filter(isEdge);
    // An empty list could be a list of anything.
    return all.length > 0 && all.every(isCyjsElement)
      ? { nodes: all.filter((element) => !isEdge(element)), edges }
      : undefined;
  }
  const lists = objectOf(value);
  const [nodes, edges] = [lists.get("nodes"), lists.get("edges") ?? []];
  if (!Array.isArray(nodes) || !Array.isArray(edges)) return undefined;
  if (!nodes.every((node) => isObject(objectOf(node).get("data")))) return undefined;
  const other = [...lists].find(
    ([name, list]) =>
      name !== "nodes" && name !== "edges" && Array.isArray(list) && list.length > 0,
  );
  if (other && !lists.has("edges")) return { other: other[0] };
  return { nodes: nodes.map(objectOf), edges: edges.map(objectOf) };
}

function isEdge(element: JsonObject): boolean {
  const group = element.get("group");
  if (group === "nodes" || group === "edges") return group === "edges";
  const data = objectOf(element.get("data"));
  return data.has("source") && data.has("target");
}

const NAMES = ["name", "label", "shared_name"];

function addNode(draft: Draft, node: JsonObject, data: JsonObject, id: string): void {
  const nameIn = (field: string) => {
    const value = data.get(field);
    return isTranslations(value) ? value : textOf(value);
  };
  const named = NAMES.find((field) => nameIn(field) !== undefined);
  const place = objectOf(node.get("position"));
  const [x, y] = [place.get("x"), place.get("y")];
  const hasPlace = typeof x === "number" && typeof y === "number" && !data.has("position");
  draft.addActor(
    id,
    [
      ["name", (named && nameIn(named)) ?? id],
      ...fieldsOf(data, new Set(["id", named ?? ""])),
      ["classes", node.get("classes")],
      ["position", hasPlace ? { x, y } : undefined],
    ],
    {},
  );
}

function addEdge(draft: Draft, edge: JsonObject): void {
  const data = objectOf(edge.get("data"));
  draft.addLink(
    {
      id: textOf(data.get("id")),
      source: textOf(data.get("source")) ?? "",
      target: textOf(data.get("target")) ?? "",
    },
    [...fieldsOf(data, new Set(["id", "source", "target"])), ["classes", edge.get("classes")]],
    {},
  );
}

function fieldsOf(data: JsonObject, without: ReadonlySet<string>): readonly Field[] {
  return [...data]
    .filter(([name]) => !without.has(name))
    .map(([name, value]): Field => [freeName(name), value]);
}

function headOf(data: JsonObject, title: string, draft: Draft): Head {
  draft.addDocuments(data.get("documents"));
  return {
    title: textOf(data.get("title")) ?? textOf(data.get("name")) ?? title,
    description: textOf(data.get("description")),
    language: textOf(data.get("language")),
    ...openingFields(data),
    license: textOf(data.get("license")),
  };
}
