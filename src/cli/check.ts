import { adviseOn } from "../graph/proof/advice";
import type { Problem } from "../graph/problem";
import { proveQuotes } from "../graph/proof/prove";
import { sayProblem } from "../words/problems";
import type { Words } from "../words/words";
import { readGraph } from "./files";
import { lineOfProblem, oneLine } from "./report";
import { type TextReader, textReader } from "./sources";
import { type ExitStatus, type World, WrongUsage } from "./world";

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
  if (files.length === 0) throw new WrongUsage(world.words.say("cli.needs.file"));
  const textOf = textReader(world.words, sources);
  const findings: Finding[] = [];
  for (const file of files) findings.push(await findIn(file, options, textOf, world));
  if (json)
    world.say(
      JSON.stringify({ files: findings.map((finding) => recordOf(world.words, finding)) }, null, 2),
    );
  for (const finding of findings) {
    for (const problem of finding.problems)
      world.complain(lineOfProblem(world.words, finding.file, problem));
    if (!json && finding.counts) {
      world.say(oneLine(`${finding.file}: ${world.words.say("cli.checked", finding.counts)}`));
    }
  }
  return findings.every(({ problems }) => problems.length === 0) ? 0 : 1;
}

async function findIn(
  file: string,
  { strict }: CheckOptions,
  textOf: TextReader,
  world: World,
): Promise<Finding> {
  const graph = await readGraph(file);
  if (!graph.ok) return { file, problems: graph.problems };
  const proof = proveQuotes(graph.value, ({ id }) => textOf(id));
  const advice = strict ? adviseOn(graph.value, proof, world.today) : [];
  const { proved } = proof;
  const unproved = proof.unproved.length;
  const quotes = [...graph.value.links.values()].reduce((sum, link) => sum + link.quotes.length, 0);
  return {
    file,
    problems: [...proof.problems, ...advice],
    counts: {
      actors: graph.value.actors.size,
      links: graph.value.links.size,
      quotes,
      proved,
      unproved,
    },
  };
}

function recordOf(words: Words, { file, problems, counts }: Finding): object {
  return {
    file,
    ok: problems.length === 0,
    ...counts,
    problems: problems.map((problem) => ({
      code: problem.code,
      pointer: problem.pointer,
      line: problem.line,
      column: problem.column,
      message: sayProblem(words, problem),
      nearest: problem.nearest,
      advice: problem.code.startsWith("advice-"),
    })),
  };
}
