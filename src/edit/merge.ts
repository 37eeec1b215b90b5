import type { FileActor, FileDocument, FileLink, FileQuote, GraphFile } from "../graph/model/file";
import { plainText } from "../graph/model/local-text";

/** Two actors that are one: links, quotes, documents and what others speak for go to the one that is kept. */
export function mergeActors(file: GraphFile, kept: string, gone: string): GraphFile {
  const [one, other] = [kept, gone].map((id) => file.nodes.find((actor) => actor.id === id));
  if (!one || !other || kept === gone) return file;
  const renamed = renameActor(file, gone, kept);
  const nodes = renamed.nodes.filter(({ id }) => id !== gone);
  return {
    ...renamed,
    nodes: nodes.map((actor) => (actor.id === kept ? bothActors(actor, other) : actor)),
  };
}

/** A file in which an actor goes by the id of another wherever it is meant; the actors themselves stay. */
export function renameActor(file: GraphFile, from: string, to: string): GraphFile {
  const named = (id: string) => (id === from ? to : id);
  const { documents } = file;
  return {
    ...file,
    nodes: file.nodes.map((actor) =>
      actor.speaksFor?.includes(from)
        ? { ...actor, speaksFor: [...new Set(actor.speaksFor.map(named))] }
        : actor,
    ),
    edges: file.edges.map((link) => {
      const { quotes } = link;
      const isQuoted = quotes?.some(({ attributedTo }) => attributedTo === from) ?? false;
      if (link.source !== from && link.target !== from && !isQuoted) return link;
      return {
        ...link,
        source: named(link.source),
        target: named(link.target),
        ...(isQuoted && {
          quotes: quotes?.map((quote) =>
            quote.attributedTo === from ? { ...quote, attributedTo: to } : quote,
          ),
        }),
      };
    }),
    ...(documents && {
      documents: documents.map((document) =>
        document.voice === from ? { ...document, voice: to } : document,
      ),
    }),
  };
}

/** What is known of two actors that are one; the other's name becomes an alias. */
function bothActors(kept: FileActor, gone: FileActor): FileActor {
  const name = plainText(kept.name);
  const names = [...(kept.aliases ?? []), plainText(gone.name), ...(gone.aliases ?? [])];
  const aliases = [...new Set(names)].filter((alias) => alias !== name);
  const sameAs = union(kept.sameAs, gone.sameAs);
  const speaksFor = union(kept.speaksFor, gone.speaksFor)?.filter((id) => id !== gone.id);
  return {
    ...gone,
    ...kept,
    ...(aliases.length > 0 && { aliases }),
    ...(sameAs && { sameAs }),
    ...(speaksFor && { speaksFor }),
  };
}

function union<T>(one: readonly T[] | undefined, other: readonly T[] | undefined): T[] | undefined {
  return one || other ? [...new Set([...(one ?? []), ...(other ?? [])])] : undefined;
}

/** Two links that tell of one act: the quotes of both are kept, the same quote once; else what the first says, holds. */
export function mergeLinks(file: GraphFile, kept: string, gone: string): GraphFile {
  const [one, other] = [kept, gone].map((id) => file.edges.find((link) => link.id === id));
  if (!one || !other || kept === gone) return file;
  const quotes = distinct([...(one.quotes ?? []), ...(other.quotes ?? [])]);
  const topics = distinct([...(one.topics ?? []), ...(other.topics ?? [])]);
  const link: FileLink = {
    ...other,
    ...one,
    ...(quotes.length > 0 && { quotes }),
    ...(topics.length > 0 && { topics }),
  };
  const edges = file.edges.filter(({ id }) => id !== gone);
  return { ...file, edges: edges.map((edge) => (edge.id === kept ? link : edge)) };
}

function distinct<T>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/**
 * Two documents that are one. Offsets count in a text: two of which each has its own text, by text or digest, are only one
 * where that is the same, and quotes of a text that nobody has lose their place.
 */
export function mergeDocuments(file: GraphFile, kept: string, gone: string): GraphFile {
  const find = (id: string) => file.documents?.find((document) => document.id === id);
  const [one, other] = [find(kept), find(gone)];
  if (!one || !other || kept === gone || !maySharePositions(one, other)) return file;
  // Of a document that spoke for somebody, the quotes say so themselves from now on.
  const { voice } = other;
  const isPlaced = isTold(one) === isTold(other);
  const moved = (quote: FileQuote): FileQuote => {
    if (quote.document !== gone) return quote;
    const isOwn = voice !== undefined && voice !== one.voice && quote.attributedTo === undefined;
    const { start, prefix, suffix, ...words } = quote;
    const place = {
      ...(start !== undefined && { start }),
      ...(prefix !== undefined && { prefix }),
    };
    return {
      ...words,
      document: kept,
      ...(isPlaced && place),
      ...(isPlaced && suffix !== undefined && { suffix }),
      ...(isOwn && { attributedTo: voice }),
    };
  };
  return {
    ...file,
    edges: file.edges.map((link) =>
      link.quotes?.some(({ document }) => document === gone)
        ? { ...link, quotes: link.quotes.map(moved) }
        : link,
    ),
    documents: file.documents
      ?.filter(({ id }) => id !== gone)
      .map((document) => (document.id === kept ? { ...other, ...one } : document)),
  };
}

/** Whether it is known in which text the offsets of a document count. */
function isTold({ text, sha256 }: FileDocument): boolean {
  return text !== undefined || sha256 !== undefined;
}

function maySharePositions(one: FileDocument, other: FileDocument): boolean {
  if (!isTold(one) || !isTold(other)) return true;
  if (one.text !== undefined && other.text !== undefined) return one.text === other.text;
  return one.sha256 !== undefined && one.sha256.toLowerCase() === other.sha256?.toLowerCase();
}

/** Two quotes of a link that overlap or touch in one document: one passage from the first to the last word of both. */
export function mergeQuotes(file: GraphFile, id: string, kept: number, gone: number): GraphFile {
  const link = file.edges.find((edge) => edge.id === id);
  const [one, other] = [link?.quotes?.[kept], link?.quotes?.[gone]];
  if (!link || !one || !other || kept === gone || one.document !== other.document) return file;
  const passage = bothPassages(one, other);
  if (!passage) return file;
  const quotes = link.quotes
    ?.map((quote, at) => (at === kept ? { ...one, ...passage } : quote))
    .filter((_, at) => at !== gone);
  return {
    ...file,
    edges: file.edges.map((edge) => (edge.id === id ? { ...edge, quotes } : edge)),
  };
}

type Passage = Pick<FileQuote, "exact" | "start" | "prefix" | "suffix">;

function bothPassages(one: FileQuote, other: FileQuote): Passage | undefined {
  const [first, last] = (one.start ?? 0) <= (other.start ?? 0) ? [one, other] : [other, one];
  if (first.start === undefined || last.start === undefined) return undefined;
  const at = last.start - first.start;
  if (at > first.exact.length) return undefined;
  // Where they say something different of the same words, one of them is wrong, and both are kept.
  const shared = first.exact.slice(at, at + last.exact.length);
  if (!last.exact.startsWith(shared)) return undefined;
  const isWithin = at + last.exact.length <= first.exact.length;
  const { prefix } = first;
  const { suffix } = isWithin ? first : last;
  return {
    exact: isWithin ? first.exact : first.exact.slice(0, at) + last.exact,
    start: first.start,
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
  };
}
