import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexGraph } from "../../src/frame/index/index-graph";
import { DEFAULT_VIEW, type View } from "../../src/frame/view/view";
import { parseGraph } from "../../src/graph/parse/parse-graph";
import { posterOf } from "../../src/poster/poster";
import { createWords } from "../../src/words/languages/create-words";
import russian from "../../src/words/catalogues/ru.json";
import { readExample } from "../read-example";

const english = createWords("en");
const index = indexGraph(readExample("winter-2022"));
const figure = posterOf(english, index, DEFAULT_VIEW, "File");

/** A text as a system leaves it that takes away elements, comments, and what only looks like either: KSES of WordPress does. */
function cleaned(markup: string): string {
  return markup
    .replaceAll(/<!--.*?-->/gs, "")
    .replaceAll(/<[^>]*>/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** The same of a figure that never had style or picture. */
function bare(markup: string): string {
  return cleaned(markup.replace(/<style>.*?<\/style>/s, "").replaceAll(/<svg .*?<\/svg>/gs, ""));
}

describe("a figure whose page takes away elements and leaves their text", () => {
  it("has nothing left of style and picture, in any language and view", () => {
    const views: readonly View[] = [
      DEFAULT_VIEW,
      { ...DEFAULT_VIEW, tab: "graph" },
      { ...DEFAULT_VIEW, select: "vladimir-putin" },
    ];
    for (const words of [english, createWords("ru", russian)])
      for (const view of views) {
        const made = posterOf(words, index, view, "File");
        expect(made).toContain("<svg ");
        expect(cleaned(made)).toBe(bare(made));
      }
  });

  it("has none of it whatever the actors are called", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (name) => {
        const parsed = parseGraph({
          format: "readout/1",
          nodes: [
            { id: "a", kind: "person", name },
            { id: "b", kind: "person", name: `${name} <]]> & -->` },
          ],
          edges: [{ id: "l", kind: "call", source: "a", target: "b" }],
        });
        if (!parsed.ok) return;
        const made = posterOf(english, indexGraph(parsed.value), DEFAULT_VIEW, "File");
        expect(made).toMatch(/^[\x00-\x7F]*$/);
        expect(cleaned(made)).toBe(bare(made));
      }),
      { numRuns: 50 },
    );
  });

  it("reads as headline, sentence, quotes and sources", () => {
    const text = cleaned(figure);
    const parts = [
      "Fifty-three calls, nine told by both sides",
      "Presidents and ministers spoke",
      "&#8220;",
      "Source: ",
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places[0]).toBe(0);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  });

  it("has the accounts of an occasion beside each other, and no list of all links", () => {
    const event = "ev-2022-01-28-macron-putin";
    const view: View = { ...DEFAULT_VIEW, event };
    const made = posterOf(english, index, view, "File");
    expect(made.match(/<td width="50%" valign="top">/g)).toHaveLength(2);
    expect(made).not.toContain("<li");
    expect(cleaned(made)).toMatch(/^Call, Emmanuel Macron and Vladimir Putin, 28 January 2022 /);
  });

  it("can have a file of its picture, told in words", () => {
    const image = "https://example.org/call.png?a&b";
    const made = posterOf(english, index, DEFAULT_VIEW, "File", image);
    expect(made).not.toContain("<svg");
    expect(made).toMatch(
      /<img src="https:\/\/example\.org\/call\.png\?a&amp;b" alt="Fifty-three calls, [^"]+\. \d+ actors and 129 links/,
    );
  });
});

describe("a headline of a view", () => {
  it.each([
    [{ select: "vladimir-putin" }, "Vladimir Putin"],
    [{ pair: ["emmanuel-macron", "vladimir-putin"] }, "Emmanuel Macron and Vladimir Putin"],
    [{ undated: false }, "Winter 2022: who spoke with whom before the war"],
  ] as const)("of %j names it", (asked, title) => {
    const made = posterOf(english, index, { ...DEFAULT_VIEW, ...asked }, "File");
    expect(made).toContain(`<strong>${title}</strong>`);
  });
});
