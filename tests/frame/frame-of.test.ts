import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_UNLINKED } from "../../src/frame/drawn";
import { frameOf } from "../../src/frame/frame-of";
import type { GraphIndex } from "../../src/frame/graph-index";
import { indexGraph } from "../../src/frame/index-graph";
import { DEFAULT_VIEW, FILTERS, NO_FILTERS, type View } from "../../src/frame/view";
import { parseDay } from "../../src/graph/dates";
import { accountsOf } from "../../src/graph/quotes";
import type { Graph, Link } from "../../src/graph/types";
import { columnsOf, linksOfColumns } from "../../src/graph/link-columns";
import { parseGraph } from "../../src/graph/parse-graph";
import { graphFiles } from "../fixtures/graph-files";
import { withoutLinks } from "../fixtures/odd-graphs";
import { readExample } from "../read-example";

const article = readExample("draghi-putin");
const winter = readExample("winter-2022");

/** The contract's rules, written down plainly: the judge of the frame. */
function plainLinks(graph: Graph, view: View, first: number, last: number): Link[] {
  const actor = (id: string) => graph.actors.get(id);
  const meets = (list: readonly string[], values: readonly (string | undefined)[]) =>
    list.length === 0 || values.some((value) => value !== undefined && list.includes(value));
  return [...graph.links.values()].filter((link) => {
    const ends = [actor(link.source), actor(link.target)];
    const { filters } = view;
    if (!ends.every((end) => meets(filters.actor, [end?.kind]))) return false;
    if (!meets(filters.kind, [link.kind]) || !meets(filters.status, [link.status])) return false;
    if (!meets(filters.topic, link.topics)) return false;
    if (
      !meets(
        filters.country,
        ends.map((end) => end?.country),
      )
    )
      return false;
    if (!meets(filters.account, accountsOf(link))) return false;
    if (!link.days) return view.undated;
    return link.days.first <= last && link.days.last >= first;
  });
}

const winterIndex = indexGraph(winter);

/** Views of a graph: any window, filters of some values that it has, with or without what has no date. */
function viewsOf({ extent, values }: GraphIndex): fc.Arbitrary<View> {
  const { first, last } = extent ?? { first: 0, last: 0 };
  const day = fc.integer({ min: first, max: last });
  return fc
    .record({
      ends: fc.tuple(day, day),
      undated: fc.boolean(),
      picks: fc.tuple(...FILTERS.map((name) => fc.subarray(values[name].slice(0, 5)))),
    })
    .map(({ ends, undated, picks }): View => {
      const filters = Object.fromEntries(FILTERS.map((name, at) => [name, picks[at] ?? []]));
      const [from, to] = [Math.min(...ends), Math.max(...ends)];
      return { ...DEFAULT_VIEW, from, to, undated, filters: { ...NO_FILTERS, ...filters } };
    });
}
const views = viewsOf(winterIndex);

/** Random graphs, as they are at hand and as they come in columns from where a large file was read. */
const indexes = graphFiles.map((file): GraphIndex => {
  const parsed = parseGraph(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return indexGraph(parsed.value);
});

function inColumns({ graph, people }: GraphIndex): GraphIndex {
  const ids = people.list.map(({ id }) => id);
  const columns = columnsOf(graph.links, (id) => ids.indexOf(id));
  return indexGraph({ ...graph, links: linksOfColumns(columns, ids) });
}

const idsOf = (items: Iterable<{ readonly id: string }>) => Array.from(items, ({ id }) => id);

/** Actors that no link ends at and no quote is attributed to: shown while all is. */
function idsOfUnlinked({ actors, links }: Graph): string[] {
  const all = [...links.values()];
  const known = new Set(all.flatMap(({ source, target }) => [source, target]));
  for (const id of all.flatMap(accountsOf)) known.add(id);
  return [...actors.keys()].filter((id) => !known.has(id));
}

function expectPlain(index: GraphIndex, view: View): void {
  const { first, last } = index.extent ?? { first: Infinity, last: -Infinity };
  const frame = frameOf(index, view);
  const plain = plainLinks(index.graph, view, view.from ?? first, view.to ?? last);
  expect(idsOf(frame.links).toSorted()).toEqual(idsOf(plain).toSorted());
  const ends = plain.flatMap(({ source, target }) => [source, target]);
  const asksAll = view.undated && view.from === first && view.to === last;
  const isFree = FILTERS.every((name) => view.filters[name].length === 0);
  const alone = asksAll && isFree ? idsOfUnlinked(index.graph) : [];
  expect(new Set(idsOf(frame.actors))).toEqual(new Set([...ends, ...alone]));
  expect(frame.drawn.pairs.reduce((sum, { links }) => sum + links, 0)).toBe(plain.length);
}

describe("the frame", () => {
  it("shows all actors but those that are only an account when nothing is asked", () => {
    const frame = frameOf(indexGraph(article), DEFAULT_VIEW);
    expect(frame.links).toHaveLength(article.links.size);
    expect(frame.actors).toHaveLength(frame.actorTotal);
    expect(frame.actors.map(({ id }) => id)).not.toContain("kremlin");
    expect(frame.actorTotal).toBe(13);
  });

  it("agrees with the plain rules for any window and filters", () => {
    fc.assert(fc.property(views, (view) => expectPlain(winterIndex, view)));
  });

  it("agrees with the plain rules for any graph and any steps from view to view", () => {
    const steps = indexes.chain((index) =>
      fc.tuple(fc.constant(index), fc.array(viewsOf(index), { minLength: 1, maxLength: 4 })),
    );
    fc.assert(
      fc.property(steps, ([index, asked]) => {
        // A graph without days has no window; the plain rules then ask for one that all is outside of.
        for (const view of asked) if (index.extent) expectPlain(index, view);
      }),
    );
  });

  it("is the same whether the links are at hand or come in columns", () => {
    fc.assert(
      fc.property(indexes, (index) => {
        const [plain, columns] = [index, inColumns(index)].map((given) =>
          frameOf(given, DEFAULT_VIEW),
        );
        expect([...(columns?.links ?? [])]).toEqual([...(plain?.links ?? [])]);
        expect(columns?.facets).toEqual(plain?.facets);
        expect(columns?.drawn.pairs).toEqual(plain?.drawn.pairs);
        for (const id of idsOf(index.graph.links.values())) {
          expect(columns?.links.has(id), id).toBe(plain?.links.has(id));
        }
      }),
    );
  });

  it("promises beside each value the number of links that checking it alone then shows", () => {
    fc.assert(
      fc.property(views, fc.constantFrom(...FILTERS), (view, name) => {
        for (const { value, count } of frameOf(winterIndex, view).facets[name].slice(0, 4)) {
          const alone = { ...view, filters: { ...view.filters, [name]: [value] } };
          expect(frameOf(winterIndex, alone).links).toHaveLength(count);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("keeps the selected actor in the picture when its links have gone", () => {
    const day = parseDay("2022-01-25");
    const view = { ...DEFAULT_VIEW, from: day, to: day, select: "blinken" };
    expect(frameOf(indexGraph(article), view).actors.map(({ id }) => id)).toContain("blinken");
  });

  it("lets an open interval reach to its end: the videoconference was some time up to 1 February", () => {
    const day = parseDay("2022-01-25");
    const frame = frameOf(indexGraph(article), { ...DEFAULT_VIEW, from: day, to: day });
    expect(idsOf(frame.links)).toContain("videoconference");
    expect(idsOf(frame.links)).not.toContain("call-draghi-putin");
  });

  it("hides what has no date when undated links are off", () => {
    const frame = frameOf(indexGraph(article), { ...DEFAULT_VIEW, undated: false });
    expect(frame.links).toHaveLength(article.links.size - 1);
    expect(frame.sieve.undated).toBe(1);
  });

  it("draws the first two hundred of a crowd without links, and the one that is selected", () => {
    const parsed = parseGraph(JSON.parse(withoutLinks(1000)));
    if (!parsed.ok) throw new Error("the file is no graph");
    const index = indexGraph(parsed.value);
    const { actors, drawn } = frameOf(index, { ...DEFAULT_VIEW, select: "Actor 999" });
    expect(actors).toHaveLength(1000);
    expect(drawn.actors.map(({ actor }) => actor.id)).toEqual([
      ...Array.from({ length: MOST_UNLINKED }, (_, at) => `Actor ${at}`),
      "Actor 999",
    ]);
    expect(drawn.unlinkedLeft).toBe(799);
  });
});
