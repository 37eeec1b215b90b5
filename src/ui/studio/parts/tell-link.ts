import { actorIn } from "../../../edit/draft";
import type { Draft } from "../../../edit/types";
import { nameOfAccount } from "../../../edit/write/write-link";
import { parseDays } from "../../../graph/dates";
import type { FileDocument, FileLink } from "../../../graph/model/file";
import { plainText } from "../../../graph/model/local-text";
import { sayDays } from "../../../words/dates";
import { nameOfKind, nameOfStatus, sayTie } from "../../../words/names";
import type { Words } from "../../../words/words";

const NO_LABELS = { labels: { topics: new Map(), kinds: new Map(), sides: new Map() } } as const;

/** The name of an actor of a draft. */
export function nameIn(draft: Draft, id: string): string {
  const actor = actorIn(draft, id);
  return actor ? plainText(actor.name) : id;
}

/** Who tells in a document: whose own account it is, else who published it. */
export function tellerOf(draft: Draft, { id, title, publisher, voice }: FileDocument): string {
  return voice === undefined ? (publisher ?? title ?? id) : nameIn(draft, voice);
}

/** The name of a kind of link or actor in a draft. */
export function kindIn(words: Words, { file }: Draft, kind: string): string {
  const own = file.labels?.kinds?.[kind];
  if (own !== undefined) return plainText(own);
  return nameOfKind(words, kind, { ...NO_LABELS, language: file.language });
}

/** What a link says, part by part. */
export interface TellingOfLink {
  readonly source: string;
  readonly kind: string;
  readonly tie: string;
  readonly target: string;
  readonly date: string;
  readonly status: string;
  /** Whose accounts its quotes are; empty where no one's. */
  readonly accounts: readonly string[];
}

export function tellLink(words: Words, draft: Draft, link: FileLink): TellingOfLink {
  const days = link.date === undefined ? undefined : parseDays(link.date);
  const accounts = (link.quotes ?? []).map((quote) => nameOfAccount(draft, quote));
  return {
    source: nameIn(draft, link.source),
    kind: kindIn(words, draft, link.kind),
    tie: sayTie(words, link),
    target: nameIn(draft, link.target),
    date: sayDays(words, days?.ok ? days.value : undefined),
    status: nameOfStatus(words, link.status ?? "held"),
    accounts: [...new Set(accounts)].filter((name) => name !== ""),
  };
}
