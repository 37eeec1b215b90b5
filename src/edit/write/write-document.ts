import type { FileDocument } from "../../graph/model/file";
import { withFields } from "../steps";
import type { Act, Draft } from "../types";
import { nameActors, type Named, putActors } from "./name-actors";

/** What a writer says of a document. An empty field is one that it has not. */
export interface DocumentFields {
  readonly title: string;
  readonly publisher: string;
  /** EDTF level 1. */
  readonly published: string;
  readonly url: string;
  /** BCP 47. */
  readonly language: string;
  /** The actor whose own account the document is. */
  readonly voice: Named | undefined;
  readonly isOpen: boolean;
}

/** The act that writes what is known of a document, with the actor whose voice it is where that is new. */
export function writeDocument(draft: Draft, document: FileDocument, fields: DocumentFields): Act {
  const { idOf, fresh } = nameActors(draft);
  const { id } = document;
  const voice = fields.voice && idOf(fields.voice);
  const proposed = draft.proposals.nodes.filter(
    (actor) => actor.id === voice && !draft.file.nodes.some((known) => known.id === voice),
  );
  const filled = (text: string) => text.trim() || undefined;
  return {
    act: "all",
    acts: [
      ...putActors(draft, [
        ...proposed.map((actor) => withFields(actor, { proposed: undefined })),
        ...fresh(),
      ]),
      {
        act: "put-document",
        document: withFields(document, {
          title: filled(fields.title),
          publisher: filled(fields.publisher),
          published: filled(fields.published),
          url: filled(fields.url),
          language: filled(fields.language),
          voice,
        }),
      },
      { act: "set-open", document: id, isOpen: fields.isOpen },
    ],
  };
}
