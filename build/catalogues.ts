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
 * What a build has no use for: pages nothing that the command line says, a page of one file no questions about tables, and
 * nothing of what is said while a graph in tiles is on its way.
 */
const COMMANDS = /^cli\./;
const LEFT_OUT: Readonly<Record<string, RegExp>> = {
  production: COMMANDS,
  embed: COMMANDS,
  element: COMMANDS,
  library: COMMANDS,
  "one-file":
    /^cli\.|^import\.(?!cancel$|notes\.)|^shown\.(?!counts$|drawn$|unlinkedLeft$|ignored$)|^search\.actorsOnly$/,
};

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

/** Compiles each catalogue as it is imported. */
export function compileCatalogues(mode: string): Plugin {
  return {
    name: "readout-catalogues",
    enforce: "pre",
    transform(code, id) {
      if (!/src[\\/]words[\\/](?:catalogues|studio)[\\/][\w-]+\.json$/.test(id)) return undefined;
      const isMirrored = id.endsWith("ar.json");
      if (mode === PSEUDO && (isMirrored || id.endsWith("en.json"))) {
        const english = readFileSync(id.replace(/ar\.json$/, "en.json"), "utf8");
        const change = isMirrored ? mirror : lengthen;
        return { code: compileCatalogue(english, undefined, change), map: null };
      }
      return { code: compileCatalogue(code, LEFT_OUT[mode]), map: null };
    },
  };
}
