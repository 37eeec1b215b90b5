import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkImported } from "../../../src/formats/doubts/check-imported";
import { isUnread } from "../../../src/formats/draft/unread";
import { formOfJson } from "../../../src/formats/json/json-form";
import { importJson } from "../../../src/formats/read-json";

/** What comes of a JSON value whose structure shows it to be node-link JSON or a map of Kumu. */
function read(value: unknown) {
  const form = formOfJson(value);
  if (form !== "nodelink" && form !== "kumu") throw new Error(`It was taken for ${form}.`);
  return checkImported(importJson(form, value, "t"));
}

function open(value: unknown) {
  const outcome = read(value);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { graph, notes } = outcome.value;
  const nameOf = (id: string) => graph.actors.get(id)?.name ?? id;
  const links = Array.from(
    graph.links.values(),
    ({ source, target, kind }) => `${nameOf(source)} ${kind} ${nameOf(target)}`,
  );
  return { graph, notes, links, names: Array.from(graph.actors.values(), ({ name }) => name) };
}

describe("node-link JSON", () => {
  const names = ["Ada Quill", "Bruno Marsh", "Cleo Lund"];

  it.each([
    [
      "d3, by name",
      {
        nodes: names.map((id) => ({ id, group: 1 })),
        links: [{ source: "Ada Quill", target: "Cleo Lund", value: 8 }],
      },
    ],
    [
      "d3, by place",
      { nodes: names.map((name) => ({ name })), links: [{ source: 0, target: 2, value: 8 }] },
    ],
    [
      "d3, by place though there are ids",
      { nodes: names.map((name) => ({ id: name })), links: [{ source: 0, target: 2 }] },
    ],
    [
      "d3, after its layout",
      {
        nodes: names.map((id, index) => ({ id, index, x: index, y: 1 })),
        links: [{ source: { id: "Ada Quill", index: 0 }, target: { id: "Cleo Lund" }, index: 0 }],
      },
    ],
    [
      "NetworkX",
      {
        directed: true,
        multigraph: true,
        graph: { name: "letters" },
        nodes: names.map((name, id) => ({ name, id })),
        edges: [{ source: 0, target: 2, key: 0, weight: 4 }],
      },
    ],
    [
      "NetworkX, as adjacency",
      {
        directed: false,
        multigraph: false,
        graph: [],
        nodes: names.map((name, id) => ({ name, id })),
        adjacency: [[{ id: 2 }], [], [{ id: 0 }]],
      },
    ],
    [
      "vis",
      {
        nodes: names.map((label, id) => ({ id, label })),
        edges: [{ from: 0, to: 2, arrows: "to" }],
      },
    ],
    [
      "graphology",
      {
        options: { type: "mixed", multi: false },
        nodes: names.map((label, key) => ({ key: `n${key}`, attributes: { label, x: 1, y: 2 } })),
        edges: [{ key: "n0->n2", source: "n0", target: "n2", attributes: { type: "arrow" } }],
      },
    ],
    [
      "JSON Graph Format 2",
      {
        graph: {
          label: "letters",
          nodes: Object.fromEntries(names.map((label, id) => [`n${id}`, { label }])),
          edges: [{ source: "n0", target: "n2" }],
        },
      },
    ],
    [
      "JSON Graph Format 1, one of several",
      {
        graphs: [
          {
            nodes: names.map((label, id) => ({ id: `n${id}`, label })),
            edges: [{ source: "n0", target: "n2", metadata: { weight: 1 } }],
          },
        ],
      },
    ],
    [
      "Neo4j",
      {
        nodes: names.map((name, id) => ({ id: `${id}`, labels: ["Person"], properties: { name } })),
        relationships: [{ id: "r", startNode: "0", endNode: "2" }],
      },
    ],
    [
      "Kumu",
      {
        elements: names.map((label) => ({ label })),
        connections: [{ from: "Ada Quill", to: "Cleo Lund", direction: "directed" }],
      },
    ],
    [
      "Kumu, as a blueprint",
      {
        elements: names.map((label, at) => ({ _id: `elem-${at}`, attributes: { label } })),
        connections: [{ _id: "conn-1", from: "elem-0", to: "elem-2", attributes: {} }],
      },
    ],
  ])("of %s has its actors by name, and the link between them", (_, value) => {
    const opened = open(value);
    expect(opened.names).toEqual(names);
    expect(opened.links).toEqual(["Ada Quill link Cleo Lund"]);
  });

  it("may be a list of links alone, whose ends are then the actors", () => {
    const links = [
      { source: "Ada Quill", target: "Bruno Marsh", date: "2022-02-01", type: "call" },
      { source: "Bruno Marsh", target: "Ada Quill", date: "2022-02-02", type: "letter" },
    ];
    const expected = ["Ada Quill call Bruno Marsh", "Bruno Marsh letter Ada Quill"];
    expect(open(links).links).toEqual(expected);
    expect(open({ links }).links).toEqual(expected);
  });

  it("keeps what it does not know, and takes kinds, positions and titles for what they are", () => {
    const { graph } = open({
      graph: { name: "Letters" },
      nodes: [
        { id: 0, label: "Ada", type: "Person", group: 3, x: 1, y: -2 },
        { id: 1, label: "Bruno" },
      ],
      links: [{ source: 0, target: 1, relation: "Letter", value: 8, date: "2022-02-01" }],
    });
    expect(graph.title).toBe("Letters");
    expect(graph.file.nodes[0]).toEqual({
      id: "0",
      kind: "person",
      name: "Ada",
      group: 3,
      position: { x: 1, y: -2 },
    });
    expect(graph.file.edges[0]).toMatchObject({ kind: "letter", value: 8, date: "2022-02-01" });
  });

  it("is dated by its start and end, or its day without the hour", () => {
    const nodes = [{ id: "a" }, { id: "b" }];
    const ends = { source: "a", target: "b" };
    const { graph, notes } = open({
      nodes,
      links: [
        { ...ends, start: "2022-02-01", end: "2022-02-03" },
        { ...ends, date: "2022-02-01T10:00:00Z" },
        { ...ends, seen: "2/1/2022" },
      ],
    });
    const dates = graph.file.edges.map(({ date }) => date);
    expect(dates).toEqual(["2022-02-01/2022-02-03", "2022-02-01", undefined]);
    expect(notes.map(({ code, values }) => [code, values.field])).toEqual([
      ["hour-left", undefined],
      ["dates-not-read", "seen"],
    ]);
  });

  it("says that an undirected link was one", () => {
    const nodes = [{ id: "a" }, { id: "b" }];
    const { graph, notes } = open({
      directed: false,
      nodes,
      links: [
        { source: "a", target: "b" },
        { source: "a", target: "b", kind: "call" },
      ],
    });
    expect(graph.file.edges.map((edge) => Reflect.get(edge, "directed"))).toEqual([
      false,
      undefined,
    ]);
    expect(notes).toMatchObject([{ code: "undirected", count: 1, pointer: "/links/0" }]);
  });

  it("is never guessed: a name of two nodes, an end that is none, or places where ids are numbers", () => {
    const twice = { nodes: [{ name: "Ada" }, { name: "Ada" }, { name: "Bo" }] };
    expect(read({ ...twice, links: [{ source: "Ada", target: "Bo" }] })).toMatchObject({
      problems: [{ code: "node-name-twice", values: { name: "Ada" }, pointer: "/nodes/1" }],
    });
    // By place they are two.
    expect(open({ ...twice, links: [{ source: 0, target: 1 }] }).links).toEqual(["Ada link Ada"]);
    const numbered = { nodes: [{ id: 1 }, { id: 2 }], links: [{ source: 0, target: 1 }] };
    expect(read(numbered)).toMatchObject({
      problems: [{ code: "unknown-actor", values: { id: "0" }, pointer: "/links/0/source" }],
    });
    expect(read({ nodes: [{ id: "a" }], edges: [{ source: "a", target: null }] })).toMatchObject({
      problems: [{ code: "empty-text", pointer: "/edges/0/target" }],
    });
    // JSON.parse makes one of two such numbers.
    const [first, second] = ["9007199254740993", "9007199254740992"];
    expect(read(JSON.parse(`[{"source":${first},"target":${second}}]`))).toMatchObject({
      problems: [
        { code: "type", values: { expected: "string" }, pointer: "/edges/0/source" },
        { code: "type", pointer: "/edges/0/target" },
      ],
    });
    const lopsided = {
      nodes: [{ id: "a" }],
      edges: [{ source: "a", target: "a" }, { source: "a" }],
    };
    expect(formOfJson(lopsided)).toBeUndefined();
  });

  it("never throws, whatever the values", () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const item = fc.dictionary(
      fc.constantFrom("id", "name", "source", "target", "from", "to", "data", "date", "key"),
      value,
    );
    const graph = fc.record({ nodes: fc.oneof(fc.array(item), value), links: fc.array(item) });
    fc.assert(
      fc.property(fc.oneof(graph, fc.array(item), value), (given) => {
        const form = formOfJson(given);
        if (form === undefined || form === "readout" || isUnread(form)) return;
        checkImported(importJson(form, given, "t"));
      }),
    );
  });
});

describe("the form of JSON", () => {
  it.each([
    [{ format: "readout/1", nodes: [], links: [{ source: 1, target: 2 }] }, "readout"],
    [{ format: "readout/2", elements: {} }, "readout"],
    [{ nodes: [], edges: [], documents: [] }, "readout"],
    [{ elements: {} }, "cyjs"],
    [{ nodes: [{ data: { id: "a" } }], edges: [{ data: { source: "a", target: "a" } }] }, "cyjs"],
    [[{ data: {} }], "cyjs"],
    [[{ group: "nodes" }], "cyjs"],
    [[{ group: 1 }], undefined],
    [{ nodes: [{ id: "a", group: 1 }], links: [{ source: "a", target: "a" }] }, "nodelink"],
    [{ nodes: [{ id: "a", data: {} }], edges: [{ source: "a", target: "a" }] }, "nodelink"],
    [{ nodes: [{ id: "a" }], links: [] }, "nodelink"],
    [{ nodes: [] }, undefined],
    [{ links: [] }, undefined],
    [{ links: [{ href: "/" }] }, undefined],
    [{ elements: [{ label: "a" }], connections: [] }, "kumu"],
    [{ type: "bundle", objects: [] }, "stix"],
    [{ Event: { info: "x" } }, "misp"],
    [{ name: "Ada", type: "personal_chat", id: 1, messages: [] }, "telegram"],
    [{ about: "Your data", chats: { list: [] } }, "telegram"],
    [[{ type: "message", user: "U1", text: "hi", ts: "1643673600.000" }], "slack"],
    [[{ type: "message", ts: "1", source: "a", target: "b" }], "nodelink"],
    [{ id: "x", name: "Board", cards: [], lists: [], members: [] }, "trello"],
    [[{ numberVerification: [] }, { nodes: [] }, { edges: [] }], "cx"],
    [[{ CXVersion: "2.0" }, { nodes: [] }], "cx"],
    [{ "@context": "https://schema.org", "@graph": [] }, "rdf"],
    [{ "@context": "https://example.org", records: [] }, undefined],
    [{ response: [{ Event: { info: "x" } }] }, "misp"],
    [{}, undefined],
    [[], undefined],
    [7, undefined],
    [null, undefined],
  ])("of %j is %s", (value, form) => {
    expect(formOfJson(value)).toBe(form);
  });
});

describe("ends that are places in the list of nodes", () => {
  const nodes = ["Ada Quill", "Bruno Marsh", "Cleo Lund"].map((name) => ({ name }));
  const opened = (...links: readonly (readonly [number, number])[]) =>
    open({ nodes, links: links.map(([source, target]) => ({ source, target })) });

  it("count from 0 where one of them is 0", () => {
    const { links, notes } = opened([1, 2], [0, 1]);
    expect(links).toEqual(["Bruno Marsh link Cleo Lund", "Ada Quill link Bruno Marsh"]);
    expect(notes).toEqual([]);
  });

  it("count from 1 where one is the number of the nodes and none is 0, and that is said", () => {
    const { links, notes } = opened([1, 2], [2, 3]);
    expect(links).toEqual(["Ada Quill link Bruno Marsh", "Bruno Marsh link Cleo Lund"]);
    expect(notes).toMatchObject([
      { code: "counted-from-one", values: { source: "Ada Quill", target: "Bruno Marsh" } },
    ]);
  });

  it("count from 0 where either may be meant, and both are said", () => {
    const { links, notes } = opened([1, 2]);
    expect(links).toEqual(["Bruno Marsh link Cleo Lund"]);
    expect(notes).toMatchObject([
      {
        code: "counted-from-zero",
        values: {
          source: "Bruno Marsh",
          target: "Cleo Lund",
          first: "Ada Quill",
          last: "Bruno Marsh",
        },
      },
    ]);
  });

  it("are refused where neither fits", () => {
    for (const [source, target] of [
      [0, 3],
      [1, 4],
      [-1, 1],
    ]) {
      expect(read({ nodes, links: [{ source, target }] }).ok).toBe(false);
    }
  });
});

describe("nodes that a file calls something else", () => {
  const ada = { id: "a", name: "Ada Quill" };
  const bruno = { id: "b", name: "Bruno Marsh" };
  const harbour = { id: "h", name: "Harbour Co." };

  it.each([
    ["entities", { entities: [ada, bruno], relationships: [{ source: "a", target: "b" }] }],
    ["people", { people: [ada, bruno], relations: [{ from: "a", to: "b" }] }],
    [
      "actors with numbers",
      {
        actors: [
          { ...ada, id: 1 },
          { ...bruno, id: 2 },
        ],
        edges: [{ source: 1, target: 2 }],
      },
    ],
  ])("give the names to the ends of links: %s", (_, value) => {
    const { links, names, notes } = open(value);
    expect(links).toEqual(["Ada Quill link Bruno Marsh"]);
    expect(names).toEqual(["Ada Quill", "Bruno Marsh"]);
    expect(notes).toEqual([]);
  });

  it("may stand in several lists, and what is in none of them is said", () => {
    const links = [
      { source: "a", target: "h" },
      { source: "b", target: "z" },
    ];
    const read = open({ people: [ada, bruno], companies: [harbour], links });
    expect(read.links).toEqual(["Ada Quill link Harbour Co.", "Bruno Marsh link z"]);
    expect(read.notes).toMatchObject([{ code: "end-not-listed", values: { id: "z" } }]);
  });

  it("are not taken from any list that has such numbers", () => {
    const categories = [
      { id: 1, name: "left" },
      { id: 2, name: "right" },
    ];
    expect(open({ categories, links: [{ source: 1, target: 2 }] }).names).toEqual(["1", "2"]);
  });
});

describe("from and to in an edge", () => {
  const chair = { person: "Ada Quill", company: "Harbour Co.", from: "2019", to: "2021-03" };

  it("are no ends where they are years or days", () => {
    expect(formOfJson([chair])).toBeUndefined();
    expect(formOfJson({ relationships: [{ ...chair, from: 2019, to: 2021 }] })).toBeUndefined();
  });

  it("are ends where there are nodes that may be called so, or one is no time", () => {
    const nodes = [{ id: "2019" }, { id: "2021" }];
    expect(open({ nodes, edges: [{ from: "2019", to: "2021" }] }).names).toEqual(["2019", "2021"]);
    expect(formOfJson([{ from: "2019", to: "Ada" }])).toBe("nodelink");
  });
});
