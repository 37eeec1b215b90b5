import type { FileActor, GraphFile } from "../../graph/model/file";
import institutions from "../data/institutions.json";
import places from "../data/places.json";
import { formsOfAdjective } from "../language/adjectives";
import { Phrases } from "../language/phrases";
import { stemOf } from "../language/stem";
import type { ReadLanguage } from "../model/types";
import type { Token } from "../text/tokens";
import { AS_WORD } from "./name-words";

/** What a known name stands for. */
export interface Known {
  readonly as: "country" | "capital" | "adjective" | "institution" | "group" | "actor";
  /** ISO 3166-1 alpha-2, of what belongs to a country. */
  readonly country?: string | undefined;
  /** Of an institution or group: its first name. */
  readonly name?: string | undefined;
  readonly press?: boolean | undefined;
  /** Of an actor of the known graph. */
  readonly actor?: FileActor | undefined;
  /** How it has to be written, where lower case means something else: "US". */
  readonly exact?: string | undefined;
}

/** The names that are known beforehand, in one language. */
export interface Gazetteer {
  at(
    tokens: readonly Token[],
    at: number,
  ): { readonly value: Known; readonly length: number } | undefined;
  /** The name of a country in the language. */
  nameOf(country: string): string;
  /** What is of a country, in its first form: "Italian". */
  adjectiveOf(country: string): string | undefined;
}

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
/** Codes that are no countries of their own, or whose names stand for something else more often. */
const NO_COUNTRIES = new Set([
  "EU",
  "EZ",
  "UN",
  "QO",
  "ZZ",
  "XA",
  "XB",
  "AQ",
  "IO",
  "SX",
  "MF",
  "BL",
]);

/** What official texts put before the names of countries. */
const STATES = [
  "Republic",
  "Federal Republic",
  "Islamic Republic",
  "Arab Republic",
  "Democratic Republic",
  "Federal Democratic Republic",
  "Democratic Socialist Republic",
  "Socialist Republic",
  "People's Republic",
  "United Republic",
  "Bolivarian Republic",
  "Plurinational State",
  "Kingdom",
  "Hashemite Kingdom",
  "Grand Duchy",
  "Principality",
  "Commonwealth",
  "State",
  "Sultanate",
];

/** The same in languages that put no small word before the name. */
const STATES_IN_CYRILLIC: Partial<Record<ReadLanguage, readonly string[]>> = {
  ru: [
    "Республика",
    "Исламская Республика",
    "Арабская Республика",
    "Федеративная Республика",
    "Социалистическая Республика",
    "Боливарианская Республика",
    "Королевство",
    "Государство",
  ],
  uk: [
    "Республіка",
    "Ісламська Республіка",
    "Арабська Республіка",
    "Федеративна Республіка",
    "Соціалістична Республіка",
    "Боліваріанська Республіка",
    "Королівство",
    "Держава",
  ],
};

/** The known names in a language, with the actors of a graph before all others. */
export function gazetteerOf(language: ReadLanguage, known: GraphFile | undefined): Gazetteer {
  const { names, regions, adjectives } = commonNamesOf(language);
  const actors = startNames(language);
  for (const actor of known?.nodes ?? []) {
    for (const name of namesOf(actor)) addName(actors, name, { as: "actor", actor });
  }
  return {
    at(tokens, at) {
      const [own, common] = [actors.at(tokens, at), names.at(tokens, at)];
      const found = own && own.length >= (common?.length ?? 0) ? own : common;
      if (!found) return undefined;
      const first = tokens[at];
      if (!first || !isWritten(first, tokens[at + found.length - 1], found.value, language)) {
        return undefined;
      }
      return found;
    },
    nameOf: (country) => regions.of(country) ?? country,
    adjectiveOf: (country) => adjectives.get(country)?.split("|")[0],
  };
}

/** The names in a language that are known whatever the graph. */
interface CommonNames {
  readonly names: Phrases<Known>;
  /** The names of countries by their codes. */
  readonly regions: Intl.DisplayNames;
  /** What is of a country by its code, forms separated by `|`. */
  readonly adjectives: ReadonlyMap<string, string>;
}

/** Thousands of names: made ready once for a language. */
const kept = new Map<ReadLanguage, CommonNames>();

function commonNamesOf(language: ReadLanguage): CommonNames {
  const ready = kept.get(language) ?? collectNames(language);
  kept.set(language, ready);
  return ready;
}

function startNames(language: ReadLanguage): Phrases<Known> {
  const isDeclined = language === "uk" || language === "ru";
  return new Phrases<Known>(language, isDeclined ? (word) => stemOf(word) : undefined);
}

function addName(phrases: Phrases<Known>, name: string, value: Known): void {
  const isShort = /^(?:\p{Lu}\.?){2,5}$/u.test(name);
  phrases.add(name, isShort ? { ...value, exact: name } : value);
}

function collectNames(language: ReadLanguage): CommonNames {
  const regions = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const phrases = startNames(language);
  const add = (name: string, value: Known) => addName(phrases, name, value);
  for (const { names, kind, ...more } of institutions) {
    const as = kind === "group" ? "group" : "institution";
    const all = names.split("|");
    const own = all.find((name) => isInScript(name, language)) ?? all[0];
    for (const name of all) {
      // In Spanish "EU" is the United States, the Union "UE".
      if (language === "es" && name === "EU") continue;
      // "Foreign & Commonwealth Office"
      for (const way of new Set([name, name.replaceAll(" and ", " & ")]))
        add(way, { as, name: own, ...more });
    }
  }
  for (const country of LETTERS.flatMap((one) => LETTERS.map((other) => one + other))) {
    // Codes of countries that are no more give the names of those that followed.
    const isOwn = new Intl.Locale(`und-${country}`).region === country;
    if (!isOwn || NO_COUNTRIES.has(country)) continue;
    const name = regions.of(country);
    // "Reunión" is a meeting rather than an island.
    if (name === undefined || (language === "es" && country === "RE")) continue;
    add(name, { as: "country", country });
    const states = STATES_IN_CYRILLIC[language] ?? [];
    for (const state of states) add(`${state} ${name}`, { as: "country", country });
    if (language !== "en") continue;
    for (const state of STATES) add(`${state} of ${name}`, { as: "country", country });
  }
  for (const [country, names] of Object.entries(places.names)) {
    for (const name of names.split("|")) add(name, { as: "country", country });
  }
  for (const [country, names] of Object.entries(places.capitals)) {
    for (const name of names.split("|")) add(name, { as: "capital", country });
  }
  if (language === "es") add("EU", { as: "country", country: "US" });
  const adjectives = new Map(Object.entries(places.adjectives[language]));
  for (const [country, list] of adjectives) {
    for (const adjective of list.split("|")) {
      for (const form of formsOfAdjective(adjective, language)) {
        phrases.add(form, { as: "adjective", country });
      }
    }
  }
  return { names: phrases, regions, adjectives };
}

/** Names have capitals; adjectives have them in English alone. */
function isWritten(first: Token, last: Token | undefined, known: Known, language: string): boolean {
  if (known.as === "adjective") return language !== "en" || first.isCapital;
  if (known.exact !== undefined && first === last) {
    // "gli Usa"; in English "us" and "Us" are other words.
    return first.text === known.exact || (language !== "en" && AS_WORD.test(first.text));
  }
  // "10 Downing Street"
  const isNumbered = /^\d/.test(first.text) && last?.isCapital === true;
  return first.isCapital || isNumbered || known.as === "actor" || /^(?:al|e)/.test(first.plain);
}

function isInScript(name: string, language: ReadLanguage): boolean {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(name);
  return isCyrillic === (language === "uk" || language === "ru");
}

/** All the names that a file gives an actor, in all languages. */
export function namesOf({ name, shortName, aliases }: FileActor): string[] {
  const texts = [name, shortName, ...(aliases ?? [])].flatMap((text) =>
    typeof text === "object" ? Object.values(text) : (text ?? []),
  );
  return [...new Set(texts)].filter((text) => text.trim().length > 1);
}
