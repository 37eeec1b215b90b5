import { describe, expect, it } from "vitest";
import type { Labels } from "../../src/graph/model/types";
import { nameOfKind, nameOfSide, nameOfTopic } from "../../src/words/names";
import { createWords } from "../../src/words/languages/create-words";

const english = createWords("en");
const italian = createWords("it");

const labels: Labels = {
  topics: new Map([["gas-supply", { en: "Gas", it: "Gas naturale" }]]),
  kinds: new Map([["call", "Phone call"]]),
  sides: new Map([["eu", "European Union"]]),
};
const graph = { labels, language: "en", texts: new Map([["war", { en: "war", it: "guerra" }]]) };

describe("what a file calls by words for programs", () => {
  it("has the file's own word, in the reader's language where there is one", () => {
    expect(nameOfTopic(english, "gas-supply", graph)).toBe("Gas");
    expect(nameOfTopic(italian, "gas-supply", graph)).toBe("Gas naturale");
    expect(nameOfKind(italian, "call", graph)).toBe("Phone call");
    expect(nameOfSide(english, "eu", graph)).toBe("European Union");
  });

  it("has ours where the file has none, and else stands with spaces and a capital", () => {
    expect(nameOfKind(english, "video-call", graph)).toBe("Video call");
    expect(nameOfKind(english, "phone-in", graph)).toBe("Phone in");
    expect(nameOfTopic(english, "bilateral-relations", graph)).toBe("Bilateral relations");
    expect(nameOfTopic(english, "éducation", graph)).toBe("Éducation");
    expect(nameOfSide(english, "old-town", graph)).toBe("Old town");
    expect(nameOfTopic(english, "-", graph)).toBe(" ");
  });

  it("stands as the links have it where they give it in several languages", () => {
    expect(nameOfTopic(italian, "war", graph)).toBe("guerra");
  });
});
