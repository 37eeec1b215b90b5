import type { Language } from "../frame/view/language";
import messages from "./studio/en.json";
import { sayIn, type Values } from "./words";

/** The name of one message of the studio: those who only read never fetch them. */
export type StudioWord = keyof typeof messages;

/** Says a message of the studio in one language. */
export type SayStudio = (word: StudioWord, values?: Values) => string;

type Catalogue = Readonly<Partial<Record<StudioWord, string>>>;

const CATALOGUES: Readonly<Record<Language, () => Promise<{ readonly default: Catalogue }>>> = {
  en: () => Promise.resolve({ default: {} }),
  it: () => import("./studio/it.json"),
  fr: () => import("./studio/fr.json"),
  de: () => import("./studio/de.json"),
  es: () => import("./studio/es.json"),
  uk: () => import("./studio/uk.json"),
  ru: () => import("./studio/ru.json"),
  ar: () => import("./studio/ar.json"),
};

const loaded = new Map<Language, Promise<SayStudio>>();

/** Fetches the words of the studio, once for each language; where they cannot be reached, those in English. Never rejects. */
export function loadStudioWords(language: Language): Promise<SayStudio> {
  const known = loaded.get(language);
  if (known) return known;
  const loading = CATALOGUES[language]()
    .then(({ default: catalogue }) => sayIn<StudioWord>(language, { ...messages, ...catalogue }))
    .catch(() => {
      loaded.delete(language);
      return sayIn<StudioWord>("en", messages);
    });
  loaded.set(language, loading);
  return loading;
}
