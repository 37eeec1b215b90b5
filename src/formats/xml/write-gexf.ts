import { parseDays, printDay } from "../../graph/dates";
import type { FileActor, FileLink, GraphFile } from "../../graph/model/file";
import { isSymmetric } from "../../graph/model/kinds";
import { plainText } from "../../graph/model/local-text";
import { type Flat, flatten } from "../draft/flat";
import { escapeXml, printElement } from "./print-xml";
import { CREATOR, typeOfValue } from "./xml-values";

/** The fields of an actor that are not printed as attribute values, because GEXF has its own place for them. */
const NODE_OWN: ReadonlySet<string> = new Set(["id", "name", "position"]);
/** Likewise for a name in several languages, which is printed as an attribute value too. */
const LOCAL_OWN: ReadonlySet<string> = new Set(["id", "position"]);
const ownOf = ({ name }: FileActor) => (typeof name === "string" ? NODE_OWN : LOCAL_OWN);
const EDGE_OWN: ReadonlySet<string> = new Set(["id", "source", "target"]);

type Attributes = ReadonlyMap<string, Flat>;

/**
 * Prints a graph file as GEXF 1.3, with the days of its links as times that Gephi's timeline shows. GEXF has no place for
 * documents, so those that a link quotes are printed with the link. Language, licence, words, moments, opening, unknown fields of the file,
 * documents that are not quoted, and characters that XML can't represent are lost.
 */
export function exportGexf(file: GraphFile): string {
  const documentsById = new Map((file.documents ?? []).map((document) => [document.id, document]));
  const nodes = file.nodes.map((actor) => ({ actor, attributes: flat(actor, ownOf(actor)) }));
  const edges = file.edges.map((link) => {
    const cited = new Set((link.quotes ?? []).map(({ document }) => document));
    const documents = [...cited].flatMap((id) => documentsById.get(id) ?? []);
    const record = documents.length > 0 ? { ...link, documents } : link;
    return { link, attributes: flat(record, EDGE_OWN) };
  });
  const ofNodes = declare(nodes.map(({ attributes }) => attributes));
  const ofEdges = declare(edges.map(({ attributes }) => attributes));
  const isDynamic = file.edges.some(({ date }) => date !== undefined);
  const mode: readonly (readonly [string, string])[] = isDynamic
    ? [
        ["mode", "dynamic"],
        ["timeformat", "date"],
      ]
    : [["mode", "static"]];
  const description = [file.title, file.description]
    .flatMap((text) => (text ? plainText(text) : []))
    .join("\n\n");
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    `<meta>${printElement("creator", [], CREATOR)}${printElement("description", [], escapeXml(description))}</meta>`,
    `<graph defaultedgetype="directed"${mode.map(([key, value]) => ` ${key}="${value}"`).join("")}>`,
    printDeclarations("node", ofNodes),
    printDeclarations("edge", ofEdges),
    "<nodes>",
    ...nodes.map(({ actor, attributes }) => printNode(actor, attributes, ofNodes)),
    "</nodes>",
    "<edges>",
    ...edges.map(({ link, attributes }) => printEdge(link, attributes, ofEdges)),
    "</edges>",
    "</graph>",
    "</gexf>",
    "",
  ].join("\n");
}

function flat(record: object, own: ReadonlySet<string>): Attributes {
  return new Map(flatten(record).filter(([name]) => !own.has(name) && name !== "position (json)"));
}

/** A declared attribute; its type is "string" if its values have different types. */
interface Declaration {
  readonly id: string;
  readonly type: "string" | "double" | "boolean";
}

function declare(records: readonly Attributes[]): ReadonlyMap<string, Declaration> {
  const declared = new Map<string, Declaration>();
  for (const [name, value] of records.flatMap((record) => [...record])) {
    const known = declared.get(name);
    const type = typeOfValue(value);
    declared.set(name, {
      id: known?.id ?? String(declared.size),
      type: known === undefined || known.type === type ? type : "string",
    });
  }
  return declared;
}

function printDeclarations(className: string, declared: ReadonlyMap<string, Declaration>): string {
  const attributes = [...declared].map(([title, { id, type }]) =>
    printElement("attribute", [
      ["id", id],
      ["title", title],
      ["type", type],
    ]),
  );
  return printElement("attributes", [["class", className]], attributes.join(""));
}

function printValues(attributes: Attributes, declared: ReadonlyMap<string, Declaration>): string {
  const values = [...attributes].map(([name, value]) =>
    printElement("attvalue", [
      ["for", declared.get(name)?.id],
      ["value", value],
    ]),
  );
  return values.length > 0 ? printElement("attvalues", [], values.join("")) : "";
}

function printNode(
  actor: FileActor,
  attributes: Attributes,
  declared: ReadonlyMap<string, Declaration>,
): string {
  const { position } = actor;
  const place = position
    ? printElement("viz:position", [
        ["x", position.x],
        ["y", position.y === 0 ? 0 : -position.y],
      ])
    : "";
  return printElement(
    "node",
    [
      ["id", actor.id],
      ["label", plainText(actor.name)],
    ],
    printValues(attributes, declared) + place,
  );
}

function printEdge(
  link: FileLink,
  attributes: Attributes,
  declared: ReadonlyMap<string, Declaration>,
): string {
  const days = link.date === undefined ? undefined : parseDays(link.date);
  const { first = -Infinity, last = Infinity } = days?.ok ? days.value : {};
  return printElement(
    "edge",
    [
      ["id", link.id],
      ["source", link.source],
      ["target", link.target],
      ["type", isSymmetric(link.kind) ? "undirected" : "directed"],
      ["start", Number.isFinite(first) ? printDay(first) : undefined],
      ["end", Number.isFinite(last) ? printDay(last) : undefined],
    ],
    printValues(attributes, declared),
  );
}
