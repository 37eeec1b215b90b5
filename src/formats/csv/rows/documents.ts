import type { FileDocument } from "../../../graph/model/file";
import { documentSchema } from "../../../graph/model/schema";
import type { ActorLookup } from "./actors";
import { type Entry, typed } from "./entries";
import type { Draft } from "../../draft/draft";
import { unflatten } from "../../draft/flat";

/** Finds the documents that rows name, and adds new ones to a draft. */
export interface DocumentLookup {
  add(entry: Entry): void;
  /** The id of the document that a row names; undefined if it names none. */
  of(entry: Entry): string | undefined;
  /** The id of the placeholder for quotes without a document. */
  unknown(): string;
}

export function createDocumentLookup(draft: Draft, actors: ActorLookup): DocumentLookup {
  const ids = new Set<string>();
  /** The documents of a table of their own, and what each publisher's first one is called where rows name no other. */
  const listed = new Set<string>();
  const firsts = new Map<string, string>();
  const idOfPublished = (publisher: string | undefined, ...about: (string | undefined)[]) => {
    if (publisher === undefined || listed.has(publisher)) return publisher ?? about[0];
    const what = JSON.stringify(about);
    const first = firsts.get(publisher) ?? what;
    firsts.set(publisher, first);
    // What one publisher says on two days is two documents.
    return first === what ? publisher : [publisher, ...about].filter(Boolean).join(", ");
  };
  const add = (document: FileDocument) => {
    ids.add(document.id);
    draft.addDocument(document);
    return document.id;
  };
  return {
    add(entry) {
      const { cells } = entry;
      const voice = actors.accountOf(entry, "voice");
      const id = cells.get("id") ?? cells.get("url") ?? cells.get("title") ?? "";
      const fields = cells.all().map((cell) => typed(unflatten(cell), documentSchema.shape));
      listed.add(id);
      add({
        title: id,
        ...Object.fromEntries(fields),
        ...(voice === undefined ? {} : { voice }),
        id,
      });
    },
    of(entry) {
      const { cells } = entry;
      const [url, publisher] = [cells.get("document_url"), cells.get("publisher")];
      const [published, title] = [cells.get("published"), cells.get("document_title")];
      const id = cells.get("document") ?? url ?? idOfPublished(publisher, title, published);
      if (id === undefined || ids.has(id)) return id;
      const voice = actors.accountOf(entry, "voice");
      return add({
        id,
        title: title ?? [publisher ?? url ?? id, published].filter(Boolean).join(", "),
        ...(publisher === undefined ? {} : { publisher }),
        ...(url === undefined ? {} : { url }),
        ...(published === undefined ? {} : { published }),
        ...(voice === undefined ? {} : { voice }),
      });
    },
    unknown: () => add({ id: "source not given", title: "Source not given" }),
  };
}
