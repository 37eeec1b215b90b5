import type { Language } from "../frame/language";
import type { Catalogue } from "./say";

const CATALOGUES: Readonly<Record<Language, () => Promise<{ readonly default: Catalogue }>>> = {
  // Its words are at hand from the start.
  en: () => Promise.resolve({ default: {} }),
  it: () => import("./it.json"),
  fr: () => import("./fr.json"),
  de: () => import("./de.json"),
  es: () => import("./es.json"),
  uk: () => import("./uk.json"),
  ru: () => import("./ru.json"),
  ar: () => import("./ar.json"),
};

/** Fetches the words of a language. Fails where its part of the program cannot be reached. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return (await CATALOGUES[language]()).default;
}
