import { dirname, join } from "node:path";
import type { Prose } from "../formats/prose/types";
import type { GraphFile } from "../graph/model/file";
import { type Day, parseDay } from "../graph/dates";
import { printGraph } from "../formats/json/print-graph";
import { type GivenText, propose, READ_LANGUAGES } from "../propose";
import type { Outcome } from "../graph/problem";
import { isPdf, readWritten, type Written } from "../reader/prose/read-written";
import { readBytes, readGraph, titleOf } from "./files/files";
import { lineOfProblem } from "./say/report";
import { type Output, targetOf } from "./files/targets";
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
  /** Whether the texts of web pages and office documents may replace files beside the output. */
  readonly force?: boolean | undefined;
}

/**
 * Writes a graph of what is proposed from texts. A document is called as its file, so that `check --sources` finds it; the
 * text of a web page or an office document is written beside the graph, under that name.
 */
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
  const beside: Output[] = [];
  let isWell = true;
  for (const file of files) {
    const written = await readText(file, world);
    if (!written) {
      isWell = false;
      continue;
    }
    const { form, prose } = written;
    const id = idOf(file, texts);
    texts.push({ ...detailsOf(command, prose), published, id, text: prose.text });
    if (form !== "text") beside.push(textBeside(output, id, prose));
  }
  const known = await readKnown(command.known, world);
  if (!isWell || (command.known !== undefined && !known)) return 1;
  const graph = await propose(texts, { title: title ?? (only && titleOf(only)), known });
  const counts = { actors: graph.nodes.length, links: graph.edges.length };
  const line = oneLine(`${output}: ${say("cli.imported", counts)}`);
  await writeOutputs(
    [{ path: output, content: printGraph(graph), line }, ...beside],
    { inputs, force: command.force === true },
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

/** What is said of a text: first what the command says, a title of the one text alone, then what its file says. */
function detailsOf({ files, title, publisher, url, language }: ProposeCommand, prose: Prose) {
  return {
    title: (files.length === 1 ? title : undefined) ?? prose.title,
    publisher: publisher ?? prose.publisher,
    url: url ?? prose.address,
    language,
  };
}

/** The text of a document as `check --sources` looks for it. */
function textBeside(output: string, id: string, { text }: Prose): Output {
  const path = join(dirname(output), `${encodeURIComponent(id)}.txt`);
  return { path, content: text, line: oneLine(say("cli.written", { path })), isBeside: true };
}

function idOf(file: string, before: readonly GivenText[]): string {
  const name = titleOf(file);
  const taken = new Set(before.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = number === 1 ? name : `${name}-${String(number)}`;
    if (!taken.has(id)) return id;
  }
}

async function readText(file: string, world: World): Promise<Written | undefined> {
  const bytes = await readBytes(file);
  const written = bytes.ok ? await readAllButPdf(file, bytes.value) : bytes;
  if (written.ok && written.value.prose.text.trim() !== "") return written.value;
  const problems = written.ok ? [{ code: "empty-file" as const, values: {} }] : written.problems;
  for (const problem of problems) world.complain(lineOfProblem(file, problem));
  return undefined;
}

/** The program that reads PDFs is the page's alone. */
async function readAllButPdf(name: string, bytes: Uint8Array): Promise<Outcome<Written>> {
  if (isPdf(bytes)) return { ok: false, problems: [{ code: "pdf", values: {} }] };
  return readWritten({ name, bytes });
}

async function readKnown(file: string | undefined, world: World): Promise<GraphFile | undefined> {
  if (file === undefined) return undefined;
  const graph = await readGraph(file);
  if (graph.ok) return graph.value.file;
  for (const problem of graph.problems) world.complain(lineOfProblem(file, problem));
  return undefined;
}
