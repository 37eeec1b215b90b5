import type { FoundContact } from "../contacts/contact";
import { hasPair, type Proposal } from "./proposal";
import type { When } from "./when";

/**
 * A contact as part of the conversation that goes on: an agreement, or one more who takes part; undefined where somebody was
 * joined who did not meet.
 */
export function inTalk(
  talk: Proposal | undefined,
  { cue, first }: FoundContact,
  found: Proposal,
): Proposal | undefined {
  if (cue.frame === "plural") return talk ? agreedIn(talk, found) : found;
  if (cue.frame !== "joined") return found;
  const isOfTalk = talk && [talk.source, talk.target].every((end) => first.actors.includes(end));
  return isOfTalk ? atDayOf(talk, { ...found, kind: talk.kind }) : undefined;
}

/** What the ends of a conversation agreed on is of its day. */
function agreedIn(talk: Proposal, agreement: Proposal): Proposal {
  if (!hasPair({ ...agreement, kind: talk.kind }, talk)) return agreement;
  return { ...atDayOf(talk, agreement), within: talk };
}

/** The same on the day of a conversation, where it has no date of its own. */
function atDayOf(talk: Proposal, found: Proposal): Proposal {
  if (found.when.reason === "date") return found;
  const because = found.because.filter((reason) => !reason.startsWith("date"));
  const when: When = { ...talk.when, reason: "date-of-contact", words: undefined };
  return { ...found, when, because: [...because, "date-of-contact"] };
}
