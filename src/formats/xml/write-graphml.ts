import type { GraphFile } from "../../graph/model/file";
import { isSymmetric } from "../../graph/model/kinds";
import { type Flat, flatten } from "../draft/flat";
import { escapeXml, printElement } from "./print-xml";
import { typeOfValue } from "./xml-values";

type Domain = "node" | "edge" | "graph";
type Data = readonly (readonly [string, Flat])[];

/**
 * Prints a graph file as GraphML (Brandes et al. 2002): every field as data under its own name, lists and objects as JSON.
 * Unknown fields of the file itself and characters that XML can't represent are lost.
 */
export function exportGraphml(file: GraphFile): string {
  const { title, description, language, license, labels, moments, opening, documents = [] } = file;
  const head = {
    title,
    description,
    language,
    license,
    labels,
    moments,
    opening,
    ...(documents.length > 0 ? { documents } : {}),
  };
  const ofGraph = flatten(head);
  const nodes = file.nodes.map(({ id, ...fields }) => ({ id, data: flatten(fields) }));
  const edges = file.edges.map(({ id, source, target, ...fields }) => ({
    id,
    source,
    target,
    isSymmetric: isSymmetric(fields.kind),
    data: flatten(fields),
  }));
  const keys = new Map<string, string>();
  const declared = [
    ...declare("graph", [ofGraph], keys),
    ...declare(
      "node",
      nodes.map(({ data }) => data),
      keys,
    ),
    ...declare(
      "edge",
      edges.map(({ data }) => data),
      keys,
    ),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declared,
    '<graph edgedefault="directed">',
    printData("graph", ofGraph, keys),
    ...nodes.map(({ id, data }) =>
      printElement("node", [["id", id]], printData("node", data, keys)),
    ),
    ...edges.map((edge) =>
      printElement(
        "edge",
        [
          ["id", edge.id],
          ["source", edge.source],
          ["target", edge.target],
          ["directed", edge.isSymmetric ? "false" : undefined],
        ],
        printData("edge", edge.data, keys),
      ),
    ),
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

/** Prints a key for each name; its type is "string" if its values have different types. */
function declare(
  domain: Domain,
  records: readonly Data[],
  keys: Map<string, string>,
): readonly string[] {
  const types = new Map<string, string>();
  for (const [name, value] of records.flat()) {
    const type = typeOfValue(value);
    types.set(name, (types.get(name) ?? type) === type ? type : "string");
  }
  return [...types].map(([name, type]) => {
    const id = `d${keys.size}`;
    keys.set(`${domain} ${name}`, id);
    return printElement("key", [
      ["id", id],
      ["for", domain],
      ["attr.name", name],
      ["attr.type", type],
    ]);
  });
}

function printData(domain: Domain, data: Data, keys: ReadonlyMap<string, string>): string {
  return data
    .map(([name, value]) =>
      printElement("data", [["key", keys.get(`${domain} ${name}`)]], escapeXml(String(value))),
    )
    .join("");
}
