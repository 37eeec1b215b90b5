import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, inject, it } from "vitest";

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "readout-"));
afterAll(() => rmSync(folder, { recursive: true }));

function runProgram(...words: readonly string[]) {
  const program = join(inject("programFolder"), "readout.js");
  return run(process.execPath, [program, ...words], { cwd: folder });
}

describe("the program of the package", () => {
  it("checks a graph from one file, away from the repository and its packages", async () => {
    const article = join(ROOT, "data", "draghi-putin.json");
    const { stdout } = await runProgram("check", article);
    expect(stdout).toBe(`${article}: 16 actors, 15 links, 19 quotes: 0 proved, 19 not proved\n`);
  });

  it("imports a table and draws its poster", async () => {
    const [table, made] = [join(ROOT, "docs/first-graph/links.csv"), join(folder, "made.json")];
    await runProgram("import", "--from", "csv", table, "-o", made);
    await runProgram("poster", made, "-o", join(folder, "made.html"));
  });

  it("exits with 2 when it is used wrongly", async () => {
    await expect(runProgram("check")).rejects.toMatchObject({ code: 2 });
  });
});
