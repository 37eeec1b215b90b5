import type { Language } from "../../frame/view/language";
import type { Catalogue } from "../words";

const CATALOGUES: Readonly<Record<Language, () => Promise<{ readonly default: Catalogue }>>> = {
  // Its words are at hand from the start.
  en: () => Promise.resolve({ default: {} }),
  it: () => import("../catalogues/it.json"),
  fr: () => import("../catalogues/fr.json"),
  de: () => import("../catalogues/de.json"),
  es: () => import("../catalogues/es.json"),
  uk: () => import("../catalogues/uk.json"),
  ru: () => import("../catalogues/ru.json"),
  ar: () => import("../catalogues/ar.json"),
};

/** Fetches the words of a language. Fails where its part of the program cannot be reached. */
export async function loadCatalogue(language: Language): Promise<Catalogue> {
  return (await CATALOGUES[language]()).default;
}
