import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { describe, expect, it } from "vitest";

/** What each room of src may import: rooms, and packages by name. */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  graph: ["graph", "zod", "jsonc-parser", "fastest-levenshtein", "@noble/hashes"],
  edit: ["graph", "edit"],
  frame: ["graph", "frame", "d3-force", "d3-time", "minisearch", "diff", "quickselect"],
  formats: [
    "zod",
    "graph",
    "formats",
    "papaparse",
    "chardet",
    "saxes",
    "i18n-iso-countries",
    "hyparquet",
    "hyparquet-writer",
  ],
  propose: ["graph", "propose", "fastest-levenshtein"],
  tiles: ["graph", "frame", "formats", "tiles", "zod"],
  database: [
    "graph",
    "frame",
    "formats",
    "tiles",
    "database",
    "zod",
    "@duckdb/node-api",
    "crypto",
    "fs",
    "fs/promises",
    "http",
    "https",
    "path",
    "stream",
    "timers",
  ],
  words: ["graph", "frame", "formats", "words", "@lingui/core"],
  poster: ["graph", "frame", "formats", "words", "picture", "poster", "fflate"],
  cli: [
    "graph",
    "frame",
    "formats",
    "words",
    "poster",
    "propose",
    "tiles",
    "database",
    // It unpacks a file as the page does.
    "reader",
    "cli",
    "@resvg/resvg-js",
    "crypto",
    "fs",
    "fs/promises",
    "http",
    "net",
    "os",
    "path",
    "sirv",
    "stream",
    "timers",
    "url",
    "util",
  ],
  reader: ["graph", "frame", "formats", "propose", "tiles", "reader", "comlink", "unpdf"],
  store: [
    "graph",
    "edit",
    "frame",
    "formats",
    "reader",
    "words",
    "store",
    "react",
    "zustand",
    "idb",
    "propose",
    "tiles",
  ],
  picture: ["graph", "frame", "picture", "react", "cytoscape", "react-cytoscapejs"],
  ui: [
    "graph",
    "edit",
    "frame",
    "formats",
    "propose",
    "reader",
    "words",
    "store",
    "picture",
    "poster",
    "ui",
    "react",
    "react-dom",
    "zustand",
    "d3-time",
    "downshift",
    "@base-ui/react",
    "@tanstack/react-virtual",
  ],
  embed: [
    "graph",
    "frame",
    "reader",
    "words",
    "store",
    "picture",
    "ui",
    "embed",
    "react",
    "react-dom",
    "systemjs",
    "zod",
    "@base-ui/react",
  ],
  library: [
    "graph",
    "frame",
    // The types of what the library leaves out.
    "reader",
    "words",
    "store",
    "picture",
    "poster",
    "ui",
    "embed",
    "library",
    "react",
    "zustand",
  ],
};

const MOST_FILES = 15;

/** Whether imports lead from a folder to another, directly or through others. */
function reaches(
  folders: ReadonlyMap<string, ReadonlySet<string>>,
  from: string,
  to: string,
): boolean {
  const seen = new Set<string>();
  const open = [from];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    for (const next of folders.get(folder) ?? []) {
      if (next === to) return true;
      if (!seen.has(next)) open.push(next);
      seen.add(next);
    }
  }
  return false;
}

async function cruiseSource(): Promise<ICruiseResult> {
  const { output } = await cruise(["src"], {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    ruleSet: { forbidden: [{ name: "ring", severity: "error", from: {}, to: { circular: true } }] },
    validate: true,
  });
  if (typeof output === "string") throw new Error(output);
  return output;
}

function roomOf(path: string): string | undefined {
  return /^src\/([^/]+)\//.exec(path)?.[1];
}

function packageOf(path: string): string {
  const name = path.replace(/^.*node_modules\//, "");
  return /^(@[^/]+\/)?[^/]+/.exec(name)?.[0].replace(/^@types\//, "") ?? name;
}

describe("the rooms of the source", async () => {
  const { modules } = await cruiseSource();
  const ours = modules.filter(({ source }) => source.startsWith("src/"));

  it("are looked at file by file, none left out", () => {
    const files = readdirSync("src", { recursive: true, encoding: "utf8" });
    const code = files.filter((file) => /(?<!\.d)\.tsx?$/.test(file));
    expect(code.length).toBeGreaterThan(40);
    expect(ours.map(({ source }) => source)).toEqual(
      expect.arrayContaining(code.map((file) => `src/${file.replaceAll("\\", "/")}`)),
    );
  });

  it("import only what lies below them", () => {
    const strays = ours.flatMap(({ source, dependencies }) => {
      const room = roomOf(source);
      const allowed = room === undefined ? undefined : ROOMS[room];
      if (!allowed) return [];
      return dependencies
        .filter(({ resolved }) => !allowed.includes(roomOf(resolved) ?? packageOf(resolved)))
        .map(({ resolved }) => `${source} imports ${resolved}`);
    });
    expect(ours.flatMap(({ dependencies }) => dependencies).length).toBeGreaterThan(100);
    expect(strays.filter((line) => !/\.(css|json)$/.test(line))).toEqual([]);
  });

  it("hold no ring of imports", () => {
    const rings = ours.flatMap(({ source, dependencies }) =>
      dependencies
        .filter(({ circular }) => circular)
        .map(({ resolved }) => `${source} ⟲ ${resolved}`),
    );
    expect(rings).toEqual([]);
  });

  it("lie within each other without a ring of folders", () => {
    const folders = new Map<string, Set<string>>();
    for (const { source, dependencies } of ours) {
      const from = dirname(source);
      const known = folders.get(from) ?? new Set();
      folders.set(from, known);
      for (const { resolved } of dependencies) {
        if (resolved.startsWith("src/") && dirname(resolved) !== from) known.add(dirname(resolved));
      }
    }
    expect(folders.size).toBeGreaterThan(30);
    expect([...folders.keys()].filter((folder) => reaches(folders, folder, folder))).toEqual([]);
  });

  it("hold at most 15 files each", () => {
    const counts = new Map<string, number>();
    for (const root of ["build", "src", "tests"]) {
      for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
        if (entry.isFile()) counts.set(entry.parentPath, (counts.get(entry.parentPath) ?? 0) + 1);
      }
    }
    expect(counts.size).toBeGreaterThan(50);
    expect([...counts].filter(([, count]) => count > MOST_FILES)).toEqual([]);
  });

  it("use every word of the catalogue", () => {
    const words = ["catalogues", "studio"].flatMap((folder) =>
      Object.keys(JSON.parse(readFileSync(`src/words/${folder}/en.json`, "utf8"))),
    );
    const code = ours
      .filter(({ source }) => /\.tsx?$/.test(source))
      .map(({ source }) => readFileSync(source, "utf8"))
      .join("\n");
    // Some are made of a beginning and a value: say(`kind.${kind}`).
    const made = [...code.matchAll(/`([a-z]+(?:\.[a-z]+)*\.)\$\{/g)].map(([, start = ""]) => start);
    const isUsed = (word: string) =>
      code.includes(`"${word}"`) || made.some((start) => word.startsWith(start));
    expect(made.length).toBeGreaterThan(5);
    expect(words.filter((word) => !isUsed(word))).toEqual([]);
  });
});
