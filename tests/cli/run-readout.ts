import { run } from "../../src/cli/run";
import { parseDay } from "../../src/graph/dates";

/** Runs a command as the command line would, and gives what it printed line by line. */
export async function runReadout(...args: readonly string[]): Promise<{
  readonly status: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await run(args, {
    say: (line) => out.push(line),
    complain: (line) => err.push(line),
    today: parseDay("2026-01-01") ?? 0,
  });
  return { status, out, err };
}
