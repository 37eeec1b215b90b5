import type { ContactCue } from "../language/lexicon";
import type { Line, Party } from "./line";
import { partyOf } from "./line";

/** A contact as a sentence tells of it. */
export interface FoundContact {
  readonly cue: ContactCue;
  readonly kind: string;
  /** Whether the words leave open what kind of talk it was: "spoke with". */
  readonly isVague: boolean;
  /** Tokens of the cue, the last excluded. */
  readonly from: number;
  readonly to: number;
  /** The ends: each of the first with each of the second; without a second each with each. */
  readonly first: Party;
  readonly second: Party | undefined;
  /** The verb that a noun depends on: "held". */
  /** Whether an end is only whom the sentence before was about. */
  readonly isFar?: boolean | undefined;
  readonly light: { readonly at: number; readonly form: "past" | "base" } | undefined;
}

/** How many tokens may stand between a cue and the other end. */
const REACH = 16;

/** All contacts that a sentence tells of. */
export function findContacts(line: Line): FoundContact[] {
  const found: FoundContact[] = [];
  const { contacts } = line.lexicon;
  for (let at = 0; at < line.tokens.length;) {
    const inside = line.mentions.find(({ from, to }) => from <= at && at < to);
    const match = inside ? undefined : asNoun(line, at, contacts.at(line.tokens, at));
    if (!match) {
      at = Math.max(at + 1, inside?.to ?? 0);
      continue;
    }
    const to = at + match.length;
    const contact =
      match.value.form === "noun"
        ? nounAt(line, match.value, at, to)
        : verbAt(line, match.value, at, to);
    if (contact) found.push({ ...contact, ...kindOf(line, contact) });
    at = to;
  }
  return found;
}

type CueMatch = { readonly value: ContactCue; readonly length: number } | undefined;

/** "the meeting" is a noun, "after meeting" a verb. */
function asNoun(line: Line, at: number, match: CueMatch): CueMatch {
  const isGermanNoun =
    line.lexicon.language === "de" && at > 0 && line.token(at)?.isCapital === true;
  if (match && isGermanNoun)
    return { ...match, value: { ...match.value, frame: "noun", form: "noun" } };
  if (match?.value.form !== "ing" || line.token(at)?.plain !== "meeting") return match;
  const previous = line.token(at - 1);
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

type Bare = Omit<FoundContact, "kind" | "isVague">;

function verbAt(line: Line, cue: ContactCue, from: number, to: number): Bare | undefined {
  const inverted = line.lexicon.language === "en" ? undefined : subjectAfter(line, to);
  const before = line.subjectOf(from, cue.form === "ing");
  // Verbs without a word for their subject: "…, donde se reunirá con …".
  const loose = line.lexicon.language === "en" ? undefined : line.subjectOf(from, true);
  const first = before ?? inverted ?? loose;
  if (!first) return undefined;
  const bare = { cue, from, to, first, light: undefined };
  if (cue.frame === "plural") {
    return first.actors.length > 1 ? { ...bare, second: undefined } : undefined;
  }
  const second =
    objectOf(line, cue, first === inverted ? first.to : to) ?? objectBefore(line, cue, from, first);
  if (second) return { ...bare, second };
  const isMutual = cue.frame === "both" || cue.frame === "with";
  return isMutual && first.actors.length > 1 ? { ...bare, second: undefined } : undefined;
}

/** "Gestern traf Vogt …": verb and subject turned round. */
function subjectAfter(line: Line, verb: number): Party | undefined {
  let at = verb;
  for (;;) {
    const token = line.token(at);
    const date = line.dates.find(({ from }) => from === at);
    if (date) at = date.to;
    else if (
      token &&
      !line.mentionFrom(at) &&
      (line.lexicon.determiners.has(token) || line.isFiller(token))
    )
      at++;
    else break;
  }
  const mention = line.mentionFrom(at);
  return mention && !mention.isPlace && line.canAct(mention) ? line.partyFrom(mention) : undefined;
}

/** The other end, to the left of a verb at the end of its clause: "hat mit … telefoniert". */
function objectBefore(
  line: Line,
  { frame }: ContactCue,
  verb: number,
  first: Party,
): Party | undefined {
  if (line.lexicon.language !== "de") return undefined;
  for (const mention of line.mentions) {
    if (mention.from < first.to || mention.to > verb || mention.actors.length === 0) continue;
    const previous = line.before(mention.from);
    const isWith = line.lexicon.with.has(previous);
    const isTo = line.lexicon.to.has(previous) || line.lexicon.in.has(previous);
    if (frame === "place") {
      if (isTo && mention.actors[0]?.kind === "country") return partyOf([mention]);
    } else if (isWith || (frame !== "with" && !isTo && line.canAct(mention) && !mention.isPlace)) {
      return line.partyFrom(mention);
    }
  }
  return undefined;
}

/** The other end, to the right of a verb. */
function objectOf(line: Line, { frame }: ContactCue, start: number): Party | undefined {
  const { lexicon } = line;
  let isDirect = frame !== "with";
  for (let at = start; at < Math.min(line.tokens.length, start + REACH);) {
    const token = line.token(at);
    if (!token) return undefined;
    const date = line.dates.find(({ from }) => from === at);
    const mention = line.mentionFrom(at);
    if (mention) {
      if (isDirect && isEnd(line, mention, frame)) return line.partyFrom(mention);
      if (isDirect && frame === "person") return undefined;
      isDirect = false;
      at = mention.to;
      continue;
    }
    if (date) {
      at = date.to;
      continue;
    }
    const place = line.isPreposition(token) ? placeOrDateAfter(line, at + 1, frame) : undefined;
    if (place !== undefined) {
      at = place;
      continue;
    }
    const isWith =
      lexicon.with.has(token) ||
      (frame === "with" && lexicon.to.has(token)) ||
      (frame === "to" && lexicon.to.has(token));
    if (isWith && frame !== "direct" && frame !== "person" && frame !== "place") {
      const other = afterPreposition(line, at + 1);
      if (other) return other;
      isDirect = false;
      at++;
      continue;
    }
    // "by telephone" is no verb.
    const isVerb = line.isVerb(at) && !line.isPreposition(line.token(at - 1));
    if (line.isBoundary(at) || isVerb) return undefined;
    if (token.text === "," && frame !== "both" && frame !== "with") return undefined;
    if (!lexicon.determiners.has(token) && !line.isFiller(token)) {
      if (frame === "direct" || frame === "person" || frame === "place") {
        if (!isSmallWord(token.plain)) return undefined;
      }
      if (line.isPreposition(token) || !isSmallWord(token.plain)) isDirect = false;
    }
    at++;
  }
  return undefined;
}

/** Where "in Brussels" or "on Monday" ends. */
function placeOrDateAfter(line: Line, start: number, frame: string): number | undefined {
  let at = start;
  while (line.lexicon.determiners.has(line.token(at)) && !line.mentionFrom(at)) at++;
  const date = line.dates.find(({ from }) => from === at || from === start);
  if (date) return date.to;
  const mention = line.mentionFrom(at);
  if (frame === "place") return mention?.actors[0]?.kind === "country" ? at : undefined;
  return mention?.isPlace ? mention.to : undefined;
}

/** Adjectives before a name: "met visiting Chinese leader …". */
function isSmallWord(word: string): boolean {
  return /(?:ing|ed|ish|ese|ian)$/u.test(word);
}

function isEnd(line: Line, mention: Parameters<Line["canAct"]>[0], frame: string): boolean {
  const [actor] = mention.actors;
  if (!actor) return false;
  if (frame === "place") return actor.kind === "country";
  if (mention.isPlace && frame !== "to") return false;
  if (!line.canAct(mention)) return false;
  if (frame === "person") return actor.kind === "person";
  return true;
}

function afterPreposition(line: Line, start: number): Party | undefined {
  let at = start;
  while (line.lexicon.determiners.has(line.token(at)) && !line.mentionFrom(at)) at++;
  const mention = line.mentionFrom(at);
  if (!mention || mention.actors.length === 0 || mention.as === "adjective") return undefined;
  if (mention.isPossessive || line.isModifier(mention)) return undefined;
  return line.partyFrom(mention);
}

function nounAt(line: Line, cue: ContactCue, from: number, to: number): Bare | undefined {
  const between = betweenAfter(line, to);
  if (between && between.actors.length > 1) {
    return { cue, from, to, first: between, second: undefined, light: lightBefore(line, from) };
  }
  // "US-Taliban talks"
  const pair = line.mentions.findLast(
    ({ to: end, actors }) => end <= from && from - end <= 2 && actors.length === 2,
  );
  if (pair && cue.kind === "meeting" && pair.as === "adjective") {
    return {
      cue,
      from,
      to,
      first: partyOf([pair]),
      second: undefined,
      light: lightBefore(line, from),
    };
  }
  const second = companionOf(line, cue, to, between);
  const light = lightBefore(line, from);
  const agent = agentOf(line, to);
  const isMutual = cue.kind !== "visit" && cue.kind !== "letter";
  if (agent && agent.actors.length > 1 && isMutual && !second) {
    return { cue, from, to, first: agent, second: undefined, light };
  }
  const owner = ownerOf(line, from) ?? between ?? agent;
  const first =
    owner ??
    (light ? line.subjectOf(light.at, false) : undefined) ??
    subjectOfNoun(line, from, second);
  if (!first) return undefined;
  const isFar = first.from === first.to;
  if (!second) {
    const isPlural = isMutual && light !== undefined && first.actors.length > 1;
    return isPlural ? { cue, from, to, first, second: undefined, light } : undefined;
  }
  return { cue, from, to, first, second, light, isFar };
}

/** "talks between A and B", "a meeting this week between A and B" */
function betweenAfter(line: Line, start: number): Party | undefined {
  for (let at = start; at < start + 8; at++) {
    const token = line.token(at);
    if (!token || line.isBoundary(at) || token.text === ",") return undefined;
    if (line.lexicon.between.has(token) && (at === start || !line.lexicon.of.has(token))) {
      const party = afterPreposition(line, at + 1);
      if (party && party.actors.length > 1) return party;
    }
    if (line.isVerb(at)) return undefined;
  }
  return undefined;
}

/** Whose a noun is that stands alone: who does what the sentence says, or whom the sentence before was about. */
function subjectOfNoun(line: Line, noun: number, second: Party | undefined): Party | undefined {
  const subject = line.subjectOf(noun, true);
  const isReporting = subject && isReporter(line, subject);
  if (subject && !isReporting) return subject;
  // "At a meeting with X, Y said …"
  const later =
    second && line.token(second.to)?.text !== "." ? mainSubjectAfter(line, second.to) : undefined;
  if (later) return later;
  const { topic } = line;
  const [actor] = topic?.actors ?? [];
  if (!topic || !actor || !second || second.actors.includes(actor)) return undefined;
  // No token of this sentence names it.
  return { from: noun, to: noun, actors: [actor], standIns: [topic.words] };
}

function mainSubjectAfter(line: Line, start: number): Party | undefined {
  let hasComma = line.token(start - 1)?.text === ",";
  for (let at = start; at < line.tokens.length; at++) {
    const mention = line.mentionFrom(at);
    if (
      mention &&
      hasComma &&
      !mention.isPlace &&
      line.canAct(mention) &&
      !line.isGoverned(mention)
    ) {
      return line.partyFrom(mention);
    }
    if (line.token(at)?.text === ",") hasComma = true;
    else if (line.isBoundary(at)) return undefined;
  }
  return undefined;
}

/** Whether a party only tells of it: "X said that a meeting …". */
function isReporter(line: Line, { from, to }: Party): boolean {
  const before = line.lexicon.attribution.at(line.tokens, from - 1);
  return before !== undefined || line.lexicon.attribution.at(line.tokens, to) !== undefined;
}

/** The other end, to the right of a noun: "talks on Monday with …", "a visit to …". */
function companionOf(
  line: Line,
  cue: ContactCue,
  start: number,
  between: Party | undefined,
): Party | undefined {
  const { lexicon } = line;
  for (let at = between?.to ?? start; at < Math.min(line.tokens.length, start + REACH); at++) {
    const token = line.token(at);
    if (!token) return undefined;
    if (cue.kind === "visit" || cue.kind === "letter") {
      if (lexicon.to.has(token) || (cue.kind === "visit" && lexicon.in.has(token))) {
        const mention = mentionAfter(line, at + 1);
        const isPlace = mention?.actors[0]?.kind === "country";
        if (mention && (cue.kind === "letter" ? line.canAct(mention) : isPlace))
          return partyOf([mention]);
        return undefined;
      }
    } else if (lexicon.with.has(token)) {
      const other = afterPreposition(line, at + 1);
      if (other) return other;
    }
    if (line.isBoundary(at) || token.text === ",") return undefined;
    if (line.isVerb(at)) return undefined;
  }
  return undefined;
}

function mentionAfter(line: Line, start: number) {
  let at = start;
  while (line.lexicon.determiners.has(line.token(at)) && !line.mentionFrom(at)) at++;
  return line.mentionFrom(at);
}

/** "Obama's first call with …" */
function ownerOf(line: Line, noun: number): Party | undefined {
  const mention = line.mentions.findLast(({ to }) => to <= noun);
  if (!mention || mention.actors.length === 0) return undefined;
  const isOwn = mention.isPossessive && noun - mention.to <= 4;
  if (isOwn) return partyOf([mention]);
  // "his meeting with …"
  const his = line.token(noun - 1);
  const isHis = his !== undefined && line.lexicon.possessives.has(his);
  return isHis ? line.subjectOf(noun, true) : undefined;
}

/** "a visit by …", "a call of … with …" */
function agentOf(line: Line, after: number): Party | undefined {
  const token = line.token(after);
  if (!token) return undefined;
  const isDeclined = line.lexicon.language === "uk" || line.lexicon.language === "ru";
  const isOf = line.lexicon.of.has(token);
  // "des Kanzlers": the article is part of the words for an office.
  const owner = isDeclined || isOf ? line.mentionFrom(after) : undefined;
  if (owner && line.canAct(owner)) return partyOf([owner]);
  const isBy = line.lexicon.by.has(token) || isOf;
  return isBy ? afterPreposition(line, after + 1) : undefined;
}

function lightBefore(line: Line, noun: number): FoundContact["light"] {
  for (let at = noun - 1; at >= Math.max(0, noun - 7); at--) {
    const base = line.lexicon.lightBase.at(line.tokens, at);
    const past = line.lexicon.lightVerbs.at(line.tokens, at);
    if (past || base) {
      const isBase = (base?.length ?? 0) > (past?.length ?? 0);
      return { at, form: isBase ? "base" : "past" };
    }
    if (line.isBoundary(at) || line.token(at)?.text === ",") return undefined;
    if (line.mentions.some(({ from, to, isPossessive }) => from <= at && at < to && !isPossessive))
      return undefined;
  }
  return undefined;
}

/** "spoke" is a call unless words around it say that it was by video or in person; "talks by telephone" are a call. */
function kindOf(line: Line, { cue, from, to, second }: Bare): { kind: string; isVague: boolean } {
  const near = (phrases: typeof line.lexicon.phone) => {
    const before = cue.form === "noun" ? 2 : 6;
    for (
      let at = Math.max(0, from - before);
      at < Math.min(line.tokens.length, Math.max(to, second?.to ?? to) + 6);
      at++
    ) {
      if (phrases.at(line.tokens, at)) return true;
    }
    return false;
  };
  const sure = (kind: string) => ({ kind, isVague: false });
  const isTalk = cue.kind === "call" || cue.kind === "meeting";
  if (isTalk && near(line.lexicon.video)) return sure("video-call");
  if (isTalk && near(line.lexicon.phone)) return sure("call");
  if (cue.kind === "call" && cue.frame === "with" && near(line.lexicon.inPerson))
    return sure("meeting");
  return { kind: cue.kind, isVague: cue.kind === "call" && cue.frame === "with" };
}
