import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareAccounts,
  countAccounts,
  linksOfOccasion,
  sidesOf,
} from "../../../src/frame/query/accounts";
import { fileOfFrame } from "../../../src/frame/reading/file-of-frame";
import { frameOf } from "../../../src/frame/query/frame-of";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { sieveOf } from "../../../src/frame/query/sieve";
import { seeFrom, toggle } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW, NO_FILTERS } from "../../../src/frame/view/view";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { accountsOf } from "../../../src/graph/model/quotes";
import type { Link } from "../../../src/graph/model/types";
import { readExample } from "../../read-example";

const winter = readExample("winter-2022");
const article = readExample("draghi-putin");

function linkOf(graph: typeof winter, id: string): Link {
  const link = graph.links.get(id);
  if (!link) throw new Error(id);
  return link;
}

describe("the accounts of an event", () => {
  it("have a column each, the side of the source first, every quote in one cell", () => {
    const link = linkOf(winter, "2022-02-01-draghi-putin");
    const { columns, rows } = compareAccounts(winter, [link]);
    expect(columns[0]?.account).toBe("palazzo-chigi");
    expect(columns.map(({ account }) => account).toSorted()).toEqual(
      [...accountsOf(link)].toSorted(),
    );
    expect(rows.flatMap(({ cells }) => cells.flat())).toHaveLength(link.quotes.length);
  });

  it("are aligned by topic, and what only one of them speaks of is pointed out", () => {
    const links = linksOfOccasion(indexGraph(winter), linkOf(winter, "2022-01-28-macron-putin"));
    const { columns, rows } = compareAccounts(winter, [...links]);
    for (const { cells, only } of rows) {
      const speaking = columns.filter(
        ({ account }, at) => account !== undefined && cells[at]?.length,
      );
      expect(only).toBe(speaking.length === 1 ? speaking[0]?.account : undefined);
    }
    expect(rows.length).toBeGreaterThan(0);
  });

  it("are counted as many as they have columns", () => {
    for (const graph of [winter, article]) {
      const index = indexGraph(graph);
      for (const link of graph.links.values()) {
        const links = linksOfOccasion(index, link);
        const { columns } = compareAccounts(graph, [...links]);
        expect(countAccounts(index, links), link.id).toBe(columns.length);
      }
    }
  });

  it("include the article's own voice, last", () => {
    const { columns } = compareAccounts(article, [linkOf(article, "putin-gas-supplies")]);
    expect(columns.map(({ account }) => account)).toEqual(["kremlin", undefined]);
  });
});

describe("two accounts of the whole graph", () => {
  const accounts = [...new Set([...winter.links.values()].flatMap(accountsOf))];

  it("tell of a link's occasion alone or both, as looking at every link of it finds", () => {
    const pair = fc.tuple(fc.constantFrom(...accounts), fc.constantFrom(...accounts));
    const index = indexGraph(winter);
    const links = [...winter.links.values()];
    fc.assert(
      fc.property(pair, ([first, second]) => {
        const sides = sidesOf(index, sieveOf(index, NO_FILTERS), first, second);
        for (const link of links) {
          const together = [...linksOfOccasion(index, link)].flatMap(accountsOf);
          const [one, other] = [together.includes(first), together.includes(second)];
          const expected = one && other ? "both" : one ? "first" : other ? "second" : undefined;
          expect(sides.ofLink(link.id), link.id).toBe(expected);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("tell of no link that the filters keep out", () => {
    const index = indexGraph(winter);
    const kind = [...winter.links.values()].map((link) => link.kind)[0] ?? "";
    const all = sidesOf(index, sieveOf(index, NO_FILTERS), "kremlin", "elysee");
    const some = sidesOf(
      index,
      sieveOf(index, { ...NO_FILTERS, kind: [kind] }),
      "kremlin",
      "elysee",
    );
    const told = (sides: typeof all) =>
      [...winter.links.values()].filter(({ id }) => sides.ofLink(id) !== undefined);
    const expected = told(all).filter((link) => link.kind === kind);
    expect(told(some)).toEqual(expected);
    expect(expected.length).toBeLessThan(told(all).length);
    expect(expected.length).toBeGreaterThan(0);
  });

  it("are compared only when exactly two are asked for", () => {
    const index = indexGraph(winter);
    const sides = (...asked: string[]) => frameOf(index, seeFrom(...asked)(DEFAULT_VIEW)).sides;
    expect(sides("kremlin")).toBeUndefined();
    expect(sides("kremlin", "elysee")).toMatchObject({ first: "kremlin", second: "elysee" });
    expect(sides("kremlin", "elysee", "tass")).toBeUndefined();
  });
});

const idsOf = (links: Iterable<Link>) => new Set(Array.from(links, ({ id }) => id));

describe("the file of what is shown", () => {
  it("is a graph file of just the links shown, with all that they need", () => {
    const index = indexGraph(winter);
    const kinds = [...new Set([...winter.links.values()].map(({ kind }) => kind))];
    fc.assert(
      fc.property(fc.subarray(kinds, { minLength: 1 }), (chosen) => {
        const view = chosen.reduce((seen, kind) => toggle("kind", kind)(seen), DEFAULT_VIEW);
        const frame = frameOf(index, view);
        const parsed = parseGraph(fileOfFrame(winter.file, frame));
        expect(parsed.ok).toBe(true);
        expect(parsed.ok && idsOf(parsed.value.links.values())).toEqual(idsOf(frame.links));
        const file = fileOfFrame(winter.file, frame);
        const quotes = [...frame.links].flatMap((link) => link.quotes);
        const actors = [
          ...frame.actors.map(({ id }) => id),
          ...quotes.flatMap(({ attributedTo }) => attributedTo ?? []),
        ];
        const documents = quotes.map(({ document }) => document);
        expect(file.nodes.map(({ id }) => id).toSorted()).toEqual([...new Set(actors)].toSorted());
        expect((file.documents ?? []).map(({ id }) => id).toSorted()).toEqual(
          [...new Set(documents)].toSorted(),
        );
      }),
      { numRuns: 20 },
    );
  });

  it("is the whole file where everything is shown, but for actors and documents that nothing needs", () => {
    const frame = frameOf(indexGraph(article), DEFAULT_VIEW);
    expect(fileOfFrame(article.file, frame)).toEqual(article.file);
  });
});
