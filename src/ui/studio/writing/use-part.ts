import { useState } from "react";

/** So many of a list are drawn at a time. */
const PART = 100;

/** The part of a list that is drawn: what is at hand is in it, and it grows at its ends as it is asked to. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly growBefore: () => void;
  readonly growAfter: () => void;
}

export function usePart(at: number): Part {
  const home = Math.floor(at / PART);
  const [shown, setShown] = useState({ first: home, last: home });
  const isIn = shown.first <= home && home <= shown.last;
  const { first, last } = isIn ? shown : { first: home, last: home };
  return {
    start: first * PART,
    end: (last + 1) * PART,
    growBefore: () => setShown({ first: first - 1, last }),
    growAfter: () => setShown({ first, last: last + 1 }),
  };
}
