import { describe, expect, it } from "vitest";
import { importText } from "../../src/formats/forms";
import { checkImported, type ImportedGraph } from "../../src/formats/draft/imported";
import { importCsv, mapTables } from "../../src/formats/csv/read";
import { readTable } from "../../src/formats/csv/tables";
import { decodeBytes } from "../../src/graph/parse/decode-bytes";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { parseJson } from "../../src/graph/parse/parse-json";
import type { Outcome } from "../../src/graph/problem";
import { proveQuotes } from "../../src/graph/proof/prove";
import type { Graph } from "../../src/graph/model/types";
import { sayPlace, sayProblem } from "../../src/words/problems";
import { createWords } from "../../src/words/words";
import { hasShared, readShared } from "../fixtures/shared";

const english = createWords("en");
const hasHostile = hasShared("data/hostile");

interface Entry {
  readonly file: string;
  readonly expected: string;
}

function entries(): readonly Entry[] {
  if (!hasHostile) return [];
  const lines = new TextDecoder()
    .decode(readShared("data/hostile/MANIFEST.tsv"))
    .trim()
    .split("\n");
  return lines.slice(1).map((line) => {
    const [file = "", expected = ""] = line.split("\t");
    return { file, expected };
  });
}

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

function outcomeOf({ file }: Entry): Outcome<unknown> {
  const bytes = readShared(`data/hostile/${file}`);
  if (file.endsWith(".csv")) return openTable(file, bytes);
  if (/\.(xml|gexf|graphml)$/.test(file)) return openXml(file, bytes);
  return openJson(bytes);
}

/** The form says that ids are unique among actors and links together: here a link has an actor's. */
const CLASH = "json/readout-ids-object-prototype.json";
/** These are readable, and what they say is not true: that is for proving to find. */
const UNTRUE = ["json/readout-length-wrong.json", "json/readout-quote-off-by-one.json"];

describe("files that break programs", () => {
  const all = entries().filter(
    ({ file }) => /\.(csv|xml|json|gexf|graphml)$/.test(file) && file.includes("/"),
  );

  it.skipIf(!hasHostile)("are some six hundred", () => expect(all.length).toBeGreaterThan(550));

  it.skipIf(!hasHostile)(
    "each give a graph, or problems with words for what is wrong, and never an exception",
    () => {
      for (const entry of all) {
        const outcome = outcomeOf(entry);
        if (outcome.ok) continue;
        expect(outcome.problems.length, entry.file).toBeGreaterThan(0);
        for (const problem of outcome.problems.slice(0, 5)) {
          expect(sayProblem(english, problem).length, entry.file).toBeGreaterThan(10);
          expect(sayPlace(english, problem), entry.file).not.toContain("undefined");
        }
      }
    },
  );

  it.skipIf(!hasHostile)(
    "are opened where nothing is wrong with them, and refused where something is",
    () => {
      const known = all.filter(({ file }) => file !== CLASH && !UNTRUE.includes(file));
      const wrong = known.filter((entry) => {
        const isOk = outcomeOf(entry).ok;
        return (entry.expected === "graph" && !isOk) || (entry.expected === "error" && isOk);
      });
      expect(wrong).toEqual([]);
    },
  );

  it.skipIf(!hasHostile)(
    "that say what is not true of their own text are found out by proving",
    () => {
      for (const file of UNTRUE) {
        const outcome = openJson(readShared(`data/hostile/${file}`));
        const codes = outcome.ok
          ? proveQuotes(outcome.value, () => undefined).problems.map(({ code }) => code)
          : [];
        expect(
          codes.some((code) => /^(text|quote)-/.test(code)),
          file,
        ).toBe(true);
      }
    },
  );
});
