import { posix } from "node:path";
import { rollup } from "rollup";
import type { Plugin } from "vite";

/** The entry that loads all others. */
export const LOADER = "load-parts";

/**
 * Turns each part of a build into a classic script that registers itself with SystemJS, as src/embed/loader/load-parts.ts wants it;
 * Vite's own bundler writes no such scripts. The loader itself, which needs no other part, becomes a script that runs at once.
 */
export function registerParts(): Plugin {
  return {
    name: "readout-system-parts",
    enforce: "post",
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === "chunk");
      const loader = chunks.find(({ name }) => name === LOADER);
      if (loader?.imports.length !== 0) this.error("The loader must need no other part.");
      loader.code = `(()=>{${loader.code}})();\n`;
      const parts = new Map(
        chunks.filter((chunk) => chunk !== loader).map((chunk) => [chunk.fileName, chunk]),
      );
      const scripts = await writeScripts(
        new Map([...parts].map(([fileName, { code }]) => [fileName, code])),
      );
      for (const [fileName, part] of parts) {
        const script = scripts.get(fileName);
        if (script === undefined) this.error(`${fileName} was not made a script.`);
        part.code = script;
      }
    },
  };
}

/** Modules as scripts that register themselves, by file name; which they are, and what each holds, stays. */
async function writeScripts(
  modules: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const build = await rollup({
    input: [...modules.keys()],
    treeshake: false,
    preserveEntrySignatures: "strict",
    plugins: [
      {
        name: "readout-parts",
        resolveId: (id, importer) =>
          importer === undefined ? id : posix.join(posix.dirname(importer), id),
        load: (id) => modules.get(id) ?? null,
      },
    ],
  });
  const { output } = await build.generate({
    format: "system",
    preserveModules: true,
    compact: true,
    generatedCode: "es2015",
    entryFileNames: ({ facadeModuleId }) => facadeModuleId ?? "",
  });
  await build.close();
  return new Map(
    output.flatMap((part) => (part.type === "chunk" ? [[part.fileName, part.code]] : [])),
  );
}
