import { setupI18n } from "@lingui/core";
import messages from "./en.json";

/** The name of one message of the catalogue. */
export type Word = keyof typeof messages;

/** The language of the interface, BCP 47. */
export const LOCALE = "en";

const i18n = setupI18n({ locale: LOCALE, messages: { [LOCALE]: messages } });

/** A message of the catalogue (ICU MessageFormat) with its values filled in. Values are text, never markup. */
export function say(word: Word, values?: Readonly<Record<string, string | number>>): string {
  return i18n._(word, values);
}

const WORDS: ReadonlySet<string> = new Set(Object.keys(messages));

function isWord(text: string): text is Word {
  return WORDS.has(text);
}

/** The name of a kind of actor or link; kinds of the file's own are called what the file calls them. */
export function nameOfKind(kind: string): string {
  const word = `kind.${kind}`;
  return isWord(word) ? say(word) : kind;
}

/** The name of a status, likewise. */
export function nameOfStatus(status: string): string {
  const word = `status.${status}`;
  return isWord(word) ? say(word) : status;
}

/** What a field of a table means, where its name does not say so. */
export function nameOfField(field: string): string {
  const word = `field.${field}`;
  return isWord(word) ? say(word) : field;
}

const COUNTRIES = new Intl.DisplayNames([LOCALE], { type: "region", fallback: "code" });

/** The name of a country by its ISO 3166-1 alpha-2 code. */
export function nameOfCountry(code: string): string {
  return COUNTRIES.of(code) ?? code;
}
