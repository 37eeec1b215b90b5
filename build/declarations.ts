import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

/**
 * The declarations of some modules and of all that these mention, by path below `src`, such as `graph/model/types.d.ts`.
 * Imports name files (`./types.js`), as Node's rules of resolution want it.
 */
export function declarationsOf(entries: readonly string[]): ReadonlyMap<string, string> {
  const source = join(process.cwd(), "src");
  const emitted = emitDeclarations(entries, source);
  const needed = new Map<string, string>();
  const open = entries.map((entry) => relative("src", entry).replace(/\.tsx?$/, ".d.ts"));
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    const text = emitted.get(file);
    if (text === undefined) throw new Error(`There is no declaration of ${file}.`);
    needed.set(file, text);
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      const next = join(dirname(file), fileName).replaceAll("\\", "/").replace(/\.js$/, ".d.ts");
      if (fileName.startsWith(".") && !needed.has(next)) open.push(next);
    }
  }
  return needed;
}

function emitDeclarations(entries: readonly string[], source: string): Map<string, string> {
  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const ambient = ["edtf.d.ts", "build-constants.d.ts"].map((name) => join(source, name));
  const stage = join(source, "picture/stage/cytoscape");
  const more = ["cytoscape.d.ts", "react-cytoscapejs.d.ts"].map((name) => join(stage, name));
  const program = ts.createProgram(
    [...entries, ...ambient, ...more].filter((path) => existsSync(path)),
    {
      ...options,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      outDir: source,
      rootDir: source,
    },
  );
  const emitted = new Map<string, string>();
  const write = (path: string, text: string) =>
    emitted.set(relative(source, path).replaceAll("\\", "/"), withFileNames(text));
  program.emit(undefined, write);
  return emitted;
}

/** Declarations without imports of styles, and with the names of files in all others. */
function withFileNames(text: string): string {
  return text
    .replace(/^import "[^"]+\.css";\n/gm, "")
    .replace(/(from "|import\(")(\.[^"]+)(?=")/g, (_all, before: string, path: string) =>
      /\.(js|json)$/.test(path) ? before + path : `${before}${path}.js`,
    );
}
