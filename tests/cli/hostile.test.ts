import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { MOST_BYTES } from "../../src/graph/parse/decode-bytes";
import { collectedFiles, type HostileFile, madeFiles } from "../fixtures/hostile";
import { skipWithout } from "../fixtures/needs-shared";
import { runReadout } from "./run-readout";

const folder = mkdtempSync(join(tmpdir(), "readout-hostile-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Characters that end a line, steer a terminal, turn the direction of what follows or are not seen. */
const STEERING = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{E0000}-\u{E0FFF}]/u;

/** What somebody would say of a file's form who goes by its name. */
function formOf({ name, bytes }: HostileFile): string | undefined {
  if (/\.[ct]sv$/.test(name)) return "csv";
  if (name.endsWith(".cyjs")) return "cyjs";
  if (!/\.(xml|gexf|graphml)$/.test(name)) return undefined;
  return new TextDecoder().decode(bytes).includes("graphml") ? "graphml" : "gexf";
}

/** Checks or imports a file; tells what is amiss with what came of it. */
async function amissWith(file: HostileFile): Promise<readonly string[]> {
  const input = join(folder, basename(file.name));
  const output = join(folder, "out.json");
  writeFileSync(input, file.bytes);
  const form = formOf(file);
  const { status, out, err } = await (form === undefined
    ? runReadout("check", input)
    : runReadout("import", "--from", form, input, "-o", output));
  const isWritten = existsSync(output);
  rmSync(input);
  rmSync(output, { force: true });
  const amiss: string[] = [];
  const found = status === 0 ? "graph" : "error";
  if (file.expected !== "either" && file.expected !== found) amiss.push(`is no ${file.expected}`);
  if (isWritten !== (form !== undefined && status === 0)) amiss.push("writes what it should not");
  if (status === 1 && err.length === 0) amiss.push("says nothing");
  for (const line of status === 0 ? [] : err) {
    if (!line.startsWith(`${input}:`)) amiss.push(`names no file: ${line}`);
    if (line.length < input.length + 12) amiss.push(`says too little: ${line}`);
  }
  for (const line of [...out, ...err]) if (STEERING.test(line)) amiss.push(`steers: ${line}`);
  return amiss.slice(0, 3).map((fault) => `${file.name} ${fault.slice(0, 200)}`);
}

async function allAmiss(files: readonly HostileFile[]): Promise<readonly string[]> {
  const amiss: string[] = [];
  for (const file of files) amiss.push(...(await amissWith(file)));
  return amiss;
}

describe("files that break programs", () => {
  it("are checked and imported by the command line, or refused line by line, and nothing is half written", async () => {
    expect(await allAmiss(madeFiles())).toEqual([]);
  });

  it("from the collections of others are, too", async (context) => {
    skipWithout("data/hostile", context);
    const files = collectedFiles();
    expect(files.length).toBeGreaterThan(550);
    expect(await allAmiss(files)).toEqual([]);
  });
});

describe("a packed file", () => {
  it("is refused where it swells beyond what a page takes, in the page's words", async () => {
    const bomb = join(folder, "bomb.gz");
    writeFileSync(bomb, gzipSync(Buffer.alloc(MOST_BYTES + 1), { level: 1 }));
    const { status, err } = await runReadout("check", bomb);
    expect(status).toBe(1);
    expect(err).toEqual([
      `${bomb}:: Unpacked, the file is larger than 200 MB, the most that can be opened. Use a smaller file.`,
    ]);
  });
});
