import { setupI18n } from "@lingui/core";
import { directionOf, type Language } from "../frame/view/language";
import { createDateFormat, localeOf } from "./intl/formats";
import { isolate, markFromRight } from "./intl/isolate";
import type messages from "./catalogues/en.json";

/** The name of one message of the catalogue. */
export type Word = keyof typeof messages;

/** The messages of one language, or some of them, as the build has compiled them. */
export type Catalogue = Readonly<Partial<Record<Word, string>>>;

/** Values of a message, by name. They are text, never markup. */
export type Values = Readonly<Record<string, string | number>>;

/** Everything that can be said in one language. It never changes: another language is another `Words`. */
export interface Words {
  readonly language: Language;
  /** A message of the catalogue (ICU MessageFormat) with its values filled in. */
  readonly say: (word: Word, values?: Values) => string;
  /** Prints dates; each format is made once, since making one takes longer than using it. */
  readonly dateFormat: (options: Intl.DateTimeFormatOptions) => Intl.DateTimeFormat;
  /** Prints numbers, thousands apart. */
  readonly numbers: Intl.NumberFormat;
  /** The names of countries by their ISO 3166-1 alpha-2 codes. */
  readonly countries: Intl.DisplayNames;
  /** Whether the catalogue has a message of this name. */
  readonly has: (text: string) => text is Word;
}

/** The words of a language that a catalogue has; `createWords` has them all. */
export function wordsIn(language: Language, catalogue: Readonly<Record<string, string>>): Words {
  const dateFormats = new Map<string, Intl.DateTimeFormat>();
  // Made when they are first asked for: each takes as long as drawing a picture of a hundred actors.
  let numbers: Intl.NumberFormat | undefined;
  let countries: Intl.DisplayNames | undefined;
  return {
    language,
    say: sayIn<Word>(language, catalogue),
    dateFormat(options) {
      const key = Object.entries(options).flat().join(" ");
      const format = dateFormats.get(key) ?? createDateFormat(language, options);
      dateFormats.set(key, format);
      return format;
    },
    get numbers() {
      return (numbers ??= new Intl.NumberFormat(localeOf(language)));
    },
    get countries() {
      countries ??= new Intl.DisplayNames([language], { type: "region", fallback: "code" });
      return countries;
    },
    has: (text): text is Word => Object.hasOwn(catalogue, text),
  };
}

/** Says the messages of one catalogue, with their values filled in. */
export function sayIn<W extends string>(
  language: Language,
  catalogue: Readonly<Record<string, string>>,
): (word: W, values?: Values) => string {
  const i18n = setupI18n({ locale: language, messages: { [language]: { ...catalogue } } });
  const isFromRight = directionOf(language) === "rtl";
  return (word, values) => {
    const text = i18n._(word, values && isolateValues(values));
    // A text of ours runs the way its language does, whatever name it begins with.
    return isFromRight ? markFromRight(text) : text;
  };
}

/** Values keep their own direction of writing, and leave that of the words around them alone. */
function isolateValues(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? isolate(value) : value,
    ]),
  );
}
