import type { GraphFile } from "../../graph/model/file";
import { leaveScriptsOut } from "../../graph/model/leave-scripts-out";
import { plainText } from "../../graph/model/local-text";
import { printDataset } from "../cite/dataset";
import { escapeXml } from "../xml/print-xml";

/** The file beside the application in which all of it stands, with a mark where the graph goes. */
export const ONE_FILE = "one-file.html";

const MARK = '"readout:graph"';

/**
 * Puts a graph into the page that holds the whole application, as data: nothing in it can end the element that it stands in.
 * @param page the text of {@link ONE_FILE}
 */
export function fillOneFile(page: string, given: GraphFile): string {
  const file = leaveScriptsOut(given);
  const graph = JSON.stringify(file).replaceAll("<", String.raw`\u003c`);
  const title = file.title === undefined ? "Readout" : plainText(file.title);
  // The first: the application has the mark in it as well.
  const at = page.indexOf(MARK);
  const description = file.description === undefined ? title : plainText(file.description);
  const titled = [
    `<title>${escapeXml(title)}</title>`,
    `<meta name="description" content="${escapeXml(description)}" />`,
    `<meta property="og:title" content="${escapeXml(title)}" />`,
    `<meta property="og:description" content="${escapeXml(description)}" />`,
    `<script type="application/ld+json">${printDataset(file, { name: title, description })}</script>`,
  ].join("\n    ");
  const before = page.slice(0, at).replace("<title>Readout</title>", () => titled);
  return before + graph + page.slice(at + MARK.length);
}
