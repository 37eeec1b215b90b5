import type { Line } from "./line";

/** How many tokens may stand between a noun and what governs it. */
export const BESIDE = 4;

/** Whether words before a noun say that something else took place in it: "during talks with …", "in a letter to …". */
export function isWhile(line: Line, noun: number): boolean {
  return whileAt(line, noun) !== undefined;
}

/** Where these words begin. */
export function whileAt(line: Line, noun: number): number | undefined {
  for (let at = noun - 1; at >= Math.max(0, noun - BESIDE); at--) {
    // "lors d'un entretien", "au cours de …": the preposition is part of the words.
    for (let start = at; start >= Math.max(0, at - 2); start--) {
      const words = line.lexicon.heldBefore.at(line.tokens, start);
      if (words && start + words.length > at) return start;
    }
    if (line.isPreposition(line.token(at)) || line.isVerb(at) || line.isBoundary(at)) {
      return undefined;
    }
  }
  return undefined;
}
