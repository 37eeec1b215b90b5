import type { Act, Draft } from "../../edit/types";
import { freshId } from "../../edit/ids";
import type { Day } from "../../graph/dates";
import { printDay } from "../../graph/dates";
import type { FileDocument, GraphFile } from "../../graph/model/file";
import { plainText } from "../../graph/model/local-text";
import { proposeAside } from "../../reader/prose/propose-aside";
import type { Readout } from "../create-readout";
import { rememberedActors } from "./remembered";

/** A text as its writer hands it over. */
export interface HandedText {
  readonly text: string;
  readonly title: string;
  readonly publisher: string;
  readonly published: Day;
  readonly address: string;
  readonly language: string | undefined;
}

/**
 * The act that takes a text into a draft, with what is proposed from it; and the id of its document. The actors of the graph
 * that is open and of earlier drafts are known by name.
 * @param signal stops it; the promise then rejects with its reason
 */
export async function readText(
  handed: HandedText,
  into: Draft | undefined,
  readout: Readout,
  signal: AbortSignal,
): Promise<{ readonly act: Act; readonly id: string }> {
  const { text, published, language } = handed;
  const filled = (value: string) => value.trim() || undefined;
  const [title, publisher, url] = [handed.title, handed.publisher, handed.address].map(filled);
  const documents = into?.file.documents ?? [];
  const name = `${publisher ?? title ?? "text"}-${printDay(published)}`;
  const id = freshId(name, (other) => documents.some((document) => document.id === other));
  const given = { id, text, published, title, publisher, url, language };
  const remembered = await rememberedActors(readout);
  const options = into ? { known: knownIn(into), remembered } : { remembered };
  const found = await proposeAside([given], options, signal);
  // The text's document comes with what was handed over, and what was found out besides.
  const document: FileDocument = { ...found.documents?.[0], id, text };
  const { nodes, edges } = found;
  return { act: { act: "add-text", document, found: { nodes, edges } }, id };
}

/**
 * The actors that a draft knows, those that are only proposed so far among them; but for persons of whom it has the surname
 * alone, which would be found in the middle of their whole name: they are told together when the text is taken in.
 */
function knownIn({ file, proposals }: Draft): GraphFile {
  const nodes = [...file.nodes, ...proposals.nodes].filter(
    ({ kind, name }) => kind !== "person" || /\s/.test(plainText(name).trim()),
  );
  return { ...file, nodes, edges: [], documents: [] };
}
