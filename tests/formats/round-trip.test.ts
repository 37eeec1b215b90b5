import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { MultiGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { describe, expect, it } from "vitest";
import { importText } from "../../src/formats/forms";
import { printForm } from "../../src/formats/print-form";
import { guessForm } from "../../src/formats/guess-form";
import { formOfJson } from "../../src/formats/json/json-form";
import { checkImported } from "../../src/formats/doubts/check-imported";
import { printGraph } from "../../src/formats/json/print-graph";
import type { GraphFile } from "../../src/graph/model/file";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { graphFiles } from "../fixtures/graph-files";
import { readExample } from "../read-example";
import { needsShared } from "../fixtures/needs-shared";
import { realFiles } from "../fixtures/shared";

/** What GEXF holds of the documents: those that are quoted from, as they are first quoted; and of the file itself, its title. */
function withQuotedDocuments({
  labels: _,
  moments: __,
  opening: ___,
  ...file
}: GraphFile): GraphFile {
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
  const guess = guessForm(`x.${form}`, text);
  expect(guess === "json" ? formOfJson(JSON.parse(text)) : guess).toBe(form);
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

describe("files of other programs", () => {
  const files = (["gexf", "graphml", "cyjs"] as const).flatMap((form) =>
    realFiles(form).map(({ path, bytes, held }) => ({ form, path, bytes, held })),
  );

  it.each(files)(
    "$path gives as many actors and links as it holds, or its problem",
    ({ form, path, bytes, held }) => {
      const outcome = checkImported(importText(form, new TextDecoder().decode(bytes), path));
      const counted = outcome.ok
        ? { nodes: outcome.value.graph.actors.size, edges: outcome.value.graph.links.size }
        : "error";
      if (!outcome.ok) expect(outcome.problems[0]?.line, path).toBeTypeOf("number");
      expect(counted, outcome.ok ? path : JSON.stringify(outcome.problems.slice(0, 3))).toEqual(
        held,
      );
    },
  );
});

describe("real files", () => {
  needsShared("data/formats");

  it("are some sixty, besides our own", () => {
    const forms = ["gexf", "graphml", "cyjs"];
    expect(forms.flatMap((form) => realFiles(form)).length).toBeGreaterThan(60);
  });
});
