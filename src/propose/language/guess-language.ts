import type { ReadLanguage } from "../model/types";

/** Short words that a language has often, and the others seldom. */
const COMMON: Readonly<Record<ReadLanguage, string>> = {
  en: "the and of to in that was with for has said his have on after",
  fr: "le les des et du que une dans est pour sur avec qui au par selon",
  de: "der die und das mit von den im zu auf für ist nicht dem hat nach",
  es: "el los las y del que una en con por para su se al como según",
  it: "il che della di e gli una con per del nel sono è alla dei secondo",
  uk: "і та що на в у з до про за від який також це був його",
  ru: "и что на в с по о к из от который также это был его не",
};
const LEAST = 0.02;

/** The language that a text is most probably in; undefined where it is none that is read. */
export function guessLanguage(text: string): ReadLanguage | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best: { language: ReadLanguage; share: number } | undefined;
  for (const language of keysOf(COMMON)) {
    const found = COMMON[language]
      .split(" ")
      .reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
    // Two letters tell these two apart where short words do not.
    const own = { uk: /[іїєґ]/g, ru: /[ыэъё]/g }[language === "ru" ? "ru" : "uk"];
    const isCyrillic = language === "uk" || language === "ru";
    const extra = isCyrillic ? (text.toLowerCase().match(own)?.length ?? 0) : 0;
    const share = (found + extra) / Math.max(1, words.length);
    if (share > (best?.share ?? LEAST)) best = { language, share };
  }
  return best?.language;
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  const keys: Key[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
