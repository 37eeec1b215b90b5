import sanitize from "sanitize-html";
import { describe, expect, it } from "vitest";
import { indexGraph } from "../../src/frame/index/index-graph";
import { DEFAULT_VIEW, type View } from "../../src/frame/view/view";
import { posterOf } from "../../src/poster/poster";
import { createWords } from "../../src/words/languages/create-words";
import { readExample } from "../read-example";

const index = indexGraph(readExample("winter-2022"));
const posterFor = (more: Partial<View>) =>
  posterOf(createWords("en"), index, { ...DEFAULT_VIEW, ...more }, "File");
const POSTERS = {
  call: posterFor({ event: "2022-02-23-erdogan-putin" }),
  graph: posterFor({ tab: "graph" }),
  score: posterFor({ tab: "score" }),
};
const TEXT = ["p", "a", "b", "i", "em", "strong", "blockquote", "ol", "ul", "li", "br", "h2", "h3"];

/** What is left by each: the elements and attributes that it knows. */
const CLEANERS: Readonly<Record<string, sanitize.IOptions>> = {
  "a feed reader": {
    allowedTags: [
      ...TEXT,
      "figure",
      "figcaption",
      "img",
      "table",
      "tbody",
      "tr",
      "td",
      "small",
      "time",
    ],
    allowedAttributes: { a: ["href"], img: ["src", "alt"] },
  },
  "a system that knows text alone, as Medium's import does": {
    allowedTags: [...TEXT, "figure", "img"],
    allowedAttributes: { a: ["href"], img: ["src", "alt"] },
  },
  "the sanitiser's own settings": {},
};

describe.each(Object.entries(CLEANERS))("a figure cleaned by %s", (_name, options) => {
  it("reads as headline, quotes with the way to their sources, and where it is from", () => {
    const text = sanitize(POSTERS.call, options);
    const parts = [
      "Call, Recep Tayyip Erdo",
      "not recognize any step",
      "the real need for the decision",
      "Source: ",
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text).toMatch(/<a href="https:\/\/[^"]+#:~:text=/);
  });

  it("has nothing left of style and picture", () => {
    for (const poster of [POSTERS.graph, POSTERS.score]) {
      expect(sanitize(poster, options)).not.toMatch(
        /readout-poster|--paper|@media|<svg|<style|data-text|style=/,
      );
    }
  });
});
