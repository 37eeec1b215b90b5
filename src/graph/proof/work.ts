/** Work that may still be done, in characters compared: what a stranger's file asks for has no bound of its own. */
export interface Work {
  /** Below zero once there is none left. */
  left: number;
}

/** The characters that a file's quotes may be compared with: some seconds of a slow machine. */
const MOST_COMPARED = 600_000_000;

/**
 * Work for the quotes of one file or document.
 * @param left in characters compared
 */
export function startWork(left = MOST_COMPARED): Work {
  return { left };
}
