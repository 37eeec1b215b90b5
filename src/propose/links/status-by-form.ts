import type { FoundContact } from "../contacts/contact";
import type { Line } from "../line/line";
import { FIRST_TO_DO, isGreeting } from "../line/subject";
import { whileAt } from "../line/while";
import type { FoundStatus } from "./found-status";

/** How near to a noun words must stand that say that it took place. */
export const NEAR = 4;

/** How many tokens "too busy on Monday to" has at most. */
const LONGEST_TOO = 8;
const BE = /^(?:is|are|was|were|be|been|seemed|felt)$/;

/** What the form of the cue says where no word does. */
export function byForm(line: Line, contact: FoundContact, end: number): FoundStatus {
  const { cue, from, to, light, first } = contact;
  const held: FoundStatus = {
    status: "held",
    isDenied: false,
    isDoubtful: false,
    words: undefined,
  };
  const open: FoundStatus = { ...held, status: "unknown" };
  const previous = line.token(from - 1);
  const isAfterTo =
    previous !== undefined && line.lexicon.to.has(previous) && line.lexicon.language === "en";
  if (cue.form === "past" || cue.form === "present") return held;
  if (cue.form === "future") return { ...held, status: "planned", words: line.words(from, to) };
  if (cue.form === "base") {
    if (line.lexicon.language !== "en") return open;
    // "meets" is of the day in a headline; in a text it may be to come.
    // "took time off to call": what was left for it says that it was done.
    if (isAfterTo && line.lexicon.idioms.leftFor.at(line.tokens, first.to)) return held;
    if (isAfterTo && FIRST_TO_DO.test(line.words(first.to, from))) return held;
    if (isAfterTo && (isManaged(line, from - 1) || isGreeting(line, from))) return held;
    // "was too busy to meet …"
    const too = line.tokens.findLastIndex(({ plain }, at) => plain === "too" && at < from - 2);
    if (isAfterTo && from - too < LONGEST_TOO && BE.test(line.token(too - 1)?.plain ?? ""))
      return { ...open, isDoubtful: true, words: line.words(too, from) };
    if (!isAfterTo) return line.sentence.isHeadline || isAfterDid(line, from) ? held : open;
    // A headline: "Obama to meet Putin".
    const isHeadline = line.sentence.isHeadline && line.mentions.some(({ to }) => to === from - 1);
    return isHeadline ? { ...held, status: "planned", words: previous.text } : open;
  }
  if (
    cue.form === "ing" &&
    isAfterTo &&
    !/(?:addition|prior) to$/.test(line.words(from - 2, from))
  ) {
    // "is cool to meeting …"
    return { ...open, isDoubtful: true, words: line.words(from - 1, from) };
  }
  if (cue.form === "ing") return previous?.plain === "before" ? open : held;
  // "following the president's talks with …"
  const noun = first.to <= from && from - first.to <= NEAR ? Math.min(from, first.from) : from;
  if (light?.form === "past" || isSaidHeld(line, noun, to, end)) return held;
  if (light?.form === "base") {
    const before = line.token(light.at - 1);
    if (line.lexicon.language !== "en") return open;
    return before && line.lexicon.to.has(before) ? open : held;
  }
  return open;
}

/** "went on to see", "managed to meet" */
function isManaged(line: Line, to: number): boolean {
  return [1, 2].some(
    (length) => line.lexicon.managed.at(line.tokens, to - length)?.length === length,
  );
}

function isAfterDid(line: Line, from: number): boolean {
  return line.token(from - 1)?.plain === "did";
}

/** Whether the words around a noun say that it took place: "during a call", "after his talks", "a meeting … lasted". */
function isSaidHeld(line: Line, from: number, to: number, end: number): boolean {
  if (whileAt(line, to - 1) !== undefined) return true;
  // "following the October 16 call"
  const start = line.dates.find((date) => date.to === from)?.from ?? from;
  for (let at = start - 1; at >= Math.max(0, start - NEAR); at--) {
    if (line.lexicon.heldBefore.at(line.tokens, at)) return true;
  }
  if (line.lexicon.underway.at(line.tokens, line.token(to)?.isWord === false ? to + 1 : to))
    return true;
  return tookPlace(line, end);
}

/** Whether the words behind say so: "a meeting … took place". */
export function tookPlace(line: Line, end: number): boolean {
  for (let at = end; at < Math.min(line.tokens.length, end + NEAR + 2); at++) {
    const token = line.token(at);
    // "a meeting between X and Y which Russia had suggested": what it had is something else.
    if (token && (token.plain === "which" || line.lexicon.who.has(token))) return false;
    if (line.lexicon.lightVerbs.at(line.tokens, at)) return true;
  }
  return false;
}
