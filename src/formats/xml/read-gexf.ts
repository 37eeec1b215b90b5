import { isTranslations } from "../../graph/model/local-text";
import { isSymmetric } from "../../graph/model/kinds";
import type { Outcome } from "../../graph/problem";
import { type Draft, type Head, startDraft } from "../draft/draft";
import { type Field, unflatten } from "../draft/flat";
import type { Imported } from "../draft/imported";
import { type Defaults, startDefaults } from "./defaults";
import { childOf, childrenOf, localName, parseXml, type XmlElement } from "./xml";
import { dateOfTimes, dateOfTimeSet, type Times } from "../draft/times";
import { CREATOR, freeName, typedValue } from "./xml-values";

/** An attribute as a GEXF file declares it. */
interface Declared {
  readonly title: string;
  readonly type: string;
  readonly fallback?: string | undefined;
}
/** What a file declares for its nodes or its edges. */
interface Declarations {
  readonly byId: ReadonlyMap<string, Declared>;
  readonly defaults: Defaults<readonly [id: string, declared: Declared]>;
}

/**
 * Imports GEXF 1.1, 1.2draft or 1.3. Attributes become fields under their titles. `viz` is kept as one field, except for
 * the position (GEXF's y axis points up, ours down). Times of edges become dates: a spell its interval, several spells the
 * interval that contains them all. Times that are plain numbers are kept, with a note.
 */
export function importGexf(text: string, title: string): Outcome<Imported> {
  const root = parseXml(text, "gexf");
  if (!root.ok) return root;
  const graph = childOf(root.value, "graph");
  if (!graph) {
    const values = { what: "graph", within: "gexf" };
    return { ok: false, problems: [{ code: "xml-missing", values, line: root.value.line }] };
  }
  const meta = childOf(root.value, "meta");
  const draft = startDraft();
  const reading: Reading = {
    draft,
    ofNodes: declarationsOf(graph, "node", draft),
    ofEdges: declarationsOf(graph, "edge", draft),
    edgeType: graph.attributes.get("defaultedgetype"),
    isOurs: childOf(meta, "creator")?.text === CREATOR,
  };
  addParts(reading, graph, undefined);
  return { ok: true, value: reading.draft.finish(headOf(meta, reading.isOurs, title)) };
}

/** The state of an import. */
interface Reading {
  readonly draft: Draft;
  readonly ofNodes: Declarations;
  readonly ofEdges: Declarations;
  /** The type of edges that have no type: `directed`, `undirected` or `mutual`. */
  readonly edgeType: string | undefined;
  /** Whether Readout wrote the file: then the times of edges only repeat their dates. */
  readonly isOurs: boolean;
}

function headOf(meta: XmlElement | undefined, isOurs: boolean, title: string): Head {
  const description = childOf(meta, "description")?.text.trim() || undefined;
  if (!isOurs || description === undefined) return { title, description };
  const [first = title, ...rest] = description.split("\n\n");
  return { title: first, description: rest.join("\n\n") || undefined };
}

function declarationsOf(graph: XmlElement, className: "node" | "edge", draft: Draft): Declarations {
  const declared = childrenOf(graph, "attributes")
    .filter(({ attributes }) => (attributes.get("class") ?? "node") === className)
    .flatMap((list) => childrenOf(list, "attribute"));
  const byId = new Map(
    declared.map((attribute): [string, Declared] => {
      const id = attribute.attributes.get("id") ?? attribute.attributes.get("title") ?? "";
      return [
        id,
        {
          title: attribute.attributes.get("title") || id,
          type: attribute.attributes.get("type") ?? "string",
          fallback: childOf(attribute, "default")?.text.trim(),
        },
      ];
    }),
  );
  const withDefault = [...byId].filter(([, { fallback }]) => fallback !== undefined);
  return { byId, defaults: startDefaults(withDefault, draft) };
}

/** Adds the nodes and edges of a graph, or those nested in a node. */
function addParts(reading: Reading, parent: XmlElement, parentId: string | undefined): void {
  for (const list of childrenOf(parent, "nodes")) {
    for (const node of childrenOf(list, "node")) addNode(reading, node, parentId);
  }
  for (const list of childrenOf(parent, "edges")) {
    for (const edge of childrenOf(list, "edge")) addEdge(reading, edge);
  }
}

function addNode(reading: Reading, node: XmlElement, parentId: string | undefined): void {
  const { draft, ofNodes } = reading;
  const id = node.attributes.get("id") ?? "";
  const values = new Map(valuesOf(node, ofNodes));
  const otherName = values.get("name");
  values.delete("name");
  const fields: Field[] = [
    [
      "name",
      isTranslations(otherName) ? otherName : node.attributes.get("label") || id || undefined,
    ],
    ...leftAttributes(node, ["id", "label", "pid"]),
    ["parent", node.attributes.get("pid") ?? parentId],
    ...values,
    ["name (as given)", isTranslations(otherName) ? undefined : otherName],
    ...vizOf(node),
  ];
  draft.addActor(id, fields, { line: node.line });
  addParts(reading, node, id);
}

/** The attributes of an element that are not handled elsewhere, as fields. */
function leftAttributes(element: XmlElement, known: readonly string[]): readonly Field[] {
  return [...element.attributes]
    .filter(([name]) => !known.includes(name) && !name.startsWith("xmlns"))
    .map(([name, value]): Field => [
      freeName(name),
      name === "weight" ? typedValue(value, "double") : value,
    ]);
}

interface AttributeValue {
  readonly value: unknown;
  readonly times: readonly Field[];
}

function valuesOf(element: XmlElement, { byId, defaults }: Declarations): readonly Field[] {
  const given = [
    ...childrenOf(element, "attvalues").flatMap((list) => childrenOf(list, "attvalue")),
    ...childrenOf(element, "attvalue"),
  ];
  const values = new Map<string, AttributeValue[]>();
  for (const { attributes } of given) {
    const id = attributes.get("for") ?? attributes.get("id") ?? "";
    const { type = "string" } = byId.get(id) ?? {};
    const times = [...attributes].filter(([name]) => !["for", "id", "value"].includes(name));
    const item = { value: typedValue(attributes.get("value") ?? "", type), times };
    const others = values.get(id);
    if (others) others.push(item);
    else values.set(id, [item]);
  }
  const fields = [...values].map(([id, items]): Field => {
    const title = byId.get(id)?.title ?? id;
    const [first] = items;
    const isPlain = items.length === 1 && first?.times.length === 0;
    if (isPlain && (typeof first.value === "string" || !Array.isArray(first.value))) {
      return unflattenValue(title, first.value);
    }
    // A value that changes over time is kept as a list of values with their times.
    const list = items.map(({ value, times }) => ({ value, ...Object.fromEntries(times) }));
    return [freeName(title), list];
  });
  const fallbacks = defaults
    .missing(([id]) => values.has(id))
    .map(([, { title, type, fallback = "" }]) => unflattenValue(title, typedValue(fallback, type)));
  return [...fields, ...fallbacks];
}

function unflattenValue(title: string, value: unknown): Field {
  const isFlat =
    typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  const [name, restored] = isFlat ? unflatten([title, value]) : [title, value];
  return [freeName(name), restored];
}

function vizOf(element: XmlElement): readonly Field[] {
  const viz = element.children.filter(({ name }) => name.includes(":"));
  const place = viz.find(({ name }) => localName(name) === "position")?.attributes;
  const [x, y] = [Number(place?.get("x")), Number(place?.get("y"))];
  const others = viz
    .filter(({ name }) => localName(name) !== "position")
    .map(({ name, attributes }) => [localName(name), Object.fromEntries(attributes)]);
  return [
    ["position", Number.isFinite(x) && Number.isFinite(y) ? { x, y: y === 0 ? 0 : -y } : undefined],
    ["viz", others.length > 0 ? Object.fromEntries(others) : undefined],
  ];
}

const EDGE_ATTRIBUTES = ["id", "source", "target", "type"];
const TIME_ATTRIBUTES = ["start", "startopen", "end", "endopen", "timestamp", "timestamps"];

function addEdge({ draft, ofEdges, edgeType, isOurs }: Reading, edge: XmlElement): void {
  const place = { line: edge.line };
  const { attributes } = edge;
  const values = new Map(valuesOf(edge, ofEdges));
  if (isOurs) {
    draft.addDocuments(values.get("documents"));
    values.delete("documents");
  }
  const kind = values.get("kind") ?? attributes.get("kind");
  const isUndirected = (attributes.get("type") ?? edgeType) === "undirected";
  const losesDirection = isUndirected && !isSymmetric(String(kind ?? "").toLowerCase());
  if (losesDirection) draft.note("undirected", { kept: "directed" }, place);
  const known = isOurs ? [...EDGE_ATTRIBUTES, ...TIME_ATTRIBUTES] : EDGE_ATTRIBUTES;
  draft.addLink(
    {
      id: attributes.get("id"),
      source: attributes.get("source") ?? "",
      target: attributes.get("target") ?? "",
    },
    [
      ...leftAttributes(edge, known),
      ...(isOurs || values.has("date") ? [] : timeFields(edge, draft)),
      ["directed", losesDirection ? false : undefined],
      ...values,
      ...vizOf(edge),
    ],
    place,
  );
}

function timeFields(edge: XmlElement, draft: Draft): readonly Field[] {
  const place = { line: edge.line };
  for (const kept of ["intervals", "timestamps"]) {
    const set = dateOfTimeSet(edge.attributes.get(kept) ?? "");
    if (!set) continue;
    if (set.hasSpells) draft.note("spells", { kept }, place);
    if (typeof set.dated === "object") return [["date", set.dated.date]];
    draft.note("not-a-date", { value: edge.attributes.get(kept) ?? "", kept }, place);
    return [];
  }
  const spells = childrenOf(edge, "spells").flatMap((list) => childrenOf(list, "spell"));
  const all = [edge, ...spells].map(({ attributes }) => timesOf(attributes));
  const starts = all.flatMap(({ start }) => start ?? []).toSorted();
  const ends = all.flatMap(({ end }) => end ?? []).toSorted();
  const isOpen = (key: keyof Times) => spells.some(({ attributes }) => !timesOf(attributes)[key]);
  const times = {
    start: isOpen("start") ? undefined : starts[0],
    end: isOpen("end") ? undefined : ends.at(-1),
  };
  const dated = dateOfTimes(times);
  const kept = spells.length > 0 ? "spells" : "start";
  if (dated === "not-a-date") {
    const value = [times.start, times.end].filter(Boolean).join(" – ");
    draft.note("not-a-date", { value, kept }, place);
  } else if (dated?.hasHours) {
    draft.note("hour-left", { value: times.start ?? times.end ?? "", kept }, place);
  }
  if (spells.length > 1) draft.note("spells", { kept }, place);
  return [
    ["date", dated === "not-a-date" ? undefined : dated?.date],
    [
      "spells",
      spells.length > 0
        ? spells.map(({ attributes }) => Object.fromEntries(attributes))
        : undefined,
    ],
  ];
}

function timesOf(attributes: ReadonlyMap<string, string>): Times {
  const stamp = attributes.get("timestamp");
  if (stamp !== undefined) return { start: stamp, end: stamp };
  return {
    start: attributes.get("start") ?? attributes.get("startopen"),
    end: attributes.get("end") ?? attributes.get("endopen"),
  };
}
