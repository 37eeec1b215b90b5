import { subjectOf } from "../line/subject";
import type { ContactCue } from "../language/lexicon";
import { separableAt } from "../line/separable";
import { mainSubjectAfter } from "../line/later-subject";
import type { Line } from "../line/line";
import { type Party, partyOf } from "../line/party";
import { mayTurn } from "../line/turned";
import { BESIDE, isWhile } from "../line/while";
import type { BareContact, FoundContact } from "./contact";
import { saysAnother } from "./german-clauses";
import { hostOf, journeyTo } from "./journeys";
import { clauseBehind, ownCall } from "./noun-clause";
import {
  adjectiveBefore,
  agentOf,
  authorOf,
  betweenAfter,
  callerAfter,
  companionOf,
  handedOver,
  heldBetween,
  lightAt,
  ownerOf,
  senderOf,
  visitorBehind,
} from "./noun-ends";

/** The contact that a noun tells of, likewise. */
export function nounAt(
  line: Line,
  cue: ContactCue,
  from: number,
  to: number,
): BareContact | undefined {
  // "a call for better ties": no telephone rang.
  const isAppeal = to === from + 1 && /^calls?$/.test(line.token(from)?.plain ?? "");
  if (isAppeal && line.token(to)?.plain === "for" && !isDated(line, to + 1)) return undefined;
  const clause = clauseBehind(line, cue, to);
  const light = lightBefore(line, cue, from) ?? clause?.light;
  // "an agreement with …" may be any; "signed" says that there is one.
  if (cue.kind === "agreement" && !(light && line.lexicon.idioms.signing.has(line.token(light.at))))
    return undefined;
  const ends = clause ?? ownCall(line, cue, from, to);
  if (ends) return { cue, from, to, ...ends };
  // "agreed to continue the dialogue": no contact of its own.
  const isInfinitive = light?.form === "base" && line.token(light.at - 1)?.plain === "to";
  if (isInfinitive && /^(?:dialogue|contacts|communication)$/.test(line.words(from, to)))
    return undefined;
  if (isOnlyWanted(line, from, to) || isAdjective(line, from, to)) return undefined;
  if (isOccasion(line, from)) return undefined;
  const between = betweenAfter(line, to);
  if (between && between.actors.length > 1) {
    return { cue, from, to, first: between, second: undefined, light };
  }
  const held = heldBetween(line, to);
  if (held) return { cue, from, to, first: held.party, second: undefined, light: held.light };
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
      light,
    };
  }
  const caller = light || isWhile(line, from) ? callerAfter(line, cue, to) : undefined;
  // "took a call from …", "announced it in a call to …"
  const called = caller && subjectOf(line, light?.at ?? from, light === undefined);
  if (called && !called.actors.some((actor) => caller.actors.includes(actor))) {
    // Who is called stands second.
    const isFrom = line.tokens.slice(to, caller.from).some(({ plain }) => plain === "from");
    const [first, other] = isFrom ? [caller, called] : [called, caller];
    return { cue, from, to, first, second: other, light };
  }
  const author = authorOf(line, cue, to);
  const reader = author && companionOf(line, cue, author.to, undefined);
  if (author && reader) return { cue, from, to, first: author, second: reader, light };
  const handed = cue.kind === "letter" ? handedOver(line, to) : undefined;
  if (handed) return { cue, from, to, ...handed };
  const journey = cue.kind === "visit" ? journeyTo(line, to) : undefined;
  const traveller = journey && (ownerOf(line, from) ?? subjectOf(line, from, true));
  if (journey && traveller) return { ...journey, first: traveller, light: undefined };
  const companion = companionOf(line, cue, to, between);
  const guest = cue.kind === "visit" && !companion ? agentOf(line, cue, to) : undefined;
  const second = companion ?? (guest && hostOf(line, from));
  const agent = agentOf(line, cue, to) ?? visitorBehind(line, cue, second);
  if (agent === "nobody") return undefined;
  const isEnglish = line.lexicon.language === "en";
  const adjective = isEnglish && second && !light ? adjectiveBefore(line, from) : undefined;
  if (adjective) return { cue, from, to, first: adjective, second, light };
  const isMutual = cue.kind !== "visit" && cue.kind !== "letter";
  if (agent && agent.actors.length > 1 && isMutual && !second) {
    return { cue, from, to, first: agent, second: undefined, light };
  }
  const sender = cue.kind === "letter" && light ? senderOf(line, to) : undefined;
  const receiver = sender && light && subjectOf(line, light.at, false);
  if (sender && receiver) return { cue, from, to, first: sender, second: receiver, light };
  // "Telefonat des Präsidenten mit …": of somebody whom the text has not named.
  if (!agent && isOfNobody(line, to)) return undefined;
  const owner = ownerOf(line, from) ?? between ?? agent;
  const theirs = second || owner ? undefined : pairBefore(line, cue, from);
  if (theirs) return { cue, from, to, first: theirs, second: undefined, light };
  const first =
    owner ??
    (light ? subjectOf(line, light.at, false) : undefined) ??
    (isTopic(line, from) ? undefined : subjectOfNoun(line, from, second));
  if (!first) return undefined;
  const isFar = first.from === first.to;
  // "will travel to Bern to continue the talks": with whom is not told.
  const isGoingOn = isInfinitive && /^(?:continue|resume)$/.test(line.token(light.at)?.plain ?? "");
  if (!second && isGoingOn && owner === undefined) return undefined;
  if (!second) {
    const isHeld = light !== undefined || isWhile(line, from);
    const isPlural = isMutual && isHeld && first.actors.length > 1;
    return isPlural ? { cue, from, to, first, second: undefined, light } : undefined;
  }
  return { cue, from, to, first, second, light, isFar };
}

/** Whether a date begins at a token, or behind a number: "for Thursday", "for 40 minutes". */
function isDated(line: Line, at: number): boolean {
  const isNumber = /^\d|^(?:an?|about|over|nearly|almost|around)$/.test(
    line.token(at)?.plain ?? "",
  );
  return isNumber || line.dates.some(({ from }) => from === at);
}

/** "on the sidelines of the ministerial meeting": where something else took place. */
export function isOccasion(line: Line, noun: number): boolean {
  const before = line.words(Math.max(0, noun - OCCASION), noun);
  return /\b(?:sidelines|margins|fringes) of (?:the|a|an|this|their) (?:(?!with|between|and\b)\S+ )*$/.test(
    `${before} `,
  );
}

/** How far before a noun "on the sidelines of" may stand, in tokens. */
const OCCASION = 8;

/** "bilateral ties", "a bilateral trade deal": no meeting. */
function isAdjective(line: Line, from: number, to: number): boolean {
  const next = line.token(to);
  if (line.words(from, to) !== "bilateral" || !next?.isWord) return false;
  return !line.isPreposition(next) && !line.isFiller(next) && !line.isVerb(to);
}

/** "declined to confirm the meeting with …": who says so only speaks of it. */
const UNCONFIRMED = /\b(?:declined|refused|unable) to (?:confirm|comment on|discuss|verify)\b/;

/** "spoke out in favour of building dialogue with …": what is to be built is no contact. */
function isOnlyWanted(line: Line, from: number, to: number): boolean {
  if (UNCONFIRMED.test(line.words(Math.max(0, from - 6), from))) return true;
  if (!/^(?:dialogue|contacts|communication)$/.test(line.words(from, to))) return false;
  return /\b(?:build|develop|promot|strengthen|establish|encourag|maintain|support)\p{L}*(?: (?:a|an|the|direct|closer|more|\p{L}+ and))*$/u.test(
    line.words(Math.max(0, from - 4), from),
  );
}

/** "A meeting between Ann Lee and Bob Day was put off after a phone call": between whom, where the sentence said so before. */
function pairBefore(line: Line, { kind }: ContactCue, noun: number): Party | undefined {
  const isCall = kind === "call" || kind === "video-call";
  if (!isCall || line.lexicon.language !== "en" || !isWhile(line, noun)) return undefined;
  for (let at = 0; at < noun; at++) {
    const contact = line.lexicon.contacts.at(line.tokens, at);
    const pair = contact && betweenAfter(line, at + contact.length);
    if (pair && pair.to < noun) return pair;
  }
  return undefined;
}

/** Whether a noun is somebody's of whom no name is known: "the call of the president with …". */
function isOfNobody(line: Line, to: number): boolean {
  if (!line.lexicon.of.has(line.token(to))) return false;
  // "des Kanzlers": the article is part of the words for an office.
  const owner = line.mentionFrom(to) ?? line.mentionAfter(to + 1);
  const isOffice = owner?.as === "role" || owner?.as === "spokes";
  return isOffice && owner.actors.length === 0;
}

/** "conferred about the talks with …", "at the ministers' meeting": not a contact of whom the sentence is about. */
export function isTopic(line: Line, noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - BESIDE); at--) {
    const token = line.token(at);
    if (!token || line.lexicon.about.has(token)) return token !== undefined;
    // "discussed the talks with …"
    if (line.lexicon.contacts.at(line.tokens, at)?.value.frame === "topic") return true;
    // "Friday's meeting with …"
    if (line.dates.some(({ to }) => to === at)) return false;
    if (/^['’]s?$/.test(token.text)) return true;
    if (line.isPreposition(token) && isOnCourse(line, at)) return true;
    if (line.isPreposition(token) || line.isVerb(at) || line.isBoundary(at)) return false;
  }
  return false;
}

/** "briefed her on developments in the talks with …", "about the progress of …": only spoken of. */
function isOnCourse(line: Line, joint: number): boolean {
  if (!line.lexicon.idioms.course.has(line.token(joint - 1))) return false;
  return line.tokens
    .slice(Math.max(0, joint - BESIDE), joint - 1)
    .some((token) => line.lexicon.about.has(token));
}

/** Whose a noun is that stands alone: who does what the sentence says, or whom the sentence before was about. */
function subjectOfNoun(line: Line, noun: number, second: Party | undefined): Party | undefined {
  const subject = subjectOf(line, noun, true, second?.actors);
  // "said in a letter to …", "said after talks with …": who says so was there.
  const isThere = subject?.actors[0]?.kind === "person" && isWhile(line, noun);
  const isReporting = subject && !isThere && isReporter(line, subject);
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

/** Whether a party only tells of it: "X said that a meeting …"; who denies one, or rules one out, was to be there. */
function isReporter(line: Line, { from, to }: Party): boolean {
  const { attribution, status } = line.lexicon;
  return [from - 1, to].some((at) => {
    // "Ann Lee said Bob Day would travel …": he does not tell of it.
    if (at < from && !mayTurn(line, at)) return false;
    const own = status.at(line.tokens, at)?.value;
    const isOwn = own === "denied" || own === "negated" || separableAt(line, at) !== undefined;
    return !isOwn && attribution.at(line.tokens, at) !== undefined;
  });
}

function lightBefore(line: Line, { kind }: ContactCue, noun: number): FoundContact["light"] {
  for (let at = noun - 1; at >= Math.max(0, noun - 7); at--) {
    if (kind === "letter" && line.lexicon.idioms.sent.has(line.token(at)))
      return { at, form: "past" };
    const verb = lightAt(line, at);
    if (verb) return saysAnother(line, at, noun) ? undefined : { at, form: verb.form };
    const text = line.token(at)?.text ?? "";
    // "agreed to hold the summit during a call": what is held is another.
    if (/^(?:during|after|following)$/.test(line.token(at)?.plain ?? "")) return undefined;
    // "had been asked about a meeting", "had commented on talks": what is only spoken of.
    const isDated = line.dates.some(({ from }) => from === at || from === at + 1);
    if (line.lexicon.about.has(line.token(at)) && !isDated) return undefined;
    // 'held "constructive" talks'
    if ((line.isBoundary(at) && !/^[«»“”"„]$/u.test(text)) || text === ",") return undefined;
    const mention = line.mentions.find(({ from, to }) => from <= at && at < to);
    if (mention && !mention.isPossessive) {
      // "führte Merkel Telefonate mit …"
      if (line.lexicon.language !== "de") return undefined;
      at = mention.from;
    }
  }
  return undefined;
}
