import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** The name of the file that lists what is bundled, with the full text of each licence. */
export const LICENCES = "licences.txt";

/** Adds the licence from docs/licences for each package that ships none; the build fails if there is none. */
export function completeLicences(): Plugin {
  return {
    name: "readout-licences",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const list = bundle[LICENCES];
        if (list?.type !== "asset") return;
        const others = String(list.source).replace(
          /^## (\S+) - .*\n(?=\n## |(?![^]))/gm,
          (heading, name: string) =>
            `${heading}\n${readFileSync(`docs/licences/${name}.txt`, "utf8")}`,
        );
        list.source = `# Readout\n\n${readFileSync("LICENSE", "utf8")}\n${others}`;
      },
    },
  };
}
