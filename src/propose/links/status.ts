import type { FoundContact } from "../contacts/contact";
import { isHearsay } from "../contacts/german-clauses";
import type { StatusWord } from "../language/lexicon";
import type { Line } from "../line/line";
import { type Word, wordsIn } from "../line/status-words";
import { whileAt } from "../line/while";
import type { FoundStatus } from "./found-status";
import { byForm, NEAR, tookPlace } from "./status-by-form";
import { turnedRound } from "./undone";
import { unrealBy } from "./unreal";
import { isForAnother, isOfEffect, isOfNoun, isOfTelling, UNDONE } from "./words-of-others";

/** How far after a contact words on it may stand, in tokens. */
const AFTER = 18;
/** How many words of a German verb may stand behind its infinitive: "gesprochen werden soll". */
const LONGEST_VERB = 3;

export function statusOf(line: Line, contact: FoundContact): FoundStatus {
  const { first, second, from, to, cue } = contact;
  const isBefore = first.to <= from;
  const start = Math.max(
    isBefore ? first.to : startOfClause(line, from),
    afterEarlier(line, contact),
  );
  const end = Math.max(to, second?.to ?? to, isBefore ? to : first.to);
  const left = wordsIn(line, start, from);
  // After "held talks with …" comes what for, which says nothing of the talks.
  const isSettled = contact.light?.form === "past";
  const right = isSettled ? [] : [...wordsAfter(line, contact, end), ...fateOf(line, contact, end)];
  // What stands before the subject of a noun's clause says it too: "No meeting between …", "denied that …".
  const earlier = wordsIn(line, startOfPart(line, start), start).filter(
    (word) => !isOfTelling(line, word, from),
  );
  const denied = [...wordsIn(line, 0, from), ...right].find(({ value }) => value === "denied");
  // "failed to agree in a meeting": what failed is not the meeting.
  const inside = cue.form === "noun" && !contact.light ? whileAt(line, from) : undefined;
  const own =
    inside === undefined ? left : left.filter((word) => isOfNoun(line, word, inside, from));
  // "A call is to take place between …"
  const inner = isBefore ? [] : wordsIn(line, to, first.from);
  const near = [...own, ...inner, ...right].filter(
    (word) => !isOfTelling(line, word, from) && !isOfEffect(line, word, to),
  );
  const all = cue.form === "noun" ? [...near, ...earlier] : near;
  const has = (value: StatusWord, words = all) => words.find((word) => word.value === value);
  const negated = has("negated");
  // "had not spoken since May": nobody denies a contact.
  if (negated && !denied && /\bsince\b/.test(line.words(to, to + NEAR)))
    return { status: "unknown", isDenied: false, isDoubtful: true, words: negated.text };
  if (denied ?? negated) return told("unknown", denied ?? negated, true);
  const unreal = unrealBy(line, contact);
  if (unreal !== undefined)
    return { status: "unknown", isDenied: false, isDoubtful: true, words: unreal };
  // "It would be the first time that they have met since …": it has not been.
  const rare = WOULD_BE_FIRST.exec(line.words(0, first.from))?.[0];
  if (rare !== undefined && line.lexicon.language === "en")
    return { status: "unknown", isDenied: false, isDoubtful: true, words: rare };
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
  if (planned && line.lexicon.language === "de" && isHearsay(line, planned.at))
    return { status: "unknown", isDenied: false, isDoubtful: true, words: planned.text };
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

/** "was to meet …, after earlier speaking with …": where that begins which was done before. */
function afterEarlier(line: Line, { cue, from }: FoundContact): number {
  if (cue.form !== "ing" || line.lexicon.language !== "en") return 0;
  return /^after (?:earlier|first|already|previously)$/.test(line.words(from - 2, from)) ? from : 0;
}

const WOULD_BE_FIRST =
  /\b(?:would|will|could|might|may|'ll|'d) (?:\S+ )?(?:mark|be|represent|become) (?:only )?the(?:ir)? (?:very )?(?:first|second|third|fourth|fifth|last) (?:time|occasion)\b/i;

/** Past forms that no "wird" stands with. */
const PRETERITE =
  /^(?:\S*(?:sprach|traf|rief|empfing)(?:en)?|(?!ge)\S+ierten?|besuchten?|reisten?)$/;

/** "cancelled a visit to Germany, where he was to meet …": what was to be done there is off, too. */
function undoneBefore(line: Line, from: number) {
  const where = line.tokens.findLastIndex(({ plain }, at) => plain === "where" && at < from);
  if (where < 0 || line.words(where, from).includes(",")) return undefined;
  for (const { value, ...word } of wordsIn(line, 0, where - 1))
    if (value === "cancelled" || value === "postponed") return { ...word, value };
  return undefined;
}

/** "wished that X had met …", "whether X would meet …", "Had X met …": a word that the clause of a contact depends on. */
function wordBefore(line: Line, from: number): Word | undefined {
  const at = line.indexBefore(from);
  const [open] = wordsIn(line, at, at + 1);
  if (open?.value === "doubtful") return open;
  const isFirst = at === 0 || /^[,;"“]$/u.test(line.token(at - 1)?.text ?? "");
  if (line.lexicon.language === "en" && isFirst && line.token(at)?.plain === "had")
    return { value: "doubtful", at, to: at + 1, text: line.words(at, at + 1) };
  return line.isBoundary(at) ? wordsIn(line, at - 1, at)[0] : undefined;
}

/** Words after a contact that say what came of it, or is to come. */
function wordsAfter(line: Line, { cue, from, to }: FoundContact, end: number): Word[] {
  if (cue.form === "noun") {
    const most = endOfClause(line, end);
    // "During his visit to Slovenia, he is scheduled to …": what comes then is another clause.
    const comma = line.tokens.findIndex(({ text }, at) => at >= to && text === ",");
    const isOver = comma >= 0 && whileAt(line, to - 1) !== undefined;
    // "spoke of the call between …, but did not say …": the clause goes on about who spoke.
    const but = line.tokens.findIndex(({ plain }, at) => at >= end && plain === "but");
    const turn = but >= 0 && from > SUBJECT ? but : most;
    return wordsIn(line, end, Math.min(most, turn, isOver ? comma : most));
  }
  // "…, wo er mit X sprechen wird"
  if (line.lexicon.language !== "de") return [];
  const next = line.tokens.slice(to, to + LONGEST_VERB).findIndex(({ isWord }) => !isWord);
  return wordsIn(line, to, next < 0 ? to + LONGEST_VERB : to + next);
}

/** How far from the beginning of a sentence its subject may stand, in tokens. */
const SUBJECT = 5;

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
    if (at > from && isOtherClause(line, at)) return at;
    // "…, that had been scheduled" goes on; "…, and" and "…, but" do not.
    if (line.lexicon.and.has(token) && at > from) return at;
    // "a letter to X that the offer stands"
    const next = line.token(at + 1);
    if (line.lexicon.boundaries.has(token) && line.lexicon.determiners.has(next)) return at;
  }
  return most;
}

/** "…, though there was no word of …", "…, focusing on efforts to …", "… as he vowed to act" */
function isOtherClause(line: Line, at: number): boolean {
  const [word = "", next = ""] = [at, at + 1].map((token) => line.token(token)?.plain);
  if (line.lexicon.language !== "en") return false;
  if (/^(?:though|although|while|whereas)$/.test(word)) return true;
  if (line.token(at)?.text === ",") return /(?<!includ|accord|dur|follow|pend)ing$/.test(next);
  return word === "as" && /^(?:he|she|they|it|the)$/.test(next);
}
