import { adviseOn } from "../graph/proof/advice";
import { checkFile } from "../graph/parse/check-file";
import { parseGraph } from "../graph/parse/parse-graph";
import { type QuotedFile, quotedFile } from "../graph/proof/quoted-file";
import { findRepeatedKeys } from "../graph/parse/repeated-keys";
import type { Outcome, Problem } from "../graph/problem";
import { proveQuotes } from "../graph/proof/prove";
import { readValue } from "./files/files";
import { linesOfProblem } from "./say/report";
import { openSources, type Sources } from "./sources";
import { oneLine, printJson } from "./say/unseen";
import { say, sayProblem } from "./say/words";
import { type ExitStatus, type World, WrongUsage } from "./say/world";

export interface CheckOptions {
  readonly files: readonly string[];
  /** The folder of the documents' texts, each as `<document id, percent-encoded>.txt`. */
  readonly sources?: string | undefined;
  /** Whether what an editor should look at is a problem too. */
  readonly strict: boolean;
  /** Whether the result is one JSON text, for machines. */
  readonly json: boolean;
}

/** What was found of one file. */
interface Finding {
  readonly file: string;
  readonly problems: readonly Problem[];
  readonly counts?:
    | {
        readonly actors: number;
        readonly links: number;
        readonly quotes: number;
        readonly proved: number;
        readonly unproved: number;
      }
    | undefined;
}

/** Validates graph files and proves their quotes; tells each problem at its place. */
export async function check(options: CheckOptions, world: World): Promise<ExitStatus> {
  const { files, sources, json } = options;
  if (files.length === 0) throw new WrongUsage(say("cli.needs.file"));
  const texts = openSources(sources);
  const findings: Finding[] = [];
  for (const file of files) findings.push(await findIn(file, options, texts, world));
  if (json) world.say(printJson({ files: findings.map(recordOf) }));
  for (const finding of findings) {
    for (const problem of finding.problems) {
      for (const line of linesOfProblem(finding.file, problem)) world.complain(line);
    }
    if (!json && finding.counts) {
      world.say(oneLine(`${finding.file}: ${say("cli.checked", finding.counts)}`));
    }
  }
  return findings.every(({ problems }) => problems.length === 0) ? 0 : 1;
}

async function findIn(
  file: string,
  { strict }: CheckOptions,
  sources: Sources,
  world: World,
): Promise<Finding> {
  const repeated: Problem[] = [];
  const value = await readValue(file, (json) => {
    for (const { key, pointer } of findRepeatedKeys([json]))
      repeated.push({ code: "key-twice", values: { key }, pointer });
  });
  // Only advice needs the graph.
  const graph = value.ok && strict ? parseGraph(value.value) : undefined;
  const quoted = graph ?? (value.ok ? quotedIn(value.value) : value);
  if (!quoted.ok) return { file, problems: [...repeated, ...quoted.problems] };
  const proof = proveQuotes(quoted.value, ({ id }) => sources.textOf(id));
  const advice = graph?.ok ? adviseOn(graph.value, proof, world.today) : [];
  const { proved } = proof;
  const unproved = proof.unproved.length;
  const { nodes, edges } = quoted.value.file;
  const quotes = edges.reduce((sum, edge) => sum + (edge.quotes?.length ?? 0), 0);
  return {
    file,
    problems: [...repeated, ...sources.takeProblems(), ...proof.problems, ...advice],
    counts: { actors: nodes.length, links: edges.length, quotes, proved, unproved },
  };
}

/** What the quotes of a file are proved by, once it is checked. */
function quotedIn(value: unknown): Outcome<QuotedFile> {
  const checked = checkFile(value);
  return checked.ok ? { ok: true, value: quotedFile(checked.value) } : checked;
}

function recordOf({ file, problems, counts }: Finding): object {
  return {
    file,
    ok: problems.length === 0,
    ...counts,
    problems: problems.map((problem) => ({
      code: problem.code,
      input: problem.input,
      pointer: problem.pointer,
      line: problem.line,
      column: problem.column,
      message: sayProblem(problem),
      nearest: problem.nearest,
      more: problem.more,
      advice: problem.code.startsWith("advice-"),
    })),
  };
}
