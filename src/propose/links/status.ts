import type { StatusWord } from "../language/lexicon";
import type { FoundContact } from "../contacts/contact";
import type { Line } from "../line/line";
import { type Word, wordsIn } from "../line/status-words";
import { FIRST_TO_DO } from "../line/subject";
import { whileAt } from "../line/while";
import { turnedRound } from "./undone";

/** How far a contact has come, by the words of its sentence. */
export interface FoundStatus {
  readonly status: "held" | "planned" | "cancelled" | "postponed" | "unknown";
  readonly isDenied: boolean;
  /** Words that leave open whether it will ever be: "could meet". Nothing is to be proposed. */
  readonly isDoubtful: boolean;
  /** The words that say it. */
  readonly words: string | undefined;
}

/** How far after a contact words on it may stand, in tokens. */
const AFTER = 14;
/** How many words of a German verb may stand behind its infinitive: "gesprochen werden soll". */
const LONGEST_VERB = 3;
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
  const right = isSettled ? [] : [...wordsAfter(line, contact, end), ...fateOf(line, contact, end)];
  // What stands before the subject of a noun's clause says it too: "No meeting between …", "denied that …".
  const earlier = wordsIn(line, startOfPart(line, start), start);
  const denied = [...wordsIn(line, 0, from), ...right].find(({ value }) => value === "denied");
  // "failed to agree in a meeting": what failed is not the meeting.
  const inside = cue.form === "noun" && !contact.light ? whileAt(line, from) : undefined;
  const own =
    inside === undefined ? left : left.filter((word) => isOfNoun(line, word, inside, from));
  // "A call is to take place between …"
  const inner = isBefore ? [] : wordsIn(line, to, first.from);
  const near = [...own, ...inner, ...right];
  const all = cue.form === "noun" ? [...near, ...earlier] : near;
  const has = (value: StatusWord, words = all) => words.find((word) => word.value === value);
  const negated = has("negated");
  // "had not spoken since May": nobody denies a contact.
  if (negated && !denied && /\bsince\b/.test(line.words(to, to + NEAR)))
    return { status: "unknown", isDenied: false, isDoubtful: true, words: negated.text };
  if (denied ?? negated) return told("unknown", denied ?? negated, true);
  const undone = all.filter((word) => !isForAnother(line, word, contact.light?.at ?? from));
  const cancelled = has("cancelled", undone);
  if (cancelled) return told("cancelled", cancelled);
  const postponed = has("postponed", undone);
  if (postponed) return told("postponed", postponed);
  const wished = wordBefore(line, first.from);
  const doubtful =
    wished?.value === "doubtful"
      ? wished
      : has("doubtful", cue.form === "noun" ? all : [...left, ...earlier]);
  // Verbs stand before the subject or at the end in other languages: "Am 20. Mai wird Vogt …".
  const isFree =
    line.lexicon.language === "de" ||
    (line.lexicon.language !== "en" && cue.form !== "past" && cue.form !== "present");
  // "la conversation tant attendue a eu lieu", "…, mit dem sie über den nächsten Gipfel sprach"
  const isOver =
    (cue.form === "noun" && line.lexicon.language !== "en" && tookPlace(line, end)) ||
    (line.lexicon.language === "de" && PRETERITE.test(line.words(from, to)));
  const planned = isOver ? undefined : has("planned", isFree ? [...near, ...earlier] : near);
  // "It is possible that they will meet."
  const isOpen = doubtful !== undefined && doubtful === wished;
  const isDoubtful = doubtful !== undefined && (isOpen || !(planned && planned.at > doubtful.at));
  const found = isDoubtful
    ? { status: "unknown" as const, isDenied: false, isDoubtful, words: doubtful.text }
    : planned
      ? told("planned", planned)
      : byForm(line, contact, end);
  const off = found.status === "planned" ? undoneBefore(line, first.from) : undefined;
  if (off) return told(off.value, off);
  const turned = found.status === "held" ? undefined : turnedRound(line, end);
  return turned ? told(turned.value, turned) : found;
}

/** Words that say of a contact that it has been. */
const PAST = /\b(?:recent|previous|earlier|latest)\b/;

/** Whether a word says something of a noun behind "in" or "during", and not of what took place in it alone. */
function isOfNoun(line: Line, { value, text, at }: Word, inside: number, noun: number): boolean {
  if (at >= inside) return true;
  // "failed to agree in a meeting", "was postponed after a call"
  if (UNDONE.has(value) && value !== "doubtful") return false;
  // "agreed to hold a summit during a recent call": what is to come is the summit.
  return !/^agree/.test(text) && !PAST.test(line.words(inside, noun));
}

/** Past forms that no "wird" stands with. */
const PRETERITE =
  /^(?:\S*(?:sprach|traf|rief|empfing)(?:en)?|(?!ge)\S+ierten?|besuchten?|reisten?)$/;

/** With what a second plan begins, behind one that came to nothing. */
const NEXT = /^(?:likely|set|due|expected|scheduled|plans|hopes|vows|but)$/;

/** "cancelled a visit to Germany, where he was to meet …": what was to be done there is off, too. */
function undoneBefore(line: Line, from: number) {
  const where = line.tokens.findLastIndex(({ plain }, at) => plain === "where" && at < from);
  if (where < 0 || line.words(where, from).includes(",")) return undefined;
  for (const { value, ...word } of wordsIn(line, 0, where - 1))
    if (value === "cancelled" || value === "postponed") return { ...word, value };
  return undefined;
}

/** "broke off his address to take a call from …": what was broken off is something else. */
function isForAnother(line: Line, { to }: Word, contact: number): boolean {
  if (line.lexicon.language !== "en" || line.token(contact - 1)?.plain !== "to") return false;
  const object = line.tokens.slice(to, contact - 1);
  // "postponed his trip to continue talks", "cancels visit to Germany, likely to meet …"
  if (/^(?:continue|extend)$/.test(line.token(contact)?.plain ?? "")) return true;
  if (object.some(({ text }, at) => text === "," && NEXT.test(object[at + 1]?.plain ?? "")))
    return true;
  const isOwn = object.some(
    ({ plain }, at) =>
      /^(?:plans?|trips?|journeys?|appointments?|arrangements?|intentions?)$/.test(plain) ||
      line.lexicon.contacts.at(line.tokens, to + at) !== undefined,
  );
  return object.length > 0 && !isOwn;
}

/** "wished that X had met …": a word that the clause of a contact depends on. */
function wordBefore(line: Line, from: number): Word | undefined {
  const that = line.indexBefore(from);
  return line.isBoundary(that) ? wordsIn(line, that - 1, that)[0] : undefined;
}

/** Words after a contact that say what came of it, or is to come. */
function wordsAfter(line: Line, { cue, to }: FoundContact, end: number): Word[] {
  if (cue.form === "noun") {
    const most = endOfClause(line, end);
    // "During his visit to Slovenia, he is scheduled to …": what comes then is another clause.
    const comma = line.tokens.findIndex(({ text }, at) => at >= to && text === ",");
    const isOver = comma >= 0 && whileAt(line, to - 1) !== undefined;
    return wordsIn(line, end, isOver ? Math.min(most, comma) : most);
  }
  // "…, wo er mit X sprechen wird"
  if (line.lexicon.language !== "de") return [];
  const next = line.tokens.slice(to, to + LONGEST_VERB).findIndex(({ isWord }) => !isWord);
  return wordsIn(line, to, next < 0 ? to + LONGEST_VERB : to + next);
}

/** How far from the beginning of a sentence its subject may stand, in tokens. */
const SUBJECT = 5;
const UNDONE: ReadonlySet<StatusWord> = new Set(["cancelled", "postponed", "negated", "doubtful"]);

/** "A meeting between …, proposed by …, fell through": what came of a noun that its sentence is about, however late it is told. */
function fateOf(line: Line, { cue, from }: FoundContact, end: number): Word[] {
  const isSubject = cue.form === "noun" && from <= SUBJECT && line.token(end)?.text === ",";
  if (!isSubject || line.lexicon.language !== "en") return [];
  return wordsIn(line, end, line.tokens.length).filter(({ value }) => UNDONE.has(value));
}

function told(
  status: FoundStatus["status"],
  word: Word | undefined,
  isDenied = false,
): FoundStatus {
  return { status, isDenied, isDoubtful: false, words: word?.text };
}

/** "took time off to call": what was left for it says that it was done. */
const TURNED_TO = /^(?:took (?:time|a break)|interrupted|broke off|cut short|paused)\b/;
/** "went on to see", "managed to meet" */
const DONE = /(?:went on|managed|able)$/u;

/** How many tokens "too busy on Monday to" has at most. */
const LONGEST_TOO = 8;
const BE = /^(?:is|are|was|were|be|been|seemed|felt)$/;

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
  if (cue.form === "past" || cue.form === "present") return held;
  if (cue.form === "future") return { ...held, status: "planned", words: line.words(from, to) };
  if (cue.form === "base") {
    if (line.lexicon.language !== "en") return open;
    // "meets" is of the day in a headline; in a text it may be to come.
    if (isAfterTo && TURNED_TO.test(line.words(first.to, from))) return held;
    if (isAfterTo && FIRST_TO_DO.test(line.words(first.to, from))) return held;
    if (isAfterTo && DONE.test(line.words(Math.max(0, from - 3), from - 1))) return held;
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
function tookPlace(line: Line, end: number): boolean {
  for (let at = end; at < Math.min(line.tokens.length, end + NEAR + 2); at++) {
    const token = line.token(at);
    // "a meeting between X and Y which Russia had suggested": what it had is something else.
    if (token && (token.plain === "which" || line.lexicon.who.has(token))) return false;
    if (line.lexicon.lightVerbs.at(line.tokens, at)) return true;
  }
  return false;
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
