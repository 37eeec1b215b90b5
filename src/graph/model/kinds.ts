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

const SYMMETRIC_KINDS: ReadonlySet<string> = new Set([
  "call",
  "video-call",
  "meeting",
  "agreement",
]);

/** Whether links of a kind have no direction: in a call, both ends take part equally. */
export function isSymmetric(kind: string): boolean {
  return SYMMETRIC_KINDS.has(kind);
}
