import fc from "fast-check";
import { expect, it } from "vitest";
import { propose, READ_LANGUAGES, type ReadLanguage } from "../../src/propose";
import { dayOf } from "./proposed";

/** Ways to say of two that they will meet or call, might, did not or should, by language; none of them took place. */
const NOT_YET: Readonly<Record<ReadLanguage, readonly string[]>> = {
  en: "will meet|would meet|may meet|might meet|could meet|should meet|is expected to meet|is due to meet|plans to meet|hopes to meet|wants to meet|agreed to meet|is ready to meet|did not meet|has not met|refused to meet|declined to meet|has yet to meet|denied having met|is to meet|will not meet|would like to call|will call|could call|did not call".split(
    "|",
  ),
  fr: "rencontrera|pourrait rencontrer|devrait rencontrer|souhaite rencontrer|veut rencontrer|n'a pas rencontré|a refusé de rencontrer|compte rencontrer|doit rencontrer".split(
    "|",
  ),
  de: "wird sich mit|will sich mit|könnte sich mit|möchte sich mit|soll sich mit|hat sich nicht mit".split(
    "|",
  ),
  es: "se reunirá con|podría reunirse con|quiere reunirse con|debería reunirse con|no se reunió con|espera reunirse con|se negó a reunirse con|planea reunirse con".split(
    "|",
  ),
  it: "incontrerà|potrebbe incontrare|vuole incontrare|dovrebbe incontrare|non ha incontrato|intende incontrare".split(
    "|",
  ),
  uk: "зустрінеться з|може зустрітися з|хоче зустрітися з|не зустрічався з|планує зустрітися з".split(
    "|",
  ),
  ru: "встретится с|может встретиться с|хочет встретиться с|не встречался с|планирует встретиться с".split(
    "|",
  ),
};
/** Two persons as the sentences above have them, and what ends a German one. */
const ENDS: Readonly<Record<ReadLanguage, readonly [string, string, string]>> = {
  en: ["President Anna Keller", "Prime Minister Paul Moreau", ""],
  fr: ["La présidente Anna Keller", "le Premier ministre Paul Moreau", ""],
  de: ["Bundeskanzlerin Anna Keller", "Ministerpräsident Paul Moreau", " treffen"],
  es: ["La presidenta Anna Keller", "el primer ministro Paul Moreau", ""],
  it: ["La presidente Anna Keller", "il primo ministro Paul Moreau", ""],
  uk: ["Президентка Анна Келлер", "прем'єр-міністром Павлом Моренком", ""],
  ru: ["Президент Анна Келлер", "премьер-министром Павлом Моренко", ""],
};
const WHEN: Readonly<Record<ReadLanguage, readonly string[]>> = {
  en: ["", " in Geneva", " on Friday", " next week"],
  fr: ["", " à Genève", " vendredi"],
  de: [""],
  es: ["", " en Ginebra", " el viernes"],
  it: ["", " a Ginevra", " venerdì"],
  uk: ["", " у Женеві", " у п'ятницю"],
  ru: ["", " в Женеве", " в пятницу"],
};

it("Nothing planned, wished for, possible or denied is proposed as held, in any of the languages", async () => {
  const sentences = fc.constantFrom(...READ_LANGUAGES).chain((language) =>
    fc.record({
      language: fc.constant(language),
      way: fc.constantFrom(...NOT_YET[language]),
      when: fc.constantFrom(...WHEN[language]),
    }),
  );
  await fc.assert(
    fc.asyncProperty(sentences, async ({ language, way, when }) => {
      const [one, other, end] = ENDS[language];
      const ending = language === "de" && way.includes("hat") ? " getroffen" : end;
      const text = `${one} ${way} ${other}${when}${ending}.`;
      const { edges } = await propose([{ text, published: dayOf("2020-05-14"), language }]);
      const held = edges.filter(({ kind, status }) => kind !== "statement" && status === "held");
      expect({ text, held }).toEqual({ text, held: [] });
    }),
    { numRuns: 150 },
  );
});
