import { compileMessage } from "@lingui/message-utils/compileMessage";
import type { Plugin } from "vite";

/** Compiles the messages of a catalogue, so that the reader's browser needs no message parser. */
export function compileCatalogue(json: string): string {
  const messages: Record<string, string> = JSON.parse(json);
  const compiled = Object.entries(messages).map(([word, text]) => [word, compileMessage(text)]);
  return JSON.stringify(Object.fromEntries(compiled));
}

/** Compiles each catalogue as it is imported. */
export function compileCatalogues(): Plugin {
  return {
    name: "readout-catalogues",
    enforce: "pre",
    transform(code, id) {
      if (!/src[\\/]words[\\/](?:catalogues|studio)[\\/][\w-]+\.json$/.test(id)) return undefined;
      return { code: compileCatalogue(code), map: null };
    },
  };
}
