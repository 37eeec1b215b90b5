import { parseDays } from "../graph/dates";
import type { FileActor, FileDocument, FileLink, GraphFile } from "../graph/model/file";
import { actorSchema, documentSchema, head, linkSchema } from "../graph/model/schema";

/** Whether a file still checks with an actor put into it. */
export function isSoundActor(file: GraphFile, actor: FileActor): boolean {
  const isKnown = (id: string) => id === actor.id || file.nodes.some((other) => other.id === id);
  return (
    actorSchema.safeParse(actor).success &&
    !file.edges.some(({ id }) => id === actor.id) &&
    (actor.speaksFor ?? []).every(isKnown)
  );
}

/** Whether a file still checks with a link put into it. */
export function isSoundLink(file: GraphFile, link: FileLink): boolean {
  if (!linkSchema.safeParse(link).success || !isDate(link.date)) return false;
  const quotes = link.quotes ?? [];
  const actors = new Set([
    link.source,
    link.target,
    ...quotes.flatMap(({ attributedTo }) => attributedTo ?? []),
  ]);
  const documents = new Set(quotes.map(({ document }) => document));
  for (const { id } of file.nodes) {
    if (id === link.id) return false;
    actors.delete(id);
  }
  for (const { id } of file.documents ?? []) documents.delete(id);
  return actors.size === 0 && documents.size === 0;
}

/** Whether a file still checks with a document put into it. */
export function isSoundDocument(file: GraphFile, document: FileDocument): boolean {
  const { voice } = document;
  return (
    documentSchema.safeParse(document).success &&
    isDate(document.published) &&
    isDate(document.retrieved) &&
    (voice === undefined || file.nodes.some(({ id }) => id === voice))
  );
}

/** Whether a text is a date of the format, or none is given. */
export function isDate(text: string | undefined): boolean {
  return text === undefined || parseDays(text).ok;
}

/** Whether a file still checks with these fields of its own. */
export function isSoundHead(fields: {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly language?: string | undefined;
  readonly license?: string | undefined;
}): boolean {
  return (
    head.title.safeParse(fields.title).success &&
    [fields.description, fields.language, fields.license].every(
      (text) => text === undefined || text.isWellFormed(),
    )
  );
}
