import { describe, expect, it, test } from "vitest";
import fc from "fast-check";
import { checkFile } from "../../../src/graph/parse/check-file";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { BOMBS } from "../../fixtures/bombs";
import { graphFiles } from "../../fixtures/graph-files";

const nodes = [{ id: "a", kind: "person", name: "A" }];
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
