import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { indexGraph } from "../../src/frame/index/index-graph";
import { searchOf } from "../../src/frame/reading/search";
import { searchRows, wordsToFind } from "../../src/frame/reading/search-rows";
import { doAtOnce } from "../../src/graph/bit-by-bit";
import type { Graph } from "../../src/graph/model/types";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { termsOf } from "./any-term";
import { call, makeGraph, people, smallGraphs } from "../fixtures/make-graph";
import { makeManyLinks } from "../fixtures/many-links";
import { readExample } from "../read-example";
import { inBoth } from "./in-both";
import { oddGraph } from "./odd-graph";

const folder = mkdtempSync(join(tmpdir(), "readout-search-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** In a page links with quotes are found by more than by the rule that an engine has as well. */
function withoutQuotes({ file }: Graph): Graph {
  const edges = file.edges.map(({ quotes: _quotes, ...edge }) => edge);
  const parsed = parseGraph({ ...file, edges });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

async function expectTheSameFound(given: Graph, runs: number): Promise<void> {
  const graph = withoutQuotes(given);
  const index = indexGraph(graph);
  const { find, database } = await inBoth(graph, folder);
  const inPage = doAtOnce(searchRows(index));
  await fc.assert(
    fc.asyncProperty(termsOf(index), async (term) => {
      if (wordsToFind(term).length === 0) return;
      const { links } = await find(term);
      const { hits, count } = inPage(term, 10);
      expect([term, links.count, links.newest.map(({ link }) => link.id)]).toEqual([
        term,
        count,
        hits.map(({ select }) => select),
      ]);
    }),
    { numRuns: runs },
  );
  database.close();
}

describe("a search in DuckDB", () => {
  it("finds the links that a page finds, newest first, and counts them", async () => {
    await expectTheSameFound(readExample("winter-2022"), 60);
    await expectTheSameFound(makeManyLinks(), 60);
    await expectTheSameFound(oddGraph(), 60);
  });

  it("finds the same in small files: open intervals, links without a date, of one actor with itself", async () => {
    for (const graph of fc.sample(smallGraphs, 12)) {
      if (graph.links.size > 0) await expectTheSameFound(graph, 10);
    }
  });

  it("finds by names in any language, kinds, topics and labels, in any script", async () => {
    const graph = makeGraph({
      nodes: [
        ...people("ann", { name: { en: "Ann Łucja", ru: "Анна" } }),
        ...people("bob", { name: "安倍晋三" }),
        ...people("cy", { name: `O'Neil "the \\ %` }),
      ],
      edges: [
        call("one", "ann-bob", { date: "2022-02-01", topics: ["gas prices"] }),
        call("two", "bob-cy", { date: "2022-02-02", label: "Phoned twice" }),
        call("three", "cy-ann"),
      ],
    });
    const { find, database } = await inBoth(graph, folder);
    const ids = async (term: string) => {
      const { links } = await find(term);
      expect(links.count).toBe(links.newest.length);
      return links.newest.map(({ link }) => link.id);
    };
    expect(await ids("lucja")).toEqual(["three", "one"]);
    expect(await ids("анна")).toEqual(["three", "one"]);
    expect(await ids("倍晋")).toEqual(["two", "one"]);
    expect(await ids("GAS lucja")).toEqual(["one"]);
    expect(await ids("phoned")).toEqual(["two"]);
    expect(await ids("call neil")).toEqual(["three", "two"]);
    expect(await ids("honed")).toEqual([]);
    database.close();
  });

  it("finds quotes by the beginnings of all words, as a page does where nothing is mistyped", async () => {
    const graph = readExample("winter-2022");
    const index = indexGraph(graph);
    const { find, database } = await inBoth(graph, folder);
    const search = searchOf(index);
    while (!search.isComplete()) search.addMore();
    for (const term of ["territorial integrity", "security guarantees", "nord stream"]) {
      const { quotes } = await find(term);
      const inPage = search.find(term).find(({ name }) => name === "quotes");
      expect([term, quotes.count]).toEqual([term, inPage?.count ?? 0]);
      const own = quotes.newest.map(({ link, number }) => `${link.link.id} ${number}`);
      if (quotes.count <= 10)
        expect(own.toSorted()).toEqual(
          (inPage?.hits ?? []).map(({ select, quote }) => `${select} ${quote}`).toSorted(),
        );
    }
    database.close();
  });
});
