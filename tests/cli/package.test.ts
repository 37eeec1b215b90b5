import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "vite";
import { afterAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, "..", "..");
const folder = mkdtempSync(join(tmpdir(), "readout-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("the program of the package", () => {
  it("runs from one file, away from the repository and all that it depends on", async () => {
    const environment = process.env.NODE_ENV;
    process.env.NODE_ENV = "production";
    await build({ mode: "cli", logLevel: "error", build: { outDir: folder } });
    process.env.NODE_ENV = environment;
    const article = join(ROOT, "data", "draghi-putin.json");
    const { stdout } = await run(process.execPath, [join(folder, "readout.js"), "check", article], {
      cwd: folder,
    });
    expect(stdout).toBe(`${article}: 16 actors, 15 links, 19 quotes: 0 proved, 19 not proved\n`);
    const table = join(ROOT, "docs/first-graph/links.csv");
    const made = join(folder, "made.json");
    await run(
      process.execPath,
      [join(folder, "readout.js"), "import", "--from", "csv", table, "-o", made],
      { cwd: folder },
    );
    await run(
      process.execPath,
      [join(folder, "readout.js"), "poster", made, "-o", join(folder, "made.html")],
      { cwd: folder },
    );
    await expect(
      run(process.execPath, [join(folder, "readout.js"), "check"], { cwd: folder }),
    ).rejects.toMatchObject({ code: 2 });
  });
});
