import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Parameter, parseAddress, printAddress } from "../../../src/frame/view/address";
import { LANGUAGES } from "../../../src/frame/view/language";
import { FILTERS, PARAMETERS } from "../../../src/frame/view/parameter-names";
import { setMode } from "../../../src/frame/view/steps";
import {
  CHOICES,
  DEFAULT_VIEW,
  ENDS,
  MODES,
  TABS,
  THEMES,
  type View,
} from "../../../src/frame/view/view";

const text = fc.string({ minLength: 1, unit: "grapheme" }).filter((value) => value.isWellFormed());
const list = fc.uniqueArray(text, { maxLength: 4 });
const day = fc.integer({ min: -700_000, max: 2_900_000 });

const views = fc
  .record({
    ends: fc.tuple(fc.option(day), fc.option(day)),
    with: fc.option(
      fc.tuple(day, day).map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) })),
      { nil: undefined },
    ),
    draw: fc.option(fc.integer({ min: 1, max: 99_999 }), { nil: undefined }),
    by: fc.constantFrom(...CHOICES),
    expand: list,
    mode: fc.constantFrom(...MODES),
    undated: fc.boolean(),
    of: fc.constantFrom(...ENDS),
    pair: fc.option(
      fc
        .uniqueArray(text, { minLength: 2, maxLength: 2 })
        .map(([a = "", b = ""]) => [a, b] as const),
      { nil: undefined },
    ),
    event: fc.option(text, { nil: undefined }),
    lists: fc.tuple(...FILTERS.map(() => list)),
    select: fc.option(text, { nil: undefined }),
    quote: fc.option(fc.integer({ min: 1, max: 999_999 }), { nil: undefined }),
    tab: fc.constantFrom(...TABS),
    document: fc.option(text, { nil: undefined }),
    theme: fc.constantFrom(...THEMES),
    lang: fc.constantFrom(undefined, ...LANGUAGES),
    data: fc.constantFrom(
      undefined,
      "winter-2022",
      "graphs/one.json",
      "https://example.org/a.json?b=c",
    ),
  })
  .map(({ ends: [a, b], lists, quote, of, ...rest }): View => {
    const isReversed = a !== null && b !== null && a > b;
    const filters = Object.fromEntries(FILTERS.map((name, at) => [name, lists[at] ?? []]));
    return {
      ...rest,
      ends: of,
      // Only a window has to begin before it ends.
      from: (isReversed && rest.mode === "window" ? b : a) ?? undefined,
      to: (isReversed && rest.mode === "window" ? a : b) ?? undefined,
      filters: { ...DEFAULT_VIEW.filters, ...filters },
      quote: rest.select === undefined ? undefined : quote,
    };
  })
  .filter(({ from, to }) =>
    [from, to].every((value) => value === undefined || Math.abs(value) < 2_900_000),
  );

/** Through the real thing, encoding included. */
function throughAddress(parameters: readonly Parameter[]): Parameter[] {
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, value]));
  return [...new URLSearchParams(String(query))];
}

describe("the address", () => {
  it("brings every view back as it was", () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(parseAddress(throughAddress(printAddress(view, [])))).toEqual({ view, ignored: [] });
      }),
    );
  });

  it("holds nothing for the default view", () => {
    expect(printAddress(DEFAULT_VIEW, [])).toEqual([]);
  });

  it("ignores what cannot be read, and lists it", () => {
    const { view, ignored } = parseAddress([
      ["from", "2022-02-30"],
      ["mode", "sideways"],
      ["knd", "call"],
      ["quote", "2"],
    ]);
    expect(view).toEqual({ ...DEFAULT_VIEW, data: undefined });
    expect(ignored.map(({ name }) => name).toSorted()).toEqual(["from", "knd", "mode", "quote"]);
  });

  it("never strips what it carried: foreign parameters, and its own that it could not read", () => {
    const former: Parameter[] = [
      ["utm_source", "letter"],
      ["childId", "pym-1"],
      ["from", "yesterday"],
    ];
    expect(printAddress({ ...DEFAULT_VIEW, select: "putin" }, former)).toEqual([
      ["select", "putin"],
      ...former,
    ]);
  });

  it.each([
    "javascript:alert(1)",
    "//example.org/x.json",
    "file:///etc/passwd",
    "\\\\host\\x",
    "java\tscript:x",
    "ftp://example.org",
    "a+b.c-d:x",
    "data:,x",
    "https://",
    "https:///x",
    "/\\example.org",
    "a b",
    "a\\b",
    "a\u0000b",
    "a\u001fb",
    "xhttps://example.org",
  ])("does not take %j for a graph file", (data) => {
    expect(parseAddress([["data", data]])).toMatchObject({
      view: { data: undefined },
      ignored: [{ name: "data", value: data }],
    });
  });

  it("survives whatever stands in it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("from", "kind", "select", "x"), fc.string())),
        (parameters) => {
          const once = printAddress(parseAddress(parameters).view, []);
          expect(printAddress(parseAddress(once).view, [])).toEqual(once);
        },
      ),
    );
  });

  it("keeps what the graph has not got, until the reader asks for something else there", () => {
    const unfit = [
      { name: "actor", value: "ship" },
      { name: "select", value: "nobody" },
    ];
    const former = [
      ["actor", "ship,person"],
      ["select", "nobody"],
    ] as const;
    expect(printAddress(DEFAULT_VIEW, former, unfit)).toEqual(former);
    expect(printAddress({ ...DEFAULT_VIEW, select: "putin" }, former, unfit)).toEqual([
      ["select", "putin"],
      ["actor", "ship,person"],
    ]);
    expect(printAddress(DEFAULT_VIEW, [["select", "putin"]], unfit)).toEqual([]);
  });

  it("keeps a window that came to end before it began while it showed everything up to its end", () => {
    const until: View = { ...DEFAULT_VIEW, mode: "until", from: 19_000, to: 18_000 };
    for (const view of [until, setMode("window")(until)]) {
      expect(parseAddress(throughAddress(printAddress(view, [])))).toEqual({ view, ignored: [] });
    }
    expect(setMode("window")(until)).toMatchObject({ from: undefined, to: 18_000 });
  });

  it.each([
    ["from", "2022-02-30"],
    ["from", "2022"],
    ["to", "tomorrow"],
    ["with", "2022-02-01"],
    ["with", "2022-02-01/x"],
    ["with", "x/2022-02-01"],
    ["with", "2022-02-02/2022-02-01"],
    ["with", "2022-02-01/2022-02-02/2022-02-03"],
    ["mode", "sideways"],
    ["undated", "2"],
    ["draw", "0"],
    ["draw", "-1"],
    ["draw", "1.5"],
    ["draw", "123456"],
    ["draw", "x1"],
    ["draw", "1x"],
    ["by", "chance"],
    ["select", ""],
    ["tab", "none"],
    ["document", ""],
    ["theme", "pink"],
    ["kind", ""],
    ["kind", ",,"],
    ["expand", ""],
    ["expand", ","],
    ["data", ""],
    ["unknown", "1"],
    ["utm", "1"],
    ["xutm_source", "1"],
    ["fbclid2", "1"],
  ])("names %s=%s as what it could not read", (name, value) => {
    expect(parseAddress([[name, value]])).toEqual({
      view: DEFAULT_VIEW,
      ignored: [{ name, value }],
    });
  });

  it.each(["utm_source", "fbclid", "gclid", "initialWidth", "childId", "parentTitle", "parentUrl"])(
    "says nothing of %s, which is another program's",
    (name) => {
      expect(parseAddress([[name, "1"]])).toEqual({ view: DEFAULT_VIEW, ignored: [] });
    },
  );

  it.each([
    ["1", 1],
    ["99999", 99_999],
  ])("draws as many pairs as it asks for: %s", (text, draw) => {
    expect(parseAddress([["draw", text]]).view.draw).toBe(draw);
  });

  it.each(["0", "1x", "x1", "1000000", "-1"])("has no quote of the number %s", (quote) => {
    const { view, ignored } = parseAddress([
      ["select", "a"],
      ["quote", quote],
    ]);
    expect(view).toEqual({ ...DEFAULT_VIEW, select: "a" });
    expect(ignored).toEqual([{ name: "quote", value: quote }]);
  });

  it("takes a name the first time, and lists it as not read the second", () => {
    const { view, ignored } = parseAddress([
      ["tab", "table"],
      ["tab", "source"],
    ]);
    expect(view.tab).toBe("table");
    expect(ignored).toEqual([{ name: "tab", value: "source" }]);
  });

  it("takes a window of one day, and none that ends before it begins", () => {
    const window = (from: string, to: string) =>
      parseAddress([
        ["from", from],
        ["to", to],
      ]);
    expect(window("2022-02-01", "2022-02-01").view).toMatchObject({ from: 19_024, to: 19_024 });
    expect(window("2022-02-02", "2022-02-01")).toMatchObject({
      view: { from: 19_025, to: undefined },
      ignored: [{ name: "to", value: "2022-02-01" }],
    });
    expect(parseAddress([["with", "2022-02-01/2022-02-01"]]).view.with).toEqual({
      first: 19_024,
      last: 19_024,
    });
  });

  it("leaves out what has no date only where it says so", () => {
    expect(parseAddress([["undated", "0"]]).view.undated).toBe(false);
    expect(parseAddress([["undated", "1"]])).toEqual({ view: DEFAULT_VIEW, ignored: [] });
  });

  it("separates the values of a filter by commas, and has each once", () => {
    const { view } = parseAddress([["topic", "a,,b%2cc,%2541,a"]]);
    expect(view.filters.topic).toEqual(["a", "b,c", "%41"]);
    expect(printAddress(view, [])).toEqual([["topic", "a,b%2Cc,%2541"]]);
  });

  it("writes down each thing that the view asks for, in the order of its form", () => {
    const asked: Parameter[] = [
      ["data", "one.json"],
      ["from", "2022-02-01"],
      ["to", "2022-02-03"],
      ["with", "2022-01-01/2022-01-02"],
      ["mode", "until"],
      ["undated", "0"],
      ...FILTERS.map((name): Parameter => [name, "x"]),
      ["ends", "both"],
      ["pair", "a,b"],
      ["draw", "9"],
      ["by", "recent"],
      ["expand", "a,b"],
      ["select", "a"],
      ["quote", "2"],
      ["event", "e"],
      ["tab", "source"],
      ["document", "d"],
      ["theme", "dark"],
      ["lang", "uk"],
    ];
    const { view, ignored } = parseAddress(asked);
    expect(asked.map(([name]) => name)).toEqual(PARAMETERS);
    expect(ignored).toEqual([]);
    expect(printAddress(view, [])).toEqual(asked);
  });

  it("reads a pair only of two different actors", () => {
    const read = (text: string) => parseAddress([["pair", text]]);
    expect(read("a,b%2Cc").view.pair).toEqual(["a", "b,c"]);
    for (const text of ["a", "a,a", "a,b,c", ""]) {
      expect(read(text)).toMatchObject({ ignored: [{ name: "pair", value: text }] });
    }
  });

  it("keeps of its own parameters those that it could not read, until it has one of that name to say", () => {
    const former: Parameter[] = [
      ["tab", "table"],
      ["tab", "none"],
      ["mode", "sideways"],
      ["select", "none"],
    ];
    expect(printAddress(DEFAULT_VIEW, former)).toEqual([
      ["tab", "none"],
      ["mode", "sideways"],
    ]);
    expect(printAddress({ ...DEFAULT_VIEW, mode: "until" }, former)).toEqual([
      ["mode", "until"],
      ["tab", "none"],
    ]);
  });

  it.each([
    "winter-2022",
    "./a/b.json?x=1",
    "a//b.json",
    "../a.json",
    "/a.json",
    "1a:b",
    "a_b:c",
    "http://example.org/a b",
    "HTTPS://example.org",
  ])("takes %s for a graph file", (data) => {
    expect(parseAddress([["data", data]])).toMatchObject({ view: { data }, ignored: [] });
  });
});

describe("a list in an address that is longer than anyone writes", () => {
  it("is ignored, and told", () => {
    const values = (count: number) => Array.from({ length: count }, (_, at) => `t${at}`).join(",");
    expect(parseAddress([["topic", values(1000)]]).ignored).toEqual([]);
    for (const text of [values(1001), "x".repeat(200_001)]) {
      const { view, ignored } = parseAddress([["topic", text]]);
      expect(view.filters.topic).toEqual([]);
      expect(ignored).toEqual([{ name: "topic", value: text }]);
    }
  });
});
