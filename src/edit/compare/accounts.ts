import type { FileDocument, FileLink } from "../../graph/model/file";
import { plainText } from "../../graph/model/local-text";
import { waitingIn } from "../draft";
import { isSameOccasion } from "../occasions";
import { rangesOf } from "../passages";
import type { Draft } from "../types";
import type { Pair } from "./align";

/**
 * The passages of two documents that tell of one occasion, or of one topic. Links that are only proposed so far count as
 * those that are written do: the texts are compared while one writes.
 */
export function samePassages(draft: Draft, here: string, there: string): readonly Pair[] {
  const [ours, theirs] = [linksIn(draft, here), linksIn(draft, there)];
  const both = (isAlike: (one: FileLink, other: FileLink) => boolean) =>
    ours.flatMap((one) =>
      theirs
        .filter((other) => isAlike(one, other))
        .flatMap((other): readonly Pair[] => {
          const [first] = rangesOf(one, here);
          const [second] = rangesOf(other, there);
          return first && second ? [{ here: first, there: second }] : [];
        }),
    );
  return [...both(isOneOccasion), ...both(shareTopic)];
}

/** The document that tells of an occasion which another tells of, too; that of another voice first. */
export function counterpartOf(draft: Draft, document: FileDocument): FileDocument | undefined {
  const own = linksIn(draft, document.id);
  const others = (draft.file.documents ?? []).filter(
    ({ id, text }) => id !== document.id && text !== undefined,
  );
  const alike = others.filter(({ id }) =>
    linksIn(draft, id).some((other) => own.some((link) => isOneOccasion(link, other))),
  );
  return alike.find(({ voice }) => voice !== document.voice) ?? alike[0];
}

function linksIn(draft: Draft, document: string): readonly FileLink[] {
  return [...draft.file.edges, ...waitingIn(draft)].filter(({ quotes = [] }) =>
    quotes.some((quote) => quote.document === document),
  );
}

function isOneOccasion(one: FileLink, other: FileLink): boolean {
  return one.id === other.id || isSameOccasion(one, other);
}

function shareTopic({ topics = [] }: FileLink, { topics: others = [] }: FileLink): boolean {
  const names = new Set(others.map(plainText));
  return topics.some((topic) => names.has(plainText(topic)));
}
