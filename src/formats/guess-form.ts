/** The forms of one text each that a graph can be made from; tables, which may be several, go by `importCsv`. */
export const TEXT_FORMS = ["gexf", "graphml", "cyjs", "icews", "gdelt"] as const;
export type TextForm = (typeof TEXT_FORMS)[number];

/**
 * The forms that are read, with the endings of their files. Event tables have those of plain tables; `.xml` may be GEXF or
 * GraphML, and `.gz` any form, packed.
 */
const ENDINGS = {
  readout: ["json"],
  csv: ["csv", "tsv", "tab", "txt"],
  gexf: ["gexf"],
  graphml: ["graphml"],
  cyjs: ["cyjs"],
  parquet: ["parquet"],
  xml: ["xml"],
  packed: ["gz"],
} as const;

const TABLE_ENDINGS: ReadonlySet<string> = new Set(ENDINGS.csv);

/** The endings of all files that can be opened, each with its dot: what a file chooser offers. */
export const FILE_ENDINGS: readonly string[] = Object.values(ENDINGS)
  .flat()
  .map((ending) => `.${ending}`);

/** The form that a file seems to have, by its name and its beginning; undefined for the project's own. */
export function guessForm(name: string, text: string): TextForm | "csv" | "parquet" | undefined {
  if (text.startsWith("PAR1")) return "parquet";
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  const beginning = text.slice(0, 4000).trimStart();
  if (ending === "gexf" || /<gexf[\s>]/.test(beginning)) return "gexf";
  if (ending === "graphml" || /<graphml[\s>]/.test(beginning)) return "graphml";
  if (ending === "cyjs") return "cyjs";
  if (/^[[{]/.test(beginning)) return isCyjs(text) ? "cyjs" : undefined;
  if (!TABLE_ENDINGS.has(ending ?? "")) return undefined;
  const cells = /^[^\r\n]*/.exec(beginning)?.[0].split("\t") ?? [];
  if (cells.length >= 57 && /^\d+$/.test(cells[0] ?? "") && /^\d{8}$/.test(cells[1] ?? "")) {
    return "gdelt";
  }
  if (cells.length === 4 && /^\d{4}-\d{2}-\d{2}$/.test(cells[0] ?? "")) return "icews";
  return "csv";
}

/** Our own form names itself; Cytoscape's does not. */
function isCyjs(text: string): boolean {
  return !/"format"\s*:\s*"readout\//.test(text) && /"elements"\s*:|"group"\s*:|^\s*\[/.test(text);
}
