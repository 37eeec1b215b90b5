import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { schemaText } from "../../data/make-schema";
import { obamaPutinText } from "../../data/obama-putin/make";
import { winterText } from "../../data/winter-2022/make";
import { indexGraph } from "../../src/frame/index/index-graph";
import { frameOf } from "../../src/frame/query/frame-of";
import { rowOfLink, toldOf } from "../../src/frame/query/occasion";
import { DEFAULT_VIEW } from "../../src/frame/view/view";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { parseJson } from "../../src/graph/parse/parse-json";
import { accountsOf, isVerbatim } from "../../src/graph/model/quotes";
import type { Graph } from "../../src/graph/model/types";
import { skipWithout } from "../fixtures/needs-shared";
import { readText as readFrom, SHARED } from "../fixtures/shared";

const ROOT = join(import.meta.dirname, "..", "..");
const ARTICLE = "sources/republicworld-2022-02-01.txt";

describe("data/draghi-putin.json", () => {
  const graph = readGraph("data/draghi-putin.json");

  it("has 16 actors, 15 links with 19 quotes, and one document", () => {
    expect(graph.actors.size).toBe(16);
    expect(graph.links.size).toBe(15);
    expect(quotesOf(graph)).toHaveLength(19);
    expect([...graph.documents.keys()]).toEqual(["republicworld-2022-02-01"]);
  });

  it("has three actors that are accounts only", () => {
    const ends = new Set([...graph.links.values()].flatMap((link) => [link.source, link.target]));
    const others = [...graph.actors.keys()].filter((id) => !ends.has(id));
    expect(others).toEqual(["kremlin", "tass", "ansa"]);
  });

  it("proves every link by a quote with an offset", () => {
    for (const { id, quotes } of graph.links.values()) expect(quotes, id).not.toHaveLength(0);
    for (const { start } of quotesOf(graph)) expect(start).toBeTypeOf("number");
  });

  it("tells the Kremlin's account of the gas supplies from the article's own", () => {
    const link = graph.links.get("putin-gas-supplies");
    expect(link && accountsOf(link)).toEqual(["kremlin"]);
    expect(link?.quotes.map(({ attributedTo }) => attributedTo)).toEqual(["kremlin", undefined]);
  });

  it("leaves undated what has no date, and out the text that may not be republished", () => {
    const undated = [...graph.links.values()].filter(({ days }) => days === undefined);
    expect(undated.map(({ id }) => id)).toEqual(["platform"]);
    expect([...graph.documents.values()].map(({ text }) => text)).toEqual([undefined]);
  });

  it("quotes the article verbatim, each passage at its offset", (context) => {
    skipWithout(ARTICLE, context);
    const text = readFrom(SHARED, ARTICLE);
    for (const quote of quotesOf(graph)) expect(isVerbatim(quote, text), quote.exact).toBe(true);
  });

  it("has the article's length and digest", (context) => {
    skipWithout(ARTICLE, context);
    const text = readFrom(SHARED, ARTICLE);
    const document = graph.documents.get("republicworld-2022-02-01");
    expect(document?.length).toBe(text.length);
    expect(document?.sha256).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  });

  it("copies no sentence of the article into a summary", (context) => {
    skipWithout(ARTICLE, context);
    const text = readFrom(SHARED, ARTICLE);
    for (const { id, summary = "" } of graph.links.values()) {
      expect(summary, id).not.toBe("");
      expect(text, id).not.toContain(summary.replace(/\.$/, ""));
    }
  });
});

describe("data/winter-2022.json", () => {
  const graph = readGraph("data/winter-2022.json");

  it("has 74 actors, 129 links with 134 quotes, and 124 documents", () => {
    expect(graph.actors.size).toBe(74);
    expect(graph.links.size).toBe(129);
    expect(quotesOf(graph)).toHaveLength(134);
    expect(graph.documents.size).toBe(124);
  });

  it("has 34 links of more than one account", () => {
    const contested = [...graph.links.values()].filter((link) => accountsOf(link).length > 1);
    expect(contested).toHaveLength(34);
  });

  it("gives no quote an offset, since only excerpts were read", () => {
    for (const { start } of quotesOf(graph)) expect(start).toBeUndefined();
  });

  it("has 53 calls that took place, nine of them told by both sides, as its headline says", () => {
    const index = indexGraph(graph);
    const told = [...graph.links.values()]
      .filter(({ kind, status }) => status === "held" && /^(video-)?call$/.test(kind))
      .map(({ id }) => toldOf(index, rowOfLink(index, id) ?? -1).by);
    expect(told).toHaveLength(53);
    expect(told.filter((by) => by === "both")).toHaveLength(9);
    expect(graph.opening?.headline).toBe("Fifty-three calls, nine told by both sides");
  });

  it("has most links told by one side alone, or by none", () => {
    const { facets } = frameOf(indexGraph(graph), DEFAULT_VIEW);
    expect(facets.told.map(({ value, count }) => `${value} ${count}`)).toEqual([
      "both 32",
      "one 55",
      "neither 42",
      "disputed 0",
    ]);
  });

  it("gives press no side and nobody to speak for, and every other actor a side", () => {
    for (const { id, press, side, speaksFor } of graph.actors.values()) {
      expect(side === undefined, id).toBe(press === true);
      if (press) expect(speaksFor, id).toBeUndefined();
    }
  });

  it("is what its tables give", () => {
    expect(readText("data/winter-2022.json")).toBe(winterText());
  });
});

describe("data/obama-putin.json", () => {
  const graph = readGraph("data/obama-putin.json");

  it("has both texts whole, and proves each quote in them", () => {
    for (const { id, text = "", length, sha256 } of graph.documents.values()) {
      expect(text, id).toBe(readText(`data/obama-putin/${id}.txt`));
      expect(length, id).toBe(text.length);
      expect(sha256, id).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
    }
    for (const quote of quotesOf(graph)) {
      const text = graph.documents.get(quote.document)?.text ?? "";
      expect(isVerbatim(quote, text), quote.exact).toBe(true);
    }
  });

  it("opens with the call face to face, told by both", () => {
    const index = indexGraph(graph);
    expect(graph.opening?.view).toBe("event=obama-putin-2014-03-06");
    expect(toldOf(index, rowOfLink(index, "call") ?? -1).by).toBe("both");
  });

  it("is what its two texts give", () => {
    expect(readText("data/obama-putin.json")).toBe(obamaPutinText());
  });
});

describe("public/schema/readout-1.schema.json", () => {
  it("is what the validator gives", () => {
    expect(readText("public/schema/readout-1.schema.json")).toBe(schemaText());
  });
});

function readText(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

function readGraph(path: string): Graph {
  const value = parseJson(readText(path));
  const outcome = value.ok ? parseGraph(value.value) : value;
  if (!outcome.ok) throw new Error(`${path}: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}

function quotesOf(graph: Graph) {
  return [...graph.links.values()].flatMap(({ quotes }) => quotes);
}
