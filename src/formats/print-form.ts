import type { GraphFile } from "../graph/model/file";
import { type CitedView, printBibtex, printCsl } from "./cite/citations";
import { exportFtm } from "./ftm/write-ftm";
import { exportCyjs } from "./json/write-cyjs";
import { exportGexf } from "./xml/write-gexf";
import { exportGraphml } from "./xml/write-graphml";
import { leaveScriptsOut } from "../graph/model/leave-scripts-out";

/** The formats that a graph can be printed in as one text. For tables see `exportCsv`. */
export const PRINT_FORMS = ["gexf", "graphml", "cyjs", "ftm", "csl-json", "bibtex"] as const;
export type PrintForm = (typeof PRINT_FORMS)[number];

/**
 * Prints a graph file in another format.
 * @param view the view that is printed, for forms that cite it
 */
export function printForm(form: PrintForm, given: GraphFile, view?: CitedView): string {
  const file = leaveScriptsOut(given);
  switch (form) {
    case "gexf":
      return exportGexf(file);
    case "graphml":
      return exportGraphml(file);
    case "cyjs":
      return exportCyjs(file);
    case "ftm":
      return exportFtm(file);
    case "csl-json":
      return printCsl(file, view);
    case "bibtex":
      return printBibtex(file, view);
  }
}
