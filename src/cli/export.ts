import { existsSync, readFileSync } from "node:fs";
import { TABLE_ROLES } from "../formats/csv/fields";
import { TableTooWide } from "../formats/csv/write/table-too-wide";
import { csvParts } from "../formats/csv/write/write";
import { PRINT_FORMS, printForm } from "../formats/print-form";
import { leaveScriptsOut } from "../graph/model/leave-scripts-out";
import { exportParquet } from "../formats/parquet/write-parquet";
import { indexGraph } from "../frame/index/index-graph";
import { layoutOf } from "../frame/layout/layout";
import { fillOneFile, ONE_FILE } from "../formats/json/one-file";
import type { GraphFile } from "../graph/model/file";
import { readGraph } from "./files/files";
import { lineOfProblem } from "./say/report";
import { type Output, targetOf } from "./files/targets";
import { say } from "./say/words";
import { type ExitStatus, Refusal, type World, WrongUsage } from "./say/world";
import { writeOutputs } from "./files/write-outputs";

export const EXPORT_FORMS = ["csv", "html", "parquet", ...PRINT_FORMS] as const;
type ExportForm = (typeof EXPORT_FORMS)[number];

export interface ExportOptions {
  readonly to?: string | undefined;
  readonly files: readonly string[];
  readonly output?: string | undefined;
  /** Whether files beside the output may be replaced. */
  readonly force: boolean;
}

/** Writes a graph file in another form; tables of actors, quotes and documents stand beside that of the links. */
export async function exportFile(options: ExportOptions, world: World): Promise<ExitStatus> {
  const [file, ...others] = options.files;
  const { output } = options;
  const to = EXPORT_FORMS.find((form) => form === options.to);
  if (!to) throw new WrongUsage(say("cli.needs.to", { forms: EXPORT_FORMS.join(", ") }));
  if (file === undefined || others.length > 0) throw new WrongUsage(say("cli.oneFile"));
  if (output === undefined) throw new WrongUsage(say("cli.needs.output"));
  targetOf(output, [file]);
  const graph = await readGraph(file);
  if (!graph.ok) {
    for (const problem of graph.problems) world.complain(lineOfProblem(file, problem));
    return 1;
  }
  let count = 0;
  const value = leaveScriptsOut(graph.value.file, () => count++);
  const outputs: readonly Output[] =
    to === "parquet"
      ? [outputAt(output, exportParquet(value, layoutOf(indexGraph(graph.value))))]
      : outputsOf(to, value, output);
  await writeOutputs(outputs, { inputs: [file], force: options.force }, world);
  if (count > 0) world.complain(say("export.scripts", { count }));
  return 0;
}

function outputsOf(
  to: Exclude<ExportForm, "parquet">,
  file: GraphFile,
  output: string,
): readonly Output[] {
  if (to === "html") return [outputAt(output, oneFileOf(file))];
  if (to !== "csv") return [outputAt(output, printForm(to, file))];
  const tables = tablesOf(file);
  const beside = output.replace(/\.csv$/i, "");
  return TABLE_ROLES.flatMap((role): readonly Output[] => {
    const text = tables[role];
    if (text === undefined) return [];
    if (role === "links") return [outputAt(output, text)];
    return [{ ...outputAt(`${beside}.${role}.csv`, text), isBeside: true }];
  });
}

/** @throws Error that says of a table that it would be too wide */
function tablesOf(file: GraphFile): ReturnType<typeof csvParts> {
  try {
    return csvParts(file);
  } catch (error) {
    if (!(error instanceof TableTooWide)) throw error;
    const { rows, columns } = error;
    throw new Error(say("cli.tableTooWide", { rows, columns }), { cause: error });
  }
}

function outputAt(path: string, content: Output["content"]): Output {
  return { path, content, line: say("cli.written", { path }) };
}

/** Where the build puts the page that holds the application: beside the folder of the program as released, or of its source. */
const BUILT = ["../dist/", "../../dist/"];

/** @throws Refusal where the application has not been built */
function oneFileOf(file: GraphFile): string {
  const places = BUILT.map((folder) => new URL(folder + ONE_FILE, import.meta.url));
  const page = places.find((place) => existsSync(place));
  if (page === undefined) throw new Refusal(say("cli.notBuilt"));
  return fillOneFile(readFileSync(page, "utf8"), file);
}
