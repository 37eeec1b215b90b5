import type { CueMatch } from "../language/lexicon";
import { afterPreposition, type BareContact, type FoundContact } from "./contact";
import type { Line } from "../line/line";
import { comesTogether } from "./german-clauses";
import { isOccasion, nounAt } from "./nouns";
import { asInfinitive } from "./passive";
import { isOfStaff } from "./staff";
import { isWhile } from "../line/while";
import { verbAt } from "./verbs";

/** All contacts that a sentence tells of. */
export function findContacts(line: Line): FoundContact[] {
  const found: FoundContact[] = [];
  const { contacts } = line.lexicon;
  for (let at = 0; at < line.tokens.length;) {
    // "das Treffen" has a capital, and names nobody.
    const inside = line.mentions.find(({ from, to, as, actors }) => {
      return from <= at && at < to && (as !== "name" || actors.length > 0);
    });
    const match = inside
      ? undefined
      : (asNoun(line, at, asInfinitive(line, at, contacts.at(line.tokens, at))) ??
        toldByPhone(line, at) ??
        comesTogether(line, at));
    if (!match) {
      at = Math.max(at + 1, inside?.to ?? 0);
      continue;
    }
    const to = at + match.length;
    const told =
      match.value.form === "noun"
        ? nounAt(line, match.value, at, to)
        : verbAt(line, match.value, at, to);
    const contact = told && isOfStaff(line, told) ? undefined : told;
    const last = found.at(-1);
    if (contact && last && isPurpose(line, contact, last)) {
      // The words of the cue name nobody.
      const isBeside = (last.second?.to ?? 0) <= last.to;
      if (isBeside) found.splice(-1, 1, { ...last, to });
    } else if (contact && !(last && isSameOccasion(line, contact, last))) {
      found.push({ ...contact, ...kindOf(line, contact) });
      const others = alsoBetween(line, contact);
      if (others) found.push({ ...others, ...kindOf(line, contact) });
    }
    const isTopic = contact?.cue.frame === "topic" && contact.second !== undefined;
    at = isTopic ? Math.max(to, contact.second?.from ?? 0) : to;
  }
  return found;
}

/** "talks between Ann Lee and Bob Day as well as between …": the second two. */
function alsoBetween(line: Line, contact: BareContact): BareContact | undefined {
  const { first, second, to } = contact;
  if (contact.cue.form !== "noun" || second || first.from < to) return undefined;
  const at = line.token(first.to)?.text === "," ? first.to + 1 : first.to;
  const joint = line.lexicon.and.at(line.tokens, at);
  const between = joint && at + joint.length;
  if (!between || !line.lexicon.between.has(line.token(between))) return undefined;
  const others = afterPreposition(line, between + 1);
  return others && others.actors.length > 1 ? { ...contact, first: others } : undefined;
}

/** "met to discuss …": the discussion is part of the meeting, not a contact of its own. */
function isPurpose(line: Line, { cue, from, first }: BareContact, last: FoundContact): boolean {
  const isTopic =
    cue.frame === "topic" && cue.form === "base" && line.token(from - 1)?.plain === "to";
  const isNear = from - 1 === Math.max(last.to, last.second?.to ?? 0);
  // "met with Ann Lee and Bob Day to discuss …": not those two alone.
  const ends = [...last.first.actors, ...(last.second?.actors ?? [])];
  return isTopic && isNear && first.actors.every((actor) => ends.includes(actor));
}

/** "will meet Ann Lee in the first talks with the government": the talks are what is to come, and not held already. */
function isSameOccasion(line: Line, contact: BareContact, last: FoundContact): boolean {
  const isToCome = last.cue.form === "future" || last.cue.form === "base";
  const isInside = contact.cue.form === "noun" && !contact.light && isWhile(line, contact.from);
  if (!isToCome || !isInside || last.kind !== contact.cue.kind) return false;
  return contact.first.actors.every((actor) => last.first.actors.includes(actor));
}

/** How far behind a verb "by phone" may stand, in tokens. */
const LONGEST_TELLING = 20;

/** "briefed the envoy by phone", "told her over the telephone that …": who tells has called. */
function toldByPhone(line: Line, at: number): CueMatch {
  const verb = line.lexicon.statements.at(line.tokens, at);
  const word = line.token(at)?.plain ?? "";
  const isTold = verb?.value === "tell" && /(?:ed|told)$/.test(word);
  const isReached = line.lexicon.idioms.reached.has(line.token(at));
  if (!isTold && !isReached) return undefined;
  const length = isTold ? verb.length : 1;
  for (let end = at + length; end < at + LONGEST_TELLING && !line.isBoundary(end); end++) {
    if (!line.lexicon.byPhone.at(line.tokens, end)) continue;
    return { value: { kind: "call", frame: "direct", form: "past" }, length };
  }
  return undefined;
}

/** "the meeting" is a noun, "after meeting" a verb. */
function asNoun(line: Line, at: number, match: CueMatch): CueMatch {
  const isGermanNoun =
    line.lexicon.language === "de" && at > 0 && line.token(at)?.isCapital === true;
  if (match && isGermanNoun)
    return { ...match, value: { ...match.value, frame: "noun", form: "noun" } };
  if (match?.value.form === "base" && isNamedByNoun(line, at, match.length))
    return { ...match, value: { ...match.value, frame: "noun", form: "noun" } };
  if (match?.value.form !== "ing" || line.token(at)?.plain !== "meeting") return match;
  const previous = line.token(at - 1);
  const owner = line.token(at - 2);
  const isOwned =
    owner !== undefined && (line.lexicon.determiners.has(owner) || /^['’]s?$/.test(owner.text));
  const isNone = previous !== undefined && NONE.test(previous.plain);
  const isGenitive = previous !== undefined && /^['’]s?$/.test(previous.text);
  const isTitle = line.sentence.isTitleCase && at > 0;
  if (
    isTitle ||
    isNone ||
    isGenitive ||
    isOccasion(line, at) ||
    (isOwned && line.isFiller(previous ?? owner))
  )
    return { ...match, value: { ...match.value, frame: "noun", form: "noun" } };
  const isVerb =
    previous === undefined ||
    !previous.isWord ||
    line.isPreposition(previous) ||
    line.isFiller(previous) ||
    line.lexicon.boundaries.has(previous) ||
    line.lexicon.and.has(previous) ||
    line.mentions.some(({ to, isPossessive }) => to === at && !isPossessive);
  return isVerb ? match : { ...match, value: { ...match.value, frame: "noun", form: "noun" } };
}

/** "no meeting" */
const NONE = /^(?:no|any)$/;

/** "a call with …", "his visit to …": English words that are verbs as well. */
function isNamedByNoun(line: Line, at: number, length: number): boolean {
  const { language, determiners, possessives, with: company, between, to, by } = line.lexicon;
  if (language !== "en" || length > 1) return false;
  const previous = line.token(at - 1);
  const next = line.token(at + 1);
  // "his first visit as minister"
  const owner = line.lexicon.visitAdjectives.has(previous) ? line.token(at - 2) : undefined;
  const isOwned =
    previous !== undefined &&
    (determiners.has(previous) ||
      (owner !== undefined && (determiners.has(owner) || possessives.has(owner))) ||
      possessives.has(previous) ||
      NONE.test(previous.plain) ||
      /^['’]s?$/.test(previous.plain));
  const isToNoun =
    next !== undefined &&
    (next.plain === "from" || [company, between, to, by].some((words) => words.has(next)));
  // "Readout of call on Saturday between …"
  const isOfNoun = previous !== undefined && line.lexicon.of.has(previous);
  const isName = /^(?:calls?|visits?)$/.test(line.token(at)?.plain ?? "");
  return isName && (isOwned || isToNoun || isOfNoun || isDescribed(line, at));
}

/** "a one-hour call", "their very first call" */
function isDescribed(line: Line, noun: number): boolean {
  for (let at = noun - 1; at >= noun - 3; at--) {
    const token = line.token(at);
    if (/^(?:an?|their)$/.test(token?.plain ?? "")) return at < noun - 1;
    const isAdjective = token?.isWord === true && !token.isCapital && !line.isVerb(at);
    if (!isAdjective || line.mentions.some(({ from, to }) => from <= at && at < to)) return false;
  }
  return false;
}

/** Whether a token stands in words before a comma and a subject that tell of another time: "after the call, …". */
function isFrontedApart({ lexicon, tokens }: Line, at: number, subject: number): boolean {
  const comma = tokens.findIndex(({ text }, index) => index >= at && text === ",");
  if (comma < 0 || comma >= subject) return false;
  const start = tokens.findLastIndex(({ text }, index) => index < at && text === ",") + 1;
  return tokens.some(
    (_, index) =>
      index >= start && index < at && lexicon.atOtherTime.at(tokens, index) !== undefined,
  );
}

/** How far behind a verb may stand where it was, in tokens: "talked for about 40 minutes on the margins of …". */
const IN_PERSON = 10;

/** "spoke" is a call unless words around it say that it was by video or in person; "talks by telephone" are a call. */
function kindOf(
  line: Line,
  { cue, from, to, first, second }: BareContact,
): Pick<FoundContact, "kind" | "vagueness"> {
  const near = (phrases: typeof line.lexicon.phone, reach = 6) => {
    const before = cue.form === "noun" ? 2 : 6;
    const after = cue.frame === "topic" ? 16 : reach;
    for (
      let at = Math.max(0, from - before);
      at < Math.min(line.tokens.length, Math.max(to, second?.to ?? to) + after);
      at++
    ) {
      // "paid a courtesy call on": no telephone rang.
      if (cue.kind === "meeting" && cue.form !== "noun" && from <= at && at < to) continue;
      // "After the call, Ann Lee met Bob Day."
      if (isFrontedApart(line, at, first.from)) continue;
      // "hold the summit during a phone call": by telephone was something else.
      if (cue.form === "noun" && at >= to && /^(?:during|after)$/.test(line.token(at)?.plain ?? ""))
        return false;
      // "discussed the possibility of a telephone call between …": that is what it was about.
      const noun = cue.frame === "topic" ? line.lexicon.contacts.at(line.tokens, at) : undefined;
      const isWithin = isWhile(line, at) || line.lexicon.in.has(line.token(at - 1));
      if (at >= to && noun?.value.form === "noun" && !isWithin) at += noun.length - 1;
      else if (phrases.at(line.tokens, at)) return true;
    }
    return false;
  };
  const sure = (kind: string) => ({ kind, vagueness: 0 });
  const isTalk = cue.kind === "call" || cue.kind === "meeting";
  if (isTalk && near(line.lexicon.video)) return sure("video-call");
  if (isTalk && near(line.lexicon.phone)) return sure("call");
  if (cue.kind === "call" && cue.frame === "with" && near(line.lexicon.inPerson, IN_PERSON))
    return sure("meeting");
  const isOpen = cue.kind === "call" && cue.frame === "with";
  // Companies and countries do not telephone.
  const ends = [...first.actors, ...(second?.actors ?? [])];
  if (isOpen && ends.every((actor) => actor.kind !== "person"))
    return { kind: "meeting", vagueness: 1 };
  return { kind: cue.kind, vagueness: cue.frame === "topic" ? 2 : isOpen ? 1 : 0 };
}
