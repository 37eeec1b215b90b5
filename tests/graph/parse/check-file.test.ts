import { describe, expect, it, test } from "vitest";
import fc from "fast-check";
import { checkFile } from "../../../src/graph/parse/check-file";
import {
  actorSchema,
  documentSchema,
  linkSchema,
  quoteSchema,
} from "../../../src/graph/model/schema";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { BOMBS } from "../../fixtures/bombs";
import { graphFiles } from "../../fixtures/graph-files";

const nodes = [{ id: "a", kind: "person", name: "A" }];
const quote = { document: "d", exact: "said" };
const link = { id: "l", kind: "call", source: "a", target: "a" };

describe("a file that is checked, and not parsed", () => {
  it.each([
    ["a date that is none", { nodes, edges: [{ ...link, date: "yesterday" }] }],
    ["an actor that is not there", { nodes, edges: [{ ...link, target: "b" }] }],
    ["an id twice", { nodes: [...nodes, ...nodes], edges: [] }],
    ["a field of a wrong type", { nodes, edges: [{ ...link, topics: "gas" }] }],
    ["a document without an id", { nodes, edges: [], documents: [{}] }],
    ["no list of links", { nodes }],
    ["a moment without a label", { nodes, edges: [], moments: [{ date: "2022" }] }],
  ])("has the problems that parsing it tells: %s", (_, parts) => {
    const file = { format: "readout/1", title: "T", ...parts };
    const parsed = parseGraph(file);
    expect(parsed.ok).toBe(false);
    expect(checkFile(file)).toEqual(parsed);
  });

  test("has the same problems whatever its entries hold", () => {
    const shapes = [actorSchema, linkSchema, documentSchema, quoteSchema].map(({ shape }) => shape);
    const fields = [...new Set(shapes.flatMap(Object.keys)), "own", "toString"];
    const odd = fc.oneof(
      ...["a", "l", "", "DE", "2022-02-01", "\uD800", "https://x.example/"].map(fc.constant),
      ...[null, 1, true, {}, [], ["a"], { en: "a" }, "x".repeat(40)].map(fc.constant),
    );
    const entry = fc.dictionary(fc.constantFrom(...fields), odd, { maxKeys: 3 });
    const quoted = fc.record({ quotes: fc.array(entry.map((one) => ({ ...quote, ...one }))) });
    fc.assert(
      fc.property(entry, entry, fc.oneof(entry, quoted), (actor, document, more) => {
        const file = {
          format: "readout/1",
          title: "T",
          nodes: [{ ...nodes[0], ...actor }, {}],
          documents: [{ id: "d", ...document }],
          edges: [{ ...link, ...more }],
        };
        const sound = { ...file, nodes: file.nodes.slice(0, 1) };
        for (const one of [file, sound]) {
          const [checked, parsed] = [checkFile(one), parseGraph(one)];
          expect(checked.ok || checked.problems).toEqual(parsed.ok || parsed.problems);
        }
      }),
    );
  });

  it.each(Object.entries(BOMBS))("ends as soon as parsing it does: %s", (_, bomb) => {
    const text = bomb(20_000);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      value = text;
    }
    const parsed = parseGraph(value);
    const problems = parsed.ok ? [] : parsed.problems;
    expect(checkFile(value)).toMatchObject(parsed.ok ? { ok: true } : { ok: false, problems });
  });

  test("is the same file", () => {
    fc.assert(
      fc.property(graphFiles, (file) => {
        const checked = checkFile(file);
        expect(checked.ok && checked.value).toBe(file);
      }),
    );
  });
});
