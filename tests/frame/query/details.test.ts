import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareAccounts, linksOfOccasion } from "../../../src/frame/query/accounts";
import {
  groupByAccount,
  groupByEvent,
  linksOfActor,
  quotesOfAccount,
  quotesOfLink,
} from "../../../src/frame/query/details";
import { countOfActor, countOfPair } from "../../../src/frame/reading/counts";
import { documentShown } from "../../../src/frame/sources/document-shown";
import { fitView } from "../../../src/frame/opening/fit-view";
import { frameOf } from "../../../src/frame/query/frame-of";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { select, showDocument } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import type { Link } from "../../../src/graph/model/types";
import { call, makeGraph, people, smallGraphs } from "../../fixtures/make-graph";

const graph = makeGraph({
  nodes: [...people("a", { country: "IT" }), ...people("b c"), ...people("v", { country: "IT" })],
  edges: [
    call("late", "a-b", {
      date: "2022-02-03",
      event: "e",
      topics: ["oil", "gas"],
      quotes: [
        { document: "d", exact: "own voice" },
        { document: "d", exact: "of b", attributedTo: "b" },
        { document: "c", exact: "of c", attributedTo: "c" },
        { document: "d", exact: "of v", attributedTo: "v" },
        { document: "c", exact: "of b again", attributedTo: "b" },
      ],
    }),
    call("early", "b-a", {
      date: "2022-02-01",
      event: "e",
      topics: ["gas", "oil"],
      quotes: [{ document: "d", exact: "more of v", attributedTo: "v" }],
    }),
    call("alone", "c-c", { date: "2022-02-02", quotes: [{ document: "d", exact: "x" }] }),
    call("other", "a-c", { event: "f", topics: ["war"] }),
    call("silent", "a-c"),
  ],
  documents: [
    { id: "z", title: "Z" },
    { id: "c", title: "C" },
    { id: "d", title: "D" },
  ],
});
const index = indexGraph(graph);
const linksShown = () => frameOf(index, DEFAULT_VIEW).links;

function linkOf(id: string): Link {
  const link = graph.links.get(id);
  if (!link) throw new Error(id);
  return link;
}

const idsOf = (links: Iterable<Link>) => Array.from(links, ({ id }) => id);

describe("the quotes of a link", () => {
  it("are numbered from 1, and grouped by whose account they are, the documents' own voice apart", () => {
    const groups = groupByAccount(quotesOfLink(linkOf("late")));
    expect(
      groups.map(({ account, document, quotes }) => [
        account,
        document,
        ...quotes.map(({ number }) => number),
      ]),
    ).toEqual([
      [undefined, "d", 1],
      ["b", "d", 2, 5],
      ["c", "c", 3],
      ["v", "d", 4],
    ]);
  });

  it("in a document's own voice are apart by document", () => {
    const quotes = ["d", "c", "d"].map((document) => ({ document, exact: "x" }));
    const { links } = makeGraph({
      nodes: people("a"),
      edges: [call("l", "a-a", { quotes })],
      documents: [
        { id: "c", title: "C" },
        { id: "d", title: "D" },
      ],
    });
    const [link] = links.values();
    expect(link && groupByAccount(quotesOfLink(link)).map(({ document }) => document)).toEqual([
      "d",
      "c",
    ]);
  });

  it("are found by account wherever they are", () => {
    const found = [...quotesOfAccount(index, "v")].flat();
    expect(found.map(({ quote }) => quote.exact)).toEqual(["of v", "more of v"]);
    expect([...quotesOfAccount(index, "a")]).toEqual([]);
  });

  it("are found by account without making a link that has none of it", () => {
    const made: number[] = [];
    const at = (number: number) => {
      made.push(number);
      return graph.links.at(number);
    };
    const links = { ...graph.links, at };
    const found = [...quotesOfAccount({ ...index, graph: { ...graph, links } }, "c")];
    expect(found).toHaveLength(1);
    expect(made).toEqual([graph.links.numberOf("late")]);
  });
});

describe("links by occasion", () => {
  it("stay in the order given, those of one event together unless another stands between them", () => {
    expect(
      groupByEvent(["late", "alone", "early", "silent"].map(linkOf)).map(({ links }) =>
        idsOf(links),
      ),
    ).toEqual([["late"], ["alone"], ["early"], ["silent"]]);
    const occasions = groupByEvent([...graph.links.values()]);
    expect(occasions.map(({ event, links }) => [event, ...idsOf(links)])).toEqual([
      ["e", "late", "early"],
      [undefined, "alone"],
      ["f", "other"],
      [undefined, "silent"],
    ]);
  });

  it("are those of the event of one of them, in order of time, or that one alone", () => {
    expect(idsOf(linksOfOccasion(index, linkOf("late")))).toEqual(["early", "late"]);
    expect(idsOf(linksOfOccasion(index, linkOf("silent")))).toEqual(["silent"]);
    expect(idsOf(linksOfOccasion(index, linkOf("other")))).toEqual(["other"]);
  });

  it("are none for a link that the graph does not have", () => {
    expect(idsOf(linksOfOccasion(index, { ...linkOf("late"), id: "gone" }))).toEqual([]);
  });
});

describe("accounts side by side", () => {
  it("are those of the source's country first, then the target's, others, and the documents' own voice last", () => {
    const { columns, rows } = compareAccounts(graph, [linkOf("late"), linkOf("early")]);
    expect(columns).toEqual([
      { account: "v", documents: ["d"] },
      { account: "b", documents: ["d", "c"] },
      { account: "c", documents: ["c"] },
      { account: undefined, documents: ["d"] },
    ]);
    expect(rows.map(({ topics, only }) => [topics, only])).toEqual([[["gas", "oil"], undefined]]);
    expect(rows[0]?.cells.map((cell) => cell.map(({ quote }) => quote.exact))).toEqual([
      ["of v", "more of v"],
      ["of b", "of b again"],
      ["of c"],
      ["own voice"],
    ]);
  });

  it("tell that one alone speaks of a topic only where there is another that could", () => {
    const quote = (attributedTo: string) => [{ document: "d", exact: attributedTo, attributedTo }];
    const made = makeGraph({
      nodes: people("a b"),
      edges: [
        call("1", "a-b", { topics: ["gas"], quotes: quote("a") }),
        call("2", "a-b", { topics: ["oil"], quotes: quote("b") }),
        call("3", "a-b", { topics: ["war"] }),
      ],
      documents: [{ id: "d", title: "D" }],
    });
    const [gas, oil, war] = [...made.links.values()];
    const onlyOf = (...links: (Link | undefined)[]) =>
      compareAccounts(
        made,
        links.flatMap((link) => link ?? []),
      ).rows.map(({ only }) => only);
    expect(onlyOf(gas, oil, war)).toEqual(["a", "b"]);
    expect(onlyOf(gas)).toEqual([undefined]);
    expect(onlyOf()).toEqual([]);
  });
});

describe("what an actor or a pair has among the links shown", () => {
  it("is counted as looking at every link counts it, for any graph", () => {
    fc.assert(
      fc.property(smallGraphs, (small) => {
        const indexed = indexGraph(small);
        const frame = frameOf(indexed, DEFAULT_VIEW);
        const { links } = frame;
        const all = [...links];
        for (const id of small.actors.keys()) {
          const own = all.filter(({ source, target }) => source === id || target === id);
          const others = new Set(
            own.map(({ source, target }) => (source === id ? target : source)),
          );
          expect(idsOf(linksOfActor(indexed, links, id))).toEqual(idsOf(own));
          expect(countOfActor(indexed, frame, id)).toEqual({
            links: own.length,
            others: others.size,
          });
        }
        for (const link of all) {
          const ends = [link.source, link.target].toSorted().join("\n");
          const same = all.filter(
            ({ source, target }) => [source, target].toSorted().join("\n") === ends,
          );
          expect(countOfPair(indexed, frame, link)).toBe(same.length);
        }
      }),
    );
  });
});

describe("a list of links", () => {
  it("is in order of time, those without a date last, by place, by id and in parts", () => {
    const links = linksShown();
    const ids = ["early", "alone", "late", "other", "silent"];
    expect(idsOf(links)).toEqual(ids);
    expect(links).toHaveLength(5);
    expect(ids.map((_, place) => links.at(place)?.id)).toEqual(ids);
    expect(links.at(5)).toBeUndefined();
    expect(links.at(-1)).toBeUndefined();
    expect(idsOf(links.slice(1, 3))).toEqual(["alone", "late"]);
    expect(idsOf(links.slice(3, 99))).toEqual(["other", "silent"]);
    expect(links.has("late")).toBe(true);
    expect(links.has("nobody")).toBe(false);
  });

  it("stands in order of first and last day, an open end at the other one, then as in the file, for any graph", () => {
    fc.assert(
      fc.property(smallGraphs, (small) => {
        const indexed = indexGraph(small);
        const all = [...small.links.values()];
        const ends = ({ days }: Link): readonly [number, number] => {
          if (!days) return [Infinity, Infinity];
          const { first, last } = days;
          return [Number.isFinite(first) ? first : last, Number.isFinite(last) ? last : first];
        };
        const sorted = all.toSorted((one, other) => {
          const [[first, last], [otherFirst, otherLast]] = [ends(one), ends(other)];
          if (first !== otherFirst) return first < otherFirst ? -1 : 1;
          return last === otherLast ? 0 : last < otherLast ? -1 : 1;
        });
        expect(idsOf(frameOf(indexed, DEFAULT_VIEW).links)).toEqual(idsOf(sorted));
        const days = all.flatMap((link) => ends(link)).filter(Number.isFinite);
        expect(indexed.extent).toEqual(
          days.length === 0 ? undefined : { first: Math.min(...days), last: Math.max(...days) },
        );
      }),
    );
  });

  it("has not what is not shown", () => {
    const shown = frameOf(index, { ...DEFAULT_VIEW, undated: false }).links;
    expect(shown.has("silent")).toBe(false);
    expect(shown.has("early")).toBe(true);
  });
});

describe("a view as far as a graph can show it", () => {
  it("is the same where the graph has all that it asks for", () => {
    const filters = { ...DEFAULT_VIEW.filters, topic: ["gas"], account: ["v"] };
    const views = [
      { ...DEFAULT_VIEW, filters, select: "late", quote: 5, document: "z" },
      { ...DEFAULT_VIEW, select: "a" },
      { ...DEFAULT_VIEW, expand: ["a", "b"] },
      { ...DEFAULT_VIEW, from: 1, to: 2 },
      { ...DEFAULT_VIEW, pair: ["b", "a"] as const, event: "late" },
    ];
    for (const view of views) expect(fitView(view, index)).toMatchObject({ view, ignored: [] });
  });

  it("drops what the graph has not got, and lists it", () => {
    const filters = { ...DEFAULT_VIEW.filters, topic: ["gas", "peace"], kind: ["duel"] };
    const asked = {
      ...DEFAULT_VIEW,
      filters,
      expand: ["a", "late", "nobody"],
      select: "nobody",
      quote: 1,
      document: "nothing",
      pair: ["a", "nobody"] as const,
      event: "a",
    };
    const { view, ignored } = fitView(asked, index);
    expect(view).toEqual({
      ...DEFAULT_VIEW,
      filters: { ...DEFAULT_VIEW.filters, topic: ["gas"] },
      expand: ["a"],
      select: undefined,
      quote: undefined,
      document: undefined,
    });
    expect(ignored.map(({ name, value }) => `${name}=${value}`)).toEqual([
      "kind=duel",
      "topic=peace",
      "expand=late",
      "expand=nobody",
      "pair=a,nobody",
      "event=a",
      "select=nobody",
      "quote=1",
      "document=nothing",
    ]);
  });

  it("drops a quote that the selected link has not got, and one of an actor", () => {
    for (const [id, quote] of [
      ["late", 6],
      ["silent", 1],
      ["a", 1],
    ] as const) {
      expect(fitView(select(id, quote)(DEFAULT_VIEW), index)).toMatchObject({
        view: { select: id, quote: undefined },
        ignored: [{ name: "quote", value: String(quote) }],
      });
    }
  });
});

describe("the document that is shown", () => {
  const shown = (view: typeof DEFAULT_VIEW) => documentShown(graph, view)?.id;

  it("is that of the quote that is marked, else of the link's first, else the one asked for", () => {
    expect(shown(select("late", 3)(DEFAULT_VIEW))).toBe("c");
    expect(shown(select("late")(DEFAULT_VIEW))).toBe("d");
    expect(shown({ ...select("late")(DEFAULT_VIEW), document: "c" })).toBe("c");
    expect(shown({ ...select("late", 1)(DEFAULT_VIEW), document: "c" })).toBe("d");
    expect(shown({ ...select("late")(DEFAULT_VIEW), document: "z" })).toBe("d");
    expect(shown(showDocument("z")(DEFAULT_VIEW))).toBe("z");
  });

  it("is found without reading more links where the first of the file is quoted early", () => {
    const twice = makeGraph({
      nodes: people("a"),
      edges: ["1", "2"].map((id) => call(id, "a-a", { quotes: [{ document: "d", exact: "x" }] })),
      documents: [
        { id: "d", title: "D" },
        { id: "e", title: "E" },
      ],
    });
    const read: string[] = [];
    function* quoted() {
      for (const link of twice.links.quoted()) {
        read.push(link.id);
        yield link;
      }
    }
    expect(documentShown({ ...twice, links: { ...twice.links, quoted } }, DEFAULT_VIEW)?.id).toBe(
      "d",
    );
    expect(read).toEqual(["1"]);
  });

  it("is the first of the file that anything is quoted from, or the first where nothing is", () => {
    expect(shown(DEFAULT_VIEW)).toBe("c");
    const unquoted = makeGraph({
      nodes: people("a"),
      edges: [call("l", "a-a")],
      documents: [{ id: "z", title: "Z" }],
    });
    expect(documentShown(unquoted, DEFAULT_VIEW)?.id).toBe("z");
    const without = makeGraph({ nodes: people("a"), edges: [] });
    expect(documentShown(without, DEFAULT_VIEW)).toBeUndefined();
  });
});
