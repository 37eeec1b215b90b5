import type { Actor } from "../cast/actors";
import type { Mention } from "../cast/mentions";
import { hasBoundary, isInserted } from "./insertions";
import type { Line } from "./line";
import { type Party, partyOf } from "./party";

/**
 * Who does what a verb at a token says.
 * @param others who is the other end, and does it not
 * @param isLoose whether words such as "after" may stand between: "Ann Lee left after meeting …"
 */
export function subjectOf(
  line: Line,
  verb: number,
  isLoose: boolean,
  others: readonly Actor[] = [],
): Party | undefined {
  let at = verb - 1;
  while (at >= 0 && (line.isSkipped(at) || isDateBehindWho(line, at))) at--;
  // '"We met …," Ann Lee said', "we plan to meet …"; "consultations that we talked about": who speaks.
  const me = line.lexicon.me.has(line.tokens[at]) ? at : at - 1;
  // '"Great to meet Bob Day," Ann Lee tweeted'
  if (isGreeting(line, verb)) return quotedSpeaker(line, verb - 2);
  const isMine = me === at || line.lexicon.status.at(line.tokens, at)?.length === verb - at;
  if (isMine && line.lexicon.me.has(line.tokens[me])) return quotedSpeaker(line, me);
  if (line.lexicon.language === "en" && line.tokens[at]?.plain === "you") return undefined;
  // "for Kerry to meet …"
  if (line.lexicon.language === "en" && line.tokens[verb - 1]?.plain === "to") {
    const doer = line.mentions.find(({ to }) => to === verb - 1);
    // "will fly to Brussels to meet …": not a city does.
    const previous = doer && line.before(doer.from);
    const isWay = previous && (line.lexicon.to.has(previous) || line.lexicon.in.has(previous));
    const first = doer && firstToDo(line, doer);
    if (first) return partyTo(line, first);
    if (doer && line.canAct(doer) && !doer.isPlace && !isWay) return partyTo(line, doer);
  }
  // "thanked Ann Lee for hosting …": she did.
  if (line.lexicon.language === "en" && isThankedFor(line, verb)) {
    const host = line.mentions.find(({ to }) => to === verb - 1);
    if (host && line.canAct(host) && !host.isPlace) return partyTo(line, host);
  }
  const relative = line.tokens[at];
  if (relative && line.lexicon.who.has(relative)) {
    const end = line.tokens[at - 1]?.text === "," ? at - 1 : at;
    const mention = line.mentions.findLast(
      ({ to, actors }) => actors.length > 0 && (to === end || to === at),
    );
    // "confirmó en la Plaza …, que tuvo": not what the square did.
    const isWhere =
      line.lexicon.language !== "en" &&
      mention?.actors[0]?.kind !== "person" &&
      line.lexicon.in.has(line.before(mention?.from ?? 0));
    if (mention && !isWhere) return partyOf([mention]);
  }
  const candidates: Mention[] = [];
  for (const mention of line.mentions.toReversed()) {
    if (mention.to > verb) continue;
    if (!isLoose && hasBoundary(line, mention.to, beforeQuote(line, mention.to, verb))) break;
    if (mention.isPlace || mention.isObject) continue;
    if (!line.canAct(mention) || line.isGoverned(mention)) continue;
    if (isInserted(line, mention.from, verb) || isCountryObject(line, mention)) continue;
    if (mention.actors.every((actor) => others.includes(actor))) continue;
    candidates.push(mention);
  }
  // "Hale leaves Washington and meets …", "… before flying to …": what the clause began with.
  const isShared = (relative && line.lexicon.and.has(relative)) || isGerund(line, verb, isLoose);
  const main = candidates.filter(({ from }) => from > introEnd(line, verb));
  const mention = isShared
    ? (main.at(-1) ?? candidates.at(-1))
    : (doerOf(line, candidates) ?? candidates[0]);
  // "Ann Lee and Bob Day left, and met …": both.
  const both = isShared && mention ? line.partyFrom(mention) : undefined;
  return both && both.to < verb ? both : mention && partyTo(line, mention);
}

/** Whether a quotation begins with "Great to", and then a verb. */
export function isGreeting(line: Line, verb: number): boolean {
  const { greetings, to } = line.lexicon;
  const isBeside = greetings.has(line.token(verb - 2)) && to.has(line.token(verb - 1));
  const opening = line.indexBefore(verb - 2);
  return isBeside && /^[«“"„:.]$/u.test(line.token(opening)?.text ?? "");
}

/** '"I met Bob Day," Ann Lee said': who says what a token is quoted in. */
function quotedSpeaker(line: Line, at: number): Party | undefined {
  const quotes = (to: number) =>
    line.tokens.slice(0, to).filter(({ text }) => /^[«»“”"„]$/u.test(text)).length;
  // "the matter that we talked about"
  if (
    quotes(at) % 2 === 0 ||
    line.isBoundary(at - 1) !== /^[«»“”"„]$/u.test(line.token(at - 1)?.text ?? "")
  )
    return undefined;
  for (let verb = 0; verb < line.tokens.length; verb++) {
    const said = line.lexicon.attribution.at(line.tokens, verb);
    if (!said || quotes(verb) % 2 === 1) continue;
    const before = line.mentions.findLast(({ to }) => to <= verb);
    const mention =
      before &&
      line.tokens.slice(before.to, verb).every((_, next) => line.isSkipped(before.to + next))
        ? before
        : line.mentionAfter(verb + said.length);
    const [actor] = mention?.actors ?? [];
    if (!mention || !actor || !line.canAct(mention) || mention.isPlace) continue;
    return { from: at, to: at + 1, actors: [actor], standIns: [line.words(at, at + 1)] };
  }
  return undefined;
}

/** "…, який перед цим поговорив": a date between a pronoun and its verb. */
function isDateBehindWho(line: Line, at: number): boolean {
  const date = line.dates.find(({ from, to }) => from <= at && at < to);
  const before = date && line.token(date.from - 1);
  return before !== undefined && line.lexicon.who.has(before);
}

/** 'Ann Lee also "expressed her hope': where the quotation begins that opens with the verb. */
function beforeQuote(line: Line, start: number, verb: number): number {
  let quote = verb - 1;
  // 'Ann Lee and Bob Day "also agreed"'
  while (quote > start && line.isSkipped(quote)) quote--;
  const isQuoted = /^["“«„]$/u.test(line.token(quote)?.text ?? "");
  const isBeside = line.tokens
    .slice(start, quote)
    .every((token, at) => line.isSkipped(start + at) || line.isFiller(token));
  return isQuoted && isBeside ? quote : verb;
}

/** Where "In the case of Ann Lee, …" ends before a verb, by its comma; -1 where a sentence begins otherwise. */
function introEnd(line: Line, verb: number): number {
  if (line.lexicon.language !== "en" || !line.isPreposition(line.token(0))) return -1;
  return line.tokens.findIndex(({ text }, at) => text === "," && at < verb);
}

/** "became the first …", of one who does it or has done it. */
export const FIRST_TO_DO =
  /^(?:is|was|became|become|has become|will be|would be) (?:the )?(?:first|last|only|most|highest)\b/;

/** "Gates is the most senior U.S. official to visit …": it is Gates who does. */
function firstToDo(line: Line, nearest: Mention): Mention | undefined {
  const subject = line.mentions[line.mentions.indexOf(nearest) - 1];
  if (!subject || !line.canAct(subject) || subject.isPlace) return undefined;
  return FIRST_TO_DO.test(line.words(subject.to, nearest.to)) ? subject : undefined;
}

/** "left Bahrain for …": a country behind a verb that no table has. */
function isCountryObject(line: Line, { from, actors }: Mention): boolean {
  const previous = line.before(from);
  if (line.lexicon.language !== "en" || actors[0]?.kind !== "country" || !previous) return false;
  if (!previous.isWord || previous.isCapital || line.isFiller(previous)) return false;
  const { and, boundaries, who, attribution, roles } = line.lexicon;
  const isOther = [and, boundaries, who, attribution, roles].some((words) => words.has(previous));
  return !isOther && /ed$|^(?:left|sent|gave|told|met|saw)$/.test(previous.plain);
}

/** "thanked … for hosting": whoever is thanked or blamed has done it. */
function isThankedFor(line: Line, verb: number): boolean {
  if (line.tokens[verb - 1]?.plain !== "for" || !/ing$/.test(line.tokens[verb]?.plain ?? ""))
    return false;
  return line.tokens
    .slice(0, verb)
    .some(({ plain }) =>
      /^(?:thank|prais|criticis|criticiz|blam|commend|condemn|rebuk|laud)/.test(plain),
    );
}

function isGerund(line: Line, verb: number, isLoose: boolean): boolean {
  const previous = line.tokens[verb - 1];
  return (
    isLoose &&
    /ing$/.test(line.tokens[verb]?.plain ?? "") &&
    // "… and the president looks forward to hosting …": he does.
    previous?.plain !== "to" &&
    (line.isPreposition(previous) || line.lexicon.boundaries.has(previous))
  );
}

/** The party that ends with a mention. */
function partyTo(line: Line, last: Mention): Party {
  const index = line.mentions.indexOf(last);
  for (let start = Math.max(0, index - 5); start < index; start++) {
    const first = line.mentions[start];
    // "he and his counterpart"
    if (!first || !line.canAct(first) || first.as === "they" || line.isGoverned(first)) continue;
    if (isOfOffices(line, first)) continue;
    const party = line.partyFrom(first);
    if (party.to === last.to) return party;
  }
  return partyOf([last]);
}

/** "the heads of Russia and the United States, Ann Lee and Bob Day": the last country of offices whose names follow. */
function isOfOffices(line: Line, { from, to, actors }: Mention): boolean {
  const [country] = actors;
  const name = line.token(to)?.text === "," ? line.mentionAfter(to + 1) : undefined;
  const isJoint = line.lexicon.and.has(line.before(from));
  return isJoint && country?.kind === "country" && name?.actors[0]?.kind === "person";
}

/** "Hale discusses sanctions, Syria in call with …": who does it, where the nearest name only ends a list of what it is about. */
function doerOf(line: Line, [nearest, ...others]: readonly Mention[]): Mention | undefined {
  const isListed = nearest && line.token(nearest.from - 1)?.text === ",";
  if (!isListed || nearest.actors[0]?.kind !== "country" || line.hasVerbNear(nearest.to))
    return undefined;
  return others.find(({ actors, to }) => actors[0]?.kind === "person" && line.isVerb(to));
}
