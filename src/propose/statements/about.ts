import type { FoundContact } from "../contacts/contact";
import type { Line } from "../line/line";
import type { Party } from "../line/party";
import type { Actor } from "../cast/actors";
import type { About } from "./statement";

/** Whether a mention is of somebody who reports, by a word of the name or the word behind it. */
function isPress(
  { lexicon, tokens }: Line,
  { from, to }: Pick<Line["mentions"][number], "from" | "to">,
): boolean {
  const name = tokens.slice(from, to).filter(({ isCapital }) => isCapital);
  return (
    name.some((token) => lexicon.pressNames.has(token)) ||
    lexicon.press.at(tokens, to) !== undefined
  );
}

/** Whether one is the country of the other. */
function isCompatriot(one: Actor, speaker: Actor, { home, place }: Line): boolean {
  const hasCountry = one.kind === "country" || speaker.kind === "country";
  // Who has no country in an official text is of its own, and who speaks in a report most likely of where it was written.
  const mine = one.country ?? home;
  const speakers = speaker.country ?? home ?? (speaker.kind === "person" ? place : undefined);
  return hasCountry && mine !== undefined && mine === speakers;
}

/** Where what is said goes on after '"…", said Ann Lee, an envoy, "…': what stands before says who she is. */
function openingAfter(line: Line, from: number): number {
  const opening = line.tokens.findIndex(
    ({ text, plain }, at) => at >= from && (/^["“«:]$/u.test(text) || plain === "that"),
  );
  return opening < 0 ? line.tokens.length : opening;
}

/**
 * To whom or about whom somebody says something, in the order in which they are named.
 * @param verbTo the token behind the verb
 * @param party who says it together
 * @param contacts of the sentence: whom somebody met in them is not what is spoken about
 */
export function aboutOf(
  line: Line,
  form: "say" | "tell",
  verbTo: number,
  speaker: Actor,
  party: Party,
  contacts: readonly FoundContact[],
): About[] {
  const isTurned = party.from >= verbTo;
  const isEnglish = line.lexicon.language === "en" && form === "say";
  const opening = isTurned && isEnglish ? openingAfter(line, party.to) : undefined;
  const later = line.mentions.filter(
    ({ from }) => from >= (opening ?? Math.max(verbTo, isTurned ? party.to : 0)),
  );
  const earlier = line.mentions.filter(({ to }) => to <= party.from);
  const found: About[] = [];
  /** "urged China and Japan": whom the verb is said to. */
  let listeners: Party | undefined;
  // "lui a demandé"
  const clitic = line.mentions.find(
    ({ from, to, isObject }) => isObject && from >= party.to && to < verbTo,
  );
  for (const actor of clitic?.actors ?? []) {
    found.push({ actor, isAddressed: true, words: clitic?.words ?? "", isNamed: false });
  }
  // What was said can stand before who said it.
  const previous = line.token(Math.min(verbTo - 1, party.from) - 1)?.text ?? "";
  const isAfterwards =
    /^[,"”»–—]$/u.test(previous) || /^[,"”»–—]$/u.test(line.token(party.from - 1)?.text ?? "");
  const isLast =
    isAfterwards &&
    line.tokens.slice(Math.max(verbTo, party.to)).filter(({ isWord }) => isWord).length < 4;
  for (const mention of isLast || opening !== undefined ? [...later, ...earlier] : later) {
    for (const actor of mention.actors) {
      const isOwn =
        party.actors.includes(actor) || actor.press || isCompatriot(actor, speaker, line);
      if (
        isOwn ||
        found.some((one) => one.actor === actor) ||
        mention.as === "he" ||
        mention.as === "they"
      )
        continue;
      if (!actor.isSure && form === "say") continue;
      // "told Radio Norte": who only asks.
      if (isPress(line, mention)) continue;
      // "told a cabinet meeting"
      if (mention.as === "the-government" && line.isModifier(mention)) continue;
      // "told Germany's ARD television": the station, not the country.
      if (mention.isPossessive && line.mentionFrom(mention.to + 1)?.as === "name") continue;
      // "said at the ministry's headquarters"
      const isHouse =
        mention.isPossessive && line.lexicon.idioms.houses.has(line.token(mention.to + 1));
      if (isHouse && line.lexicon.in.has(line.before(mention.from))) continue;
      // "said that trade between France and Germany had grown"
      if (form === "say" && isOfPair(line, mention)) continue;
      // "the cost of a pipe through Georgia to Iran will rise, Ann Lee said": of a pipe.
      if (form === "say" && isDeep(line, mention)) continue;
      // "raised the NATO Summit"
      if (line.lexicon.events.has(line.token(mention.to))) continue;
      // A place is not what is spoken about, nor is whom somebody met.
      if (
        (mention.isPlace && !isAskedOf(line, verbTo, mention.from)) ||
        contacts.some(
          ({ second }) => second && second.from <= mention.from && mention.to <= second.to,
        )
      )
        continue;
      const owner = line.mentions.find(
        ({ to, isPossessive }) => isPossessive && to === mention.from - 1,
      );
      const start = line.indexBefore(owner?.from ?? mention.from) + 1;
      const between = line.tokens.slice(verbTo, start).filter((token) => !line.isFiller(token));
      const isFirst =
        form === "tell" &&
        mention.from >= verbTo &&
        (between.length === 0 || (between.length === 1 && line.lexicon.to.has(between[0])));
      if (isFirst) listeners ??= line.partyFrom(mention);
      const isAddressed =
        isFirst ||
        isAskedOf(line, verbTo, mention.from) ||
        (form === "say" && isConveyed(line, verbTo, start)) ||
        (listeners !== undefined && isListed(line, listeners, mention.from, actor));
      // "sentenced a man who had threatened Ann Lee": not her.
      if (form === "tell" && !isAddressed && isBehindClause(line, verbTo, start)) continue;
      found.push({ actor, isAddressed, words: mention.words, isNamed: mention.isNamed });
    }
  }
  return found;
}

/** "asked for an update from Ann Lee" */
function isAskedOf(line: Line, verbTo: number, from: number): boolean {
  const { asks, askedFrom } = line.lexicon;
  if (from < verbTo || !askedFrom.has(line.before(from))) return false;
  return [verbTo - 2, verbTo - 1].some((at) => {
    const match = asks.at(line.tokens, at);
    return match !== undefined && at + match.length >= verbTo;
  });
}

/** How many prepositions in a row belong to one noun. */
const DEEP = 2;

/** Whether a name only tells which of a thing of a thing is meant: it stands behind two prepositions or more without a verb. */
function isDeep(line: Line, { from, actors }: Line["mentions"][number]): boolean {
  const { language, about, with: company } = line.lexicon;
  if (language !== "en" || actors[0]?.kind === "person") return false;
  let joints = 0;
  for (let at = line.indexBefore(from); at >= 0; at--) {
    const token = line.token(at);
    if (!token || line.isBoundary(at) || token.text === "," || line.isVerb(at)) break;
    if (line.isSkipped(at) && !line.isPreposition(token)) break;
    if (!line.isPreposition(token)) continue;
    // "the talks about sanctions on Iran": what it is about.
    if (about.has(token) || company.has(token) || /^(?:against|towards?)$/.test(token.plain))
      return joints >= DEEP;
    joints++;
  }
  return joints >= DEEP;
}

/** "between France and Germany": two that only something of theirs is told of. */
function isOfPair(line: Line, mention: Line["mentions"][number]): boolean {
  const { between, of, and } = line.lexicon;
  const isBetween = (from: number) => {
    const word = line.before(from);
    return between.has(word) && !of.has(word);
  };
  if (isBetween(mention.from)) return true;
  const former = line.mentions[line.mentions.indexOf(mention) - 1];
  const isJoint = former && line.indexBefore(mention.from) <= former.to;
  return isJoint === true && and.has(line.before(mention.from)) && isBetween(former.from);
}

/** How many tokens "his condolences to" may have. */
const LONGEST_GIFT = 7;

/** "conveyed his condolences to Ann Lee", "expressed gratitude to her": to whom. */
function isConveyed(line: Line, from: number, to: number): boolean {
  const verb = line.token(from - 1)?.plain ?? "";
  if (line.lexicon.language !== "en" || !/^(?:conveyed|expressed|voiced)$/.test(verb)) return false;
  if (line.token(to - 1)?.plain !== "to" || to - from > LONGEST_GIFT) return false;
  return line.tokens
    .slice(from, to - 1)
    .every(({ text }, at) => text !== "," && !line.isBoundary(from + at));
}

/** Whether a mention stands in the list of whom a verb is said to, as one that the verb can be said to. */
function isListed(line: Line, { from, to, actors }: Party, at: number, actor: Actor): boolean {
  return line.lexicon.language === "en" && from < at && at < to && actors.includes(actor);
}

/** Whether a clause or "for …" begins between a verb and what it may be about. */
function isBehindClause(line: Line, from: number, to: number): boolean {
  if (line.lexicon.language !== "en") return false;
  for (let at = from; at < to; at++) {
    const token = line.token(at);
    if (!token || line.isBoundary(at) || line.lexicon.who.has(token)) return true;
    if (/^(?:for|over)$/.test(token.plain)) return true;
  }
  return false;
}
