/** Milliseconds before what failed is tried again: twice as many each time, up to the longest. */
const FIRST = 1000;
const LONGEST = 8000;

/** Tries again what may go well later. */
export interface Retry {
  /** Does it in a while, the longer the more often it has failed; what waited before does not. */
  later(work: () => void): void;
  /** It has gone well, or another thing is asked for. */
  reset(): void;
}

export function createRetry(): Retry {
  let delay = FIRST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    later(work) {
      clearTimeout(timer);
      timer = setTimeout(work, delay);
      delay = Math.min(2 * delay, LONGEST);
    },
    reset() {
      clearTimeout(timer);
      delay = FIRST;
    },
  };
}
