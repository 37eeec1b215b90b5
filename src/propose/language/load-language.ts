import type { LanguageData } from "../model/language-data";
import { READ_LANGUAGES, type ReadLanguage } from "../model/types";

type Loaded = Promise<{ readonly default: LanguageData }>;

const LANGUAGES: Readonly<Record<ReadLanguage, () => Loaded>> = {
  en: () => import("../data/languages/en.json"),
  fr: () => import("../data/languages/fr.json"),
  de: () => import("../data/languages/de.json"),
  es: () => import("../data/languages/es.json"),
  it: () => import("../data/languages/it.json"),
  uk: () => import("../data/languages/uk.json"),
  ru: () => import("../data/languages/ru.json"),
};

/** What is known of a language. Fails where its part of the program cannot be reached. */
export async function loadLanguage(language: ReadLanguage): Promise<LanguageData> {
  return (await LANGUAGES[language]()).default;
}

/** Fetches what is known of all languages. */
export async function fetchLanguages(): Promise<void> {
  await Promise.all(READ_LANGUAGES.map(loadLanguage));
}
