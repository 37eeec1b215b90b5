import type { FileLink, FileQuote } from "../../graph/model/file";
import { plainText } from "../../graph/model/local-text";
import { actorIn, missingActors } from "../draft";
import type { Act, Draft } from "../types";
import { freshId } from "../ids";
import { joinOccasion } from "../occasions";
import { type Named, nameActors, putActors } from "./name-actors";
import { applyStep, type Step, withFields } from "../steps";

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

/**
 * The act that writes a link as its writer has it, with the actors that it needs.
 * @param former the link that is changed, in the file or proposed; undefined for a new one
 */
export function writeLink(draft: Draft, fields: LinkFields, former: FileLink | undefined): Act {
  const { idOf, isUsed, fresh } = nameActors(draft);
  const [source, target] = [idOf(fields.from), idOf(fields.to)];
  const quotes = fields.quotes.map(({ quote, account }) =>
    withFields(quote, { attributedTo: accountOf(draft, quote, account && idOf(account)) }),
  );
  const { kind, status, date, topics } = fields;
  const name = [kind, source, target, date ?? ""].join("-");
  const link: FileLink = {
    ...withFields<FileLink>(former ?? { id: freshId(name, isUsed), kind, source, target }, {
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
  const actors = putActors(draft, [...missingActors(draft, link), ...fresh()]);
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
