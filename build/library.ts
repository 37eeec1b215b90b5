import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { declarationsOf } from "./declarations.ts";

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

const { dependencies, peerDependencies }: Manifest = JSON.parse(
  readFileSync("package.json", "utf8"),
);
const PACKAGES = Object.keys({ ...dependencies, ...peerDependencies });

/** What programs import; the file of each is named by its key. */
export const ENTRIES = { index: "src/library/index.ts", react: "src/library/react.tsx" };

/** Whether an import is left to whoever builds the host's program. Node imports no JSON without being told to. */
export function isHostsPart(name: string): boolean {
  return (
    !name.endsWith(".json") &&
    PACKAGES.some((known) => name === known || name.startsWith(`${known}/`))
  );
}

const READERS = ["/reader/open-files", "/tiles/open-tiles"];

/** Leaves the readers of files and of tiles out (src/library/no-files.ts). */
export function leaveFilesOut(): Plugin {
  return {
    name: "readout-no-files",
    enforce: "pre",
    resolveId: (source) =>
      READERS.some((reader) => source.endsWith(reader))
        ? join(process.cwd(), "src/library/no-files.ts")
        : null,
  };
}

/** Puts the types beside the library's files: one for each that the entries need, in the tree of `src`. */
export function emitLibraryTypes(): Plugin {
  return {
    name: "readout-library-types",
    generateBundle() {
      for (const [fileName, source] of declarationsOf(Object.values(ENTRIES)))
        this.emitFile({ type: "asset", fileName: `types/${fileName}`, source });
    },
  };
}
