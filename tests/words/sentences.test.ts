import { compileMessage } from "@lingui/message-utils/compileMessage";
import { describe, expect, it } from "vitest";
import { LANGUAGES, type Language } from "../../src/frame/view/language";
import { sayIn, type Values } from "../../src/words/words";
import { FOLDERS, readCatalogue } from "./read-catalogue";

const NUMBERS = [0, 1, 2, 3, 5, 11, 21, 100];
/** Names that break sentences: ones that need an article, begin with a vowel or i, are of a woman, a group, another script. */
const NAMES = ["Kremlin", "Italia", "Annalena Baerbock", "White House", "وزارة الخارجية"];

function messagesOf(language: Language): readonly (readonly [string, string])[] {
  return FOLDERS.flatMap((folder) => [...readCatalogue(language, folder)]);
}

/** The parts of compiled messages that hold a value: its name, and what is chosen by it. */
function valuesOf(message: string): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  const walk = (compiled: unknown) => {
    if (!Array.isArray(compiled)) return;
    for (const part of compiled) {
      if (!Array.isArray(part)) continue;
      const [name, form = "text", options]: readonly unknown[] = part;
      if (forms.get(String(name)) !== "plural") forms.set(String(name), String(form));
      if (typeof options === "object" && options !== null) Object.values(options).forEach(walk);
    }
  };
  walk(compileMessage(message));
  return forms;
}

/** The sentences of one message: by numbers where it has any, else by names where it stands beside one. */
function sentencesOf(
  say: (word: string, values?: Values) => string,
  key: string,
  message: string,
): readonly string[] {
  const forms = [...valuesOf(message)];
  const counted = forms.some(([, form]) => form === "plural" || form === "number");
  const named = forms.some(([name]) => ["name", "source", "names", "account"].includes(name));
  if (!counted && !named) return [];
  const choice = forms.find(([, form]) => form === "select")?.[0];
  const fill = (at: number): Values =>
    Object.fromEntries(
      forms.map(([name, form], place) => {
        if (form === "plural" || form === "number")
          return [name, NUMBERS[at % NUMBERS.length] ?? 0];
        if (name === choice) return [name, at % 2 === 0 ? "yes" : "one"];
        return [name, NAMES[(at + place) % NAMES.length] ?? ""];
      }),
    );
  const rounds = counted ? NUMBERS.length : NAMES.length;
  return [...new Set(Array.from({ length: rounds }, (_none, at) => say(key, fill(at))))];
}

/** What the readers of each language get to see, kept as text: who changes a message reads here what it says. */
describe.each(LANGUAGES)("sentences in %s", (language: Language) => {
  it("are as they were read when they were last changed", async () => {
    const lines = FOLDERS.flatMap((folder) => {
      const messages = readCatalogue(language, folder);
      const say = sayIn(language, Object.fromEntries(messages));
      return [...messages].flatMap(([key, message]) => {
        if (key.startsWith("cli.")) return [];
        const sentences = sentencesOf(say, key, message);
        return sentences.length > 0 ? [key, ...sentences.map((sentence) => `  ${sentence}`)] : [];
      });
    });
    // Marks of direction are not seen; as text they are.
    const text = lines.join("\n").replaceAll(/[\u200E\u200F\u2066-\u2069]/g, "");
    await expect(`${text}\n`).toMatchFileSnapshot(`sentences/${language}.txt`);
  });

  it("set no number beside a noun that it does not choose the form of", () => {
    const found = messagesOf(language).flatMap(([key, message]) => {
      if (key.startsWith("cli.") || ALONE.has(key)) return [];
      const compiled = compileMessage(message);
      if (!Array.isArray(compiled)) return [];
      return compiled.flatMap((part, at) => {
        const [, form]: readonly unknown[] = Array.isArray(part) ? part : [];
        const next: unknown = compiled[at + 1];
        const isBeside =
          typeof next === "string" && /^[ \u00A0](?!%|kB|ko|MB|Mo|кБ|МБ|с[ ,])\p{L}{3}/u.test(next);
        return form === "number" && isBeside && !JOINS.test(next) ? [`${key}: ${message}`] : [];
      });
    });
    expect(found).toEqual([]);
  });
});

/** What changes its form before some numbers: "all’8%" but "al 7%", "со 2 февраля" but "с 3 февраля". */
const CHANGES_BEFORE_NUMBERS: Partial<Record<Language, RegExp>> = {
  en: /\b(?:an?) $/iu,
  it: /(?:^|[ («])(?:il|lo|l’|i|gli|(?:a|da|de|ne|su)(?:l|llo|ll’|i|gli)) ?$/iu,
  es: /(?:^|[ («])o $/iu,
  ru: /(?:^|[ («])[свок] $/iu,
};
/** Years lie far from where the word changes; nobody opens more than a few megabytes. */
const OF_SOME_NUMBERS: ReadonlySet<string> = new Set(["note.other-calendar"]);

describe.each(Object.entries(CHANGES_BEFORE_NUMBERS))(
  "a number or a date in %s",
  (name, changes) => {
    it("stands behind no word that changes with it", () => {
      const language = LANGUAGES.find((each) => each === name) ?? "en";
      const numbers = /^(?:number|plural)$/;
      const dates = /^(?:day|days|first|last|ours|iranian|year|percent|seconds|maximum|found)$/;
      const found = messagesOf(language).flatMap(([key, message]) => {
        const walk = (compiled: unknown): boolean =>
          Array.isArray(compiled) &&
          compiled.some((part: unknown, at) => {
            if (!Array.isArray(part)) return false;
            const [value, form = "", options]: readonly unknown[] = part;
            const before: unknown = compiled[at - 1];
            // In Russian dates only: before digits that count, "с" is written as well as "со".
            const isCount = language !== "ru" && numbers.test(String(form));
            const isNumber = isCount || dates.test(String(value));
            if (isNumber && typeof before === "string" && changes.test(before)) return true;
            return (
              typeof options === "object" && options !== null && Object.values(options).some(walk)
            );
          });
        return !OF_SOME_NUMBERS.has(key) && walk(compileMessage(message))
          ? [`${key}: ${message}`]
          : [];
      });
      expect(found).toEqual([]);
    });
  },
);

/** Words that stand behind a number and do not count: "3 of 5". */
const JOINS =
  /^[ \u00A0](?:of|on|am|in|proved|from|su|di|von|sur|de|le|el|du|des|with|and|so|bisher|jusqu|hasta|now|drawn|غيرها|من|із|из|більше|before|finora|almost|at most|nel|other|more|weitere|más|plus|maintenant|columnas|colonne|colonnes|Spalten|columns|كيلوبايت)/u;
/** Large numbers alone, whose noun never stands in the singular; and the counts, whose form programs read (the contract). */
const ALONE: ReadonlySet<string> = new Set(["problem.too-many-columns", "shown.counts"]);
