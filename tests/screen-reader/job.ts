import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import type { Orca } from "./orca";

/** What someone does with the page who does not see it: the keys pressed, one after another. */
export interface Job {
  /** What is asked of the page, as a sentence; its transcript begins with it. */
  readonly title: string;
  /** The name of its transcript. */
  readonly name: string;
  /** The address within the application. */
  readonly path: string;
  /** Keys as xdotool writes them; `type:` types what follows. */
  readonly keys: readonly string[];
  /** Waits until the page has come. */
  readonly ready: (page: Page) => Promise<unknown>;
}

interface Step {
  readonly key: string;
  readonly said: readonly string[];
}

/** So long nothing more is said, and a step counts as heard: shorter where all that is expected has been. */
const QUIET_MILLISECONDS = 1500;
const QUIET_AFTER_ALL_MILLISECONDS = 600;
const PATIENCE_MILLISECONDS = 20_000;

/**
 * Does a job, and compares what was said with its transcript, which `-u` writes anew.
 * @param signal ends it, lest keys go on to the next screen, which may have the number of this one
 */
export async function hear(
  orca: Orca,
  address: string,
  job: Job,
  signal: AbortSignal,
): Promise<void> {
  const path = join(import.meta.dirname, "transcripts", `${job.name}.txt`);
  const kept = existsSync(path) ? parseTranscript(readFileSync(path, "utf8")) : [];
  await orca.page.goto(address + job.path);
  await job.ready(orca.page);
  await heardAfter(orca, 0, []);
  const isSteady = (line: string) => !AT_THE_TOP.test(line);
  const steps: Step[] = [];
  for (const [at, key] of job.keys.entries()) {
    signal.throwIfAborted();
    const from = orca.heard().length;
    orca.press(key);
    const expected = kept[at]?.key === key ? kept[at].said : [];
    const said = await heardAfter(orca, from, expected.filter(isSteady));
    // Two parts of the page may speak at once: their order is not ours.
    steps.push({
      key,
      said: isSame(said.filter(isSteady), expected.filter(isSteady)) ? expected : said,
    });
  }
  await expect(printTranscript(job, steps)).toMatchFileSnapshot(path);
}

/** Listens until all that is expected has been said, and then until it is quiet. */
async function heardAfter(
  orca: Orca,
  from: number,
  expected: readonly string[],
): Promise<readonly string[]> {
  const start = performance.now();
  let said = orca.heard().slice(from);
  let changed = start;
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = performance.now();
    const next = orca.heard().slice(from);
    if (next.length !== said.length) changed = now;
    said = next;
    const isAllSaid = expected.every((line) => said.includes(line));
    const quiet = expected.length > 0 ? QUIET_AFTER_ALL_MILLISECONDS : QUIET_MILLISECONDS;
    const isQuiet = now - changed > quiet;
    if ((isAllSaid && isQuiet) || now - start > PATIENCE_MILLISECONDS) return said;
  }
}

/** The link at the top is seen only while it has the focus: on the way out of it Orca tells it, and what follows it, or not. */
const AT_THE_TOP = /^(Skip to main content|Readout heading)/;

function isSame(said: readonly string[], expected: readonly string[]): boolean {
  return said.toSorted().join("\n") === expected.toSorted().join("\n");
}

function printTranscript({ title, path }: Job, steps: readonly Step[]): string {
  const lines = steps.flatMap(({ key, said }) => [
    `[${key}]`,
    ...said.map((line) => `    ${line}`),
  ]);
  return [title, path === "" ? "/" : path, "", ...lines, ""].join("\n");
}

function parseTranscript(text: string): readonly Step[] {
  return [...text.matchAll(/^\[(.+)\]\n((?: {4}.*\n)*)/gm)].map(([, key = "", lines = ""]) => ({
    key,
    said: lines.split("\n").flatMap((line) => (line === "" ? [] : [line.trim()])),
  }));
}
