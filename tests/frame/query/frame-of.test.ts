import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MOST_UNLINKED } from "../../../src/frame/query/drawn";
import { frameOf } from "../../../src/frame/query/frame-of";
import type { GraphIndex } from "../../../src/frame/index/graph-index";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { FILTERS } from "../../../src/frame/view/parameter-names";
import { DEFAULT_VIEW, NO_FILTERS, type View } from "../../../src/frame/view/view";
import { parseDay } from "../../../src/graph/dates";
import { accountsOf } from "../../../src/graph/model/quotes";
import type { Graph, Link } from "../../../src/graph/model/types";
import { columnsOf, linksOfColumns } from "../../../src/graph/columns/link-columns";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { graphFiles } from "../../fixtures/graph-files";
import { call, makeGraph, people, smallGraphs, toldValuesOf } from "../../fixtures/make-graph";
import { withoutLinks } from "../../fixtures/odd-graphs";
import { readExample } from "../../read-example";

const article = readExample("draghi-putin");
const winter = readExample("winter-2022");

/** The contract's rules, written down plainly: the judge of the frame. */
function plainLinks(index: GraphIndex, view: View, first: number, last: number): Link[] {
  const { graph } = index;
  const actor = (id: string) => graph.actors.get(id);
  const meets = (list: readonly string[], values: readonly (string | undefined)[]) =>
    list.length === 0 || values.some((value) => value !== undefined && list.includes(value));
  return [...graph.links.values()].filter((link) => {
    const ends = [actor(link.source), actor(link.target)];
    const { filters } = view;
    if (!ends.every((end) => meets(filters.actor, [end?.kind]))) return false;
    if (!meets(filters.kind, [link.kind]) || !meets(filters.status, [link.status])) return false;
    if (!meets(filters.topic, link.topics)) return false;
    if (!meets(filters.told, toldValuesOf(index, link))) return false;
    for (const name of ["side", "country"] as const) {
      const fits = ends.map((end) => meets(filters[name], [end?.[name]]));
      if (view.ends === "both" ? fits.includes(false) : !fits.includes(true)) return false;
    }
    const { pair } = view;
    if (pair && !isSame([link.source, link.target], pair)) return false;
    if (!meets(filters.account, accountsOf(link))) return false;
    if (!link.days) return view.undated;
    return link.days.first <= last && link.days.last >= first;
  });
}

/** The filters whose values are counted in links. */
const OF_LINKS = FILTERS.filter((name) => name !== "actor");

const isSame = (one: readonly string[], other: readonly string[]) =>
  one.toSorted().join() === other.toSorted().join();

const winterIndex = indexGraph(winter);

/** Views of a graph: any window, filters of some values that it has, with or without what has no date. */
function viewsOf({ extent, values, graph }: GraphIndex): fc.Arbitrary<View> {
  const { first, last } = extent ?? { first: 0, last: 0 };
  const day = fc.integer({ min: first, max: last });
  return fc
    .record({
      ends: fc.tuple(day, day),
      undated: fc.boolean(),
      asked: fc.constantFrom("either" as const, "both" as const),
      pair: pairOf(graph),
      picks: fc.tuple(...FILTERS.map((name) => fc.subarray(values[name].slice(0, 5)))),
    })
    .map(({ ends, undated, asked, pair, picks }): View => {
      const filters = Object.fromEntries(FILTERS.map((name, at) => [name, picks[at] ?? []]));
      const [from, to] = [Math.min(...ends), Math.max(...ends)];
      return {
        ...DEFAULT_VIEW,
        from,
        to,
        undated,
        ends: asked,
        pair,
        filters: { ...NO_FILTERS, ...filters },
      };
    });
}

/** Mostly none, else the ends of a link. */
function pairOf({ links }: Graph): fc.Arbitrary<View["pair"]> {
  const pairs = [...links.values()]
    .filter(({ source, target }) => source !== target)
    .map(({ source, target }) => [target, source] as const);
  return fc.option(fc.constantFrom(...pairs, undefined), { nil: undefined, freq: 1 });
}

const views = viewsOf(winterIndex);

/** Random graphs, as they are at hand and as they come in columns from where a large file was read. */
const indexes = graphFiles.map((file): GraphIndex => {
  const parsed = parseGraph(file);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return indexGraph(parsed.value);
});

function inColumns({ graph, actorIndex }: GraphIndex): GraphIndex {
  const ids = actorIndex.list.map(({ id }) => id);
  const columns = columnsOf(graph.links, ids);
  return indexGraph({ ...graph, links: linksOfColumns(columns, ids, graph.documents) });
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
  const plain = plainLinks(index, view, view.from ?? first, view.to ?? last);
  expect(idsOf(frame.links).toSorted()).toEqual(idsOf(plain).toSorted());
  const ends = plain.flatMap(({ source, target }) => [source, target]);
  const asksAll = view.undated && view.from === first && view.to === last;
  const isFree = !view.pair && FILTERS.every((name) => view.filters[name].length === 0);
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

  it("has beside each kind of actor how many of them are shown, and of others how many would join them", () => {
    fc.assert(
      fc.property(smallGraphs, fc.subarray(["person", "country"]), (graph, checked) => {
        const index = indexGraph(graph);
        const shownOf = (...actor: readonly string[]) =>
          frameOf(index, { ...DEFAULT_VIEW, filters: { ...NO_FILTERS, actor } });
        const { actors, facets } = shownOf(...checked);
        for (const { value, count } of facets.actor) {
          const isIn = checked.length === 0 || checked.includes(value);
          const all = isIn ? actors : shownOf(...checked, value).actors;
          expect(count).toBe(all.filter(({ kind }) => kind === value).length);
        }
      }),
    );
  });

  it("promises beside each value the number of links that checking it alone then shows", () => {
    fc.assert(
      fc.property(views, fc.constantFrom(...OF_LINKS), (view, name) => {
        for (const { value, count } of frameOf(winterIndex, { ...view, ends: "either" }).facets[
          name
        ].slice(0, 4)) {
          const alone = {
            ...view,
            ends: "either" as const,
            filters: { ...view.filters, [name]: [value] },
          };
          expect(frameOf(winterIndex, alone).links).toHaveLength(count);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("promises as much of any graph, also of what a link says nothing of", () => {
    fc.assert(
      fc.property(smallGraphs, (graph) => {
        const index = indexGraph(graph);
        const links = [...graph.links.values()];
        const held = links.filter(({ status }) => status === "held").length;
        const { facets } = frameOf(index, DEFAULT_VIEW);
        expect(facets.status.find(({ value }) => value === "held")?.count ?? 0).toBe(held);
        for (const name of OF_LINKS) {
          for (const { value, count } of facets[name]) {
            const filters = { ...NO_FILTERS, [name]: [value] };
            expect(frameOf(index, { ...DEFAULT_VIEW, filters }).links).toHaveLength(count);
          }
        }
      }),
    );
  });

  it("finds what goes on through a window behind many things that are over", () => {
    const day = (date: number) => `2022-01-${String(date).padStart(2, "0")}`;
    const short = Array.from({ length: 20 }, (_, at) =>
      call(`s${at}`, "a-b", { date: day(at + 3) }),
    );
    const graph = makeGraph({
      nodes: people("a b"),
      edges: [
        call("long", "a-b", { date: `${day(1)}/${day(31)}` }),
        call("shorter", "a-b", { date: `${day(2)}/${day(28)}` }),
        ...short,
      ],
    });
    const index = indexGraph(graph);
    for (let date = 1; date <= 31; date++) {
      const days = parseDay(day(date));
      const view = { ...DEFAULT_VIEW, from: days, to: days };
      const expected = [
        "long",
        ...(date >= 2 && date <= 28 ? ["shorter"] : []),
        ...(date >= 3 && date < 23 ? [`s${date - 3}`] : []),
      ];
      expect(idsOf(frameOf(index, view).links), day(date)).toEqual(expected);
    }
  });

  it("says whether it gathers up all until a day, and compares what has a date alone", () => {
    expect(frameOf(winterIndex, DEFAULT_VIEW).accumulates).toBe(false);
    expect(frameOf(winterIndex, { ...DEFAULT_VIEW, mode: "until" }).accumulates).toBe(true);
    const graph = makeGraph({
      nodes: people("a b c"),
      edges: [call("1", "a-b", { date: "2022-01-01" }), call("2", "b-c")],
    });
    const day = parseDay("2022-01-01") ?? 0;
    const view = { ...DEFAULT_VIEW, with: { first: day, last: day }, undated: false };
    expect(frameOf(indexGraph(graph), view).compared?.counts).toEqual({
      new: 0,
      continued: 1,
      gone: 0,
    });
  });

  it("draws of two actors the kind that most of their links are of", () => {
    const graph = makeGraph({
      nodes: people("a b"),
      edges: ["visit", "letter", "letter", "visit", "letter", "call"].map((kind, at) =>
        call(`l${at}`, "a-b", { kind, date: `2022-01-0${9 - at}` }),
      ),
    });
    const [pair] = frameOf(indexGraph(graph), DEFAULT_VIEW).drawn.pairs;
    expect(pair).toMatchObject({ kind: "letter", links: 6, newest: { id: "l0" }, apart: [] });
    const five = makeGraph({ nodes: people("a b"), edges: graph.file.edges.slice(1) });
    const [apart] = frameOf(indexGraph(five), DEFAULT_VIEW).drawn.pairs;
    expect(apart?.apart.map(({ id }) => id)).toEqual(["l5", "l4", "l3", "l2", "l1"]);
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
