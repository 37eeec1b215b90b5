import { parseAddress, type Parameter } from "../../frame/view/address";
import { fitView } from "../../frame/opening/fit-view";
import { daysAstray } from "../../frame/query/window";
import type { GraphIndex } from "../../frame/index/graph-index";
import { indexGraph } from "../../frame/index/index-graph";
import { indexIn } from "../../frame/index/index-in";
import { languageFor } from "../../frame/view/language";
import type { View } from "../../frame/view/view";
import { loadCatalogue } from "../../words/languages/load-catalogue";
import { createWords } from "../../words/languages/create-words";
import type { Words } from "../../words/words";
import { readGraph, titleOf } from "../files/files";
import { lineOfProblem } from "../say/report";
import { say } from "../say/words";
import { type World, WrongUsage } from "../say/world";

/** A view of a graph file, and the words in which it is told. */
export interface AskedPicture {
  readonly words: Words;
  readonly index: GraphIndex;
  readonly view: View;
  /** What the graph is called where it does not say. */
  readonly title: string;
}

/**
 * Reads a graph file and the view of it that flags ask for, in the language of the view, else of the file.
 * @returns undefined where the file is not in order; each problem has then been said
 * @throws WrongUsage where the view asks for what cannot be read, is not in the file, or is no picture
 */
export async function readPicture(
  file: string,
  parameters: readonly Parameter[],
  world: World,
): Promise<AskedPicture | undefined> {
  const graph = await readGraph(file);
  if (!graph.ok) {
    for (const problem of graph.problems) world.complain(lineOfProblem(file, problem));
    return undefined;
  }
  const index = indexGraph(graph.value);
  const asked = parseAddress(parameters);
  const { view, ignored } = fitView(asked.view, index);
  const { tab } = view;
  const noPicture = tab === "table" || tab === "source" ? [{ name: "tab", value: tab }] : [];
  const astray = daysAstray(index.extent, view);
  const [wrong] = [...asked.ignored, ...ignored, ...astray, ...noPicture];
  if (wrong) throw new WrongUsage(say("cli.noView", { name: wrong.name, value: wrong.value }));
  const language = view.lang ?? languageFor([graph.value.language ?? ""]) ?? "en";
  const words = createWords(language, await loadCatalogue(language));
  return { words, index: indexIn(index, language), view, title: titleOf(file) };
}
