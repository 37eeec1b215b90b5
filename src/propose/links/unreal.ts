import type { FoundContact } from "../contacts/contact";
import type { Line } from "../line/line";

/** How many adjectives may stand between "any" and its noun. */
const ADJECTIVES = 3;
const WOULD = /^(?:would|'d)$/;
const HAVE = /^(?:have|'ve)$/;

/** The words by which a contact is only thought of: "would have met", "any meeting"; undefined where it is told of as a fact. */
export function unrealBy(line: Line, contact: FoundContact): string | undefined {
  return wouldHave(line, contact) ?? anyOf(line, contact) ?? thoughtOf(line, contact);
}

/** "would have met", "talks would have been held": what did not come about. */
function wouldHave(
  line: Line,
  { cue, from, to, first, second, light }: FoundContact,
): string | undefined {
  if (line.lexicon.language !== "en") return undefined;
  const end = Math.max(to, first.to, second?.to ?? 0);
  const behind = line.words(end, end + 2);
  if (cue.form === "noun" && /^(?:would|'d) (?:have|'ve)$/.test(behind)) return behind;
  // "would have talks with …": to have them is all that it would.
  const verb = cue.form === "noun" ? light?.at : from;
  const have = verb === undefined ? undefined : haveBefore(line, verb);
  if (have === undefined) return undefined;
  let would = have - 1;
  while (would > 0 && line.lexicon.adverbs.has(line.token(would))) would--;
  return WOULD.test(line.token(would)?.plain ?? "") ? line.words(would, have + 1) : undefined;
}

/** Where "have" stands before a participle, with nothing but adverbs and "been" between. */
function haveBefore(line: Line, verb: number): number | undefined {
  for (let at = verb - 1; at >= 0; at--) {
    const token = line.token(at);
    if (HAVE.test(token?.plain ?? "")) return at;
    if (!line.isSkipped(at)) return undefined;
  }
  return undefined;
}

/** "had the idea of a meeting", "began the preparations for a call": the verb before tells of another noun. */
function thoughtOf(line: Line, { cue, from, first }: FoundContact): string | undefined {
  if (cue.form !== "noun" || first.to > from) return undefined;
  for (let at = first.to; at < from; at++) {
    const thought = line.lexicon.thoughts.at(line.tokens, at);
    if (thought) return line.words(at, at + thought.length);
  }
  return undefined;
}

/** "any meeting between A and B", "toute rencontre": one that nobody says there is. */
function anyOf(line: Line, { cue, from }: FoundContact): string | undefined {
  if (cue.form !== "noun") return undefined;
  const { any, determiners, language } = line.lexicon;
  for (let at = from - 1; at >= Math.max(0, from - 1 - ADJECTIVES); at--) {
    const token = line.token(at);
    if (any.has(token)) return line.words(at, from);
    // "any new talks", but "toute la rencontre" is all of one.
    const isAdjective = token?.isWord === true && (language === "en" || !determiners.has(token));
    if (!isAdjective || line.isPreposition(token) || line.isVerb(at)) return undefined;
    if (line.mentions.some((one) => one.from <= at && at < one.to && one.as !== "adjective"))
      return undefined;
  }
  return undefined;
}
