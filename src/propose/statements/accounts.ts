import { subjectOf } from "../line/subject";
import type { Actor } from "../cast/actors";
import type { DateOwner } from "../line/date-owner";
import type { Line } from "../line/line";
import { type Party, partyOf } from "../line/party";
import { mayTurn } from "../line/turned";
import { quotedAs } from "./speakers";

/** By whose account a sentence, or a part of it, is told. */
export interface FoundAccount {
  readonly actor: Actor;
  /** Tokens of the verb or preposition, the last excluded. */
  readonly from: number;
  readonly to: number;
  /** The tokens that are told by it. */
  readonly told: DateOwner;
  readonly words: string;
}

/** "the Kremlin said …", "…, said the Kremlin", "according to the Kremlin". */
export function findAccounts(line: Line): FoundAccount[] {
  const found: FoundAccount[] = [];
  const whole = { from: 0, to: line.tokens.length };
  for (let at = 0; at < line.tokens.length; at++) {
    const according = line.lexicon.according.at(line.tokens, at);
    if (according) {
      const to = at + according.length;
      const party = publisherAfter(line, to) ?? partyAfter(line, to);
      const [actor] = party?.actors ?? [];
      if (actor && party) {
        found.push({ actor, from: at, to, told: whole, words: line.words(at, party.to) });
        continue;
      }
    }
    if (line.mentions.some(({ from, to }) => from <= at && at < to)) continue;
    const quoted = quotedAs(line, at);
    const [source] = quoted?.actors ?? [];
    // "…, RIA cited the ministry as saying"
    if (quoted && source) {
      const told = toldBy(line, quoted.from, at + 1);
      found.push({
        actor: source,
        from: at,
        to: at + 1,
        told,
        words: line.words(quoted.from, at + 1),
      });
      continue;
    }
    const verb = line.lexicon.attribution.at(line.tokens, at);
    if (!verb || line.lexicon.according.has(line.token(at))) continue;
    const to = at + verb.length;
    const before = subjectOf(line, at, false);
    const isAtVerb = before !== undefined && isNear(line, before.to, at);
    // "told Reuters": who listens.
    const hasObject = line.lexicon.statements.at(line.tokens, at)?.value === "tell";
    const party = isAtVerb
      ? before
      : hasObject || !mayTurn(line, at)
        ? undefined
        : partyAfter(line, to);
    const [actor] = party?.actors ?? [];
    if (!actor || !party || party.actors.length > 1) continue;
    const told = toldBy(line, isAtVerb ? party.from : at, Math.max(to, party.to));
    found.push({
      actor,
      from: at,
      to,
      told,
      words: line.words(Math.min(at, party.from), Math.max(to, party.to)),
    });
  }
  return found;
}

/** Whether only words that belong to a verb stand between it and its subject. */
function isNear(line: Line, from: number, verb: number): boolean {
  for (let at = from; at < verb; at++) {
    const token = line.token(at);
    const isInside = line.dates.some((date) => date.from <= at && at < date.to);
    const isPlace = line.mentions.some((mention) => mention.from <= at && at < mention.to);
    if (
      token &&
      !isInside &&
      !isPlace &&
      !line.isFiller(token) &&
      !line.lexicon.in.has(token) &&
      token.text !== ","
    ) {
      return false;
    }
  }
  return true;
}

function partyAfter(line: Line, start: number): Party | undefined {
  const first = line.mentionAfter(start);
  // "the Russian news agency TASS"
  const press =
    first?.as === "adjective" ? line.lexicon.press.at(line.tokens, first.to) : undefined;
  const mention = first && press ? line.mentionFrom(first.to + press.length) : first;
  if (!mention || mention.isPlace || mention.actors.length === 0) return undefined;
  if (mention.as === "adjective" || mention.isPossessive) return undefined;
  return partyOf([mention]);
}

/** How many tokens "statement released on Monday" may have. */
const LONGEST_RELEASE = 5;

/** "a statement released by the Kremlin": whose account it is. */
function publisherAfter(line: Line, start: number): Party | undefined {
  const at = line.afterDeterminers(start);
  const release = line.lexicon.releases.at(line.tokens, at);
  if (!release) return undefined;
  for (let by = at + release.length; by < at + LONGEST_RELEASE; by++) {
    const token = line.token(by);
    if (!token || line.isBoundary(by) || token.text === ",") return undefined;
    // "del Kremlin": the article may be one word with it.
    if (line.lexicon.by.has(token) || line.lexicon.of.has(token)) return partyAfter(line, by + 1);
  }
  return undefined;
}

/** What is told: all that follows; where nothing follows, all that came before. */
function toldBy(line: Line, from: number, to: number): DateOwner {
  const rest = line.tokens.slice(to).filter(({ isWord }) => isWord).length;
  const before = line.tokens.slice(0, from).filter(({ isWord }) => isWord).length;
  const previous = line.token(from - 1);
  const isAfterwards = before > 3 && previous !== undefined && /^[,"”»–—]$/u.test(previous.text);
  return rest < 4 || (isAfterwards && before > rest)
    ? { from: 0, to: from }
    : { from: to, to: line.tokens.length };
}
