import type { ContactCue } from "../language/lexicon";
import { afterPreposition, describedPerson, REACH } from "./contact";
import type { Line } from "../line/line";
import type { Party } from "../line/party";

/** The other end of the contact that a verb tells of, to its right. */
export function objectOf(line: Line, { frame }: ContactCue, start: number): Party | undefined {
  const { lexicon } = line;
  let isDirect = frame !== "with" && frame !== "topic";
  for (let at = start; at < Math.min(line.tokens.length, start + REACH);) {
    const token = line.token(at);
    if (!token) return undefined;
    const date = line.dates.find(({ from }) => from === at);
    const mention = line.mentionFrom(at);
    if (mention) {
      // "visited Ann Lee at her farm"
      const isVisited =
        at === start && /^visit(?:ed|s|ing)?$/.test(line.token(at - 1)?.plain ?? "");
      const isHost = isVisited && mention.actors[0]?.kind === "person" && line.canAct(mention);
      if (isHost || (isDirect && isEnd(line, mention, frame))) return line.partyFrom(mention);
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
    // "was received in the palace by …"
    if (isDirect && frame === "direct" && lexicon.by.has(token)) {
      const agent = afterPreposition(line, at + 1);
      if (agent) return agent;
    }
    // "reçue en fin de journée par …"
    const agent = isDirect && frame === "direct" ? agentBehind(line, at) : undefined;
    if (agent) return agent;
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
    // "met for talks with …": the noun tells of it; "by video link" is only how.
    const isHow = lexicon.by.has(line.token(at - 1));
    const isNoun = lexicon.contacts.at(line.tokens, at)?.value.form === "noun";
    // "discussed plans to resume talks with …": with whom it was discussed.
    if (at > start && isNoun && !isHow && frame !== "topic") return undefined;
    const described = isDirect && frame !== "place" ? describedPerson(line, at) : undefined;
    if (described && line.canAct(described)) return line.partyFrom(described);
    // "by telephone" is no verb.
    const isVerb = line.isVerb(at) && !line.isPreposition(line.token(at - 1));
    if (line.isBoundary(at) || isVerb) return undefined;
    const inserted =
      token.text === "," ? (afterTimeAndPlace(line, at) ?? beforeWith(line, at)) : undefined;
    if (inserted !== undefined) {
      at = inserted;
      continue;
    }
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

/** How long "en fin de journée" may be, in tokens. */
const LONGEST_PHRASE = 6;

/** By whom, behind small words that begin with a preposition and say when or how. */
function agentBehind(line: Line, at: number): Party | undefined {
  const { lexicon } = line;
  if (lexicon.language === "en" || !line.isPreposition(line.token(at))) return undefined;
  for (let end = at + 1; end <= at + LONGEST_PHRASE; end++) {
    const token = line.token(end);
    if (!token?.isWord || token.isCapital || line.isBoundary(end)) return undefined;
    if (lexicon.by.has(token)) return afterPreposition(line, end + 1);
    if (line.isVerb(end)) return undefined;
  }
  return undefined;
}

/** How long ", jeudi à Alger," may be, in tokens. */
const LONGEST_INSERTION = 9;

/** "a reçu, jeudi à Alger, le ministre …": behind the commas between which only stands when or where. */
function afterTimeAndPlace(line: Line, comma: number): number | undefined {
  for (let at = comma + 1; at <= comma + LONGEST_INSERTION; at++) {
    const token = line.token(at);
    if (!token) return undefined;
    if (token.text === ",") return at > comma + 1 ? at + 1 : undefined;
    const date = line.dates.find(({ from, to }) => from <= at && at < to);
    const place = line.mentionFrom(at);
    const isHere = place?.isPlace === true;
    const isJoint = line.lexicon.in.has(token) || line.lexicon.determiners.has(token);
    const isHouse = at > comma + 1 && token.isWord && line.lexicon.in.has(line.before(at));
    if (date) at = date.to - 1;
    else if (isHere) at = place.to - 1;
    else if (place || !(isJoint || isHouse || line.isPreposition(token))) return undefined;
  }
  return undefined;
}

/** "met, on the sidelines of the summit, with …": where "with" comes behind what stands between commas. */
function beforeWith(line: Line, comma: number): number | undefined {
  for (let at = comma + 1; at <= comma + LONGEST_INSERTION + 1; at++) {
    if (!line.token(at) || line.isBoundary(at)) return undefined;
    if (line.token(at)?.text !== ",") continue;
    return at > comma + 1 && line.lexicon.with.has(line.token(at + 1)) ? at + 1 : undefined;
  }
  return undefined;
}

/** Where "in Brussels" or "on Monday" ends. */
function placeOrDateAfter(line: Line, start: number, frame: string): number | undefined {
  const at = line.afterDeterminers(start);
  const date = line.dates.find(({ from }) => from === at || from === start);
  if (date) return date.to;
  const mention = line.mentionFrom(at);
  if (frame === "place") return mention?.actors[0]?.kind === "country" ? at : undefined;
  const [actor] = mention?.actors ?? [];
  // "ha ricevuto oggi al Quirinale il Presidente …": a building.
  const isBuilding =
    line.lexicon.in.has(line.token(start - 1)) &&
    !line.lexicon.with.has(line.token(start - 1)) &&
    (frame === "direct" || frame === "both") &&
    actor?.kind !== "person" &&
    actor?.known === undefined;
  return mention && (mention.isPlace || (isBuilding && actor?.kind !== "country"))
    ? mention.to
    : undefined;
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
