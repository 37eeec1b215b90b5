import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../src/frame/view/language";
import { FOLDERS, readCatalogue } from "./read-catalogue";

interface Term {
  readonly term: string;
  /** The messages that say it, whichever of the folders has them. */
  readonly keys: readonly string[];
  /** What they say in each language, as a pattern without regard to case. */
  readonly wanted: Readonly<Record<Language, string>>;
}

interface Banned {
  readonly language: Language;
  readonly word: string;
  readonly use: string;
  /** Messages that name something of other programs by this word. */
  readonly except?: readonly string[];
}

const { terms, banned }: { readonly terms: readonly Term[]; readonly banned: readonly Banned[] } =
  JSON.parse(readFileSync("tests/words/glossary.json", "utf8"));

function messagesIn(language: Language): ReadonlyMap<string, string> {
  return new Map(FOLDERS.flatMap((folder) => [...readCatalogue(language, folder)]));
}

describe.each(LANGUAGES)("the messages in %s", (language) => {
  const messages = messagesIn(language);

  it("call each thing by the word of the glossary", () => {
    for (const { term, keys, wanted } of terms)
      for (const key of keys)
        expect(messages.get(key), `${term}, ${key}`).toMatch(new RegExp(wanted[language], "iu"));
  });

  it("use no word that the glossary bans", () => {
    const found = banned
      .filter((one) => one.language === language)
      .flatMap(({ word, use, except = [] }) =>
        [...messages]
          .filter(([key, text]) => !except.includes(key) && new RegExp(word, "u").test(text))
          .map(([key, text]) => `${key}: ${text} (say: ${use})`),
      );
    expect(found).toEqual([]);
  });
});
