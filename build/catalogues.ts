import { compileMessage } from "@lingui/message-utils/compileMessage";
import type { Plugin } from "vite";

/**
 * Compiles the messages of a catalogue, so that the reader's browser needs no message parser.
 * @param leftOut what the names of messages that are not needed match
 */
export function compileCatalogue(json: string, leftOut?: RegExp): string {
  const messages: Record<string, string> = JSON.parse(json);
  const needed = Object.entries(messages).filter(([word]) => !leftOut?.test(word));
  const compiled = needed.map(([word, text]) => [word, compileMessage(text)]);
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

/** Compiles each catalogue as it is imported. */
export function compileCatalogues(mode: string): Plugin {
  return {
    name: "readout-catalogues",
    enforce: "pre",
    transform(code, id) {
      if (!/src[\\/]words[\\/](?:catalogues|studio)[\\/][\w-]+\.json$/.test(id)) return undefined;
      return { code: compileCatalogue(code, LEFT_OUT[mode]), map: null };
    },
  };
}
