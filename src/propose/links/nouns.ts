import { subjectOf } from "../line/subject";
import type { ContactCue } from "../language/lexicon";
import { separableAt } from "../line/separable";
import { mayTurn } from "./accounts";
import { afterPreposition, type BareContact, type FoundContact, REACH } from "./contact";
import type { Line } from "../line/line";
import { type Party, partyOf } from "../line/party";

const SIGNING =
  /^(?:sign|signs|signed|reach|reaches|reached|struck|strike|inked|sealed|concluded)$/;

/** The contact that a noun tells of, likewise. */
export function nounAt(
  line: Line,
  cue: ContactCue,
  from: number,
  to: number,
): BareContact | undefined {
  const light = lightBefore(line, from);
  // "an agreement with …" may be any; "signed" says that there is one.
  if (cue.kind === "agreement" && !(light && SIGNING.test(line.token(light.at)?.plain ?? "")))
    return undefined;
  const between = betweenAfter(line, to);
  if (between && between.actors.length > 1) {
    return { cue, from, to, first: between, second: undefined, light };
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
      light,
    };
  }
  const caller = light && callerAfter(line, cue, to);
  const called = caller && subjectOf(line, light.at, false);
  if (called) return { cue, from, to, first: called, second: caller, light };
  const second = companionOf(line, cue, to, between);
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
  const owner = ownerOf(line, from) ?? between ?? agent;
  const first =
    owner ??
    (light ? subjectOf(line, light.at, false) : undefined) ??
    (isTopic(line, from) ? undefined : subjectOfNoun(line, from, second));
  if (!first) return undefined;
  const isFar = first.from === first.to;
  if (!second) {
    const isHeld = light !== undefined || isWhile(line, from);
    const isPlural = isMutual && isHeld && first.actors.length > 1;
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
    // "the conversation followed talks between …"
    if (at > start && line.lexicon.contacts.at(line.tokens, at)) return undefined;
  }
  return undefined;
}

/** How many tokens may stand between a noun and what governs it. */
const BESIDE = 4;

/** "conferred about the talks with …", "at the ministers' meeting": not a contact of whom the sentence is about. */
function isTopic(line: Line, noun: number): boolean {
  for (let at = noun - 1; at >= Math.max(0, noun - BESIDE); at--) {
    const token = line.token(at);
    if (!token || line.lexicon.about.has(token)) return token !== undefined;
    // "discussed the talks with …"
    if (line.lexicon.contacts.at(line.tokens, at)?.value.frame === "topic") return true;
    if (/^['’]s?$/.test(token.text)) return true;
    if (line.isPreposition(token) || line.isVerb(at) || line.isBoundary(at)) return false;
  }
  return false;
}

/** "took a telephone call from …", "made a call to …": with whom the subject spoke. */
function callerAfter(line: Line, { kind }: ContactCue, start: number): Party | undefined {
  const joint = line.token(start);
  const isCall = kind === "call" || kind === "video-call";
  return isCall && line.lexicon.language === "en" && /^(?:from|to)$/.test(joint?.plain ?? "")
    ? afterPreposition(line, start + 1)
    : undefined;
}

/** "received a letter from …" */
function senderOf(line: Line, start: number): Party | undefined {
  const token = line.token(start);
  return token && (line.lexicon.of.has(token) || line.lexicon.by.has(token))
    ? afterPreposition(line, start + 1)
    : undefined;
}

/** Whose a noun is that stands alone: who does what the sentence says, or whom the sentence before was about. */
function subjectOfNoun(line: Line, noun: number, second: Party | undefined): Party | undefined {
  const subject = subjectOf(line, noun, true);
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

/** Whether words before a noun say that something else took place in it: "during talks with …", "in a letter to …". */
export function isWhile(line: Line, noun: number): boolean {
  return whileAt(line, noun) !== undefined;
}

/** Where these words begin. */
export function whileAt(line: Line, noun: number): number | undefined {
  for (let at = noun - 1; at >= Math.max(0, noun - BESIDE); at--) {
    if (line.lexicon.heldBefore.at(line.tokens, at)) return at;
    if (line.isPreposition(line.token(at)) || line.isVerb(at) || line.isBoundary(at)) {
      return undefined;
    }
  }
  return undefined;
}

/** Who does what the main clause says that begins behind a comma after a token. */
export function mainSubjectAfter(line: Line, start: number): Party | undefined {
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
      // "…, Itar-Tass said": who reports it was not there.
      if (mention.actors.some(({ press }) => press)) return undefined;
      return line.partyFrom(mention);
    }
    const token = line.token(at);
    if (token?.text === ",") hasComma = true;
    else if (line.isBoundary(at)) return undefined;
    // "A meeting with X is not planned, said Y."
    else if (!hasComma && token && line.isFiller(token)) return undefined;
  }
  return undefined;
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
  const owner = isHis ? subjectOf(line, noun, true) : undefined;
  const isSomebody = owner?.actors.some(({ kind }) => kind === "person") === true;
  return isSomebody || !/^(?:his|her)$/.test(his?.plain ?? "") ? owner : undefined;
}

/** "a visit by …", "a call of … with …" */
function agentOf(line: Line, { kind }: ContactCue, after: number): Party | undefined {
  const token = line.token(after);
  if (!token) return undefined;
  // "pressure at the summit from …"
  if (kind === "meeting" && /^(?:from|for)$/.test(token.plain)) return undefined;
  const isDeclined = line.lexicon.language === "uk" || line.lexicon.language === "ru";
  const isOf = line.lexicon.of.has(token);
  // "des Kanzlers": the article is part of the words for an office.
  const owner = isDeclined || isOf ? line.mentionFrom(after) : undefined;
  if (owner && line.canAct(owner)) return partyOf([owner]);
  const isBy = line.lexicon.by.has(token) || isOf;
  return isBy ? afterPreposition(line, after + 1) : undefined;
}

/**
 * "a visit to Ukraine this week by …": who visits, where that stands behind the place; "nobody" if it is somebody without a
 * name.
 */
function visitorBehind(
  line: Line,
  { kind }: ContactCue,
  place: Party | undefined,
): Party | "nobody" | undefined {
  if (kind !== "visit" || !place) return undefined;
  for (let at = place.to; at < place.to + BESIDE; at++) {
    const token = line.token(at);
    if (!token || token.text === "," || line.isBoundary(at) || line.isVerb(at)) return undefined;
    if (line.dates.some(({ from, to }) => from <= at && at < to)) continue;
    if (line.lexicon.by.has(token)) return afterPreposition(line, at + 1) ?? "nobody";
  }
  return undefined;
}

/** "direct U.S. contacts with …": whose they are. */
function adjectiveBefore(line: Line, noun: number): Party | undefined {
  const mention = line.mentions.find(({ to }) => to === noun);
  const isOwner = mention?.as === "adjective" || mention?.as === "name";
  const [actor, ...others] = mention?.actors ?? [];
  return mention && isOwner && actor?.kind === "country" && others.length === 0
    ? partyOf([mention])
    : undefined;
}

function lightBefore(line: Line, noun: number): FoundContact["light"] {
  for (let at = noun - 1; at >= Math.max(0, noun - 7); at--) {
    const base = line.lexicon.lightBase.at(line.tokens, at);
    const past = line.lexicon.lightVerbs.at(line.tokens, at);
    if (past || base) {
      const isBase = (base?.length ?? 0) > (past?.length ?? 0);
      return { at, form: isBase ? "base" : "past" };
    }
    const text = line.token(at)?.text ?? "";
    // "had been asked about a meeting", "had commented on talks": what is only spoken of.
    const isDated = line.dates.some(({ from }) => from === at || from === at + 1);
    if (line.lexicon.about.has(line.token(at)) && !isDated) return undefined;
    // 'held "constructive" talks'
    if ((line.isBoundary(at) && !/^[«»“”"„]$/u.test(text)) || text === ",") return undefined;
    if (line.mentions.some(({ from, to, isPossessive }) => from <= at && at < to && !isPossessive))
      return undefined;
  }
  return undefined;
}
