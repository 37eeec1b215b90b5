/**
 * The forms that are read, with the endings of their files. Event tables have those of plain tables, node-link JSON, Kumu
 * and Wikidata that of JSON; `.xml` may be GEXF or GraphML, and `.gz` any form, packed.
 */
export const ENDINGS = {
  json: ["json"],
  csv: ["csv", "tsv", "tab", "txt"],
  xlsx: ["xlsx", "xlsm", "ods", "fods"],
  gexf: ["gexf"],
  graphml: ["graphml"],
  cyjs: ["cyjs"],
  gml: ["gml"],
  pajek: ["net"],
  ftm: ["ftm", "ijson", "ndjson", "jsonl"],
  parquet: ["parquet"],
  xml: ["xml"],
  /** A page that holds a graph: what "Publish" makes. */
  page: ["html", "htm"],
  packed: ["gz"],
} as const;

/** The endings of all files that can be opened, each with its dot: what a file chooser offers. */
export const FILE_ENDINGS: readonly string[] = Object.values(ENDINGS)
  .flat()
  .map((ending) => `.${ending}`);
