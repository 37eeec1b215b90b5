import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { compileCatalogue } from "./catalogues.ts";

/** One classic script for each language but English; the embed page loads the one it needs. */
export const WORD_SCRIPTS = readdirSync("src/words/catalogues")
  .filter((file) => file.endsWith(".json") && file !== "en.json")
  .map((file) => {
    const language = file.slice(0, -".json".length);
    const words = compileCatalogue(readFileSync(`src/words/catalogues/${file}`, "utf8"));
    const source = `(window.readoutWords??={}).${language}=${words};\n`;
    const digest = createHash("sha256").update(source).digest("base64url").slice(0, 8);
    return { language, source, fileName: `assets/words-${language}-${digest}.js` };
  });

/** Emits the scripts of the languages. */
export function emitWordScripts(): Plugin {
  return {
    name: "readout-word-scripts",
    generateBundle() {
      for (const { fileName, source } of WORD_SCRIPTS)
        this.emitFile({ type: "asset", fileName, source });
    },
  };
}
