import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkImported } from "../../../src/formats/doubts/check-imported";
import { importText } from "../../../src/formats/forms";
import { printForm } from "../../../src/formats/print-form";
import { formOfJson } from "../../../src/formats/json/json-form";
import { recogniseJson } from "../../../src/formats/json/recognise-json";
import type { GraphFile } from "../../../src/graph/model/file";
import { readExample } from "../../read-example";

const person = (id: string, name: string, properties: object = {}) => ({
  id,
  schema: "Person",
  properties: { name: [name], ...properties },
});
const ADA = person("ada", "Ada Quill", {
  alias: ["A. Quill"],
  country: ["it"],
  position: ["Mayor"],
});
const BRUNO = person("bruno", "Bruno Marsh");
const CLEO = { id: "cleo", schema: "Company", caption: "Cleo Ltd", properties: {} };

function open(...entities: readonly unknown[]) {
  const text = entities.map((entity) => JSON.stringify(entity)).join("\n");
  const outcome = checkImported(importText("ftm", text, "t"));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  const { graph, notes } = outcome.value;
  const { nodes, edges, documents } = graph.file;
  return {
    nodes,
    edges,
    documents,
    notes: notes.map(({ code, values }) => [code, ...Object.values(values)]),
  };
}

describe("entities of FollowTheMoney in the answer of a server", () => {
  const call = { id: "c", schema: "Call", properties: { caller: ["ada"], receiver: ["bruno"] } };

  it.each(["results", "entities"])("are read from its %s", (key) => {
    const answer = { total: { value: 3 }, limit: 50, [key]: [ADA, BRUNO, call] };
    expect(formOfJson(answer)).toBe("ftm");
    const outcome = checkImported(importText("ftm", JSON.stringify(answer), "t"));
    expect(outcome).toMatchObject({ value: { graph: { file: { edges: [{ source: "ada" }] } } } });
  });

  it("are read from within its data", () => {
    const answer = { status: "ok", data: { entities: [ADA, BRUNO, call, { ...ADA, id: "" }] } };
    expect(formOfJson(answer)).toBe("ftm");
    expect(importText("ftm", JSON.stringify(answer), "t")).toMatchObject({
      problems: [{ code: "ftm-entity", pointer: "/data/entities/3" }],
    });
  });

  it.each([
    [{ total: { value: 120 } }, "120"],
    [{ total: 120, next: null }, "120"],
    [{ next: "https://example.org/?offset=3" }, "more"],
  ])("are said to be a part where there are more: %j", (head, total) => {
    const outcome = importText(
      "ftm",
      JSON.stringify({ ...head, results: [ADA, BRUNO, call] }),
      "t",
    );
    expect(outcome).toMatchObject({
      value: { notes: [{ code: "part-of-more", values: { found: 3, total } }] },
    });
  });

  it("are said to be no part where they are all", () => {
    const answer = { total: 3, results: [ADA, BRUNO, call], next: null };
    expect(importText("ftm", JSON.stringify(answer), "t")).toMatchObject({ value: { notes: [] } });
  });

  it("are told by their place in it where they are none", () => {
    const twenty = Array.from({ length: 20 }, (_, at) => ({ ...BRUNO, id: `p${at}` }));
    const answer = { results: [...twenty, { id: "x" }] };
    expect(importText("ftm", JSON.stringify(answer), "t")).toMatchObject({
      problems: [{ code: "ftm-entity", pointer: "/results/20" }],
    });
  });
});

describe("entities of FollowTheMoney", () => {
  it("are actors, and links with where they were published", () => {
    const call = {
      id: "c1",
      schema: "Call",
      properties: {
        caller: ["ada"],
        receiver: ["bruno"],
        date: ["2022-02-01"],
        duration: ["60"],
        sourceUrl: ["https://example.org/a"],
        publisher: ["The Gazette"],
        retrievedAt: ["2022-02-02T10:00:00"],
      },
    };
    const { nodes, edges, documents } = open(ADA, BRUNO, CLEO, call);
    expect(nodes).toMatchObject([
      {
        id: "ada",
        kind: "person",
        name: "Ada Quill",
        aliases: ["A. Quill"],
        country: "IT",
        role: "Mayor",
      },
      { id: "bruno", kind: "person", name: "Bruno Marsh" },
      { id: "cleo", kind: "institution", name: "Cleo Ltd" },
    ]);
    expect(edges).toEqual([
      {
        id: "c1",
        kind: "call",
        source: "ada",
        target: "bruno",
        date: "2022-02-01",
        duration: "60",
        pages: ["https://example.org/a"],
      },
    ]);
    expect(documents).toEqual([
      {
        id: "https://example.org/a",
        url: "https://example.org/a",
        publisher: "The Gazette",
        retrieved: "2022-02-02",
      },
    ]);
  });

  it.each([
    ["Ownership", { owner: ["ada"], asset: ["cleo"], startDate: ["2019"] }, "ownership", "2019/.."],
    ["Directorship", { director: ["ada"], organization: ["cleo"] }, "directorship", undefined],
    [
      "Payment",
      { payer: ["ada"], beneficiary: ["cleo"], date: ["2022-02", "2022"] },
      "payment",
      "2022-02",
    ],
    [
      "Employment",
      { employee: ["ada"], employer: ["cleo"], startDate: ["2019-01-02"], endDate: ["2020"] },
      "employment",
      "2019-01-02/2020",
    ],
    [
      "Handover",
      { giver: ["ada"], taker: ["cleo"], date: ["2022-02-01"] },
      "handover",
      "2022-02-01",
    ],
  ])("of the schema %s are links", (schema, properties, kind, date) => {
    const { edges } = open(ADA, CLEO, { id: "x", schema, properties });
    expect(edges).toMatchObject([{ id: "x", kind, source: "ada", target: "cleo" }]);
    expect(edges[0]?.date).toBe(date);
  });

  it.each(["Event", "Meeting"])(
    "of an occasion (%s) are links between each two, of one event",
    (schema) => {
      const meeting = {
        id: "m",
        schema,
        properties: {
          name: ["Dinner"],
          organizer: ["ada"],
          involved: ["bruno", "cleo"],
          date: ["2022-02-01"],
        },
      };
      const { edges, nodes } = open(ADA, BRUNO, CLEO, meeting);
      expect(
        edges.map(({ source, target, event, label }) => [source, target, event, label]),
      ).toEqual([
        ["ada", "bruno", "m", "Dinner"],
        ["ada", "cleo", "m", "Dinner"],
        ["bruno", "cleo", "m", "Dinner"],
      ]);
      expect(nodes).toHaveLength(3);
    },
  );

  it("may stand one within another, in fragments, and in a list", () => {
    const owner = { id: "o", schema: "Ownership", properties: { owner: [ADA], asset: ["cleo"] } };
    const more = { id: "cleo", schema: "Company", properties: { name: ["Cleo Ltd"] } };
    expect(open(owner, CLEO, more).nodes.map(({ name }) => name)).toEqual([
      "Ada Quill",
      "Cleo Ltd",
    ]);
    const outcome = importText("ftm", JSON.stringify([ADA, CLEO, owner], undefined, 2), "t");
    expect(outcome.ok && outcome.value.file.edges).toHaveLength(1);
  });

  it("are documents where they are publications, and proofs of links", () => {
    const page = {
      id: "d",
      schema: "Pages",
      properties: { title: ["Letters"], publishedAt: ["2022"] },
    };
    const family = {
      id: "f",
      schema: "Family",
      properties: { person: ["ada"], relative: ["bruno"], proof: ["d"] },
    };
    const { edges, documents, notes } = open(ADA, BRUNO, page, family);
    expect(documents).toEqual([{ id: "d", title: "Letters", published: "2022" }]);
    expect(edges).toMatchObject([{ kind: "family", directed: false, pages: ["d"] }]);
    expect(notes).toEqual([["undirected", "directed"]]);
  });

  it("are never left out without a word", () => {
    const sanction = {
      id: "s",
      schema: "Sanction",
      properties: { entity: ["ada"], startDate: ["2020"] },
    };
    const gone = {
      id: "u",
      schema: "UnknownLink",
      properties: { subject: ["ada"], object: ["nobody"] },
    };
    const { notes, nodes } = open(ADA, sanction, gone);
    expect(notes).toEqual([
      ["left-out", "Sanction"],
      ["end-not-listed", "nobody"],
      ["undirected", "directed"],
    ]);
    expect(nodes.map(({ name }) => name)).toEqual(["Ada Quill", "nobody"]);
  });

  it("are known by their structure, and a line that is none is told", () => {
    expect(formOfJson(ADA)).toBe("ftm");
    expect(formOfJson([ADA])).toBe("ftm");
    const lines = `${JSON.stringify(ADA)}\n${JSON.stringify(BRUNO)}\n`;
    expect(recogniseJson("x.json", lines)).toMatchObject({ value: { form: "ftm", value: lines } });
    expect(importText("ftm", `${lines}{"id":"x"}\n`, "t")).toMatchObject({
      problems: [{ code: "ftm-entity", line: 3 }],
    });
    expect(importText("ftm", `${lines}{\n`, "t")).toMatchObject({
      problems: [{ code: "json", line: 3 }],
    });
  });

  it("never throw, whatever they hold", () => {
    const text = fc.constantFrom("ada", "bruno", "2022-02-01", "x");
    const properties = fc.dictionary(
      fc.constantFrom("name", "caller", "receiver", "involved", "date", "proof", "__proto__"),
      fc.oneof(fc.array(text), fc.jsonValue({ maxDepth: 2 })),
    );
    const schema = fc.constantFrom(
      "Person",
      "Call",
      "Event",
      "Email",
      "Sanction",
      "X",
      "constructor",
    );
    const entity = fc.record({ id: text, schema, properties });
    fc.assert(
      fc.property(fc.array(entity), (entities) => {
        const lines = entities.map((one) => JSON.stringify(one)).join("\n");
        checkImported(importText("ftm", lines, "t"));
      }),
    );
  });
});

describe("a graph written as entities", () => {
  /** What entities hold of a link. */
  const heldOf = ({ edges }: GraphFile) =>
    edges.map(({ id, kind, source, target, date, summary, status }) => {
      const isOwn = status === undefined || status === "held";
      return [id, isOwn ? kind : `${kind}, ${status}`, source, target, date, summary];
    });

  it.each(["draghi-putin", "winter-2022"] as const)(
    "comes back with its actors, links and dates: %s",
    (name) => {
      const { file } = readExample(name);
      const outcome = importText("ftm", printForm("ftm", file), "t");
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      const back = outcome.value.file;
      expect(back.nodes.map((node) => [node.id, node.name, node.country])).toEqual(
        file.nodes.map((node) => [node.id, node.name, node.country]),
      );
      const asWritten = back.edges.map((edge) => ({
        ...edge,
        kind: edge.kind === "unknown-link" ? String(edge.label) : edge.kind,
        status: undefined,
      }));
      const isPlain = (date: string | undefined) =>
        date === undefined || /^\d{4}-\d{2}-\d{2}$/.test(date);
      const plain = new Set(file.edges.flatMap(({ id, date }) => (isPlain(date) ? [id] : [])));
      const held = (graph: GraphFile) =>
        heldOf(graph)
          .filter(([id]) => plain.has(String(id)))
          .map(([id, kind, ...rest]) => [id, kind === "video-call" ? "call" : kind, ...rest]);
      expect(held({ ...back, edges: asWritten })).toEqual(held(file));
    },
  );

  it("never calls a call what did not take place", () => {
    const nodes = ["a", "b"].map((id) => ({ id, kind: "person", name: id }));
    const link = { id: "c", kind: "call", source: "a", target: "b", date: "2022-02-01~" };
    const print = (status: string) =>
      JSON.parse(
        printForm("ftm", { format: "readout/1", nodes, edges: [{ ...link, status }] }).split(
          "\n",
        )[2] ?? "",
      );
    expect(print("held")).toMatchObject({
      schema: "Call",
      properties: { caller: ["a"], startDate: ["2022-02-01"] },
    });
    expect(print("cancelled")).toMatchObject({
      schema: "UnknownLink",
      properties: { subject: ["a"], role: ["call, cancelled"] },
    });
  });

  it("name no source at an address that is not a page's", () => {
    const nodes = ["a", "b"].map((id) => ({ id, kind: "person", name: id }));
    const documents = [
      { id: "d", title: "D", url: "javascript:alert(1)" },
      { id: "e", title: "E", url: "https://good.example@evil.example/" },
    ];
    const quotes = documents.map(({ id }) => ({ document: id, exact: "x" }));
    const edges = [{ id: "c", kind: "call", source: "a", target: "b", quotes }];
    const printed = printForm("ftm", { format: "readout/1", nodes, edges, documents });
    expect(JSON.parse(printed.split("\n")[2] ?? "")).toMatchObject({
      properties: { sourceUrl: ["https://evil.example/"] },
    });
  });
});
