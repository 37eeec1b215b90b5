import { TABLE_ROLES } from "../formats/csv/mapping";
import { exportCsv } from "../formats/csv/write";
import { PRINT_FORMS, printForm } from "../formats/forms";
import { exportParquet } from "../formats/parquet/write-parquet";
import { indexGraph } from "../frame/index/index-graph";
import { layoutOf } from "../frame/layout/layout";
import type { GraphFile } from "../graph/model/file";

import { readGraph, writeFiles } from "./files";
import { lineOfProblem, oneLine } from "./report";
import { type ExitStatus, type World, WrongUsage } from "./world";

export const EXPORT_FORMS = ["csv", "parquet", ...PRINT_FORMS] as const;
type ExportForm = (typeof EXPORT_FORMS)[number];

export interface ExportOptions {
  readonly to?: string | undefined;
  readonly files: readonly string[];
  readonly output?: string | undefined;
}

/** Writes a graph file in another form; tables of actors, quotes and documents stand beside that of the links. */
export async function exportFile(options: ExportOptions, world: World): Promise<ExitStatus> {
  const [file, ...others] = options.files;
  const { output } = options;
  const to = EXPORT_FORMS.find((form) => form === options.to);
  if (!to)
    throw new WrongUsage(world.words.say("cli.needs.to", { forms: EXPORT_FORMS.join(", ") }));
  if (file === undefined || others.length > 0) throw new WrongUsage(world.words.say("cli.oneFile"));
  if (output === undefined) throw new WrongUsage(world.words.say("cli.needs.output"));
  const graph = await readGraph(file);
  if (!graph.ok) {
    for (const problem of graph.problems) world.complain(lineOfProblem(world.words, file, problem));
    return 1;
  }
  const { file: value } = graph.value;
  const texts =
    to === "parquet"
      ? new Map([[output, exportParquet(value, layoutOf(indexGraph(graph.value)))]])
      : textsOf(to, value, output);
  await writeFiles(texts);
  for (const path of texts.keys()) world.say(oneLine(world.words.say("cli.written", { path })));
  return 0;
}

function textsOf(
  to: Exclude<ExportForm, "parquet">,
  file: GraphFile,
  output: string,
): ReadonlyMap<string, string> {
  if (to !== "csv") return new Map([[output, printForm(to, file)]]);
  const tables = exportCsv(file);
  const beside = output.replace(/\.csv$/i, "");
  return new Map(
    TABLE_ROLES.flatMap((role): [string, string][] => {
      const text = tables[role];
      if (text === undefined) return [];
      return [[role === "links" ? output : `${beside}.${role}.csv`, text]];
    }),
  );
}
