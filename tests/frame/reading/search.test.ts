import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import type { GraphIndex } from "../../../src/frame/index/graph-index";
import { type Search, searchOf } from "../../../src/frame/reading/search";
import { searchRows } from "../../../src/frame/reading/search-rows";
import { doAtOnce } from "../../../src/graph/bit-by-bit";
import { readExample } from "../../read-example";
import { call, makeGraph, people } from "../../fixtures/make-graph";

/** A search that has taken in all texts of a graph. */
function completed(index: GraphIndex): Search {
  const search = searchOf(index);
  while (!search.isComplete()) search.addMore();
  return search;
}

/** What a search hits, without why. */
function hitsIn(index: GraphIndex) {
  const search = completed(index);
  return (term: string) =>
    search.find(term).flatMap(({ hits }) => hits.map(({ terms: _terms, ...hit }) => hit));
}

const article = readExample("draghi-putin");
const search = (term: string) => hitsIn(indexGraph(article))(term);

describe("search", () => {
  it("takes in the beginning of a text of megabytes", () => {
    const [person] = people("a");
    const description = `first ${"word ".repeat(100_000)} last`;
    const graph = makeGraph({ nodes: [{ ...person, id: "a", description }], edges: [] });
    const found = hitsIn(indexGraph(graph));
    expect(found("first")).toHaveLength(1);
    expect(found("last")).toEqual([]);
  });

  it("tells of an actor with thousands of names that begin alike twenty words to be marked, and what was looked for", () => {
    const aliases = Array.from({ length: 3000 }, (_, at) => `anna${at}`);
    const [person] = people("a");
    const graph = makeGraph({ nodes: [{ ...person, id: "a", aliases }], edges: [] });
    const [group] = completed(indexGraph(graph)).find("ann");
    expect(group?.hits.map(({ terms }) => terms.length)).toEqual([21]);
    expect(group?.hits[0]?.terms).toContain("ann");
  });

  it.each([
    ["draghi", "draghi"],
    ["putn", "putin"],
    ["Anthony Blinken", "blinken"],
    ["prime minister of italy", "draghi"],
    ["RDIF", "rdif"],
  ])("for “%s” finds the actor %s first", (term, actor) => {
    expect(search(term)[0]?.select).toBe(actor);
  });

  it("finds a quote by its words, with its number", () => {
    expect(search("de-escalation of tensions")).toContainEqual({
      select: "draghi-de-escalation",
      quote: 1,
    });
  });

  it("looks for the first two hundred characters of what is typed or pasted", () => {
    const [person] = people("a");
    const graph = makeGraph({ nodes: [{ ...person, id: "a", name: "Ann" }], edges: [] });
    const found = hitsIn(indexGraph(graph));
    expect(found(`ann${" ".repeat(197)}zebra`)).toEqual([{ select: "a" }]);
    expect(found(`ann${" ".repeat(190)}zebra`)).toEqual([]);
  });

  it("takes in a few thousand characters at a time, so that the page never stands still", () => {
    const nodes = people("a b c d", { description: "word ".repeat(1200) });
    const found = searchOf(indexGraph(makeGraph({ nodes, edges: [] })));
    const counts = Array.from({ length: 4 }, () => {
      found.addMore();
      return found.find("word")[0]?.count;
    });
    expect(counts).toEqual([2, 4, 4, 4]);
    expect(found.isComplete()).toBe(true);
  });

  it("looks through no links where an engine counts, since only a few are at hand", () => {
    const index = indexGraph(article);
    const counted = { ...index, part: { days: [], tallies: index.links } };
    expect(hitsIn(counted)("draghi")).toContainEqual({ select: "draghi" });
    expect(hitsIn(counted)("de-escalation of tensions")).toEqual([]);
  });

  it("finds nothing for nonsense, and copes with punctuation", () => {
    expect(search("((((*")).toEqual([]);
  });
});

describe("search in a small graph", () => {
  const graph = makeGraph({
    nodes: [
      ...people("ann", { aliases: ["Łucja"], role: "minister", description: "a sailor" }),
      ...people("bob", { country: "IT", name: "Roberto" }),
      ...people("cy", { name: "Gas works" }),
    ],
    edges: [
      call("one", "ann-bob", {
        label: "Phoned",
        topics: ["gas prices"],
        summary: "They weighed it.",
        quotes: [
          { document: "d", exact: "first words" },
          { document: "d", exact: "les mots", translation: "second phrase" },
        ],
      }),
    ],
    documents: [{ id: "d", title: "D" }],
  });
  const find = (term: string) => hitsIn(indexGraph(graph))(term);

  it.each([
    ["lucja", "ann"],
    ["minister", "ann"],
    ["sailor", "ann"],
    ["roberto", "bob"],
  ])("for %s finds the actor %s", (term, id) => {
    expect(find(term)[0]).toEqual({ select: id });
  });

  it.each(["phoned", "prices", "weighed", "call", "ann roberto"])(
    "for %s finds the link",
    (term) => {
      expect(find(term)).toContainEqual({ select: "one" });
    },
  );

  it("finds links by what the file calls their kinds and topics, in any of its languages", () => {
    const named = makeGraph({
      labels: { kinds: { call: "Fernsprechen" }, topics: { gas: { en: "fuel", it: "metano" } } },
      nodes: people("ann bob"),
      edges: [call("one", "ann-bob", { topics: ["gas"] }), call("two", "ann-bob")],
    });
    const found = (term: string) =>
      hitsIn(indexGraph(named))(term)
        .map(({ select }) => select)
        .toSorted();
    expect(found("fernsprechen")).toEqual(["one", "two"]);
    expect([found("fuel"), found("metano"), found("gas")]).toEqual([["one"], ["one"], ["one"]]);
    expect(found("undefined")).toEqual([]);
  });

  it("finds a quote by its words or those of its translation", () => {
    expect(find("first words")).toEqual([{ select: "one", quote: 1 }]);
    expect(find("second phrase")).toEqual([{ select: "one", quote: 2 }]);
  });

  it("finds by a prefix, and by a topic in any of its languages", () => {
    expect(find("mini")).toEqual([{ select: "ann" }]);
    const local = makeGraph({
      nodes: people("ann bob"),
      edges: [call("one", "ann-bob", { topics: [{ en: "war", it: "guerra" }] })],
    });
    expect(hitsIn(indexGraph(local))("guerra")).toEqual([{ select: "one" }]);
    // A missing label or topic must not become a word.
    expect(find("undefined")).toEqual([]);
  });

  it("ranks a match in the name first, and a link before its quotes", () => {
    const named = makeGraph({
      nodes: [
        ...people("ann", {
          name: "Ann",
          description: "Moscow, for years, of all places, and some more",
        }),
        ...people("bob", { name: "Moscow and all around it, with its suburbs and its rivers" }),
        ...people("cy"),
      ],
      edges: [
        call("one", "ann-cy", {
          summary: "treaty",
          quotes: [{ document: "d", exact: "treaty" }],
        }),
      ],
      documents: [{ id: "d", title: "D" }],
    });
    const found = hitsIn(indexGraph(named));
    expect(found("moscow").slice(0, 2)).toEqual([{ select: "bob" }, { select: "ann" }]);
    expect(found("treaty")).toContainEqual({ select: "one", quote: 1 });
    expect(found("cy")[0]).toEqual({ select: "cy" });
  });

  it("ranks an actor before links that mention it, and requires every word", () => {
    expect(find("gas")).toEqual([{ select: "cy" }, { select: "one" }]);
    expect(find("gas nothing")).toEqual([]);
  });
});

describe("search in a large graph", () => {
  const edges = Array.from({ length: 5001 }, (_, at) =>
    call(`l${at}`, at % 2 === 0 ? "ann-bob" : "bob-cy", {
      date: `20${String(10 + (at % 80)).padStart(2, "0")}`,
    }),
  );
  const graph = makeGraph({
    nodes: [...people("ann", { name: "Ann Lee" }), ...people("bob cy", { name: "Zoé" })],
    edges: [
      ...edges,
      call("told", "ann-cy", {
        date: "2005",
        kind: "visit",
        label: "Pay a call upon",
        topics: ["gas", "oil prices"],
      }),
      call("proved", "ann-bob", {
        date: "2003",
        kind: "letter",
        quotes: [{ document: "d", exact: "passage sought" }],
      }),
      call("older", "cy-ann", { date: "2004", kind: "visit", topics: ["oil prices"] }),
    ],
    documents: [{ id: "d", title: "D" }],
  });
  const index = indexGraph(graph);
  const find = hitsIn(index);
  const idsOf = (term: string, most = 9) =>
    doAtOnce(searchRows(index))(term, most).hits.map(({ select }) => select);

  it("finds links by prefixes of names, kinds, topics and labels, newest first", () => {
    for (const term of ["visit", "VIS zoe", "lee visit", "pric", "ann oil"]) {
      expect(idsOf(term), term).toEqual(["told", "older"]);
    }
    for (const term of ["upon", "pay a call upon", "gas", "gas, oil"]) {
      expect(idsOf(term), term).toEqual(["told"]);
    }
    for (const term of ["isit", "rices", "visit nobody", "", "  ", "*"]) {
      expect(idsOf(term), term).toEqual([]);
    }
  });

  it("finds no more than requested", () => {
    expect(idsOf("visit", 1)).toEqual(["told"]);
    expect(idsOf("visit", 0)).toEqual([]);
    expect(idsOf("call", 3)).toHaveLength(3);
  });

  it("tells ten hits of each group, the actors first, and counts the others", () => {
    const search = completed(index);
    expect(search.find("ann").map(({ name, hits, count }) => [name, hits.length, count])).toEqual([
      ["actors", 1, 1],
      ["links", 10, 2501 + 3],
    ]);
    expect(find("ann")[0]).toEqual({ select: "ann" });
  });

  it("finds quotes, and what they prove, once", () => {
    expect(find("passage sought")).toEqual([{ select: "proved", quote: 1 }]);
    expect(find("letter")).toEqual([{ select: "proved" }]);
    expect(find("gas").map(({ select }) => select)).toContain("told");
  });

  it("indexes up to five thousand links", () => {
    const small = makeGraph({ nodes: people("ann bob cy"), edges: edges.slice(0, 5000) });
    // With a typing error, for which a large graph only searches links with quotes.
    const [links] = completed(indexGraph(small)).find("cxll");
    expect(links).toMatchObject({ name: "links", count: 5000 });
    expect(find("lettr")).toEqual([{ select: "proved" }]);
    expect(find("vixit")).toEqual([]);
  });
});

describe("search in scripts that part no words", () => {
  const graph = makeGraph({
    nodes: [
      ...people("xi", { name: "习近平", role: "中华人民共和国主席" }),
      ...people("ki", { name: "岸田文雄", role: "日本の内閣総理大臣" }),
      ...people("moon", { name: "문재인 대통령" }),
      ...people("thai", { name: "ประยุทธ์ จันทร์โอชา" }),
    ],
    edges: [
      call("one", "xi-ki", {
        summary: "两国领导人就气候变化举行电话会谈",
        topics: ["气候变化"],
        quotes: [{ document: "d", exact: "双方同意在北京举行会晤" }],
      }),
    ],
    documents: [{ id: "d", title: "D" }],
  });
  const find = (term: string) => hitsIn(indexGraph(graph))(term);

  it.each([
    ["近平", { select: "xi" }],
    ["文雄", { select: "ki" }],
    ["재인", { select: "moon" }],
    ["문재", { select: "moon" }],
    ["โอชา", { select: "thai" }],
    ["变化", { select: "one" }],
    ["会谈", { select: "one" }],
    ["气候变化会谈", { select: "one" }],
    ["北京", { select: "one", quote: 1 }],
  ])("finds %s inside a word", (term, hit) => {
    expect(find(term)).toContainEqual(hit);
  });

  it("takes the forms of a character in several countries for one", () => {
    expect(find("总理")).toEqual([{ select: "ki" }]);
    expect(find("習近平")[0]).toEqual({ select: "xi" });
    expect(find("會談")).toContainEqual({ select: "one" });
  });

  it("allows no typing error in them, and no gap", () => {
    expect(find("近文")).toEqual([]);
    expect(find("习平")).toEqual([]);
  });

  it("is made ready in bits of ten thousand characters, and at once where there are fewer", () => {
    const bitsOf = (labels: readonly string[]) => {
      const edges = labels.map((label, at) => call(`l${at}`, "a-b", { label }));
      return [...searchRows(indexGraph(makeGraph({ nodes: people("a b"), edges })))].length;
    };
    const labelsOf = (count: number) =>
      Array.from({ length: count }, (_, at) => String(at).padStart(500, "x"));
    expect(bitsOf(labelsOf(19))).toBe(0);
    expect(bitsOf(labelsOf(20))).toBe(1);
    expect(bitsOf(labelsOf(100))).toBe(5);
  });

  it("finds them in a large graph likewise", () => {
    const many = Array.from({ length: 5001 }, (_, at) => call(`l${at}`, "ki-moon"));
    const large = makeGraph({
      nodes: people("ki", { name: "岸田文雄" }).concat(people("moon", { name: "문재인" })),
      edges: [...many, call("visit", "moon-ki", { kind: "国事訪問" })],
    });
    expect(find("总理")).toHaveLength(1);
    expect(
      doAtOnce(searchRows(indexGraph(large)))("访问", 9).hits.map(({ select }) => select),
    ).toEqual(["visit"]);
  });
});

describe("a search of a large graph", () => {
  it("folds long descriptions bit by bit, and tells when it has all", () => {
    const nodes = people("a b c d").map((node) => ({
      ...node,
      name: `${node.id} word`,
      description: "word ".repeat(9000),
    }));
    const edges = Array.from({ length: 5001 }, (_, at) => call(`l${at}`, "a-b"));
    const search = searchOf(indexGraph(makeGraph({ nodes, edges })));
    let portions = 0;
    for (; !search.isComplete(); portions++) search.addMore();
    expect(portions).toBeGreaterThan(nodes.length);
    expect(search.find("word").find(({ name }) => name === "links")?.count).toBe(5001);
  });
});
