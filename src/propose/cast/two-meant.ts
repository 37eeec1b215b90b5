import type { Found } from "../names/found";
import type { Reading } from "../names/reading";
import type { Actor } from "./actors";
import type { Cast } from "./cast";
import type { Memory } from "./memory";
import { VAGUE } from "./offices";

/** Whom words for two, or for several, mean that were named before: "the two leaders", "both sides". */
export function twoMeant(
  found: Found,
  memory: Memory,
  cast: Cast,
  reading: Reading,
): readonly Actor[] {
  return (
    (found.isBare ? (memory.pairHere() ?? memory.statesHere()) : undefined) ??
    memory.pairOfOffice(VAGUE.has(found.office ?? "") ? undefined : found.office) ??
    memory.pairOfSentence() ??
    (found.office === undefined
      ? memory.lastPair(!/^(?:sides|parties)$/.test(found.word ?? ""))
      : undefined) ??
    (isOfMore(found, memory, reading) ? [] : undefined) ??
    memory.lastTwo(
      ({ kind, isSpokes }) => kind === "person" && !(isSpokes && found.office !== undefined),
    ) ??
    (found.office === undefined || VAGUE.has(found.office)
      ? memory.lastTwo(({ kind, press }) => kind !== "person" && !press)
      : onlyTwo(cast)) ??
    []
  );
}

/** "The leaders", after a list of four: they are more than two. */
function isOfMore({ isTwo }: Found, memory: Memory, { lexicon }: Reading): boolean {
  return lexicon.language === "en" && isTwo === false && memory.isCrowd();
}

/** "Both presidents …", before one of them is named: the two persons of the texts, if they are no more. */
function onlyTwo(cast: Cast): readonly Actor[] | undefined {
  const persons = cast.persons().filter(({ isSpokes }) => !isSpokes);
  return persons.length === 2 ? persons : undefined;
}
