import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../src/cli/serve";
import { openDuckDb } from "../../src/database/duckdb/duckdb";
import { runReadout } from "../cli/run-readout";

const folder = mkdtempSync(join(tmpdir(), "readout-locked-"));
const given = join(folder, "calls.duckdb");
const cache = join(folder, "cache");
const application = join(folder, "application");
const cacheBefore = process.env.XDG_CACHE_HOME;
let other: ChildProcess | undefined;

beforeAll(async () => {
  process.env.XDG_CACHE_HOME = cache;
  mkdirSync(application);
  writeFileSync(join(application, "index.html"), "<!doctype html><title>The application</title>");
  const opened = await openDuckDb(given, { memory: 200, temporary: join(folder, "tmp") });
  await opened.run(`CREATE TABLE links AS SELECT 'A' AS source, 'B' || i AS target,
    DATE '2020-01-01' + i::INTEGER AS date FROM range(20) t(i)`);
  opened.close();
});
afterEach(async () => {
  if (other?.exitCode !== null) return;
  other.kill();
  await once(other, "exit");
});
afterAll(() => {
  process.env.XDG_CACHE_HOME = cacheBefore;
  rmSync(folder, { recursive: true });
});

/** Has another process open a database, and waits until it has. */
async function openElsewhere(path: string, mode: "READ_ONLY" | "READ_WRITE"): Promise<void> {
  const program = `const { DuckDBInstance } = await import("@duckdb/node-api");
    const open = await DuckDBInstance.create(process.argv[1], { access_mode: process.argv[2] });
    const connection = await open.connect();
    console.log("open");
    setInterval(() => connection, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", program, path, mode]);
  other = child;
  const gone = once(child, "exit").then(() => Promise.reject(new Error(`${path} is locked`)));
  await Promise.race([once(child.stdout, "data"), gone]);
  gone.catch(() => undefined);
}

/** What is said first when the table is served; then it is served no longer. */
function served(): Promise<string> {
  const stop = new AbortController();
  const { signal } = stop;
  return new Promise((resolve, reject) => {
    const complain = (line: string) => reject(new Error(line));
    const options = { inputs: [`duckdb:${given}`], port: "0", host: "127.0.0.1", application };
    let said = "";
    serve(
      { ...options, signal },
      {
        say(line) {
          said = line;
          setImmediate(() => stop.abort());
        },
        complain,
        today: 0,
      },
    ).then(() => resolve(said), reject);
  });
}

describe("a table that another readout serves", () => {
  it("is served beside it, and waited for where it is still prepared", async () => {
    expect(await served()).toContain("calls.duckdb is at");
    const [prepared = ""] = readdirSync(join(cache, "readout"));
    expect(prepared).toMatch(/\.duckdb$/);
    const path = join(cache, "readout", prepared);
    await openElsewhere(path, "READ_ONLY");
    expect(await served()).toContain("calls.duckdb is at");
    other?.kill();
    await openElsewhere(path, "READ_WRITE");
    await expect(served()).rejects.toThrow(/Another program has .* try again when it has finished/);
  });
});

it("says that another program writes in the file of a table, and which file that is", async () => {
  await openElsewhere(given, "READ_WRITE");
  const { status, err } = await runReadout(
    "prepare",
    `duckdb:${given}`,
    "-o",
    join(folder, "tiles"),
  );
  expect([status, err]).toEqual([
    2,
    [expect.stringContaining(`Another program has ${given} open and may write to it.`)],
  ]);
});
