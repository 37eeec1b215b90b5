import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/frame/view/language";
import { FOLDERS, isOfPage, keysIn, partsOf, readCatalogue } from "./read-catalogue";

const OTHERS = LANGUAGES.filter((language) => language !== "en").flatMap((language) =>
  FOLDERS.map((folder) => [language, folder] as const),
);

describe.each(OTHERS)("the messages in %s of the folder %s", (language, folder) => {
  const english = readCatalogue("en", folder);
  const messages = readCatalogue(language, folder);

  it("has exactly the messages of the page, in the same order", () => {
    expect([...messages.keys()]).toEqual([...english.keys()].filter(isOfPage));
  });

  it("has no message twice, of which one would be lost", () => {
    expect(keysIn(language, folder)).toEqual([...messages.keys()]);
  });

  it("has the same values and select cases as English", () => {
    for (const [word, text] of messages) {
      const [own, theirs] = [partsOf(text), partsOf(english.get(word) ?? "")];
      expect(own.values, word).toEqual(theirs.values);
      expect(own.choices, word).toEqual(theirs.choices);
    }
  });

  it("has all plural categories of its language", () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    // In Romance languages "many" is for millions, and reads like "other".
    const needed = pluralCategories.filter(
      (category) => category !== "many" || !["it", "fr", "es"].includes(language),
    );
    const plurals = [...messages.values()].flatMap((text) => partsOf(text).plurals);
    expect(plurals.length).toBeGreaterThan(folder === "studio" ? 5 : 20);
    for (const cases of plurals) expect(cases).toEqual(expect.arrayContaining(needed));
  });

  it("leaves few messages in English", () => {
    const alike = [...messages].filter(
      ([word, text]) =>
        // Keys and forms of files have names of their own.
        !/^(help\.name|export\.form)\./.test(word) &&
        // Values have names in every language; words are what stands between them.
        /[a-z]{4}/i.test(text.replaceAll(/\{[^{}]*\}/g, "")) &&
        text === english.get(word),
    );
    expect(alike.length).toBeLessThan(20);
  });
});
