import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { MultiGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { describe, expect, it } from "vitest";
import { importText, printForm } from "../../src/formats/forms";
import type { TextForm } from "../../src/formats/guess-form";
import { guessForm } from "../../src/formats/guess-form";
import { checkImported } from "../../src/formats/draft/imported";
import { printGraph } from "../../src/formats/json/print-graph";
import type { GraphFile } from "../../src/graph/model/file";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { graphFiles } from "../fixtures/graph-files";
import { readExample } from "../read-example";
import { hasShared, listShared, readShared } from "../fixtures/shared";

const hasFormats = hasShared("data/formats");

/** What GEXF holds of the documents: those that are quoted from, as they are first quoted. */
function withQuotedDocuments(file: GraphFile): GraphFile {
  const quoted = new Set(
    file.edges.flatMap(({ quotes }) => quotes ?? []).map((quote) => quote.document),
  );
  const documents = [...quoted].flatMap(
    (id) => file.documents?.find((document) => document.id === id) ?? [],
  );
  return { ...file, documents };
}

function comeBack(form: "gexf" | "graphml" | "cyjs", file: GraphFile) {
  const text = printForm(form, file);
  expect(guessForm(`x.${form}`, text)).toBe(form);
  return importText(form, text, "another title");
}

describe("a graph written in another form", () => {
  it.each([
    ["graphml", (file: GraphFile) => file],
    ["cyjs", (file: GraphFile) => file],
    ["gexf", withQuotedDocuments],
  ] as const)("as %s comes back with every field", (form, held) => {
    fc.assert(
      fc.property(graphFiles, (file) => {
        const outcome = comeBack(form, file);
        expect(outcome.ok && outcome.value.notes).toEqual([]);
        expect(outcome.ok && outcome.value.file).toEqual(held(file));
      }),
    );
  });

  it("as JSON comes back to the letter, unknown fields of the file itself included", () => {
    fc.assert(
      fc.property(graphFiles, fc.jsonValue(), (file, more) => {
        const given: unknown = JSON.parse(JSON.stringify({ ...file, more }));
        const graph = parseGraph(given);
        expect(graph.ok && JSON.parse(printGraph(graph.value.file))).toEqual(given);
      }),
    );
  });

  it.each(["draghi-putin", "winter-2022"] as const)(
    "%s is the same graph to other readers",
    (name) => {
      const { file } = readExample(name);
      for (const graph of [
        parseGexf(MultiGraph, parseDocument(printForm("gexf", file))),
        parseGraphml(MultiGraph, printForm("graphml", file)),
      ]) {
        expect([graph.order, graph.size]).toEqual([file.nodes.length, file.edges.length]);
      }
    },
  );
});

function parseDocument(text: string) {
  return new DOMParser().parseFromString(text, "text/xml");
}

describe("real files", () => {
  const expected: Record<string, "error" | { nodes: number; edges: number }> = hasFormats
    ? JSON.parse(new TextDecoder().decode(readShared("data/formats/expect.json")))
    : {};
  const files: readonly (readonly [TextForm, string])[] = hasFormats
    ? (["gexf", "graphml", "cyjs"] as const).flatMap((form) =>
        listShared(`data/formats/${form}`).map((name) => [form, `${form}/${name}`] as const),
      )
    : [];

  it.skipIf(!hasFormats)("are some sixty", () => expect(files.length).toBeGreaterThan(60));

  it.each(files)("of %s: %s has as many actors and links as it holds", (form, name) => {
    const text = new TextDecoder().decode(readShared(`data/formats/${name}`));
    const outcome = checkImported(importText(form, text, name));
    const counted = outcome.ok
      ? { nodes: outcome.value.graph.actors.size, edges: outcome.value.graph.links.size }
      : "error";
    if (!outcome.ok) expect(outcome.problems[0]?.line, name).toBeTypeOf("number");
    expect(counted, outcome.ok ? name : JSON.stringify(outcome.problems.slice(0, 3))).toEqual(
      expected[name],
    );
  });
});
