/** The kinds of actors that have their own style. */
export const ACTOR_KINDS = ["person", "country", "institution", "group"] as const;
/** The kinds of links that have their own style. */
export const LINK_KINDS = [
  "call",
  "video-call",
  "meeting",
  "visit",
  "letter",
  "statement",
  "announcement",
  "agreement",
] as const;

/** What can have become of a contact, where a file has no word of its own. */
export const LINK_STATUSES = ["held", "planned", "cancelled", "postponed", "unknown"] as const;

const SYMMETRIC_KINDS: ReadonlySet<string> = new Set([
  "call",
  "video-call",
  "meeting",
  "agreement",
]);

const CONTACT_KINDS: ReadonlySet<string> = new Set([
  "call",
  "video-call",
  "meeting",
  "visit",
  "letter",
  "agreement",
]);

const TWO_SIDED_KINDS: ReadonlySet<string> = new Set(["call", "video-call", "meeting", "visit"]);

/** Whether links of a kind take place and both sides take part, so that each may give its own account. */
export function isTwoSided(kind: string): boolean {
  return TWO_SIDED_KINDS.has(kind);
}

/** Whether by links of a kind both ends are in contact: of the others, one speaks of or to the other. */
export function isContact(kind: string): boolean {
  return CONTACT_KINDS.has(kind);
}

/** Whether links of a kind have no direction: in a call, both ends take part equally. */
export function isSymmetric(kind: string): boolean {
  return SYMMETRIC_KINDS.has(kind);
}
