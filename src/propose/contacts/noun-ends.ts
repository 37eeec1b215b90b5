import type { ContactCue } from "../language/lexicon";
import type { Line } from "../line/line";
import { type Party, partyOf } from "../line/party";
import { subjectOf } from "../line/subject";
import { BESIDE, isWhile } from "../line/while";
import { afterPreposition, type BareContact, REACH } from "./contact";
import { countriesFrom } from "./journeys";

/** "talks between A and B", "a meeting this week between A and B" */
export function betweenAfter(line: Line, start: number): Party | undefined {
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

/** How far behind a noun the verb may stand that says that it takes place, in tokens. */
const HELD = 5;

/** "a call took place on Monday between A and B", "a meeting is to be held between …": the ends behind the verb. */
export function heldBetween(
  line: Line,
  start: number,
): { readonly party: Party; readonly light: NonNullable<BareContact["light"]> } | undefined {
  const { to } = line.lexicon;
  let light: NonNullable<BareContact["light"]> | undefined;
  for (let at = start; at < start + HELD;) {
    const token = line.token(at);
    const verb = lightAt(line, at);
    if (verb) {
      light ??= { at, form: verb.form };
      at += verb.length;
      const party = betweenAfter(line, at);
      if (party) return { party, light };
    } else if (light || !token || !(line.isFiller(token) || to.has(token))) return undefined;
    else at++;
  }
  return undefined;
}

/** A verb that says of a noun that it takes place, and its form. */
export function lightAt(
  line: Line,
  at: number,
): { readonly length: number; readonly form: "past" | "base" } | undefined {
  const past = line.lexicon.lightVerbs.at(line.tokens, at)?.length ?? 0;
  const base = line.lexicon.lightBase.at(line.tokens, at)?.length ?? 0;
  if (past + base === 0) return undefined;
  return { length: Math.max(past, base), form: base > past ? "base" : "past" };
}

/** "took a telephone call from …", "made a call to …": with whom the subject spoke. */
export function callerAfter(line: Line, { kind }: ContactCue, start: number): Party | undefined {
  // "received a call today from …"
  const at = line.dates.find(({ from }) => from === start)?.to ?? start;
  const isCall = kind === "call" || kind === "video-call";
  return isCall &&
    line.lexicon.language === "en" &&
    /^(?:from|to)$/.test(line.token(at)?.plain ?? "")
    ? afterPreposition(line, at + 1)
    : undefined;
}

/** "a letter dated 1 October, written by …": whose it is. */
export function authorOf(line: Line, { kind }: ContactCue, start: number): Party | undefined {
  if (kind !== "letter" || line.lexicon.language !== "en") return undefined;
  const dated = line.token(start)?.plain === "dated" ? start + 1 : start;
  let at = line.dates.find(({ from }) => from === dated)?.to ?? dated;
  if (line.token(at)?.text === ",") at++;
  const isWritten = /^(?:written|signed|sent)$/.test(line.token(at)?.plain ?? "");
  return isWritten && line.token(at + 1)?.plain === "by"
    ? afterPreposition(line, at + 2)
    : undefined;
}

/** "a letter from Ann Lee was handed to …": who wrote it, and to whom. */
export function handedOver(
  line: Line,
  start: number,
): Pick<BareContact, "first" | "second" | "light"> | undefined {
  const first = line.lexicon.language === "en" ? senderOf(line, start) : undefined;
  if (!first) return undefined;
  let at = first.to;
  while (line.isSkipped(at)) at++;
  if (at === first.to || !line.lexicon.idioms.handed.has(line.token(at))) return undefined;
  const to = line.token(at + 1)?.plain === "over" ? at + 2 : at + 1;
  const second = line.lexicon.to.has(line.token(to)) ? afterPreposition(line, to + 1) : undefined;
  return second && { first, second, light: { at, form: "past" } };
}

/** "received a letter from …" */
export function senderOf(line: Line, start: number): Party | undefined {
  const token = line.token(start);
  return token && (line.lexicon.of.has(token) || line.lexicon.by.has(token))
    ? afterPreposition(line, start + 1)
    : undefined;
}

/** The other end, to the right of a noun: "talks on Monday with …", "a visit to …". */
export function companionOf(
  line: Line,
  cue: ContactCue,
  start: number,
  between: Party | undefined,
): Party | undefined {
  const { lexicon } = line;
  for (let at = between?.to ?? start; at < Math.min(line.tokens.length, start + REACH); at++) {
    const token = line.token(at);
    if (!token) return undefined;
    // "her first visit as Turkish foreign minister to …"
    const office = token.plain === "as" ? line.mentionAfter(at + 1) : undefined;
    if (office) {
      at = office.to - 1;
      continue;
    }
    if (cue.kind === "visit" || cue.kind === "letter") {
      if (lexicon.to.has(token) || (cue.kind === "visit" && lexicon.in.has(token))) {
        const mention = line.mentionAfter(at + 1);
        const isPlace = mention?.actors[0]?.kind === "country";
        if (mention && cue.kind === "visit" && isPlace) return countriesFrom(line, mention);
        return mention && cue.kind === "letter" && line.canAct(mention)
          ? partyOf([mention])
          : undefined;
      }
    } else if (lexicon.with.has(token)) {
      const other = afterPreposition(line, at + 1);
      if (other) return other;
    }
    // "told of the summit in a phone call with …": the call's other end.
    const isOther = at > start && line.lexicon.contacts.at(line.tokens, at)?.value.form === "noun";
    if (isOther && isWhile(line, at)) return undefined;
    // "sent a “friendly message” to …"
    const isClosing = at === start && /^[”"»“]$/u.test(token.text);
    if ((line.isBoundary(at) && !isClosing) || token.text === ",") return undefined;
    if (line.isVerb(at) || isOtherPassive(line, at)) return undefined;
  }
  return undefined;
}

/** "the conversation was alluded to in an interview with …": a verb that no table has, and no end of the conversation. */
function isOtherPassive(line: Line, at: number): boolean {
  const { language, status } = line.lexicon;
  if (language !== "en" || !/^(?:was|were|is|are|been)$/.test(line.token(at)?.plain ?? ""))
    return false;
  const isOwn = [at, at + 1, at + 2].some(
    (verb) => lightAt(line, verb) !== undefined || status.at(line.tokens, verb) !== undefined,
  );
  return !isOwn && /ed$/.test(line.token(at + 1)?.plain ?? "");
}

/** "Obama's first call with …" */
export function ownerOf(line: Line, noun: number): Party | undefined {
  const mention = line.mentions.findLast(({ to }) => to <= noun);
  if (!mention || mention.actors.length === 0) return undefined;
  // "Syria's war in a call with …": the call is not Syria's.
  const isOther = line.tokens.slice(mention.to, noun).some((token) => line.isPreposition(token));
  const isOwn = mention.isPossessive && noun - mention.to <= 4 && !isOther;
  if (isOwn) return partyOf([mention]);
  // "his meeting with …"
  const his = line.token(noun - 1);
  const isHis = his !== undefined && line.lexicon.possessives.has(his);
  const owner = isHis ? subjectOf(line, noun, true) : undefined;
  const isSomebody = owner?.actors.some(({ kind }) => kind === "person") === true;
  return isSomebody || !/^(?:his|her)$/.test(his?.plain ?? "") ? owner : undefined;
}

/** "a visit by …", "a call of … with …" */
export function agentOf(line: Line, { kind }: ContactCue, after: number): Party | undefined {
  const token = line.token(after);
  if (!token) return undefined;
  // "pressure at the summit from …"
  if (kind === "meeting" && /^(?:from|for)$/.test(token.plain)) return undefined;
  const isDeclined = line.lexicon.language === "uk" || line.lexicon.language === "ru";
  const isOf = line.lexicon.of.has(token);
  // "des Kanzlers": the article is part of the words for an office.
  const owner = isDeclined || isOf ? line.mentionFrom(after) : undefined;
  if (owner && line.canAct(owner)) return line.partyFrom(owner);
  const isBy = line.lexicon.by.has(token) || isOf;
  return isBy ? afterPreposition(line, after + 1) : undefined;
}

/**
 * "a visit to Ukraine this week by …": who visits, where that stands behind the place; "nobody" if it is somebody without a
 * name.
 */
export function visitorBehind(
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
export function adjectiveBefore(line: Line, noun: number): Party | undefined {
  const mention = line.mentions.find(({ to }) => to === noun);
  // "Doha talks" are in Doha, "U.S. talks" of the United States.
  const isShort = mention?.as === "name" && /^(?:\p{Lu}\.?){2,}$/u.test(mention.words);
  const isOwner = mention?.as === "adjective" || isShort;
  const [actor, ...others] = mention?.actors ?? [];
  return mention && isOwner && actor?.kind === "country" && others.length === 0
    ? partyOf([mention])
    : undefined;
}
