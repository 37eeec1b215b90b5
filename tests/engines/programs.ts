import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The path of the first of some programs that is installed. */
export function findProgram(...names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path));
}

/** What Xvfb is told, to say on a line of its own which display it gives. */
export const SCREEN: readonly string[] = [
  ...["-displayfd", "1"],
  ...["-screen", "0", "1280x900x24"],
  ...["-nolisten", "tcp"],
];

/** A program that runs until it is ended, and what it has said in lines. */
export interface Program {
  readonly child: ChildProcess;
  readonly lines: readonly string[];
  end(signal?: "SIGKILL" | "SIGTERM"): Promise<void>;
}

export function startProgram(
  path: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Program {
  const lines: string[] = [];
  const child = spawn(path, words, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  // Not "close": what it has started may outlive it, and keeps its output open.
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", (error) => {
      lines.push(error.message);
      resolve();
    });
  });
  for (const stream of [child.stdout, child.stderr]) {
    let rest = "";
    stream.setEncoding("utf8").on("data", (text: string) => {
      const parts = (rest + text).split("\n");
      rest = parts.pop() ?? "";
      lines.push(...parts);
    });
  }
  return {
    child,
    lines,
    end: async (signal = "SIGKILL") => {
      child.kill(signal);
      // A browser that is saving a file may ask whether to end, which nobody answers.
      const grace = setTimeout(() => child.kill("SIGKILL"), GRACE_MILLISECONDS);
      await ended;
      clearTimeout(grace);
    },
  };
}

const GRACE_MILLISECONDS = 5000;
const PATIENCE_MILLISECONDS = 30_000;

/** Asks again and again until there is an answer. */
export async function waitFor<Value>(
  what: string,
  ask: () => Value | undefined | Promise<Value | undefined>,
): Promise<Value> {
  const start = performance.now();
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() - start > PATIENCE_MILLISECONDS) throw new Error(`No ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
