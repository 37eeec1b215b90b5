import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Puts the types of the element `<readout-graph>` beside its script. */
export function emitTypes(): Plugin {
  return {
    name: "readout-types",
    generateBundle() {
      const source = readFileSync("src/embed/readout-embed.d.ts");
      this.emitFile({ type: "asset", fileName: "readout-embed.d.ts", source });
    },
  };
}
