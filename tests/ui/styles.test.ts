import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { describe, expect, it } from "vitest";

/** Past this a sheet styles more than one part. */
const MOST_LINES = 200;

function read(ending: string): ReadonlyMap<string, string> {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => join("src", file.replaceAll("\\", "/")));
  return new Map(files.map((file) => [file, readFileSync(file, "utf8")]));
}

/** Every class that a selector names, with the sheet that names it. */
function classesOf(sheets: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const classes = new Map<string, string>();
  for (const [file, text] of sheets)
    for (const [selector] of text.replaceAll(/\/\*[^]*?\*\//g, "").matchAll(/[^{};]+\{/g))
      for (const [, name = ""] of selector.matchAll(/\.([a-z][\w-]*)/g)) classes.set(name, file);
  return classes;
}

/** Every class that a component gives to an element. */
function usedIn(components: ReadonlyMap<string, string>): ReadonlySet<string> {
  const used = new Set<string>();
  for (const text of components.values())
    for (const [, names = ""] of text.matchAll(/className ?[=:] ?"([^"]*)"/g))
      for (const name of names.split(" ")) used.add(name);
  return used;
}

/** The sheets that modules import, as paths within the repository. */
function importedBy(modules: ReadonlyMap<string, string>): ReadonlySet<string> {
  const imported = new Set<string>();
  for (const [file, text] of modules)
    for (const [, path = ""] of text.matchAll(/^import "(\.[^"]+\.css)";$/gm))
      imported.add(join(dirname(file), path));
  return imported;
}

describe("the style sheets", () => {
  const sheets = read(".css");
  const components = new Map([...read(".tsx"), ...read("-rows.ts"), ...read("first-picture.ts")]);

  it("have at most 200 lines each", () => {
    const long = [...sheets].filter(([, text]) => text.split("\n").length - 1 > MOST_LINES);
    expect(sheets.size).toBeGreaterThan(20);
    expect(long.map(([file]) => file)).toEqual([]);
  });

  it("set letters in no pixels: those who have larger ones in their browser get them", () => {
    const fixed = [...sheets]
      .filter(([file]) => !file.includes("/print/"))
      .flatMap(([file, text]) =>
        [...text.matchAll(/font(?:-size)?:[^;]*\d(?:px|pt)/g)].map(
          ([found]) => `${file}: ${found}`,
        ),
      );
    // On paper they are in points.
    expect(fixed.filter((found) => !found.endsWith("pt"))).toEqual([]);
  });

  it("name only classes that a component gives to an element", () => {
    const used = usedIn(components);
    const dead = [...classesOf(sheets)].filter(([name]) => !used.has(name));
    expect(used.size).toBeGreaterThan(50);
    expect(dead.map(([name, file]) => `.${name} in ${file}`)).toEqual([]);
  });

  it("are each imported by a component", () => {
    const imported = importedBy(components);
    expect([...sheets.keys()].filter((file) => !imported.has(file))).toEqual([]);
  });

  it("are imported from the component's own folder, or from the parts and the shell", () => {
    const foreign = [...components].flatMap(([file, text]) =>
      [...importedBy(new Map([[file, text]]))].filter(
        (sheet) => ![dirname(file), "src/ui/parts", "src/ui/shell"].includes(dirname(sheet)),
      ),
    );
    expect(foreign).toEqual([]);
  });

  it("come after the tokens and the rules for all elements", () => {
    for (const page of ["src/ui/shell/App.tsx", "src/embed/EmbedApp.tsx"]) {
      const imports = (components.get(page) ?? "").split("\n").slice(0, 2).join("\n");
      expect(imports, page).toMatch(/^import ".*tokens\.css";\nimport ".*base\.css";$/);
    }
  });
});
