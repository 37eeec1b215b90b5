import { describe, expect, it } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { LANGUAGES } from "../../../src/frame/view/language";
import { NO_SIDE } from "../../../src/frame/index/sides";
import { createWords } from "../../../src/words/languages/create-words";
import { firstWordsIn } from "../../../src/words/languages/first-words";
import { loadCatalogue } from "../../../src/words/languages/load-catalogue";
import { scoreWordsOf } from "../../../src/words/score";
import { readExample } from "../../read-example";

const index = indexGraph(readExample("winter-2022"));

describe.each(LANGUAGES)("the first words in %s", (language) => {
  it("say of a score what all words say", async () => {
    const all = createWords(language, await loadCatalogue(language));
    const first = firstWordsIn(language);
    const [few, many] = [first, all].map((words) => scoreWordsOf(words, index));
    for (const count of [1, 2, 3, 11, 21, 100])
      expect(few?.others(count)).toBe(many?.others(count));
    for (const side of [NO_SIDE, ...index.sides.list.keys()])
      expect(few?.sideOf(side)).toBe(many?.sideOf(side));
    expect(few?.tick(19_000, undefined)).toBe(many?.tick(19_000, undefined));
  });

  it("say of a page that does not come what all words say, as far as these are there", async () => {
    const catalogue = await loadCatalogue(language);
    const all = createWords(language, catalogue);
    expect(firstWordsIn(language, catalogue).say("trouble.part")).toBe(all.say("trouble.part"));
    expect(firstWordsIn("en").say("trouble.part")).toMatch(
      /^A part of Readout could not be loaded/,
    );
  });
});
