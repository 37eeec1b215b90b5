import type { FoundContact } from "../contacts/contact";

/**
 * About how many of those that read alike are right in texts that the rules were not written on (docs/studio.md says how it
 * was measured).
 */
const RIGHT = {
  /** "met with …", "held talks with …" */
  contact: 0.86,
  /** "a call with …": a noun without a verb. */
  noun: 0.7,
  /** "told Ann Lee" */
  addressed: 0.8,
  /** What was said in a conversation, to the other end of it. */
  partner: 0.78,
  /** "condemned …", and whom the sentence names next. */
  told: 0.65,
  /** "said …", and whom the sentence names next. */
  said: 0.5,
  /** Told in several places. */
  again: 0.02,
  most: 0.97,
} as const;

/** How much less it is. */
const LESS = {
  /** An end that is meant, not named: "he", "the two leaders"; for at most two. */
  standIn: 0.08,
  /** "A and B met": one list for both ends. */
  together: 0.05,
  /** An end that only the sentence before names. */
  far: 0.3,
  /** Denied, or left open. */
  open: 0.1,
} as const;

export function confidenceInContact(
  { cue, first, second, light, isFar }: FoundContact,
  isOpen: boolean,
): number {
  const standIns = first.standIns.length + (second?.standIns.length ?? 0);
  return (
    (cue.form === "noun" && !light ? RIGHT.noun : RIGHT.contact) -
    LESS.standIn * Math.min(2, standIns) -
    (second ? 0 : LESS.together) -
    (isFar ? LESS.far : 0) -
    (isOpen ? LESS.open : 0)
  );
}

export function confidenceInStatement(
  to: "addressed" | "partner" | "told" | "said",
  isStandIn: boolean,
): number {
  return RIGHT[to] - (isStandIn ? LESS.standIn : 0);
}

/** The confidence in what two passages tell. */
export function confidenceInBoth(one: number, other: number): number {
  return Math.min(RIGHT.most, Math.max(one, other) + RIGHT.again);
}
