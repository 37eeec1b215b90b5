import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  exampleNames,
  exampleText,
  readTranslation,
  TRANSLATED,
  translateGraph,
} from "../../../../data/translate";
import {
  actorSchema,
  documentSchema,
  linkSchema,
  outlineSchema,
  quoteSchema,
} from "../../../../src/graph/model/schema";
import { parseGraph } from "../../../../src/graph/parse/parse-graph";
import { plainGraphOf } from "../../../../src/graph/parse/plain/plain-graph";
import { BOMBS } from "../../../fixtures/bombs";
import { graphFiles } from "../../../fixtures/graph-files";

const nodes = [{ id: "a", kind: "person", name: "A" }];
const quote = { document: "d", exact: "said" };
const link = { id: "l", kind: "call", source: "a", target: "a" };
const file = { format: "readout/1", nodes, edges: [link], documents: [{ id: "d" }] };

/** What parsing gives; undefined where it finds a problem. */
function parsed(value: unknown) {
  const outcome = parseGraph(value);
  return outcome.ok ? outcome.value : undefined;
}

/** A graph in plain values: of its links, all that are in them. */
function contentOf(graph: ReturnType<typeof plainGraphOf>) {
  return graph && { ...graph, links: [...graph.links.values()] };
}

function expectAsParsed(value: unknown): void {
  const plain = plainGraphOf(value);
  if (plain) expect(contentOf(plain)).toEqual(contentOf(parsed(value)));
}

describe("a graph read by its plain fields", () => {
  it("is the one that parsing gives, of each example in each language", () => {
    for (const name of exampleNames()) {
      const own: unknown = JSON.parse(exampleText(name));
      const translated = TRANSLATED.map((language): unknown => {
        const made = translateGraph(
          JSON.parse(exampleText(name)),
          language,
          readTranslation(language),
        );
        return JSON.parse(JSON.stringify(made));
      });
      for (const value of [own, ...translated]) {
        expect(contentOf(plainGraphOf(value)), name).toEqual(contentOf(parsed(value)));
      }
    }
  });

  it("is the one that parsing gives, of any file", () => {
    let read = 0;
    fc.assert(
      fc.property(graphFiles, (any) => {
        expectAsParsed(any);
        if (plainGraphOf(any)) read++;
      }),
    );
    expect(read).toBeGreaterThan(0);
  });

  it("is never more than parsing gives, whatever the fields hold", () => {
    const shapes = [actorSchema, linkSchema, documentSchema, quoteSchema, outlineSchema];
    const fields = shapes.flatMap(({ shape }) => Object.keys(shape));
    const field = fc.constantFrom(...new Set(fields), "own", "toString", "__proto__");
    const odd = fc.oneof(
      ...["a", "l", "d", "", "DE", "de", "2022-02-01", "2022-02-30", "\uD800"].map(fc.constant),
      ...["asserts", "denies", "a".repeat(64), "from=2022-02-24", "x".repeat(33)].map(fc.constant),
      ...[null, 0, 1, -1, 0.5, NaN, 2 ** 53, true, {}, []].map(fc.constant),
      ...[["a"], ["l"], [""], [1], { en: "a" }, { en: "" }, { then: "a" }].map(fc.constant),
      ...[
        { x: 1, y: 2 },
        { x: 1, y: 2, z: 3 },
        { x: Infinity, y: 0 },
      ].map(fc.constant),
      ...[[{ date: "2022", label: "L" }], [{ date: "soon", label: "L" }]].map(fc.constant),
      ...[{ view: "a=b", own: 1 }, { view: "a" }, { topics: { gas: { en: "Gas" } } }].map(
        fc.constant,
      ),
      ...[{ topics: { "\uD800": "Gas" } }, { sides: { north: "" } }].map(fc.constant),
    );
    const entry = fc.dictionary(field, odd, { maxKeys: 2 });
    fc.assert(
      fc.property(entry, entry, entry, entry, entry, (head, actor, document, own, told) => {
        const quotes = [{ ...quote, ...told }];
        expectAsParsed({
          ...{ ...file, ...head, nodes: [{ ...nodes[0], ...actor }] },
          ...{ edges: [{ ...link, quotes, ...own }], documents: [{ id: "d", ...document }] },
        });
        // And each by itself, so that one does not hide another.
        expectAsParsed({ ...file, ...head });
        expectAsParsed({ ...file, nodes: [{ ...nodes[0], ...actor }] });
        expectAsParsed({ ...file, documents: [{ id: "d", ...document }] });
        expectAsParsed({ ...file, edges: [{ ...link, ...own }] });
        expectAsParsed({ ...file, edges: [{ ...link, quotes }] });
      }),
      { numRuns: 500 },
    );
  });

  it("leaves what the format has no word for to the file", () => {
    const edges = [{ ...link, pages: "7", quotes: [{ ...quote, paragraph: 3 }] }];
    const own = { ...file, edges };
    const graph = plainGraphOf(own);
    expect(graph?.file).toBe(own);
    expect(graph?.links.get("l")).not.toHaveProperty("pages");
    expect(graph?.links.get("l")?.quotes[0]).not.toHaveProperty("paragraph");
  });

  it.each([
    ["a date that is none", { edges: [{ ...link, date: "yesterday" }] }],
    ["a day of a document that is none", { documents: [{ id: "d", retrieved: "2022-02-30" }] }],
    ["a moment on no day", { moments: [{ date: "then", label: "Then" }] }],
    ["an actor that is not there", { edges: [{ ...link, target: "b" }] }],
    [
      "an account that is not there",
      { edges: [{ ...link, quotes: [{ ...quote, attributedTo: "b" }] }] },
    ],
    ["a voice that is not there", { documents: [{ id: "d", voice: "b" }] }],
    ["one that speaks for nobody there", { nodes: [{ ...nodes[0], speaksFor: ["b"] }] }],
    [
      "a document that is not there",
      { edges: [{ ...link, quotes: [{ ...quote, document: "e" }] }] },
    ],
    ["an actor twice", { nodes: [...nodes, ...nodes] }],
    ["a link with an actor's id", { edges: [{ ...link, id: "a" }] }],
    ["a document twice", { documents: [{ id: "d" }, { id: "d" }] }],
    ["another format", { format: "readout/2" }],
    ["no list of links", { edges: undefined }],
  ])("is none where there is a problem to be told: %s", (_, parts) => {
    expect(plainGraphOf({ ...file, ...parts })).toBe(undefined);
    expect(parsed({ ...file, ...parts })).toBe(undefined);
  });

  it.each(Object.entries(BOMBS))("is none, soon, of what is made to take long: %s", (_, bomb) => {
    let value: unknown;
    try {
      value = JSON.parse(bomb(20_000));
    } catch {
      value = bomb(10);
    }
    expectAsParsed(value);
  });
});
