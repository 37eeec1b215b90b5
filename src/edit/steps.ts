import { isSoundActor, isSoundDocument, isSoundHead, isSoundLink } from "./sound";
import { mergeActors, mergeDocuments, mergeLinks, mergeQuotes } from "./merge";
import type { FileActor, FileDocument, FileLink, GraphFile } from "../graph/model/file";

/** The fields of the file itself that can be changed; undefined takes one away. */
export type HeadFields = Partial<
  Record<"title" | "description" | "language" | "license", string | undefined>
>;

/** One change of a graph file, as data: it can be kept, and done again on the same file. */
export type Step =
  | { readonly act: "put-actor"; readonly actor: FileActor }
  | { readonly act: "put-link"; readonly link: FileLink }
  | { readonly act: "put-document"; readonly document: FileDocument }
  | { readonly act: "put-head"; readonly fields: HeadFields }
  | { readonly act: "remove-actor"; readonly id: string }
  | { readonly act: "remove-link"; readonly id: string }
  | { readonly act: "remove-document"; readonly id: string }
  | { readonly act: "merge-actors"; readonly kept: string; readonly gone: string }
  | { readonly act: "merge-links"; readonly kept: string; readonly gone: string }
  | { readonly act: "merge-documents"; readonly kept: string; readonly gone: string }
  /** The links of an event belong to another one. */
  | { readonly act: "rename-event"; readonly from: string; readonly to: string }
  | {
      readonly act: "merge-quotes";
      readonly link: string;
      /** Places of the quotes in the list of the link, from 0. */
      readonly kept: number;
      readonly gone: number;
    };

/**
 * The file after a step; the file itself is never changed, and what the step does not touch is shared. A step that would
 * leave a file that does not check, or that has nothing to change, gives the same file.
 */
export function applyStep(file: GraphFile, step: Step): GraphFile {
  switch (step.act) {
    case "put-actor":
      return isSoundActor(file, step.actor)
        ? { ...file, nodes: put(file.nodes, step.actor) }
        : file;
    case "put-link":
      return isSoundLink(file, step.link) ? { ...file, edges: put(file.edges, step.link) } : file;
    case "put-document":
      return isSoundDocument(file, step.document)
        ? { ...file, documents: put(file.documents ?? [], step.document) }
        : file;
    case "put-head":
      return isSoundHead(step.fields) ? withFields(file, step.fields) : file;
    case "remove-actor":
      return removeActor(file, step.id);
    case "remove-link":
      return file.edges.some(({ id }) => id === step.id)
        ? { ...file, edges: file.edges.filter(({ id }) => id !== step.id) }
        : file;
    case "remove-document":
      return removeDocument(file, step.id);
    case "merge-actors":
      return mergeActors(file, step.kept, step.gone);
    case "merge-links":
      return mergeLinks(file, step.kept, step.gone);
    case "merge-documents":
      return mergeDocuments(file, step.kept, step.gone);
    case "rename-event": {
      const edges = renameEvent(file.edges, step.from, step.to);
      return edges === file.edges ? file : { ...file, edges };
    }
    case "merge-quotes":
      return mergeQuotes(file, step.link, step.kept, step.gone);
  }
}

/** A list with a part in the place of the one of its id, else at its end. */
function put<T extends { readonly id: string }>(list: readonly T[], part: T): readonly T[] {
  const at = list.findIndex(({ id }) => id === part.id);
  return at < 0 ? [...list, part] : list.with(at, part);
}

/** An object with some fields set, and those taken away that are undefined. */
export function withFields<T extends object>(whole: T, fields: Partial<T>): T {
  const next = { ...whole, ...fields };
  for (const field in fields) if (fields[field] === undefined) delete next[field];
  return next;
}

/** Links, those of an event in another one. */
export function renameEvent(
  links: readonly FileLink[],
  from: string,
  to: string,
): readonly FileLink[] {
  if (to === "" || from === to || !links.some(({ event }) => event === from)) return links;
  return links.map((link) => (link.event === from ? { ...link, event: to } : link));
}

/** Without an actor: its links go too, and what was attributed to it is its document's own voice again. */
function removeActor(file: GraphFile, gone: string): GraphFile {
  if (!file.nodes.some(({ id }) => id === gone)) return file;
  const nodes = file.nodes.filter(({ id }) => id !== gone);
  const edges = file.edges.filter(({ source, target }) => source !== gone && target !== gone);
  const { documents } = file;
  return {
    ...file,
    nodes: nodes.map((actor) =>
      actor.speaksFor?.includes(gone)
        ? { ...actor, speaksFor: actor.speaksFor.filter((id) => id !== gone) }
        : actor,
    ),
    edges: edges.map((link) =>
      link.quotes?.some(({ attributedTo }) => attributedTo === gone)
        ? {
            ...link,
            quotes: link.quotes.map((quote) =>
              quote.attributedTo === gone ? withFields(quote, { attributedTo: undefined }) : quote,
            ),
          }
        : link,
    ),
    ...(documents && {
      documents: documents.map((document) =>
        document.voice === gone ? withFields(document, { voice: undefined }) : document,
      ),
    }),
  };
}

/** Without a document, and without the quotes from it. */
function removeDocument(file: GraphFile, gone: string): GraphFile {
  if (!file.documents?.some(({ id }) => id === gone)) return file;
  return {
    ...file,
    documents: file.documents.filter(({ id }) => id !== gone),
    edges: file.edges.map((link) =>
      link.quotes?.some(({ document }) => document === gone)
        ? { ...link, quotes: link.quotes.filter(({ document }) => document !== gone) }
        : link,
    ),
  };
}
