import { readFileSync } from "node:fs";
import { compileMessage } from "@lingui/message-utils/compileMessage";
import type { Plugin } from "vite";

/**
 * Compiles the messages of a catalogue, so that the reader's browser needs no message parser.
 * @param leftOut what the names of messages that are not needed match
 * @param change what becomes of the text between values
 */
export function compileCatalogue(
  json: string,
  leftOut?: RegExp,
  change?: (text: string) => string,
): string {
  const messages: Record<string, string> = JSON.parse(json);
  const needed = Object.entries(messages).filter(([word]) => !leftOut?.test(word));
  const compiled = needed.map(([word, text]) => [word, compileMessage(text, change)]);
  return JSON.stringify(Object.fromEntries(compiled));
}

/**
 * What a build has no use for: pages nothing that the command line says; a page of one file no questions about tables, no
 * notes on files of other forms, and nothing of what is said of a graph in tiles or of a file that is fetched.
 */
const COMMANDS = /^cli\./;
const LEFT_OUT: Readonly<Record<string, RegExp>> = {
  production: COMMANDS,
  embed: COMMANDS,
  element: COMMANDS,
  library: COMMANDS,
  "one-file":
    /^cli\.|^import\.(?!cancel$|notes\.)|^note\.(?!positions-agree$)|^shown\.(?!counts$|drawn$|unlinkedLeft$|ignored$)|^search\.(?:actorsOnly|linksNear|allComing|later|slow|noLabels)$|^trouble\.(?:offline|cut|slow|bytes|host|handed|network|http)$/,
};

/** What is said before the page has come (src/words/languages/first-words.ts); it is asked for by this query. */
const FIRST_QUERY = "?first";
const AFTER_FIRST = /^(?!(?:score\.(?:others|withOthers|withOthersShort|noSide))$)/;
const AFTER_FIRST_IN_ENGLISH =
  /^(?!(?:score\.(?:others|withOthers|withOthersShort|noSide)|trouble\.part)$)/;

/** What is said of files of other forms: English, which is at hand from the start, has it apart (src/words/notes.ts). */
const NOTES_QUERY = "?notes";
const ALL_BUT_NOTES = /^(?!note\.)/;
const ALL_BUT_POSITIONS = /^(?!note\.positions-agree$)/;

/** Advice on a graph that is to be published, which English has apart likewise (src/words/languages/advice.ts). */
const ADVICE_QUERY = "?advice";
const ALL_BUT_ADVICE = /^(?!problem\.advice-)/;
const COMMANDS_AND_SAID_LATER = /^(?:cli\.|note\.|problem\.advice-)/;

/** As much longer than English as long languages are. */
const LONGER = 1.4;
const ACCENTS: Readonly<Record<string, string>> = { a: "á", e: "é", i: "í", o: "ó", u: "ú" };

/**
 * Text in a language that nobody speaks and everybody can read, 40 % longer than English: for development, to see what long
 * words do to the page. Letters without accents stand in no catalogue.
 */
export function lengthen(text: string): string {
  const accented = text.replaceAll(/[aeiou]/g, (vowel) => ACCENTS[vowel] ?? vowel);
  const missing = Math.ceil(LONGER * text.length) - text.length;
  return /\p{L}/u.test(text) ? accented.replace(/\s*$/, (end) => "~".repeat(missing) + end) : text;
}

/** The same, read from right to left: what it does to a page that is mirrored. */
export function mirror(text: string): string {
  return /\p{L}/u.test(text) ? `\u202E${lengthen(text)}\u202C` : text;
}

/** The mode of the server for development in which English is lengthened, and Arabic is English mirrored. */
const PSEUDO = "pseudo";

/** What the names of messages match that a part of the program has no use for. */
function leftOutOf(mode: string, query: string, isEnglish: boolean): RegExp | undefined {
  if (query === FIRST_QUERY) return isEnglish ? AFTER_FIRST_IN_ENGLISH : AFTER_FIRST;
  if (query === NOTES_QUERY) return mode === "one-file" ? ALL_BUT_POSITIONS : ALL_BUT_NOTES;
  if (query === ADVICE_QUERY) return ALL_BUT_ADVICE;
  const leftOut = LEFT_OUT[mode];
  return isEnglish && leftOut === COMMANDS ? COMMANDS_AND_SAID_LATER : leftOut;
}

/** Compiles each catalogue as it is imported. */
export function compileCatalogues(mode: string): Plugin {
  return {
    name: "readout-catalogues",
    enforce: "pre",
    transform(code, id) {
      const file = id.replace(/\?(?:first|notes|advice)$/, "");
      if (!/src[\\/]words[\\/](?:catalogues|studio)[\\/][\w-]+\.json$/.test(file)) return undefined;
      const query = id.slice(file.length);
      const isEnglish = file.endsWith("en.json");
      const isMirrored = file.endsWith("ar.json");
      const isPseudo = mode === PSEUDO && (isMirrored || isEnglish);
      const json = isPseudo ? readFileSync(file.replace(/ar\.json$/, "en.json"), "utf8") : code;
      const change = isMirrored ? mirror : lengthen;
      const leftOut = leftOutOf(mode, query, isEnglish);
      const compiled = compileCatalogue(json, leftOut, isPseudo ? change : undefined);
      // With a query, its name ends as no JSON file's does.
      return query
        ? { code: `export default ${compiled}`, moduleType: "js", map: null }
        : { code: compiled, map: null };
    },
  };
}
