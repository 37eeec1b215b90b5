import { isSymmetric } from "../../graph/model/kinds";
import type { Outcome } from "../../graph/problem";
import { type Draft, startDraft } from "../draft/draft";
import type { Field } from "../draft/flat";
import { type Imported, MOST_FIELDS, TOO_MANY_FIELDS } from "../draft/imported";
import { dateFieldsOf } from "../draft/link-dates";
import { freeName } from "../xml/xml-values";
import { type GmlList, type GmlValue, parseGml } from "./gml-values";

/**
 * Imports GML, as Gephi, igraph, NetworkX, yEd and Cytoscape write it. The name of an actor is its `label`; `graphics` gives
 * the position; everything else becomes a field.
 */
export function importGml(text: string, title: string): Outcome<Imported> {
  const parsed = parseGml(text);
  if (!parsed.ok) return parsed;
  const graph = listsOf(parsed.value, "graph")[0];
  if (!graph) {
    return { ok: false, problems: [{ code: "gml", values: { message: "graph [" }, line: 1 }] };
  }
  const draft = startDraft();
  for (const node of listsOf(graph, "node")) addNode(draft, node);
  const isUndirected = valueIn(graph, "directed") === 0;
  for (const edge of listsOf(graph, "edge")) addEdge(draft, edge, isUndirected);
  const own = ["title", "label", "name"].map((key) => textIn(graph, key)).find(Boolean);
  return { ok: true, value: draft.finish({ title: own ?? title }) };
}

function listsOf({ entries }: GmlList, key: string): readonly GmlList[] {
  return entries.flatMap(([name, value]) =>
    name === key && typeof value === "object" ? [value] : [],
  );
}

function valueIn({ entries }: GmlList, key: string): GmlValue | undefined {
  return entries.find(([name]) => name === key)?.[1];
}

function textIn(list: GmlList, key: string): string | undefined {
  const value = valueIn(list, key);
  return typeof value === "object" || value === undefined || value === ""
    ? undefined
    : String(value);
}

/** The entries of a list as fields, lists as objects; a key that comes again is a list of its values. */
function fieldsOf(draft: Draft, list: GmlList, taken: ReadonlySet<string>): Map<string, unknown> {
  const all = new Map<string, unknown[]>();
  for (const [key, value] of list.entries) {
    if (taken.has(key)) continue;
    const plain =
      typeof value === "object" ? Object.fromEntries(fieldsOf(draft, value, NONE)) : value;
    const values = all.get(key);
    if (values) values.push(plain);
    else if (all.size >= MOST_FIELDS) {
      draft.refuse({ ...TOO_MANY_FIELDS, line: list.line });
      break;
    } else all.set(key, [plain]);
  }
  return new Map(
    [...all].map(([key, values]): Field => [
      freeName(key),
      values.length === 1 ? values[0] : values,
    ]),
  );
}

const NONE: ReadonlySet<string> = new Set();
const NODE_KEYS: ReadonlySet<string> = new Set(["id", "label", "name"]);
const EDGE_KEYS: ReadonlySet<string> = new Set(["id", "source", "target"]);

function addNode(draft: Draft, node: GmlList): void {
  const id = textIn(node, "id") ?? "";
  const [label, name] = [textIn(node, "label"), textIn(node, "name")];
  const [graphics] = listsOf(node, "graphics");
  const [x, y] = graphics ? [valueIn(graphics, "x"), valueIn(graphics, "y")] : [];
  const hasPlace = typeof x === "number" && typeof y === "number";
  draft.addActor(
    id,
    [
      ["name", label ?? name ?? (id || undefined)],
      ["name (as given)", label !== undefined && name !== label ? name : undefined],
      ...fieldsOf(draft, node, NODE_KEYS),
      ["position", hasPlace ? { x, y } : undefined],
    ],
    { line: node.line },
  );
}

function addEdge(draft: Draft, edge: GmlList, isUndirected: boolean): void {
  const place = { line: edge.line };
  const fields = fieldsOf(draft, edge, EDGE_KEYS);
  const losesDirection = isUndirected && !isSymmetric(String(fields.get("kind")).toLowerCase());
  if (losesDirection) draft.note("undirected", { kept: "directed" }, place);
  draft.addLink(
    {
      id: textIn(edge, "id"),
      source: textIn(edge, "source") ?? "",
      target: textIn(edge, "target") ?? "",
    },
    [
      ...fields,
      ["directed", losesDirection ? false : undefined],
      ...dateFieldsOf(fields, draft, place),
    ],
    place,
  );
}
