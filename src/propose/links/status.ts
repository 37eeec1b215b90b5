import type { StatusWord } from "../language/lexicon";
import type { FoundContact } from "./contact";
import type { Line } from "./line";
import { whileAt } from "./nouns";

/** How far a contact has come, by the words of its sentence. */
export interface FoundStatus {
  readonly status: "held" | "planned" | "cancelled" | "postponed" | "unknown";
  readonly isDenied: boolean;
  /** Words that leave open whether it will ever be: "could meet". Nothing is to be proposed. */
  readonly isDoubtful: boolean;
  /** The words that say it. */
  readonly words: string | undefined;
}

interface Word {
  readonly value: StatusWord;
  readonly at: number;
  readonly to: number;
  readonly text: string;
}

/** How far after a contact words on it may stand, in tokens. */
const AFTER = 14;
/** How near to a noun words must stand that say that it took place. */
const NEAR = 4;

export function statusOf(line: Line, contact: FoundContact): FoundStatus {
  const { first, second, from, to, cue } = contact;
  const isBefore = first.to <= from;
  const start = isBefore ? first.to : startOfClause(line, from);
  const end = Math.max(to, second?.to ?? to, isBefore ? to : first.to);
  const left = wordsIn(line, start, from);
  // After "held talks with …" comes what for, which says nothing of the talks.
  const isSettled = contact.light?.form === "past";
  const right = cue.form === "noun" && !isSettled ? wordsIn(line, end, endOfClause(line, end)) : [];
  // What stands before the subject of a noun's clause says it too: "No meeting between …", "denied that …".
  const earlier = wordsIn(line, startOfPart(line, start), start);
  const denied = wordsIn(line, 0, from).find(({ value }) => value === "denied");
  // "failed to agree in a meeting": what failed is not the meeting.
  const inside = cue.form === "noun" && !contact.light ? whileAt(line, from) : undefined;
  const own = left.filter(({ value, at }) => value !== "negated" || at >= (inside ?? 0));
  const near = [...own, ...right];
  const all = cue.form === "noun" ? [...near, ...earlier] : near;
  const has = (value: StatusWord, words = all) => words.find((word) => word.value === value);
  const negated = has("negated");
  if (denied ?? negated) return told("unknown", denied ?? negated, true);
  const cancelled = has("cancelled");
  if (cancelled) return told("cancelled", cancelled);
  const postponed = has("postponed");
  if (postponed) return told("postponed", postponed);
  const doubtful = has("doubtful", cue.form === "noun" ? all : [...left, ...earlier]);
  // Verbs stand before the subject or at the end in other languages: "Am 20. Mai wird Vogt …".
  const isFree = line.lexicon.language !== "en";
  const planned = has("planned", isFree ? [...near, ...earlier] : near);
  if (doubtful && !(planned && planned.at > doubtful.at)) {
    return { status: "unknown", isDenied: false, isDoubtful: true, words: doubtful.text };
  }
  if (planned) return told("planned", planned);
  return byForm(line, contact, end);
}

function told(
  status: FoundStatus["status"],
  word: Word | undefined,
  isDenied = false,
): FoundStatus {
  return { status, isDenied, isDoubtful: false, words: word?.text };
}

/** What the form of the cue says where no word does. */
function byForm(line: Line, contact: FoundContact, end: number): FoundStatus {
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
  if (cue.form === "past") return held;
  if (cue.form === "future") return { ...held, status: "planned", words: line.words(from, to) };
  if (cue.form === "base") {
    if (line.lexicon.language !== "en") return open;
    // "meets" is of the day in a headline; in a text it may be to come.
    if (!isAfterTo) return line.sentence.isHeadline || isAfterDid(line, from) ? held : open;
    // A headline: "Obama to meet Putin".
    const isHeadline = line.sentence.isHeadline && line.mentions.some(({ to }) => to === from - 1);
    return isHeadline ? { ...held, status: "planned", words: previous.text } : open;
  }
  if (cue.form === "ing") return previous?.plain === "before" ? open : held;
  // "following the president's talks with …"
  const noun = first.to <= from && from - first.to <= NEAR ? Math.min(from, first.from) : from;
  if (light?.form === "past" || isSaidHeld(line, noun, end)) return held;
  if (light?.form === "base") {
    const before = line.token(light.at - 1);
    if (line.lexicon.language !== "en") return open;
    return before && line.lexicon.to.has(before) ? open : held;
  }
  return open;
}

function isAfterDid(line: Line, from: number): boolean {
  return line.token(from - 1)?.plain === "did";
}

/** Whether the words around a noun say that it took place: "during a call", "after his talks", "a meeting … lasted". */
function isSaidHeld(line: Line, from: number, end: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - NEAR); at--) {
    if (line.lexicon.heldBefore.at(line.tokens, at)) return true;
  }
  for (let at = end; at < Math.min(line.tokens.length, end + NEAR + 2); at++) {
    if (line.lexicon.lightVerbs.at(line.tokens, at)) return true;
  }
  return false;
}

function wordsIn(line: Line, from: number, to: number): Word[] {
  const words: Word[] = [];
  for (let at = Math.max(0, from); at < to;) {
    // "the union, which had refused to come, wrote …": what is inserted says nothing of it.
    const inserted = line.insertionAt(at);
    if (inserted !== undefined && inserted < to) {
      at = inserted;
      continue;
    }
    const match = line.lexicon.status.at(line.tokens, at);
    if (!match) {
      at++;
      continue;
    }
    words.push({
      value: match.value,
      at,
      to: at + match.length,
      text: line.words(at, at + match.length),
    });
    at += match.length;
  }
  return words;
}

/** Where the part of a clause begins that a token stands in: after the comma before it. */
function startOfPart(line: Line, from: number): number {
  for (let at = from - 1; at >= 0; at--) {
    if (line.isBoundary(at)) return at;
    const isEnd = line.mentions.some(({ to }) => to === at || to === at + 1);
    if (line.token(at)?.text === "," && !isEnd) return at;
  }
  return 0;
}

function startOfClause(line: Line, from: number): number {
  for (let at = from - 1; at >= 0; at--) if (line.isBoundary(at)) return at;
  return 0;
}

function endOfClause(line: Line, from: number): number {
  const most = Math.min(line.tokens.length, from + AFTER);
  for (let at = from; at < most; at++) {
    const token = line.token(at);
    if (!token || /^[;.!?]$/.test(token.text)) return at;
    // "…, that had been scheduled" goes on; "…, and" and "…, but" do not.
    if (line.lexicon.and.has(token) && at > from) return at;
    // "a letter to X that the offer stands"
    const next = line.token(at + 1);
    if (line.lexicon.boundaries.has(token) && line.lexicon.determiners.has(next)) return at;
  }
  return most;
}
