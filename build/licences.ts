import { existsSync, readFileSync } from "node:fs";
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

/**
 * Adds to the list of the application the licence of what only the page in a frame or a worker bundles, which lies in the same
 * folder, and what docs/licences says of it besides.
 */
export function addLicenceOf(name: string): Plugin {
  return {
    name: `readout-licence-of-${name}`,
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const list = bundle[LICENCES];
        if (list?.type !== "asset") return;
        const folder = `node_modules/${name}`;
        const { version, license }: { version: string; license: string } = JSON.parse(
          readFileSync(`${folder}/package.json`, "utf8"),
        );
        const text = readFileSync(`${folder}/LICENSE`, "utf8");
        const besides = `docs/licences/${name}.txt`;
        const more = existsSync(besides) ? `\n${readFileSync(besides, "utf8")}` : "";
        list.source = `${String(list.source)}\n## ${name} - ${version} (${license})\n\n${text}${more}`;
      },
    },
  };
}
