import type { Actor } from "../cast/actors";
import type { FoundContact } from "../contacts/contact";
import type { Line } from "../line/line";
import { findAccounts } from "./accounts";

const OPENING = /^[“«„]$/u;
const CLOSING = /^[”»]$/u;
const STRAIGHT = /^"$/u;

/** What of a sentence is quoted, and who says it. */
export interface Quotation {
  /** Whether each token is quoted. */
  readonly quoted: readonly boolean[];
  readonly speaker: Actor | undefined;
}

/**
 * What is quoted in each sentence. A quotation runs on over sentences until it is closed; who says it may be told in any of
 * them, and else in the sentence before: '"…," Ann Lee said. "They agreed."'
 */
export function quotationsOf(lines: readonly Line[]): Quotation[] {
  const found: Quotation[] = [];
  let isOpen = false;
  let speaker: Actor | undefined;
  /** Sentences of a quotation of which it is not told yet who says it. */
  let waiting: number[] = [];
  for (const [at, line] of lines.entries()) {
    const { quoted, isOpen: isStillOpen } = quotedIn(line, isOpen);
    const isQuoting = quoted.includes(true);
    const said = findAccounts(line).find(({ from }) => quoted[from] !== true)?.actor;
    if (said) {
      for (const one of waiting) found[one] = { ...quotedAt(found, one), speaker: said };
      waiting = [];
    }
    // Nobody goes on speaking whom another sentence parts from what is quoted.
    speaker = isQuoting ? (said ?? (isOpen ? undefined : speaker)) : said;
    found.push({ quoted, speaker });
    if (isQuoting && !speaker) waiting.push(at);
    if (!isQuoting) waiting = [];
    isOpen = isStillOpen;
  }
  return found;
}

function quotedAt(found: readonly Quotation[], at: number): Quotation {
  return found[at] ?? { quoted: [], speaker: undefined };
}

function quotedIn(
  { tokens }: Line,
  wasOpen: boolean,
): { readonly quoted: readonly boolean[]; readonly isOpen: boolean } {
  let isOpen = wasOpen;
  const quoted = tokens.map(({ text }, at) => {
    // Each paragraph of a long quotation begins with a mark of its own.
    if (OPENING.test(text) || (at === 0 && STRAIGHT.test(text))) isOpen = true;
    else if (CLOSING.test(text)) isOpen = false;
    else if (STRAIGHT.test(text)) isOpen = !isOpen;
    return isOpen;
  });
  return { quoted, isOpen };
}

/** '"They agreed to come," Ann Lee said': she would say "we" of herself, so that she is none of them. */
export function isOfOthers(
  line: Line,
  { from, first }: FoundContact,
  quotation: Quotation,
): boolean {
  const { quoted, speaker } = quotation;
  if (!speaker || quoted[from] !== true || !first.actors.includes(speaker)) return false;
  return line.mentions.some(
    ({ as, from: start, to }) =>
      as === "they" && first.from <= start && to <= first.to && quoted[start] === true,
  );
}
