import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Parameter, parseAddress, printAddress } from "../../src/frame/address";
import {
  CHOICES,
  DEFAULT_VIEW,
  FILTERS,
  MODES,
  setMode,
  TABS,
  THEMES,
  type View,
} from "../../src/frame/view";

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
    mode: fc.constantFrom(...MODES),
    undated: fc.boolean(),
    lists: fc.tuple(...FILTERS.map(() => list)),
    select: fc.option(text, { nil: undefined }),
    quote: fc.option(fc.integer({ min: 1, max: 999_999 }), { nil: undefined }),
    tab: fc.constantFrom(...TABS),
    theme: fc.constantFrom(...THEMES),
    data: fc.constantFrom(
      undefined,
      "winter-2022",
      "graphs/one.json",
      "https://example.org/a.json?b=c",
    ),
  })
  .map(({ ends: [a, b], lists, quote, ...rest }): View => {
    const isReversed = a !== null && b !== null && a > b;
    const filters = Object.fromEntries(FILTERS.map((name, at) => [name, lists[at] ?? []]));
    return {
      ...rest,
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
  ])("does not take %s for a graph file", (data) => {
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

  it("keeps a window that came to end before it began while it showed everything up to its end", () => {
    const until: View = { ...DEFAULT_VIEW, mode: "until", from: 19_000, to: 18_000 };
    for (const view of [until, setMode("window")(until)]) {
      expect(parseAddress(throughAddress(printAddress(view, [])))).toEqual({ view, ignored: [] });
    }
    expect(setMode("window")(until)).toMatchObject({ from: undefined, to: 18_000 });
  });
});
