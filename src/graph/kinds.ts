const SYMMETRIC_KINDS: ReadonlySet<string> = new Set([
  "call",
  "video-call",
  "meeting",
  "agreement",
]);

/** Whether links of a kind have no direction: nobody calls more than the other. */
export function isSymmetric(kind: string): boolean {
  return SYMMETRIC_KINDS.has(kind);
}
