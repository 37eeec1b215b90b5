/** The languages of the interface, BCP 47; the first is spoken where no other is asked for. */
export const LANGUAGES = ["en", "it", "fr", "de", "es", "uk", "ru", "ar"] as const;
export type Language = (typeof LANGUAGES)[number];

/** The first of some wanted languages (BCP 47, most wanted first) that the interface has: `it-CH` is Italian. */
export function languageFor(wanted: readonly string[]): Language | undefined {
  for (const tag of wanted) {
    const [primary] = tag.toLowerCase().split("-");
    const found = LANGUAGES.find((language) => language === primary);
    if (found) return found;
  }
  return undefined;
}

/** The language that is spoken in a view: the one it asks for, else that of the browser. */
export function languageOf(
  { lang }: { readonly lang?: Language | undefined },
  { languages }: { readonly languages: readonly string[] },
): Language {
  return lang ?? languageFor(languages) ?? "en";
}

/** The side that a language is read from. */
export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr";
}
