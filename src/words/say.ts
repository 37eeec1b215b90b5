import { setupI18n } from "@lingui/core";
import { directionOf, type Language } from "../frame/view/language";
import type { Graph } from "../graph/model/types";
import { textIn } from "../graph/model/local-text";
import { isSymmetric } from "../graph/model/kinds";
import { isolate, markFromRight } from "./isolate";
import messages from "./catalogues/en.json";

/** The name of one message of the catalogue. */
export type Word = keyof typeof messages;

/** The messages of one language, as the build has compiled them. What is missing is said in English. */
export type Catalogue = Readonly<Partial<Record<Word, string>>>;

const i18n = setupI18n({ locale: "en", messages: { en: messages } });
let language: Language = "en";
let countries = countriesIn(language);

/**
 * Says everything in a language from now on. The one thing that changes in this room: whoever shows words asks for them
 * anew afterwards.
 */
export function speak(spoken: Language, catalogue: Catalogue): void {
  i18n.loadAndActivate({ locale: spoken, messages: { ...messages, ...catalogue } });
  language = spoken;
  countries = countriesIn(spoken);
}

/** The language that everything is said in now. */
export function spokenLanguage(): Language {
  return language;
}

/** A message of the catalogue (ICU MessageFormat) with its values filled in. Values are text, never markup. */
export function say(word: Word, values?: Readonly<Record<string, string | number>>): string {
  return inOwnDirection(i18n._(word, values && isolated(values)));
}

/** What we say runs the way its language does, whatever name it begins with. */
function inOwnDirection(text: string): string {
  return directionOf(language) === "rtl" ? markFromRight(text) : text;
}

/** Values that keep their order among the words around them, and leave theirs alone. */
function isolated(values: Readonly<Record<string, string | number>>) {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? isolate(value) : value,
    ]),
  );
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

function countriesIn(spoken: Language): Intl.DisplayNames {
  return new Intl.DisplayNames([spoken], { type: "region", fallback: "code" });
}

/** The name of a country by its ISO 3166-1 alpha-2 code. */
export function nameOfCountry(code: string): string {
  return countries.of(code) ?? code;
}

/** What a language calls itself. */
export function nameOfLanguage(named: Language): string {
  return new Intl.DisplayNames([named], { type: "language" }).of(named) ?? named;
}

/** A topic or label of the file in the language that is spoken, where the file gives it in several. */
export function ownText({ texts, language: own }: Graph, text: string): string {
  const translations = texts.get(text);
  return translations ? textIn(translations, language, own).text : text;
}

/** What stands between the names of a link's actors: a dash, or an arrow that points the way the language is read. */
export function sayTie({ kind }: { readonly kind: string }): string {
  return say(isSymmetric(kind) ? "link.mutual" : "link.directed");
}

const MOST_NAMES = 3;

/** Some names as a list of the language's own form; of five or more the first three and how many more. */
export function sayNames(names: readonly string[]): string {
  const format = new Intl.ListFormat(language, { type: "conjunction" });
  const apart = names.map(isolate);
  if (names.length <= MOST_NAMES + 1) return inOwnDirection(format.format(apart));
  const first = apart.slice(0, MOST_NAMES).join(say("names.comma"));
  return say("names.more", { names: first, count: names.length - MOST_NAMES });
}
