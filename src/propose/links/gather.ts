import { confidenceInBoth } from "./confidence";
import { hasPair, type Proposal } from "./proposal";

/** Kinds that a text uses for one and the same contact. */
const TALKS = new Set(["call", "video-call", "meeting"]);
/** How alike two statements must be to be one: the headline and the lead. */
const LEAST_ALIKE = 0.5;

/** Joins what tells of one and the same: a contact in headline, lead and caption is one link with several passages. */
export function gather(
  proposals: readonly Proposal[],
  textOf: (proposal: Proposal) => string,
): Proposal[] {
  const joined: Proposal[] = [];
  const known = new Map<Proposal, ReadonlySet<string>>();
  const wordsIn = (proposal: Proposal): ReadonlySet<string> => {
    const words = known.get(proposal) ?? wordsOf(textOf(proposal));
    known.set(proposal, words);
    return words;
  };
  const instead = new Map<Proposal, Proposal>();
  for (const proposal of proposals) {
    const within = proposal.within && (instead.get(proposal.within) ?? proposal.within);
    const one = { ...proposal, within };
    const same = joined.find((other) => isSame(other, one, wordsIn));
    if (same) {
      join(same, one);
      instead.set(proposal, same);
    } else {
      joined.push(one);
      instead.set(proposal, one);
    }
  }
  for (const one of joined) {
    const contact = one.within && joined.find((other) => other === one.within);
    if (contact && one.when.reason === "date-of-contact") {
      one.when = { ...contact.when, reason: "date-of-contact", words: undefined };
    }
  }
  return joined;
}

function isSame(
  one: Proposal,
  other: Proposal,
  wordsIn: (proposal: Proposal) => ReadonlySet<string>,
): boolean {
  if (!hasPair(one, other)) return false;
  if (one.kind === "statement" || other.kind === "statement") {
    return one.kind === other.kind && isAlike(wordsIn(one), wordsIn(other));
  }
  const isSameKind =
    one.kind === other.kind ||
    ((one.vagueness > 0 || other.vagueness > 0 || isSameSentence(one, other)) &&
      TALKS.has(one.kind) &&
      TALKS.has(other.kind));
  if (!isSameKind || one.isDenied !== other.isDenied) return false;
  const isOpen = one.status === "unknown" || other.status === "unknown";
  if (one.status !== other.status && !isOpen) {
    // "The meeting was postponed after a call on Monday": two contacts.
    if (one.kind !== other.kind && one.vagueness === 0 && other.vagueness === 0) return false;
    return isSameSentence(one, other) && !isSureDate(one) && !isSureDate(other);
  }
  return meets(one, other);
}

function isSureDate({ when }: Proposal): boolean {
  return when.reason === "date";
}

/** How many days a contact may have been on, less one. */
function widthOf({ when: { interval } }: Proposal): number {
  return (interval?.last ?? Infinity) - (interval?.first ?? -Infinity);
}

function isSameSentence(one: Proposal, other: Proposal): boolean {
  return one.passages.some(({ document, start }) =>
    other.passages.some((passage) => passage.document === document && passage.start === start),
  );
}

/** Whether two contacts can be of one day. */
function meets(one: Proposal, other: Proposal): boolean {
  const first = one.when.interval;
  const second = other.when.interval;
  if (!first || !second) return true;
  if (isLongBefore(one, other) || isLongBefore(other, one)) return false;
  const from = Math.max(first.first ?? -Infinity, second.first ?? -Infinity);
  const to = Math.min(first.last ?? Infinity, second.last ?? Infinity);
  return from <= to;
}

/** What is told without a day is taken to be at most this many days old. */
const NEWS = 14;

/** "phoned her … They last spoke in February, when …": a contact without a day is recent, and not the one of long ago. */
function isLongBefore({ when: dated }: Proposal, { when }: Proposal): boolean {
  const isNews = when.reason === "date-of-publication" && dated.reason === "date";
  return isNews && (when.interval?.last ?? 0) - (dated.interval?.last ?? Infinity) > NEWS;
}

/** Whether two passages share most of their longer words. */
function isAlike(words: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared >= LEAST_ALIKE * Math.max(3, Math.min(words.size, others.size));
}

/** The longer words of a passage without their endings. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set((text.toLowerCase().match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 6)));
}

function join(one: Proposal, other: Proposal): void {
  for (const passage of other.passages) {
    const have = one.passages.findIndex(
      ({ document, start }) => document === passage.document && start === passage.start,
    );
    if (have < 0) one.passages.push(passage);
    else if (!one.passages[have]?.account && passage.account) one.passages[have] = passage;
  }
  if (one.vagueness > other.vagueness) {
    one.kind = other.kind;
    one.vagueness = other.vagueness;
  }
  const isUndated = one.when.date === undefined && one.when.reason === undefined;
  const isCloser = isSureDate(other) && (!isSureDate(one) || widthOf(other) < widthOf(one));
  if (isCloser || isUndated) {
    one.when = other.when;
    one.because = [
      ...one.because.filter((reason) => !reason.startsWith("date")),
      ...other.because.filter((reason) => reason.startsWith("date")),
    ];
  }
  if (one.status === "unknown" && other.status !== "unknown") one.status = other.status;
  if (one.passages.length > 1 && !one.because.includes("told-again"))
    one.because.push("told-again");
  one.confidence = confidenceInBoth(one.confidence, other.confidence);
}
