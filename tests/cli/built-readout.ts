import { spawn } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

/** Builds the program as the package has it, one file, which any user may run; gives its path. */
export async function buildReadout(folder: string): Promise<string> {
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = "production";
  await build({ mode: "cli", logLevel: "error", build: { outDir: folder, emptyOutDir: false } });
  process.env.NODE_ENV = environment;
  const program = join(folder, "readout.js");
  chmodSync(folder, 0o755);
  chmodSync(program, 0o755);
  return program;
}

/** What became of a line of shell. */
export interface Ended {
  /** 128 and the number of the signal, where one ended it. */
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a line of bash, in which a pipe fails with its first part; `$1` … are the words given. */
export function runShell(line: string, ...words: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn("bash", ["-c", `set -o pipefail; ${line}`, "bash", ...words]);
    let [out, err] = ["", ""];
    child.stdout.on("data", (text) => (out += text));
    child.stderr.on("data", (text) => (err += text));
    child.on("error", reject);
    child.on("close", (status) => resolve({ status: status ?? -1, out, err }));
    child.stdin.end();
  });
}
