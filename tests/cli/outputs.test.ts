import { execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { runReadout } from "./run-readout";

const ROOT = join(import.meta.dirname, "..", "..");
const ARTICLE = readFileSync(join(ROOT, "data", "draghi-putin.json"));
const TABLE = readFileSync(join(ROOT, "docs", "first-graph", "links.csv"));
const folder = mkdtempSync(join(tmpdir(), "readout-outputs-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A bound for what never ends, not a measure. */
const PATIENCE = 120_000;
const hasPipes = process.platform !== "win32";
const hasFull = existsSync("/dev/full");
if (!hasFull) console.warn("Skipped: this system has no /dev/full.");

/** A folder of its own with the inputs in it. */
function makeFolder(): string {
  const own = mkdtempSync(join(folder, "case-"));
  writeFileSync(join(own, "g.json"), ARTICLE);
  writeFileSync(join(own, "l.csv"), TABLE);
  return own;
}

interface Kind {
  readonly name: string;
  readonly make: (at: string, input: string) => void;
  readonly status: 0 | 1 | 2;
  /** The file that is made or replaced, if not `out` itself. */
  readonly written?: string | undefined;
}

/** What may stand at `out`, where a command shall write, and what comes of it. */
const KINDS: readonly Kind[] = [
  { name: "nothing", make: () => undefined, status: 0 },
  {
    name: "a file",
    make: (at) => {
      writeFileSync(at, "old");
      chmodSync(at, 0o640);
    },
    status: 0,
  },
  {
    name: "a link to a file",
    make: (at) => {
      writeFileSync(`${at}.real`, "old");
      symlinkSync(`${at}.real`, at);
    },
    status: 0,
    written: "out.real",
  },
  { name: "a link to nothing", make: (at) => symlinkSync("real", at), status: 0, written: "real" },
  {
    name: "a ring of links",
    make: (at) => {
      symlinkSync(at, `${at}.2`);
      symlinkSync(`${at}.2`, at);
    },
    status: 1,
  },
  { name: "a second name of the input", make: (at, input) => linkSync(input, at), status: 2 },
  { name: "a link to the input", make: (at, input) => symlinkSync(input, at), status: 2 },
  { name: "a folder", make: (at) => mkdirSync(at), status: 2 },
  { name: "a device", make: (at) => symlinkSync("/dev/null", at), status: 0, written: "" },
  { name: "a full device", make: (at) => symlinkSync("/dev/full", at), status: 1 },
];

const kinds = KINDS.filter(({ name }) => hasFull || name !== "a full device");

const COMMANDS = {
  export: (input: string) => ["export", "--to", "csl-json", input],
  import: (input: string) => ["import", "--from", "csv", input],
  poster: (input: string) => ["poster", input],
  card: (input: string) => ["card", input],
} as const;

/** Ways to write one path. */
const SPELLINGS: readonly ((path: string, own: string) => string)[] = [
  (path) => path,
  (path) => relative(process.cwd(), path),
  (path, own) => join(own, "sub").concat("/..", path.slice(own.length)),
  (path, own) => `${own}/link${path.slice(own.length)}`,
];

/** Everything in a folder: what it is, its mode, and what is in it. */
function lookAt(own: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(own).map((name): [string, string] => {
      const path = join(own, name);
      const stats = lstatSync(path);
      const within = stats.isSymbolicLink()
        ? readlinkSync(path)
        : stats.isFile()
          ? readFileSync(path, "latin1")
          : "";
      return [name, `${stats.mode.toString(8)} ${within}`];
    }),
  );
}

describe("an output", () => {
  it(
    "is written as what stands there wants it, and changes nothing else; nothing changes where it is refused",
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...kinds),
          fc.constantFrom<keyof typeof COMMANDS>("export", "import", "poster", "card"),
          fc.constantFrom(...SPELLINGS),
          fc.constantFrom(...SPELLINGS),
          async (kind, command, spellInput, spellOutput) => {
            const own = makeFolder();
            mkdirSync(join(own, "sub"));
            symlinkSync(own, join(own, "link"));
            const input = join(own, command === "import" ? "l.csv" : "g.json");
            const at = join(own, "out");
            kind.make(at, input);
            const before = lookAt(own);
            const { status, err } = await runReadout(
              ...COMMANDS[command](spellInput(input, own)),
              "-o",
              spellOutput(at, own),
            );
            const after = lookAt(own);
            expect({ status, err }).toMatchObject({ status: kind.status });
            const changed = [...after].filter(([name, what]) => before.get(name) !== what);
            const { written = "out" } = kind;
            const isReplaced = status === 0 && written !== "";
            expect(changed.map(([name]) => name)).toEqual(isReplaced ? [written] : []);
            expect([...before.keys()].filter((name) => !after.has(name))).toEqual([]);
            if (kind.name === "a file") expect(after.get("out")).toMatch(/^100640 /);
            expect(err.length > 0).toBe(status !== 0);
            rmSync(own, { recursive: true });
          },
        ),
        { numRuns: 100 },
      );
    },
    PATIENCE,
  );

  it("that is the input itself is refused, in words that name both", async () => {
    const own = makeFolder();
    const input = join(own, "g.json");
    for (const command of ["export", "poster", "card"] as const) {
      const { status, err } = await runReadout(...COMMANDS[command](input), "-o", input);
      expect(status).toBe(2);
      expect(err[0]).toContain(input);
      expect(readFileSync(input)).toEqual(ARTICLE);
    }
  });

  it("that is a source which is read is refused", async () => {
    const own = makeFolder();
    const sources = join(ROOT, "docs", "first-graph", "sources");
    const copy = join(own, "sources");
    mkdirSync(copy);
    for (const name of readdirSync(sources)) {
      writeFileSync(join(copy, name), readFileSync(join(sources, name)));
    }
    const [first = ""] = readdirSync(copy);
    const text = readFileSync(join(copy, first));
    const tables = ["links", "actors", "quotes"].map((name) =>
      join(ROOT, "docs/first-graph", `${name}.csv`),
    );
    const { status } = await runReadout(
      ...["import", "--from", "csv", ...tables, "--sources", copy, "-o", join(copy, first)],
    );
    expect(status).toBe(2);
    expect(readFileSync(join(copy, first))).toEqual(text);
  });

  it("that is a named pipe is written to, and stays one", async (context) => {
    context.skip(!hasPipes, "no named pipes can be made on this machine");
    const own = makeFolder();
    const pipe = join(own, "out");
    execFileSync("mkfifo", [pipe]);
    const reader = spawn("cat", [pipe]);
    let text = "";
    reader.stdout.on("data", (part) => (text += part));
    const ended = new Promise((resolve) => reader.on("close", resolve));
    const { status } = await runReadout(...COMMANDS.export(join(own, "g.json")), "-o", pipe);
    await ended;
    expect(status).toBe(0);
    expect(JSON.parse(text)).toHaveLength(1);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it("that is a named pipe which nobody reads is given up after a while", async (context) => {
    context.skip(!hasPipes, "no named pipes can be made on this machine");
    const own = makeFolder();
    execFileSync("mkfifo", [join(own, "out")]);
    const { status, err } = await runReadout(
      ...COMMANDS.export(join(own, "g.json")),
      "-o",
      join(own, "out"),
    );
    expect(status).toBe(1);
    expect(err[0]).toMatch(/out:: Could not be written: nothing is reading/);
  });

  it("in a folder that is not there is told by its own name", async () => {
    const own = makeFolder();
    const { status, err } = await runReadout(
      ...COMMANDS.export(join(own, "g.json")),
      "-o",
      join(own, "no", "out.json"),
    );
    expect(status).toBe(1);
    expect(err).toEqual([
      `${join(own, "no", "out.json")}:: Could not be written: no such file or directory.`,
    ]);
  });
});

describe("files beside the output", () => {
  const csv = (own: string, ...more: readonly string[]) =>
    runReadout("export", "--to", "csv", join(own, "g.json"), "-o", join(own, "out.csv"), ...more);

  it("that are there already are refused, and replaced with --force", async () => {
    const own = makeFolder();
    writeFileSync(join(own, "out.csv"), "old");
    expect((await csv(own)).status).toBe(0);
    writeFileSync(join(own, "out.actors.csv"), "somebody's own");
    const before = lookAt(own);
    const { status, err } = await csv(own);
    expect(status).toBe(2);
    expect(err[0]).toContain("out.actors.csv");
    expect(err[0]).toContain("--force");
    expect(lookAt(own)).toEqual(before);
    expect((await csv(own, "--force")).status).toBe(0);
    expect(readFileSync(join(own, "out.actors.csv"), "utf8")).toMatch(/^id,/);
  });

  it("of a poster is its oEmbed document, which is refused likewise", async () => {
    const own = makeFolder();
    writeFileSync(join(own, "page.json"), "somebody's own");
    const args = ["poster", join(own, "g.json"), "-o", join(own, "page.html"), "--page"];
    const at = ["--at", "https://e.example/page.html", "--embed", "https://e.example/embed.html"];
    expect((await runReadout(...args, ...at)).status).toBe(2);
    expect(existsSync(join(own, "page.html"))).toBe(false);
    expect((await runReadout(...args, ...at, "--force")).status).toBe(0);
    expect(JSON.parse(readFileSync(join(own, "page.json"), "utf8"))).toMatchObject({
      version: "1.0",
    });
  });

  it("are an input, or the output by another name: refused even with --force", async () => {
    const own = makeFolder();
    linkSync(join(own, "g.json"), join(own, "out.quotes.csv"));
    expect((await csv(own, "--force")).status).toBe(2);
    rmSync(join(own, "out.quotes.csv"));
    writeFileSync(join(own, "out.csv"), "old");
    linkSync(join(own, "out.csv"), join(own, "out.quotes.csv"));
    expect((await csv(own, "--force")).status).toBe(2);
    expect(readFileSync(join(own, "g.json"))).toEqual(ARTICLE);
    expect(readFileSync(join(own, "out.csv"), "utf8")).toBe("old");
  });

  it("are not written either where one of them cannot be", async (context) => {
    context.skip(!hasFull, "/dev/full is not on this machine");
    const own = makeFolder();
    symlinkSync("/dev/full", join(own, "out.documents.csv"));
    writeFileSync(join(own, "out.csv"), "old");
    const before = lookAt(own);
    expect((await csv(own, "--force")).status).toBe(1);
    expect(lookAt(own)).toEqual(before);
  });

  it("are left out where the output is no file that they could stand beside", async () => {
    const own = makeFolder();
    symlinkSync("/dev/null", join(own, "out.csv"));
    const { status, err } = await csv(own);
    expect(status).toBe(0);
    expect(err[0]).toContain("out.actors.csv");
    expect(existsSync(join(own, "out.actors.csv"))).toBe(false);
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });
});
