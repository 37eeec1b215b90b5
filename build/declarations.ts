import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

/** Types of packages that have none of their own. */
const AMBIENT = [
  "src/picture/stage/cytoscape/cytoscape.d.ts",
  "src/picture/stage/cytoscape/react-cytoscapejs.d.ts",
];

/**
 * The declarations of some modules and of all that these mention, by path below `src`, such as `graph/model/types.d.ts`.
 * Imports name files (`./types.js`), as Node's rules of resolution want it.
 */
export function declarationsOf(entries: readonly string[]): ReadonlyMap<string, string> {
  const program = createProgram(entries);
  const declarations = new Map<string, string>();
  const open = entries.map((entry) => resolve(entry));
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const name = relative("src", path)
      .replaceAll("\\", "/")
      .replace(/\.tsx?$/, ".d.ts");
    if (declarations.has(name)) continue;
    const text = declarationOf(program, path);
    declarations.set(name, text);
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      if (fileName.startsWith(".")) open.push(sourceOf(program, resolve(dirname(path), fileName)));
    }
  }
  return declarations;
}

function createProgram(entries: readonly string[]): ts.Program {
  const { config } = ts.readConfigFile("tsconfig.json", (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  return ts.createProgram([...entries, ...AMBIENT], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rootDir: join(process.cwd(), "src"),
  });
}

/** The source of a module that an import names as it will be called once it is built. */
function sourceOf(program: ts.Program, built: string): string {
  const stem = built.replace(/\.js$/, "");
  const found = [".ts", ".tsx"].find((ending) => program.getSourceFile(stem + ending));
  if (found === undefined)
    throw new Error(`A type of the library needs ${built}, which is no module.`);
  return stem + found;
}

/** The declaration of one module, without imports of styles, and with the names of files in all others. */
function declarationOf(program: ts.Program, path: string): string {
  let declaration = "";
  const write = (_path: string, text: string) => (declaration = text);
  program.emit(program.getSourceFile(path), write, undefined, true);
  return declaration
    .replace(/^import "[^"]+\.css";\n/gm, "")
    .replace(/(?<=from "|import\(")\.[^"]+(?=")/g, (name) =>
      /\.(js|json)$/.test(name) ? name : `${name}.js`,
    );
}
