import { describe, expect, it } from "vitest";
import { formOfJson } from "../../../src/formats/json/json-form";

const ENTITY = { id: "a", schema: "Person", properties: {} };
const NAMED = { id: "a", attributes: { label: "Ada" } };
const NODE = { data: { id: "a" } };
const EDGE = { data: { source: "a", target: "b" } };
const ITEM = { who: "http://www.wikidata.org/entity/Q42" };
const GRAPH = { nodes: [{ id: "a" }], links: [{ source: "a", target: "a" }] };
const many = (item: object, other: object) => [...Array.from({ length: 20 }, () => item), other];

describe("the form of a JSON object", () => {
  it.each([
    ["names our format", { format: "readout/1" }, "readout"],
    ["names another format", { format: "a readout" }, undefined],
    ["has a number as its format", { format: 1 }, undefined],
    ["has documents in a list", { documents: [] }, "readout"],
    ["has documents that are no list", { documents: {} }, undefined],
    ["has head and results of a query", { head: {}, results: {} }, "wikidata"],
    ["has a head alone", { head: {} }, undefined],
    ["has results alone", { results: {} }, undefined],
    ["has a head that is a list", { head: [], results: {} }, undefined],
    ["is a bundle of objects", { type: "bundle", objects: [] }, "stix"],
    ["is a bundle of nothing", { type: "bundle" }, undefined],
    ["has objects and is no bundle", { type: "box", objects: [] }, undefined],
    ["is an event of MISP with its name", { Event: { info: "" } }, "misp"],
    ["is an event of MISP with its attributes", { Event: { Attribute: [] } }, "misp"],
    ["is an event of anything else", { Event: { name: "" } }, undefined],
    ["is an answer with an event of MISP", { response: [{ Event: { info: "" } }] }, "misp"],
    ["is an answer without any", { response: [] }, undefined],
    ["is an answer whose first is none", { response: [{}, { Event: { info: "" } }] }, undefined],
  ])("that %s", (_, value, form) => {
    expect(formOfJson(value)).toBe(form);
  });

  it.each([
    ["is an entity", ENTITY, "ftm"],
    ["has a schema and no properties", { schema: "Person" }, undefined],
    ["has properties and a number as its schema", { schema: 1, properties: {} }, undefined],
    ["has properties in a list", { schema: "Person", properties: [] }, undefined],
    ["has entities as results", { results: [ENTITY] }, "ftm"],
    ["has entities by name", { entities: [ENTITY] }, "ftm"],
    ["has entities as data", { data: [ENTITY] }, "ftm"],
    ["has entities as results within data", { data: { results: [ENTITY] } }, "ftm"],
    ["has entities by name within data", { data: { entities: [ENTITY] } }, "ftm"],
    ["has no results", { results: [] }, undefined],
    ["has results of which one is no entity", { results: [ENTITY, {}] }, undefined],
    ["has another thing after twenty entities", { results: many(ENTITY, {}) }, "ftm"],
    ["has no results, and entities by name", { results: [], entities: [ENTITY] }, "ftm"],
  ])("that %s", (_, value, form) => {
    expect(formOfJson(value)).toBe(form);
  });

  it.each([
    ["has elements with attributes", { elements: [NAMED] }, "kumu"],
    ["has elements and connections", { elements: [{}], connections: [] }, "kumu"],
    ["has elements with data", { elements: [{ ...NAMED, ...NODE }] }, "cyjs"],
    ["has elements of which one has no attributes", { elements: [NAMED, {}] }, "cyjs"],
    ["has another thing after twenty elements", { elements: many(NAMED, {}) }, "kumu"],
    ["has no elements", { elements: [] }, "cyjs"],
    ["has elements by group", { elements: { nodes: [] } }, "cyjs"],
    ["has nodes with data", { nodes: [NODE] }, "cyjs"],
    ["has nodes and edges with data", { nodes: [NODE], edges: [EDGE] }, "cyjs"],
    ["has no nodes with data", { nodes: [], edges: [EDGE] }, undefined],
    ["has a node without data", { nodes: [NODE, {}] }, undefined],
    ["has a node without data after twenty", { nodes: many(NODE, {}) }, "cyjs"],
    [
      "has an edge without source",
      { nodes: [NODE], edges: [{ data: { target: "b" } }] },
      undefined,
    ],
    [
      "has an edge without target",
      { nodes: [NODE], edges: [{ data: { source: "b" } }] },
      undefined,
    ],
    ["has an edge without data after twenty", { nodes: [NODE], edges: many(EDGE, {}) }, "cyjs"],
    ["has edges that are no list", { nodes: [NODE], edges: {} }, undefined],
  ])("that %s", (_, value, form) => {
    expect(formOfJson(value)).toBe(form);
  });

  it.each([
    ["has nodes and links", GRAPH, "nodelink"],
    ["has a graph", { graph: GRAPH }, "nodelink"],
    ["has a graph that is none", { graph: {} }, undefined],
    ["has graphs", { graphs: [{}, GRAPH] }, "nodelink"],
    ["has graphs that are none", { graphs: [{}] }, undefined],
    ["has graphs by name", { graphs: { a: 1 } }, undefined],
    ["has a graph by another name", { network: GRAPH }, "nodelink"],
    ["has two graphs by other names", { one: GRAPH, two: GRAPH }, undefined],
    ["has links alone by another name", { network: { links: GRAPH.links } }, undefined],
    ["has links alone", { links: GRAPH.links }, "nodelink"],
    ["has nodes and no links", { nodes: [{ id: "a" }], links: [] }, "nodelink"],
    ["has no links alone", { links: [] }, undefined],
    ["has nodes and links of no ends", { nodes: [{ id: "a" }], links: [{}] }, undefined],
    ["has nodes and their neighbours", { nodes: [], adjacency: [] }, "nodelink"],
    ["has neighbours alone", { adjacency: [] }, undefined],
    ["has nodes alone", { nodes: [{ id: "a" }] }, undefined],
  ])("that %s", (_, value, form) => {
    expect(formOfJson(value)).toBe(form);
  });

  it.each([
    ["has cards and lists", { cards: [], lists: [] }, "trello"],
    ["has cards alone", { cards: [] }, undefined],
    ["has lists alone", { lists: [] }, undefined],
    ["has a list of chats", { chats: { list: [] } }, "telegram"],
    ["has chats without a list", { chats: { list: {} } }, undefined],
    ["is a chat", { type: "personal_chat", id: 1, messages: [] }, "telegram"],
    ["is a chat without id", { type: "personal_chat", messages: [] }, undefined],
    ["is a chat without type", { id: 1, messages: [] }, undefined],
    ["is a chat without messages", { type: "personal_chat", id: 1 }, undefined],
    ["has a context and a graph", { "@context": "", "@graph": [] }, "rdf"],
    ["has a context alone", { "@context": "" }, undefined],
    ["has a graph of no context", { "@graph": [] }, undefined],
  ])("that %s", (_, value, form) => {
    expect(formOfJson(value)).toBe(form);
  });
});

describe("the form of a JSON list", () => {
  it.each([
    ["of nothing", [], undefined],
    ["of elements with data", [NODE, EDGE], "cyjs"],
    ["of elements by group", [{ group: "nodes" }, { group: "edges" }], "cyjs"],
    ["of which one is no element", [NODE, {}], undefined],
    ["of entities", [ENTITY], "ftm"],
    ["of which one is no entity", [ENTITY, {}], undefined],
    ["of twenty entities and something else", many(ENTITY, {}), "ftm"],
    ["of rows of a query", [ITEM, { what: "http://www.wikidata.org/entity/L1" }], "wikidata"],
    ["of rows with types", [{ who: { type: "uri", value: ITEM.who } }], "wikidata"],
    ["of which one is no row of items", [ITEM, { who: "Ada" }], undefined],
    ["of items of another site", [{ who: "http://example.org/entity/Q42" }], undefined],
    ["of a page about an item", [{ who: `${ITEM.who}/history` }], undefined],
    ["of texts that name an item", [{ who: `see ${ITEM.who}` }], undefined],
    ["of properties", [{ who: "http://www.wikidata.org/entity/P31" }], undefined],
    ["of events of MISP", [{ Event: { info: "" } }, { Event: { Attribute: [] } }], "misp"],
    ["of which one is no such event", [{ Event: { info: "" } }, {}], undefined],
    ["of nodes of Neo4j", [{ type: "node", id: 1, labels: [] }], "nodelink"],
    ["of nodes of Neo4j without labels", [{ type: "node", id: 1 }], undefined],
    ["of relationships of Neo4j", [{ type: "relationship", start: {}, end: {} }], "nodelink"],
    ["of relationships without an end", [{ type: "relationship", start: {} }], undefined],
    ["of edges", [{ source: "a", target: "b" }], "nodelink"],
    ["of which one is no edge", [{ source: "a", target: "b" }, {}], undefined],
    ["of twenty edges and something else", many({ source: "a", target: "b" }, {}), "nodelink"],
    ["of parts with their numbers", [{ numberVerification: [] }, { nodes: [] }], "cx"],
    ["of parts with a version", [{ CXVersion: "2.0" }, { nodes: [] }], "cx"],
    ["of messages", [{ type: "message", ts: "1" }], "slack"],
    ["of messages without a time", [{ type: "message" }], undefined],
    ["of other things with a time", [{ type: "file", ts: "1" }], undefined],
    ["of which one is no message", [{ type: "message", ts: "1" }, {}], undefined],
  ])("%s", (_, value, form) => {
    expect(formOfJson(value)).toBe(form);
  });

  it.each([[null], ["text"], [1], [true], [undefined]])("is none for %o", (value) => {
    expect(formOfJson(value)).toBeUndefined();
  });
});
