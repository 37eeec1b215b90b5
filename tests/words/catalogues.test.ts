import { readFileSync } from "node:fs";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../../src/frame/view/language";

/** The command line speaks English alone. */
const isOfPage = (word: string) => !word.startsWith("cli.");

function readCatalogue(language: string): Map<string, string> {
  const messages: Record<string, string> = JSON.parse(
    readFileSync(`src/words/catalogues/${language}.json`, "utf8"),
  );
  return new Map(Object.entries(messages));
}

/** What a message needs and distinguishes, by a walk through its compiled parts. */
function partsOf(message: string) {
  const values = new Set<string>();
  const choices = new Set<string>();
  const plurals: (readonly string[])[] = [];
  const walk = (compiled: unknown) => {
    if (!Array.isArray(compiled)) return;
    for (const part of compiled) {
      if (!Array.isArray(part)) continue;
      const [name, form, options]: readonly unknown[] = part;
      values.add(String(name));
      if (typeof options !== "object" || options === null) continue;
      const cases = Object.keys(options).filter((key) => key !== "offset");
      if (form === "select") for (const key of cases) choices.add(`${name} ${key}`);
      if (form === "plural") plurals.push(cases.filter((key) => !/^\d+$/.test(key)));
      for (const key of cases) {
        walk(Reflect.get(options, key));
      }
    }
  };
  walk(compileMessage(message));
  return { values, choices, plurals };
}

const english = readCatalogue("en");

describe.each(LANGUAGES.filter((language) => language !== "en"))("the catalogue %s", (language) => {
  const messages = readCatalogue(language);

  it("has every message of the page, in the same order, and no other", () => {
    expect([...messages.keys()]).toEqual([...english.keys()].filter(isOfPage));
  });

  it("fills in the same values and tells the same choices apart as English", () => {
    for (const [word, text] of messages) {
      const [own, theirs] = [partsOf(text), partsOf(english.get(word) ?? "")];
      expect(own.values, word).toEqual(theirs.values);
      expect(own.choices, word).toEqual(theirs.choices);
    }
  });

  it("has all the plurals of its language", () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    // "many" is for millions in Romance languages, where "other" says the same.
    const needed = pluralCategories.filter(
      (category) => category !== "many" || !["it", "fr", "es"].includes(language),
    );
    const plurals = [...messages.values()].flatMap((text) => partsOf(text).plurals);
    expect(plurals.length).toBeGreaterThan(20);
    for (const cases of plurals) expect(cases).toEqual(expect.arrayContaining(needed));
  });

  it("leaves little in English", () => {
    const alike = [...messages].filter(
      ([word, text]) => /[a-z]{4}/i.test(text) && text === english.get(word),
    );
    expect(alike.length).toBeLessThan(20);
  });
});
