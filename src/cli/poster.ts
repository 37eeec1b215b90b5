import { parseAddress, type Parameter } from "../frame/address";
import { fitView } from "../frame/fit-view";
import { indexGraph } from "../frame/index-graph";
import { posterPageOf } from "../poster/page";
import { posterOf } from "../poster/poster";
import { say } from "../words/say";
import { readGraph, titleOf, writeFiles } from "./files";
import { lineOfProblem } from "./report";
import { type ExitStatus, type World, WrongUsage } from "./world";

export interface PosterOptions {
  readonly files: readonly string[];
  readonly output?: string | undefined;
  /** Whether a whole page is written, not one element. */
  readonly page: boolean;
  /** The view, in the parameters of the address. */
  readonly parameters: readonly Parameter[];
}

/** Writes the static figure of a view of a graph file. */
export async function writePoster(options: PosterOptions, world: World): Promise<ExitStatus> {
  const [file, ...others] = options.files;
  const { output, page, parameters } = options;
  if (file === undefined || others.length > 0) throw new WrongUsage(say("cli.oneFile"));
  if (output === undefined) throw new WrongUsage(say("cli.needs.output"));
  const graph = await readGraph(file);
  if (!graph.ok) {
    for (const problem of graph.problems) world.complain(lineOfProblem(file, problem));
    return 1;
  }
  const index = indexGraph(graph.value);
  const asked = parseAddress(parameters);
  const { view, ignored } = fitView(asked.view, index);
  const [wrong] = [...asked.ignored, ...ignored];
  if (wrong) throw new WrongUsage(say("cli.noView", { name: wrong.name, value: wrong.value }));
  const title = titleOf(file);
  const text = page ? posterPageOf(index, view, title) : posterOf(index, view, title);
  await writeFiles(new Map([[output, text]]));
  world.say(say("cli.written", { path: output }));
  return 0;
}
