import { readdirSync, readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Puts the example graphs beside the page, in the same folder as in the repository. */
export function emitExamples(): Plugin {
  return {
    name: "readout-examples",
    apply: "build",
    generateBundle() {
      for (const name of readdirSync("data").filter((file) => file.endsWith(".json"))) {
        this.emitFile({
          type: "asset",
          fileName: `data/${name}`,
          source: readFileSync(`data/${name}`),
        });
      }
    },
  };
}
