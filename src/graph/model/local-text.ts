import type { LocalText, Translations } from "./types";

/** The text by which filters and addresses know a text in several languages, whatever the reader's language: the first in the file. */
export function plainText(text: LocalText): string {
  return typeof text === "string" ? text : (Object.values(text)[0] ?? "");
}

/** Whether a value is a text in one language or several. */
export function isLocalText(value: unknown): value is LocalText {
  return typeof value === "string" || isTranslations(value);
}

/** Whether a value is a text in several languages. */
export function isTranslations(value: unknown): value is Translations {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.keys(value).length > 0 &&
    Object.values(value).every((text) => typeof text === "string")
  );
}

/** A text and its language, if that is known. */
export interface Spoken {
  readonly text: string;
  readonly language?: string | undefined;
}

/**
 * The best translation for a wanted language: that language, another variant of it (`pt` for `pt-BR`), the language of
 * the graph, else the first (after RFC 4647, lookup).
 * @param own the language of the graph
 */
export function textIn(translations: Translations, wanted: string, own?: string): Spoken {
  const entries = Object.entries(translations);
  const primary = (tag: string) => tag.toLowerCase().split("-")[0];
  const found =
    entries.find(([tag]) => tag.toLowerCase() === wanted.toLowerCase()) ??
    entries.find(([tag]) => primary(tag) === primary(wanted)) ??
    entries.find(([tag]) => own !== undefined && primary(tag) === primary(own)) ??
    entries[0];
  return { text: found?.[1] ?? "", language: found?.[0] };
}
