import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { digestOf } from "../../src/graph/proof/digest";
import { MOST_BYTES } from "../../src/graph/parse/decode-bytes";
import { runReadout } from "./run-readout";

const ROOT = join(import.meta.dirname, "..", "..");
const ARTICLE = readFileSync(join(ROOT, "data", "draghi-putin.json"));
const folder = mkdtempSync(join(tmpdir(), "readout-inputs-"));
afterAll(() => rmSync(folder, { recursive: true }));

const hasPipes = process.platform !== "win32";
const hasZero = existsSync("/dev/zero");
const output = join(folder, "out.json");

function at(name: string): string {
  return join(folder, name);
}

/** Every command that reads, on one input. */
const COMMANDS: readonly (readonly [name: string, args: (input: string) => readonly string[]])[] = [
  ["check", (input) => ["check", input]],
  ["import", (input) => ["import", "--from", "csv", input, "-o", output]],
  ["export", (input) => ["export", "--to", "gexf", input, "-o", output]],
  ["poster", (input) => ["poster", input, "-o", output]],
];

describe.each(COMMANDS)("%s", (name, args) => {
  const refused = async (input: string, words: RegExp) => {
    const { status, out, err } = await runReadout(...args(input));
    expect({ status, out }).toEqual({ status: 1, out: [] });
    expect(err).toHaveLength(1);
    expect(err[0]?.startsWith(`${input}:: `)).toBe(true);
    expect(err[0]).toMatch(words);
    expect(existsSync(output)).toBe(false);
  };

  it("reads no folder", () => refused(folder, /it is a folder/));

  it("does not wait for a named pipe", async (context) => {
    context.skip(!hasPipes, "no named pipes can be made on this machine");
    const pipe = at(`${name}.pipe`);
    execFileSync("mkfifo", [pipe]);
    await refused(pipe, /it is a named pipe/);
    symlinkSync(pipe, `${pipe}.link`);
    await refused(`${pipe}.link`, /it is a named pipe/);
  });

  it("reads no device", async (context) => {
    context.skip(!hasZero, "/dev/zero is not on this machine");
    await refused("/dev/zero", /it is a device/);
  });

  it("reads no file that is larger than a page takes", async () => {
    const large = at(`${name}.large`);
    writeFileSync(large, "");
    truncateSync(large, MOST_BYTES + 1);
    await refused(large, /at most 200 MB/);
    rmSync(large);
  });

  it("reads a packed file as the page does", async () => {
    const bytes =
      name === "import" ? readFileSync(join(ROOT, "docs/first-graph/links.csv")) : ARTICLE;
    const packed = at(`${name}.file.gz`);
    writeFileSync(packed, gzipSync(bytes));
    expect(await runReadout(...args(packed))).toMatchObject({ status: 0, err: [] });
    rmSync(output, { force: true });
    writeFileSync(packed, gzipSync(bytes).subarray(0, 200));
    await refused(packed, /gzip file is damaged/);
  });
});

describe("a packed file", () => {
  it("gives a graph its title without the ending", async () => {
    writeFileSync(at("calls.csv.gz"), gzipSync("source,target\na,b\n"));
    await runReadout("import", "--from", "csv", at("calls.csv.gz"), "-o", output);
    expect(JSON.parse(readFileSync(output, "utf8"))).toMatchObject({ title: "calls" });
    rmSync(output);
  });
});

describe("the folder of sources", () => {
  const text = "Secret words here.";
  const graph = {
    format: "readout/1",
    title: "T",
    nodes: [{ id: "a", kind: "person", name: "A" }],
    edges: [
      {
        id: "l",
        kind: "call",
        source: "a",
        target: "a",
        quotes: [{ document: "d", exact: "words", start: 7 }],
      },
    ],
    documents: [{ id: "d", title: "D", sha256: digestOf(text) }],
  };
  writeFileSync(at("g.json"), JSON.stringify(graph));

  /** Checks the graph with something at the place of its document's text. */
  async function checkWith(name: string, make: (path: string) => void) {
    const sources = at(`sources-${name}`);
    mkdirSync(sources);
    make(join(sources, "d.txt"));
    return runReadout("check", at("g.json"), "--sources", sources);
  }

  it("gives regular files", async () => {
    const { status, out } = await checkWith("file", (path) => writeFileSync(path, text));
    expect(status).toBe(0);
    expect(out[0]).toMatch(/1 proved/);
  });

  it.each([
    ["folder", (path: string) => mkdirSync(path), /it is a folder/],
    ["pipe", (path: string) => execFileSync("mkfifo", [path]), /it is a named pipe/],
    [
      "large",
      (path: string) => {
        writeFileSync(path, "");
        truncateSync(path, MOST_BYTES + 1);
      },
      /at most 200 MB/,
    ],
    ["binary", (path: string) => writeFileSync(path, Buffer.from([0xc3, 0x28])), /not UTF-8/],
  ])("has a line for what cannot be read: %s", async (name, make, words) => {
    if (name === "pipe" && !hasPipes) return;
    const { status, err } = await checkWith(name, make);
    expect(status).toBe(1);
    expect(err).toHaveLength(1);
    expect(err[0]?.startsWith(join(at(`sources-${name}`), "d.txt:: "))).toBe(true);
    expect(err[0]).toMatch(words);
  });

  it("is not left by a link to a device", async (context) => {
    context.skip(!hasZero, "/dev/zero is not on this machine");
    const { status, out } = await checkWith("zero", (path) => symlinkSync("/dev/zero", path));
    expect(status).toBe(0);
    expect(out[0]).toMatch(/0 proved, 1 not proved/);
  });
});
