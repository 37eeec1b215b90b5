import { afterPreposition } from "../contacts/contact";
import type { Line } from "../line/line";
import { type Party, partyOf } from "../line/party";
import type { FoundStatement } from "./statement";

/** How far from a noun its two ends may stand, in tokens. */
const REACH = 14;
/** How many words may stand between "Norvik's" and "urgent request". */
const BESIDE = 2;
/** How far behind a participle whom a ruling is on may stand, in tokens. */
const RULED = 9;
const AGAINST = /^(?:to|against|with)$/;

/** "the request of the city to the ministry", "the ruling of the court against Norvik": who puts what a noun says to whom. */
export function nounStatementsAt(line: Line, from: number): FoundStatement[] {
  const { statementNouns, rulings } = line.lexicon;
  const match = statementNouns.at(line.tokens, from) ?? rulings.at(line.tokens, from);
  if (!match) return [];
  const to = from + match.length;
  const owner = line.mentions.findLast((mention) => mention.to <= from);
  const isOwned = owner?.isPossessive === true && from - owner.to <= BESIDE + 1;
  let speaker: Party | undefined =
    isOwned && owner.actors.length > 0 ? partyOf([owner]) : undefined;
  let target: Party | undefined;
  for (let at = to; at < to + REACH && !(speaker && target);) {
    const token = line.token(at);
    const end = skippedTo(line, at);
    if (end !== undefined) {
      at = end;
      continue;
    }
    if (token?.text === "," && speaker) {
      target ??= ruledOn(line, from, at + 1);
      break;
    }
    if (!token || line.isBoundary(at) || token.text === ",") break;
    // "in favour of Norvik"
    const isFor = token.plain === "in" && /^favou?r$/.test(line.token(at + 1)?.plain ?? "");
    const start = isFor ? at + 3 : at + 1;
    const party = isFor || line.isPreposition(token) ? afterPreposition(line, start) : undefined;
    if (isFor || AGAINST.test(token.plain)) target ??= party;
    else if (line.lexicon.of.has(token) || line.lexicon.by.has(token)) speaker ??= party;
    else if (!line.isPreposition(token)) break;
    at = Math.max(start, party?.to ?? 0);
  }
  if (!speaker || !target || line.lexicon.status.at(line.tokens, from - 1)) return [];
  const about = target.actors.map((actor) => ({
    actor,
    isAddressed: true,
    words: line.words(target.from, target.to),
    isNamed: target.standIns.length === 0,
  }));
  return speaker.actors
    .filter((actor) => !target.actors.includes(actor))
    .map((actor) => ({ form: "tell", from, to, speaker: actor, party: speaker, about }));
}

/** "the ruling of the court, ordering the city to …": whom a ruling is on, by the participle that goes on with it. */
function ruledOn(line: Line, noun: number, at: number): Party | undefined {
  const isRuling = line.lexicon.rulings.has(line.token(noun));
  if (!isRuling || !/ing$/.test(line.token(at)?.plain ?? "")) return undefined;
  const mention = line.mentions.find(
    ({ from, actors, isPlace }) => from > at && from <= at + RULED && actors.length > 0 && !isPlace,
  );
  // "recognising as legitimate the request of the city"
  const isNear = line.tokens
    .slice(at, mention?.from)
    .every(({ plain }, step) => plain === "as" || !line.isBoundary(at + step));
  return mention && isNear ? line.partyFrom(mention) : undefined;
}

/** Where a date ends that stands at a token, or "was filed". */
function skippedTo(line: Line, at: number): number | undefined {
  const date = line.dates.find(({ from, to }) => from <= at && at < to);
  if (date) return date.to;
  const match = line.lexicon.delivered.at(line.tokens, at);
  return match ? at + match.length : undefined;
}
