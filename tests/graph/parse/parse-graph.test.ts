import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { parseJson } from "../../../src/graph/parse/parse-json";
import type { Outcome } from "../../../src/graph/problem";
import type { Graph } from "../../../src/graph/model/types";

const ada = { id: "ada", kind: "person", name: "Ada" };
const bob = { id: "bob", kind: "person", name: "Bob" };
const call = { id: "call", kind: "call", source: "ada", target: "bob" };
const paper = { id: "paper", title: "Paper" };
const file = { format: "readout/1", title: "Test", nodes: [ada, bob], edges: [call] };

describe("parseGraph", () => {
  it("accepts a minimal file", () => {
    const outcome = parseGraph({ format: "readout/1", title: "Empty", nodes: [], edges: [] });
    expect(outcome).toMatchObject({ ok: true, value: { title: "Empty" } });
  });

  it("fills in the defaults of optional fields", () => {
    const quotes = [{ document: "paper", exact: "Hello" }];
    const outcome = parseGraph({ ...file, edges: [{ ...call, quotes }], documents: [paper] });
    if (!outcome.ok) throw new Error("refused");
    const { actors, links, documents } = outcome.value;
    expect(actors.get("ada")).toEqual({ ...ada, aliases: [], sameAs: [] });
    expect(links.get("call")).toEqual({
      ...call,
      days: undefined,
      status: "held",
      topics: [],
      quotes: [{ document: "paper", exact: "Hello", direct: false, stance: "asserts" }],
    });
    expect(documents.get("paper")).toMatchObject(paper);
  });

  it("names a document without a title by its publisher, address or id", () => {
    const documents = [
      { id: "a", publisher: "P", url: "https://e.org" },
      { id: "b", url: "https://good.example@e.org/a" },
      { id: "c" },
    ];
    const outcome = parseGraph({ ...file, documents });
    const titles = outcome.ok ? [...outcome.value.documents.values()] : [];
    expect(titles.map(({ title }) => title)).toEqual(["P", "https://e.org/a", "c"]);
  });

  it("keeps the fields of the file itself, and the label of a link if it is a text", () => {
    const head = { title: "T", description: "D", language: "it", license: "MIT" };
    const edges = [
      { ...call, label: "phoned" },
      { ...call, id: "other", label: 7 },
    ];
    const given = { ...file, ...head, edges };
    const outcome = parseGraph(given);
    if (!outcome.ok) throw new Error("refused");
    expect(outcome.value).toMatchObject(head);
    expect(outcome.value.file).toBe(given);
    expect([...outcome.value.links.values()].map(({ label }) => label)).toEqual([
      "phoned",
      undefined,
    ]);
  });

  it("parses dates of links and documents as intervals of days", () => {
    const outcome = parseGraph({
      ...file,
      edges: [{ ...call, date: "../2022-02-01" }],
      documents: [{ ...paper, published: "2022-02", retrieved: "2022-03-01~" }],
    });
    if (!outcome.ok) throw new Error("refused");
    const { links, documents } = outcome.value;
    expect(links.get("call")?.days).toMatchObject({ first: -Infinity, last: 19_024 });
    expect(documents.get("paper")?.published).toMatchObject({ first: 19_024, last: 19_051 });
    expect(documents.get("paper")?.retrieved).toMatchObject({ approximate: true });
  });

  it("keeps what a file says of sides, voices, words, days and its opening", () => {
    const ministry = {
      ...bob,
      shortName: { en: "MFA", it: "Esteri" },
      side: "rome",
      speaksFor: ["ada"],
      press: false,
    };
    const labels = { topics: { "gas-supply": "Gas" }, sides: { rome: { en: "Rome", it: "Roma" } } };
    const moments = [{ date: "2022-02-24", label: "The invasion" }];
    const opening = { view: "from=2022-02-24&to=2022-02-24", headline: { en: "War" } };
    const outcome = parseGraph({ ...file, nodes: [ada, ministry], labels, moments, opening });
    if (!outcome.ok) throw new Error("refused");
    expect(outcome.value.actors.get("bob")).toMatchObject({
      shortName: "MFA",
      side: "rome",
      speaksFor: ["ada"],
      press: false,
      translations: { shortName: { en: "MFA", it: "Esteri" } },
    });
    expect(outcome.value.labels).toEqual({
      topics: new Map([["gas-supply", "Gas"]]),
      kinds: new Map(),
      sides: new Map([["rome", { en: "Rome", it: "Roma" }]]),
    });
    expect(outcome.value.moments).toMatchObject([
      { days: { first: 19_047 }, label: "The invasion" },
    ]);
    expect(outcome.value.opening).toEqual(opening);
  });

  it("takes a quote that is attributed to nobody as the account of its document's voice", () => {
    const documents = [{ ...paper, voice: "ada" }, { id: "other" }];
    const quotes = [
      { document: "paper", exact: "a" },
      { document: "paper", exact: "b", attributedTo: "bob" },
      { document: "other", exact: "c" },
    ];
    const outcome = parseGraph({ ...file, documents, edges: [{ ...call, quotes }] });
    const link = outcome.ok ? outcome.value.links.get("call") : undefined;
    expect(link?.quotes.map(({ attributedTo }) => attributedTo)).toEqual(["ada", "bob", undefined]);
  });

  it("says where a side, a voice, a day or an opening is wrong", () => {
    const value = {
      ...file,
      nodes: [ada, { ...bob, speaksFor: ["ada", "adaa"], press: "yes", side: "", shortName: {} }],
      documents: [{ ...paper, voice: "eve" }],
      labels: { topics: { gas: 7 } },
      moments: [{ date: "2022-02-30", label: "never" }, { label: "" }],
      opening: { view: "?tab=graph" },
    };
    expect(problemsOf(value).toSorted()).toEqual([
      "/documents/0/voice unknown-account",
      "/labels/topics/gas type",
      "/moments/0/date date-no-such-day",
      "/moments/1/date missing",
      "/moments/1/label empty-text",
      "/nodes/1/press type",
      "/nodes/1/shortName empty-text",
      "/nodes/1/side empty-text",
      "/nodes/1/speaksFor/1 unknown-actor",
      "/opening/view pattern",
    ]);
  });

  it("accepts unknown kinds, statuses and fields", () => {
    const edges = [{ ...call, kind: "duel", status: "rumoured", pages: ["x"] }];
    const outcome = parseGraph({ ...file, edges, extra: 1 });
    expect(outcome.ok && outcome.value.links.get("call")).toMatchObject({
      kind: "duel",
      status: "rumoured",
    });
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "a/b~c", " ", "0"])(
    "accepts %j as the id of an actor, of a document and at a link's end",
    (id) => {
      const quotes = [{ document: id, exact: "Hello", attributedTo: id }];
      const value = {
        ...file,
        nodes: [ada, { ...bob, id }],
        edges: [{ ...call, target: id, quotes }],
        documents: [{ ...paper, id }],
      };
      const text = parseJson(JSON.stringify(value));
      const outcome = parseGraph(text.ok ? text.value : undefined);
      if (!outcome.ok) throw new Error("refused");
      expect([...outcome.value.actors.keys()]).toEqual(["ada", id]);
      expect(outcome.value.documents.has(id)).toBe(true);
      expect(outcome.value.links.get("call")?.target).toBe(id);
    },
  );

  it.each(["__proto__", "constructor"])("reports a missing actor %s", (target) => {
    expect(problemsOf({ ...file, edges: [{ ...call, target }] })).toEqual([
      "/edges/0/target unknown-actor",
    ]);
  });

  it("is not fooled by a key __proto__ in the text", () => {
    const text = parseJson(
      '{"__proto__":{"format":"readout/1","title":"T","nodes":[],"edges":[]}}',
    );
    expect(problemsOf(text.ok && text.value)).toEqual([
      "/format missing",
      "/nodes missing",
      "/edges missing",
    ]);
  });
});

describe("parseGraph reports by pointer", () => {
  it.each([undefined, null, 1, "text", []])("a file that is %j instead of an object", (value) => {
    const code = value === undefined ? "missing" : "type";
    expect(parseGraph(value)).toMatchObject({ ok: false, problems: [{ code, pointer: "" }] });
  });

  it("an unknown or missing format", () => {
    expect(parseGraph({ ...file, format: "readout/2" })).toEqual({
      ok: false,
      problems: [
        {
          code: "format",
          values: { found: "readout/2", choices: "readout/1" },
          pointer: "/format",
        },
      ],
    });
    expect(problemsOf({ ...file, format: undefined })).toEqual(["/format missing"]);
  });

  it("two actors with the same id", () => {
    const nodes = [ada, bob, { ...ada, name: "Ada the other" }];
    expect(parseGraph({ ...file, nodes })).toEqual({
      ok: false,
      problems: [
        {
          code: "duplicate-id",
          values: { id: "ada", first: "/nodes/0/id" },
          pointer: "/nodes/2/id",
        },
      ],
    });
  });

  it("a link that has the id of an actor or of another link", () => {
    const edges = [call, { ...call, id: "bob" }, call];
    expect(problemsOf({ ...file, edges })).toEqual([
      "/edges/1/id duplicate-id",
      "/edges/2/id duplicate-id",
    ]);
    const parsed = parseGraph({ ...file, edges });
    expect(parsed.ok ? [] : parsed.problems.map(({ values }) => values)).toEqual([
      { id: "bob", first: "/nodes/1/id" },
      { id: call.id, first: "/edges/0/id" },
    ]);
  });

  it("two documents with the same id, but not a document with the id of an actor", () => {
    expect(parseGraph({ ...file, documents: [{ ...paper, id: "ada" }] }).ok).toBe(true);
    expect(problemsOf({ ...file, documents: [paper, paper] })).toEqual([
      "/documents/1/id duplicate-id",
    ]);
  });

  it("missing actors, documents and accounts", () => {
    const quotes = [
      { document: "paper", exact: "Hello", attributedTo: "ada" },
      { document: "ada", exact: "Hello", attributedTo: "call" },
    ];
    const edges = [{ ...call, source: "call", target: "nobody", quotes }];
    expect(problemsOf({ ...file, edges, documents: [paper] })).toEqual([
      "/edges/0/source unknown-actor",
      "/edges/0/target unknown-actor",
      "/edges/0/quotes/1/document unknown-document",
      "/edges/0/quotes/1/attributedTo unknown-account",
    ]);
  });

  it.each([
    ["/nodes type", { nodes: {} }],
    ["/edges missing", { edges: undefined }],
    ["/documents type", { documents: "paper" }],
    ["/title empty-text", { title: "" }],
    ["/title malformed-text", { title: "\uD800" }],
    ["/nodes/2 type", { nodes: [ada, bob, null] }],
    ["/nodes/2/id missing", { nodes: [ada, bob, { kind: "person", name: "Cy" }] }],
    ["/nodes/2/id empty-text", { nodes: [ada, bob, { ...ada, id: "" }] }],
    ["/nodes/2/id malformed-text", { nodes: [ada, bob, { ...ada, id: "\uDC00" }] }],
    ["/nodes/1/country pattern", { nodes: [ada, { ...bob, country: "it" }] }],
    ["/nodes/1/aliases/0 type", { nodes: [ada, { ...bob, aliases: [1] }] }],
    ["/nodes/1/position/y missing", { nodes: [ada, { ...bob, position: { x: 0 } }] }],
    ["/edges/0/target missing", { edges: [{ ...call, target: undefined }] }],
    ["/edges/0/topics type", { edges: [{ ...call, topics: "ukraine" }] }],
    ["/edges/0/date type", { edges: [{ ...call, date: 20220201 }] }],
    ["/edges/0/date empty-text", { edges: [{ ...call, date: "" }] }],
    ["/edges/0/date date-no-such-day", { edges: [{ ...call, date: "2022-02-30" }] }],
    ["/documents/0/published date-digits", { documents: [{ ...paper, published: "20220201" }] }],
    ["/documents/0/retrieved date", { documents: [{ ...paper, retrieved: "yesterday" }] }],
    ["/documents/0/length number", { documents: [{ ...paper, length: -1 }] }],
    ["/documents/0/sha256 pattern", { documents: [{ ...paper, sha256: "abc" }] }],
  ])("%s", (expected, change) => {
    expect(problemsOf({ ...file, ...change })).toEqual([expected]);
  });

  it.each([
    ["exact empty-text", { exact: "" }],
    ["start type", { start: 1.5 }],
    ["start number", { start: -1 }],
    ["prefix too-long", { prefix: "x".repeat(33) }],
    ["suffix malformed-text", { suffix: "\uD83D" }],
    ["direct type", { direct: "yes" }],
    ["stance choice", { stance: "doubts" }],
  ])("a quote's %s", (expected, change) => {
    const quotes = [{ document: "paper", exact: "Hello", ...change }];
    const value = { ...file, edges: [{ ...call, quotes }], documents: [paper] };
    expect(problemsOf(value)).toEqual([`/edges/0/quotes/0/${expected}`]);
  });

  it.each([
    [{ nodes: undefined }, { code: "missing", values: { expected: "array" } }],
    [{ nodes: null }, { code: "type", values: { expected: "array", found: "null" } }],
    [{ title: [] }, { code: "type", values: { expected: "string", found: "array" } }],
    [{ title: "" }, { code: "empty-text", values: {} }],
    [{ title: "\uD800" }, { code: "malformed-text", values: {} }],
    [{ format: undefined }, { code: "missing", values: { expected: "string" } }],
    [{ format: 7 }, { code: "format", values: { found: "number", choices: "readout/1" } }],
    [
      { format: "x".repeat(60) },
      { code: "format", values: { found: "x".repeat(60), choices: "readout/1" } },
    ],
    [
      { format: "x".repeat(61) },
      { code: "format", values: { found: "x".repeat(60) + "…", choices: "readout/1" } },
    ],
    [
      { nodes: [ada, { ...bob, country: "it" }] },
      { code: "pattern", values: { found: "it", pattern: "/^[A-Z]{2}$/" } },
    ],
    [{ documents: [{ ...paper, length: -1 }] }, { code: "number", values: { minimum: "0" } }],
  ])("what is wrong with %j, and what is expected", (change, problem) => {
    const outcome = parseGraph({ ...file, ...change });
    expect(outcome.ok ? undefined : outcome.problems[0]).toMatchObject(problem);
  });

  it("fields of a quote that are too long, and the allowed values", () => {
    const of = (change: object) => {
      const quotes = [{ document: "paper", exact: "x", ...change }];
      const outcome = parseGraph({ ...file, edges: [{ ...call, quotes }], documents: [paper] });
      return outcome.ok ? undefined : outcome.problems[0];
    };
    expect(of({ prefix: "x".repeat(32) })).toBeUndefined();
    expect(of({ prefix: "x".repeat(33) })).toMatchObject({
      code: "too-long",
      values: { maximum: "32" },
    });
    expect(of({ stance: "doubts" })).toMatchObject({
      code: "choice",
      values: { found: "doubts", choices: "asserts, denies" },
    });
    expect(of({ start: 2 ** 60 })).toMatchObject({ code: "value" });
  });

  it("a suggestion for each of the first twenty missing actors", () => {
    const edges = Array.from({ length: 11 }, (_, at) => ({
      ...call,
      id: `c${at}`,
      source: "adda",
      target: "bobb",
    }));
    const outcome = parseGraph({ ...file, edges });
    const problems = outcome.ok ? [] : outcome.problems;
    expect(problems[0]).toEqual({
      code: "unknown-actor",
      values: { id: "adda" },
      pointer: "/edges/0/source",
      nearest: "ada",
    });
    expect(problems.map(({ nearest }) => nearest !== undefined)).toEqual(
      Array.from({ length: 22 }, (_, at) => at < 20),
    );
  });

  it("all problems at once, each date and reference at its place", () => {
    const edges = [
      { ...call, date: "2021-02-29" },
      { ...call, id: "second", date: "2021-02-29", target: "nobody" },
    ];
    const nodes = [{ ...ada, kind: 1 }, bob];
    expect(problemsOf({ ...file, format: "x", nodes, edges })).toEqual([
      "/format format",
      "/nodes/0/kind type",
      "/edges/0/date date-no-such-day",
      "/edges/1/date date-no-such-day",
      "/edges/1/target unknown-actor",
    ]);
  });

  it("a misspelt actor once, and not each link to it", () => {
    expect(problemsOf({ ...file, nodes: [{ id: "ada", kind: "person" }, bob] })).toEqual([
      "/nodes/0/name missing",
    ]);
  });

  it("actors or documents that are not a list, and not each reference to them", () => {
    const quotes = [{ document: "paper", exact: "Hello", attributedTo: "ada" }];
    const edges = [{ ...call, quotes }];
    expect(problemsOf({ ...file, edges, nodes: undefined, documents: {} })).toEqual([
      "/nodes missing",
      "/documents type",
    ]);
    expect(problemsOf({ ...file, edges })).toEqual(["/edges/0/quotes/0/document unknown-document"]);
  });

  it("both a wrong field and a wrong date of one link", () => {
    const edges = [{ ...call, kind: 1, date: "2021-02-29" }];
    const documents = [{ id: "paper", published: "20220201" }];
    expect(problemsOf({ ...file, edges, documents }).toSorted()).toEqual([
      "/documents/0/published date-digits",
      "/edges/0/date date-no-such-day",
      "/edges/0/kind type",
    ]);
  });
});

describe("parseGraph, for any value,", () => {
  const almost = fc.record(
    {
      format: fc.constantFrom<unknown>("readout/1", "readout/2", 1),
      title: fc.oneof(fc.string(), fc.anything()),
      nodes: fc.oneof(fc.array(nearly({ ...ada, country: "IT", aliases: ["A"] })), fc.anything()),
      edges: fc.oneof(
        fc.array(nearly({ ...call, date: "2022-02", quotes: [{ document: "paper", exact: "x" }] })),
        fc.anything(),
      ),
      documents: fc.oneof(fc.array(nearly({ ...paper, length: 3 })), fc.anything()),
    },
    { requiredKeys: [] },
  );
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  });

  it("never throws, and returns a graph or problems with pointers", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), anything, almost), (value) => {
        const outcome = parseGraph(value);
        if (outcome.ok) return;
        expect(outcome.problems.length).toBeGreaterThan(0);
        for (const { pointer } of outcome.problems) expect(pointer).toMatch(/^(\/.*)?$/su);
      }),
      { numRuns: 500 },
    );
  });

  it("doesn't change the value", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), almost), (value) => {
        const before = structuredClone(value);
        parseGraph(value);
        expect(value).toEqual(before);
      }),
    );
    expect(parseGraph(deepFreeze(structuredClone(file))).ok).toBe(true);
  });

  it("is deterministic", () => {
    fc.assert(
      fc.property(almost, (value) => {
        expect(plainOf(parseGraph(value))).toEqual(plainOf(parseGraph(value)));
      }),
    );
  });
});

/** An outcome as plain data, with its links as a list. */
function plainOf(outcome: Outcome<Graph>) {
  return outcome.ok ? { ...outcome.value, links: [...outcome.value.links.values()] } : outcome;
}

/** Pointer and code of each problem, in order. */
function problemsOf(value: unknown): string[] {
  const outcome = parseGraph(value);
  return outcome.ok ? [] : outcome.problems.map(({ pointer, code }) => `${pointer} ${code}`);
}

/** A file in which any field may be missing or have any value. */
function nearly(part: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> {
  const fields = Object.entries(part).map(([key, value]) => [
    key,
    fc.oneof({ weight: 4, arbitrary: fc.constant(value) }, fc.anything()),
  ]);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [] });
}

function deepFreeze(value: unknown): unknown {
  if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) deepFreeze(inner);
    Object.freeze(value);
  }
  return value;
}
