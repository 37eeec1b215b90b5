import type { GraphFile } from "../../graph/model/file";

/**
 * Prints a graph file as Cytoscape's JSON: all fields in `data`, positions where the file has them. Unknown fields of the
 * file itself are lost.
 */
export function exportCyjs(file: GraphFile): string {
  const { title, description, language, license, labels, moments, opening, documents } = file;
  const value = {
    format_version: "1.0",
    generated_by: "Readout",
    data: { title, description, language, license, labels, moments, opening, documents },
    elements: {
      nodes: file.nodes.map(({ position, ...data }) => ({ data, position })),
      edges: file.edges.map((data) => ({ data })),
    },
  };
  return JSON.stringify(value, undefined, 1) + "\n";
}
