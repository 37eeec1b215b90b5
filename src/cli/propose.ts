import type { GraphFile } from "../graph/model/file";
import { decodeBytes } from "../graph/parse/decode-bytes";
import { type Day, parseDay } from "../graph/dates";
import { printGraph } from "../formats/json/print-graph";
import { type GivenText, propose, READ_LANGUAGES } from "../propose";
import { readBytes, readGraph, titleOf } from "./files/files";
import { lineOfProblem } from "./say/report";
import { targetOf } from "./files/targets";
import { oneLine } from "./say/unseen";
import { say } from "./say/words";
import { type ExitStatus, type World, WrongUsage } from "./say/world";
import { writeOutputs } from "./files/write-outputs";

export interface ProposeCommand {
  readonly files: readonly string[];
  readonly output?: string | undefined;
  readonly published?: string | undefined;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  /** A graph whose actors are known by name. */
  readonly known?: string | undefined;
}

/** Writes a graph of what is proposed from texts. A document is called as its file, so that `check --sources` finds it. */
export async function proposeFiles(command: ProposeCommand, world: World): Promise<ExitStatus> {
  const { files, output, title } = command;
  if (files.length === 0) throw new WrongUsage(say("cli.needs.file"));
  if (output === undefined) throw new WrongUsage(say("cli.needs.output"));
  const published = dayOf(command.published);
  refuseLanguage(command.language);
  const [only, ...others] = files;
  if (others.length > 0 && command.url !== undefined) throw new WrongUsage(say("cli.oneAddress"));
  const inputs = command.known === undefined ? files : [...files, command.known];
  targetOf(output, inputs);
  const texts: GivenText[] = [];
  let isWell = true;
  for (const file of files) {
    const text = await readText(file, world);
    if (text === undefined) isWell = false;
    else texts.push({ ...detailsOf(command, published), id: idOf(file, texts), text });
  }
  const known = await readKnown(command.known, world);
  if (!isWell || (command.known !== undefined && !known)) return 1;
  const graph = await propose(texts, { title: title ?? (only && titleOf(only)), known });
  const counts = { actors: graph.nodes.length, links: graph.edges.length };
  const line = oneLine(`${output}: ${say("cli.imported", counts)}`);
  await writeOutputs(
    [{ path: output, content: printGraph(graph), line }],
    { inputs, force: false },
    world,
  );
  return 0;
}

function dayOf(published: string | undefined): Day {
  if (published === undefined) throw new WrongUsage(say("cli.needs.published"));
  const day = parseDay(published);
  if (day === undefined) throw new WrongUsage(say("cli.noDay", { text: published }));
  return day;
}

function refuseLanguage(language: string | undefined): void {
  if (language === undefined) return;
  const primary = language.toLowerCase().split("-")[0];
  if (READ_LANGUAGES.some((one) => one === primary)) return;
  const languages = READ_LANGUAGES.join(", ");
  throw new WrongUsage(say("cli.noLanguage", { language, languages }));
}

/** What is said of every text; a title is that of the one text, or of the graph. */
function detailsOf({ files, title, publisher, url, language }: ProposeCommand, published: Day) {
  return { published, publisher, url, language, title: files.length === 1 ? title : undefined };
}

function idOf(file: string, before: readonly GivenText[]): string {
  const name = titleOf(file);
  const taken = new Set(before.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = number === 1 ? name : `${name}-${String(number)}`;
    if (!taken.has(id)) return id;
  }
}

async function readText(file: string, world: World): Promise<string | undefined> {
  const bytes = await readBytes(file);
  const text = bytes.ok ? decodeBytes(bytes.value) : bytes;
  if (text.ok && text.value.trim() !== "") return text.value;
  const problems = text.ok ? [{ code: "empty-file" as const, values: {} }] : text.problems;
  for (const problem of problems) world.complain(lineOfProblem(file, problem));
  return undefined;
}

async function readKnown(file: string | undefined, world: World): Promise<GraphFile | undefined> {
  if (file === undefined) return undefined;
  const graph = await readGraph(file);
  if (graph.ok) return graph.value.file;
  for (const problem of graph.problems) world.complain(lineOfProblem(file, problem));
  return undefined;
}
