import type { FileDocument, GraphFile } from "../graph/model/file";
import { digestOf } from "../graph/proof/digest";
import type { Draft } from "./types";
import { withFields } from "./steps";

/**
 * The file that may leave the page: of each document that is not open, its length and digest in place of its text.
 */
export function publishedFile({ file, open }: Pick<Draft, "file" | "open">): GraphFile {
  const { documents } = file;
  if (!documents) return file;
  const mayBeSeen = new Set(open);
  return {
    ...file,
    documents: documents.map((document) => withDigest(document, mayBeSeen.has(document.id))),
  };
}

function withDigest(document: FileDocument, isOpen: boolean): FileDocument {
  const { text } = document;
  if (text === undefined) return document;
  const told = { ...document, length: text.length, sha256: digestOf(text) };
  return isOpen ? told : withFields(told, { text: undefined });
}
