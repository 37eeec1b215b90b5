import { readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { adviseOn } from "../graph/advice";
import { decodeBytes } from "../graph/decode-bytes";
import type { Problem } from "../graph/problem";
import { proveQuotes } from "../graph/prove";
import type { SourceDocument } from "../graph/types";
import { sayProblem } from "../words/problems";
import { say } from "../words/say";
import { readGraph } from "./files";
import { lineOfProblem } from "./report";
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
  if (files.length === 0) throw new WrongUsage(say("cli.needs.file"));
  if (sources !== undefined && !isFolder(sources)) {
    throw new WrongUsage(say("cli.noFolder", { path: sources }));
  }
  const findings: Finding[] = [];
  for (const file of files) findings.push(await findIn(file, options, world));
  if (json) world.say(JSON.stringify({ files: findings.map(recordOf) }, null, 2));
  for (const finding of findings) {
    for (const problem of finding.problems) world.complain(lineOfProblem(finding.file, problem));
    if (!json && finding.counts) {
      world.say(`${finding.file}: ${say("cli.checked", finding.counts)}`);
    }
  }
  return findings.every(({ problems }) => problems.length === 0) ? 0 : 1;
}

async function findIn(file: string, options: CheckOptions, world: World): Promise<Finding> {
  const graph = await readGraph(file);
  if (!graph.ok) return { file, problems: graph.problems };
  const { sources, strict } = options;
  const textOf = sources === undefined ? () => undefined : textReader(sources);
  const proof = proveQuotes(graph.value, textOf);
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

/** The text of a document from a folder: never from outside it, whatever the id or a symbolic link says. */
function textReader(folder: string): (document: SourceDocument) => string | undefined {
  const root = realpathSync(folder);
  return ({ id }) => {
    try {
      const path = realpathSync(join(root, `${encodeURIComponent(id)}.txt`));
      if (!path.startsWith(root + sep)) return undefined;
      const text = decodeBytes(readFileSync(path));
      return text.ok ? text.value : undefined;
    } catch {
      return undefined;
    }
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function recordOf({ file, problems, counts }: Finding): object {
  return {
    file,
    ok: problems.length === 0,
    ...counts,
    problems: problems.map((problem) => ({
      code: problem.code,
      pointer: problem.pointer,
      line: problem.line,
      column: problem.column,
      message: sayProblem(problem),
      nearest: problem.nearest,
      advice: problem.code.startsWith("advice-"),
    })),
  };
}
