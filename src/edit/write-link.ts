import type { FileActor, FileLink, FileQuote } from "../graph/model/file";
import { plainText } from "../graph/model/local-text";
import { actorIn, missingActors } from "./draft";
import type { Act, Draft } from "./types";
import { freshId, idsIn } from "./ids";
import { joinOccasion } from "./occasions";
import { applyStep, type Step, withFields } from "./steps";

/** An actor as a writer names it: one that the draft knows, or a new one of some kind. */
export interface Named {
  readonly name: string;
  /** Of a new one. */
  readonly kind: string;
}

/** What a writer says of a link. */
export interface LinkFields {
  readonly from: Named;
  readonly to: Named;
  readonly kind: string;
  readonly status: string;
  /** EDTF level 1. */
  readonly date: string | undefined;
  readonly topics: readonly string[];
  /** Each with the account that it is, where that is not its document's own. */
  readonly quotes: readonly Told[];
}

export interface Told {
  readonly quote: FileQuote;
  readonly account: Named | undefined;
}

/** The actor that goes by a name in a draft: its name, its short name or an alias, in whatever letters. */
export function findActor({ file, proposals }: Draft, name: string): FileActor | undefined {
  const wanted = fold(name);
  const isIt = (actor: FileActor) => namesOf(actor).some((own) => fold(own) === wanted);
  return file.nodes.find(isIt) ?? proposals.nodes.find(isIt);
}

export function namesOf({ name, shortName, aliases = [] }: FileActor): readonly string[] {
  return [plainText(name), ...(shortName === undefined ? [] : [plainText(shortName)]), ...aliases];
}

function fold(text: string): string {
  return text.normalize("NFKC").trim().toLocaleLowerCase();
}

/**
 * The act that writes a link as its writer has it, with the actors that it needs.
 * @param former the link that is changed, in the file or proposed; undefined for a new one
 */
export function writeLink(draft: Draft, fields: LinkFields, former: FileLink | undefined): Act {
  const isUsed = idsIn(draft.file, draft.proposals);
  const fresh = new Map<string, FileActor>();
  const idOf = ({ name, kind }: Named): string => {
    const known = findActor(draft, name) ?? fresh.get(fold(name));
    if (known) return known.id;
    const taken = [...fresh.values()];
    const id = freshId(name, (other) => isUsed(other) || taken.some((one) => one.id === other));
    fresh.set(fold(name), { id, kind, name: name.trim() });
    return id;
  };
  const [source, target] = [idOf(fields.from), idOf(fields.to)];
  const quotes = fields.quotes.map(({ quote, account }) =>
    withFields(quote, { attributedTo: accountOf(draft, quote, account && idOf(account)) }),
  );
  const { kind, status, date, topics } = fields;
  const name = [kind, source, target, date ?? ""].join("-");
  const isTaken = (other: string) =>
    isUsed(other) || [...fresh.values()].some(({ id }) => id === other);
  const link: FileLink = {
    ...withFields<FileLink>(former ?? { id: freshId(name, isTaken), kind, source, target }, {
      date,
      proposed: undefined,
      topics: topics.length > 0 ? topics.map((topic) => topicOf(former, topic)) : undefined,
    }),
    kind,
    source,
    target,
    status,
    quotes,
  };
  const actors = [...missingActors(draft, link), ...fresh.values()].map((actor): Step => ({
    act: "put-actor",
    actor: withoutStrangers(draft, actor),
  }));
  const isProposal = former !== undefined && draft.proposals.edges.some(({ id }) => id === link.id);
  const isNew = !draft.file.edges.some(({ id }) => id === link.id);
  const after = actors.reduce(applyStep, draft.file);
  const links: readonly Step[] = isNew ? joinOccasion(after, link) : [{ act: "put-link", link }];
  return {
    act: "all",
    acts: [...actors, ...links, ...(isProposal ? [{ act: "settle", id: link.id } as const] : [])],
  };
}

/** A topic as the link had it, where it is in several languages, else as it is written. */
function topicOf(former: FileLink | undefined, topic: string) {
  return former?.topics?.find((own) => plainText(own) === topic) ?? topic;
}

function withoutStrangers({ file }: Draft, actor: FileActor): FileActor {
  if (!actor.speaksFor) return actor;
  const isKnown = (id: string) => file.nodes.some((other) => other.id === id);
  return { ...actor, speaksFor: actor.speaksFor.filter(isKnown) };
}

/** A quote in the voice of its document says nothing of its account. */
function accountOf(
  { file }: Draft,
  quote: FileQuote,
  account: string | undefined,
): string | undefined {
  const document = file.documents?.find(({ id }) => id === quote.document);
  return account === document?.voice ? undefined : account;
}

/** Who an account is by name: what the quote says, else the voice of its document. */
export function nameOfAccount(draft: Draft, quote: FileQuote): string {
  const document = draft.file.documents?.find(({ id }) => id === quote.document);
  const id = quote.attributedTo ?? document?.voice;
  const actor = id === undefined ? undefined : actorIn(draft, id);
  return actor ? plainText(actor.name) : "";
}
