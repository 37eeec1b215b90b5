import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { complaintsOf, exampleIn, makeProject, MOST_MILLISECONDS } from "./project";

let folder: string;
beforeAll(() => {
  folder = makeProject(
    ({ dependencies }) => [...Object.keys(dependencies), "@types/node", "undici-types"],
    {
      "main.ts": exampleIn("ts"),
      "other.ts":
        'import { frameOf, parseGraph } from "readout";\nimport schema from "readout/schema" with { type: "json" };\n' +
        "const graph = parseGraph({});\n// @ts-expect-error: a graph comes only where there are no problems.\nvoid graph.value;\n" +
        '// @ts-expect-error: there is no such mode.\nif (graph.ok) frameOf(graph.value, { mode: "sometimes" });\nvoid schema.title;\n',
      "tsconfig.json": JSON.stringify({
        compilerOptions: {
          target: "es2023",
          lib: ["es2024"],
          module: "nodenext",
          strict: true,
          exactOptionalPropertyTypes: true,
          noUncheckedIndexedAccess: true,
          resolveJsonModule: true,
          types: ["node"],
          outDir: "out",
          rootDir: ".",
        },
        files: ["main.ts", "other.ts"],
      }),
    },
  );
  cpSync("data/draghi-putin.json", join(folder, "graph.json"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the library in Node alone, without React", () => {
  it(
    "has strict types, by Node's own rules",
    () => {
      expect(complaintsOf(folder)).toBe("");
    },
    MOST_MILLISECONDS,
  );

  it("runs the example of its page: counts what a view shows, and writes the poster", () => {
    const told = execFileSync(process.execPath, ["out/main.js"], { cwd: folder, encoding: "utf8" });
    expect(told).toMatch(/^\d+ calls between \d+ actors\n$/);
    expect(readFileSync(join(folder, "poster.html"), "utf8")).toMatch(
      /^<figure class="readout-poster"/,
    );
  });
});
