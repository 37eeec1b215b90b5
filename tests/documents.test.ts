import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import GithubSlugger from "github-slugger";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { documentGroups } from "../site/documents";
import { IMPORT_FORMS } from "../src/cli/import";
import { PRINT_FORMS } from "../src/formats/print-form";
import { runReadout } from "./cli/run-readout";

const ROOT = resolve(import.meta.dirname, "..");
const DOCUMENTS = [
  { source: "README.md", text: readFileSync(join(ROOT, "README.md"), "utf8") },
  ...documentGroups().flatMap(({ documents }) => documents),
];

/** What is no text of a document: its blocks of code. */
const CODE = /^```(\w*)\n([^]*?)^```/gm;

describe.each(DOCUMENTS)("$source", ({ source, text }) => {
  const links = [...text.replaceAll(CODE, "").matchAll(/\]\(([^)\s]+)\)/g)].map(
    ([, href = ""]) => href,
  );
  const inside = links.filter((href) => !/^[a-z]+:/.test(href));

  it("has links to files and headings that are there", () => {
    const lost = inside.filter((href) => {
      const [path = "", anchor] = href.split("#");
      const file = path === "" ? join(ROOT, source) : join(ROOT, dirname(source), path);
      if (!existsSync(file)) return true;
      return anchor !== undefined && !headingsOf(readFileSync(file, "utf8")).has(anchor);
    });
    expect(lost).toEqual([]);
  });

  it("has whole addresses for what is elsewhere", () => {
    const others = links.filter((href) => /^[a-z]+:/.test(href));
    expect(others.filter((href) => !/^https?:/.test(href) || !URL.canParse(href))).toEqual([]);
  });

  it("names only scripts that package.json has", () => {
    const manifest: { scripts: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync(join(ROOT, "package.json"), "utf8"),
    );
    const named = [...text.matchAll(/npm run (?:--\w+ )*([\w:-]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => manifest.scripts[name] === undefined)).toEqual([]);
  });
});

function headingsOf(text: string): ReadonlySet<string> {
  const slugger = new GithubSlugger();
  const headings = text.replaceAll(CODE, "").matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, heading = ""]) => slugger.slug(heading.replaceAll("`", ""))),
  );
}

/** Commands of the documentation that are not run here, by how they begin, and why. */
const NOT_RUN: readonly (readonly [start: string, why: string])[] = [
  ["check data/*.json", "is a synopsis; tests/cli/check.test.ts runs its flags"],
  ["import --from csv docs/first-graph", "tests/cli/first-graph.test.ts runs the walk-through"],
  ["check bridge.json", "the same"],
  ["poster bridge.json", "the same"],
  ["import --from icews icews14.tsv", "needs the tables of ICEWS, which are not ours to give"],
  ["export --to parquet icews14.json", "the same"],
  ["prepare", "needs tables of the reader’s own; tests/cli/prepare.test.ts runs it"],
  ["serve tiles", "serves until it is stopped; tests/cli/serve.test.ts runs it"],
];

describe("docs/formats.md", () => {
  const text = readFileSync(join(ROOT, "docs/formats.md"), "utf8");
  const rows = (heading: string) => text.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";

  it.each(IMPORT_FORMS)("has a row for %s, which is read", (form) => {
    expect(rows("What is read")).toMatch(new RegExp(`^\\|[^|]*\\| \`${form}\` \\|`, "m"));
  });

  it.each(PRINT_FORMS)("has a row for %s, which is written", (form) => {
    expect(rows("What is written")).toContain(`\`${form}\``);
  });
});

describe("the commands of the documentation", () => {
  const folder = mkdtempSync(join(tmpdir(), "readout-documents-"));
  const before = process.cwd();
  beforeAll(() => process.chdir(folder));
  // A command may write what another one reads.
  beforeEach(() => {
    copyFileSync(join(ROOT, "data/draghi-putin.json"), "graph.json");
    for (const name of ["links", "actors", "quotes"])
      copyFileSync(join(ROOT, `docs/first-graph/${name}.csv`), `${name}.csv`);
    mkdirSync("texts", { recursive: true });
    writeFileSync("article.txt", "On 1 March 2022 Emmanuel Macron spoke with Vladimir Putin.\n");
    writeFileSync(
      "travels.csv",
      "name,country,start_date,end_date,remarks\nAngela Merkel,France,2014-02-19,2014-02-19,Paris\n",
    );
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });

  const commands = DOCUMENTS.flatMap(({ source, text }) =>
    commandsOf(text).map((words) => ({ source, command: words.join(" "), words })),
  );
  const reasonOf = (command: string) => NOT_RUN.find(([start]) => command.startsWith(start));

  it("that are not run are there, each with why", () => {
    const idle = NOT_RUN.filter(
      ([start]) => !commands.some(({ command }) => command.startsWith(start)),
    );
    expect(idle).toEqual([]);
  });

  it.each(commands.filter(({ command }) => !reasonOf(command)))(
    "do what they say: $command ($source)",
    async ({ words }) => {
      const { status, err } = await runReadout(...words);
      expect({ status, err }).toEqual({ status: 0, err: [] });
    },
  );
});

/** The commands of `readout` in the blocks and lines of a document, each as its words. */
function commandsOf(text: string): readonly (readonly string[])[] {
  const blocks = [...text.matchAll(CODE)].flatMap(([, language, code = ""]) =>
    language === "sh" ? code.replaceAll("\\\n", " ").split("\n") : [],
  );
  const inline = [...text.replaceAll(CODE, "").matchAll(/`(npm run readout -- [^`]+)`/g)];
  return [...blocks, ...inline.map(([, line = ""]) => line)].flatMap((line) => {
    const [, command] = /^(?:npm run readout -- |npx readout )(.+)$/.exec(line) ?? [];
    if (command === undefined) return [];
    const words = command.replace(/\s#.*$/, "").matchAll(/"([^"]*)"|(\S+)/g);
    return [[...words].map(([, quoted, plain = ""]) => quoted ?? plain)];
  });
}
