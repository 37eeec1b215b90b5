import type { Plugin } from "vite";

/**
 * What V8 takes as the wish to compile all functions of a script while it comes, beside the page, and not each when it is called,
 * in the page's way (https://v8.dev/blog/explicit-compile-hints). For others it is a comment.
 */
const ALL = "//# allFunctionsCalledOnLoad\n";

/**
 * Has a browser compile a part of the build at once: the one that the first picture is drawn with, nearly all of which is needed.
 * @param part its name
 */
export function compileAtOnce(part: string): Plugin {
  return {
    name: "readout-compile-at-once",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const found = chunks.find(({ name }) => name === part);
        if (!found) this.error(`There is no part ${part}.`);
        // It counts at the very beginning alone, and after whatever would take it away or stand before it.
        found.code = ALL + found.code;
      },
    },
  };
}
