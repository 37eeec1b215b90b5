import { DENIED_BY_SOURCE, DENIED_BY_TARGET, TOLD_BY_SOURCE, TOLD_BY_TARGET } from "./told";

/** Whether one end of a link tells of it in accounts of its own, denies it, or says nothing. */
export type Telling = "tells" | "denies" | "silent";

/** Both ends of a link, or of several between the same two that are drawn as one. */
export interface Tellings {
  readonly source: Telling;
  readonly target: Telling;
}

/** Bits that add up, by the first and the second of two ends: it tells of one link, it denies one. */
const FIRST = { tells: 1, denies: 4 };
const SECOND = { tells: 2, denies: 8 };

/**
 * What the told bits of a link (`src/frame/index/told.ts`) say of its two ends, as bits to be added up over several links.
 * @param isTurned whether its target is the first of the two
 */
export function bitsOfEnds(told: number, isTurned: boolean): number {
  return (isTurned ? TURNED[told] : PLAIN[told]) ?? 0;
}

/**
 * What the bits of one link or more come to: an end tells if it tells of any, and denies if it denies one and tells of none.
 * @param isTurned whether the source is the second of the two
 */
export function tellingsOf(bits: number, isTurned: boolean): Tellings {
  const first = tellingOf(bits, FIRST);
  const second = tellingOf(bits, SECOND);
  return isTurned ? { source: second, target: first } : { source: first, target: second };
}

function tellingOf(bits: number, { tells, denies }: typeof FIRST): Telling {
  if ((bits & tells) !== 0) return "tells";
  return (bits & denies) === 0 ? "silent" : "denies";
}

/** How many of the ends have an account of their own. */
export function accountsOf({ source, target }: Tellings): 0 | 1 | 2 {
  const [first, second] = [source !== "silent", target !== "silent"];
  return first && second ? 2 : first || second ? 1 : 0;
}

const ALL = 1 << 5;
const PLAIN = Uint8Array.from({ length: ALL }, (_, told) => bitsOf(told, false));
const TURNED = Uint8Array.from({ length: ALL }, (_, told) => bitsOf(told, true));

function bitsOf(told: number, isTurned: boolean): number {
  const [source, target] = isTurned ? [SECOND, FIRST] : [FIRST, SECOND];
  const bitOf = (isTold: number, isDenied: number, { tells, denies }: typeof FIRST) =>
    (told & isDenied) !== 0 ? denies : (told & isTold) !== 0 ? tells : 0;
  return (
    bitOf(TOLD_BY_SOURCE, DENIED_BY_SOURCE, source) |
    bitOf(TOLD_BY_TARGET, DENIED_BY_TARGET, target)
  );
}
