import { describe, expect, it } from "vitest";
import { importText } from "../../src/formats/forms";
import { checkImported, type ImportedGraph } from "../../src/formats/doubts/check-imported";
import { importCsv, mapTables } from "../../src/formats/csv/rows/read";
import { readTable } from "../../src/formats/csv/tables";
import { decodeBytes } from "../../src/graph/parse/decode-bytes";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { parseJson } from "../../src/graph/parse/parse-json";
import type { Outcome } from "../../src/graph/problem";
import { proveQuotes } from "../../src/graph/proof/prove";
import type { Graph } from "../../src/graph/model/types";
import { sayPlace, sayProblem } from "../../src/words/problems";
import { collectedFiles, type HostileFile, madeFiles } from "../fixtures/hostile";
import { needsShared } from "../fixtures/needs-shared";
import { createWords } from "../../src/words/languages/create-words";

const english = createWords("en");

function openTable(name: string, bytes: Uint8Array): Outcome<ImportedGraph> {
  const table = readTable(name, bytes, {});
  const mapped = table.ok ? mapTables([table.value]) : table;
  return mapped.ok ? checkImported(importCsv(mapped.value, name)) : mapped;
}

function openXml(name: string, bytes: Uint8Array): Outcome<ImportedGraph> {
  const text = decodeBytes(bytes);
  if (!text.ok) return text;
  const form = text.value.includes("graphml") ? "graphml" : "gexf";
  return checkImported(importText(form, text.value, name));
}

function openJson(bytes: Uint8Array): Outcome<Graph> {
  const text = decodeBytes(bytes);
  const value = text.ok ? parseJson(text.value) : text;
  return value.ok ? parseGraph(value.value) : value;
}

function outcomeOf({ name, bytes }: HostileFile): Outcome<unknown> {
  if (name.endsWith(".csv")) return openTable(name, bytes);
  if (/\.(xml|gexf|graphml)$/.test(name)) return openXml(name, bytes);
  return openJson(bytes);
}

/** Those that are readable here: tables, XML and JSON, not packed. */
function readable(files: readonly HostileFile[]): readonly HostileFile[] {
  return files.filter(({ name }) => /\.(csv|xml|json|gexf|graphml)$/.test(name));
}

/** Every problem has words for what is wrong, and for where. */
function expectWords(files: readonly HostileFile[]): void {
  for (const file of files) {
    const outcome = outcomeOf(file);
    if (outcome.ok) continue;
    expect(outcome.problems.length, file.name).toBeGreaterThan(0);
    for (const problem of outcome.problems.slice(0, 5)) {
      expect(sayProblem(english, problem).length, file.name).toBeGreaterThan(10);
      expect(sayPlace(english, problem), file.name).not.toContain("undefined");
    }
  }
}

/** The files that are opened though something is wrong with them, or refused though nothing is. */
function misjudged(files: readonly HostileFile[]): readonly string[] {
  return files
    .filter(({ expected, ...file }) => {
      const found = outcomeOf({ expected, ...file }).ok ? "graph" : "error";
      return expected !== "either" && expected !== found;
    })
    .map(({ name }) => name);
}

describe("files that break programs, of our own making", () => {
  const files = readable(madeFiles());

  it("each give a graph, or problems with words for what is wrong, and never an exception", () => {
    expect(files.length).toBeGreaterThan(40);
    expectWords(files);
  });

  it("are opened where nothing is wrong with them, and refused where something is", () => {
    expect(misjudged(files)).toEqual([]);
  });
});

describe("files that break programs, from the collections of others", () => {
  needsShared("data/hostile");
  const files = readable(collectedFiles());

  it("each give a graph, or problems with words for what is wrong, and never an exception", () => {
    expect(files.length).toBeGreaterThan(550);
    expectWords(files);
  });

  it("are opened where nothing is wrong with them, and refused where something is", () => {
    expect(misjudged(files)).toEqual([]);
  });

  it("that say what is not true of their own text are found out by proving", () => {
    const untrue = files.filter(({ name }) => /(length-wrong|quote-off-by-one)\.json$/.test(name));
    expect(untrue).toHaveLength(2);
    for (const { name, bytes } of untrue) {
      const outcome = openJson(bytes);
      const problems = outcome.ok ? proveQuotes(outcome.value, () => undefined).problems : [];
      const codes = problems.map(({ code }) => code);
      expect(codes.join(), name).toMatch(/(text|quote)-/);
    }
  });
});
