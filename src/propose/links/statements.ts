import { insertionAt } from "../line/insertions";
import { subjectOf } from "../line/subject";
import type { Actor } from "../names/actors";
import { mayTurn } from "./accounts";
import type { FoundContact } from "./contact";
import { mainSubjectAfter } from "./nouns";
import { separableAt } from "../line/separable";
import type { Line } from "../line/line";
import { type Party, partyOf } from "../line/party";
import { wordsIn } from "../line/status-words";
import { afterPreposition } from "./contact";

/** Something that somebody said, as a sentence tells of it. */
export interface FoundStatement {
  readonly form: "say" | "tell";
  /** Tokens of the verb, the last excluded. */
  readonly from: number;
  readonly to: number;
  readonly speaker: Actor;
  readonly party: Party;
  /** To whom, or about whom, in the order in which they are named; the speaker's own country is left out. */
  readonly about: readonly About[];
}

export interface About {
  readonly actor: Actor;
  /** Whether it is the object of the verb itself: "told Ann Lee". */
  readonly isAddressed: boolean;
  readonly words: string;
  readonly isNamed: boolean;
}

/** All statements of a sentence. */
export function findStatements(line: Line, contacts: readonly FoundContact[]): FoundStatement[] {
  const found: FoundStatement[] = [];
  for (let at = 0; at < line.tokens.length;) {
    const inside = line.mentions.find(({ from, to }) => from <= at && at < to);
    const match = inside ? undefined : line.lexicon.statements.at(line.tokens, at);
    const to = at + (match?.length ?? 1);
    // "called off" is no statement.
    const isOther =
      separableAt(line, at) !== undefined ||
      (line.lexicon.status.at(line.tokens, at)?.length ?? 0) > (match?.length ?? 0);
    const made = match && !isOther ? statementsAt(line, match.value, at, to, contacts) : [];
    // What somebody says that others say is content: "She stressed that Iran supports …".
    const [first] = made;
    if (first && !isContent(line, first, found)) {
      // Who reports it says nothing else.
      const isReported = isListenedTo(line, first) && found.at(-1)?.speaker !== first.speaker;
      if (isReported && found.at(-1)?.form === "say") found.pop();
      for (const one of made) found.push(one);
    }
    at = inside ? Math.max(to, inside.to) : to;
  }
  return found;
}

function isListenedTo(line: Line, { from, about }: FoundStatement): boolean {
  const isAddressed = about.some((one) => one.isAddressed);
  return isAddressed && line.lexicon.addresses.at(line.tokens, from) !== undefined;
}

function isContent(line: Line, one: FoundStatement, before: readonly FoundStatement[]): boolean {
  const { speaker, party } = one;
  const isTold = before.some((other) => other.speaker !== speaker);
  // "She says the mediators told the company …"
  if (isListenedTo(line, one)) return false;
  return isTold && !line.hasNewClause(before.at(-1)?.to ?? 0, party.from);
}

/** Whether a mention is of somebody who reports, by a word of the name or the word behind it. */
function isPress(
  { lexicon, tokens }: Line,
  { from, to }: Pick<Line["mentions"][number], "from" | "to">,
): boolean {
  const name = tokens.slice(from, to).filter(({ isCapital }) => isCapital);
  return name.some((token) => lexicon.pressNames.has(token)) || lexicon.press.has(tokens[to]);
}

/** How far behind a passive verb its agent may stand, in tokens. */
const LONGEST_GAP = 8;

/** How many may say one thing together. */
const MOST_SPEAKERS = 3;

function statementsAt(
  line: Line,
  form: "say" | "tell",
  from: number,
  to: number,
  contacts: readonly FoundContact[],
): FoundStatement[] {
  const turned = form === "tell" ? turnedRound(line, from, to) : undefined;
  if (turned) {
    // "will not be fined by", "could be fined by"
    if (!isSaid(line, turned.subject.to, from)) return [];
    const about = turned.subject.actors.map((actor) => ({
      actor,
      isAddressed: true,
      words: line.words(turned.subject.from, turned.subject.to),
      isNamed: turned.subject.standIns.length === 0,
    }));
    return turned.by.actors
      .filter((speaker) => !turned.subject.actors.includes(speaker))
      .map((speaker) => ({ form, from, to, speaker, party: turned.by, about }));
  }
  if (form === "tell" && !turned && isPassive(line, from)) return [];
  const before =
    quotedAs(line, from) ?? speakerBefore(line, from) ?? accuserBehind(line, form, from, to);
  const after = form === "say" ? subjectAfter(line, to) : undefined;
  // '"…," said spokesman Ann Lee': what comes before is what was said.
  const opening = line.token(from - 1)?.text ?? "";
  const isQuoted =
    /^["”»“'’]$/u.test(opening) || (opening === "," && !line.hasVerbNear(after?.to ?? to));
  const isTurned = after !== undefined && isQuoted;
  // "The newspaper said Ann Lee would …": she has not said it.
  const party = isTurned ? after : (before ?? (mayTurn(line, from) ? after : undefined));
  if (!party || (party === before && !isSaid(line, party.to, from))) return [];
  if (isDisputed(line, party.from)) return [];
  const { standIns } = party;
  // Who reports something is no end of it; a paper that calls a ruling historic speaks for itself.
  const isReport = line.lexicon.attribution.at(line.tokens, from) !== undefined;
  const actors = party.actors.filter(({ press }) => !isReport || !press);
  // "the two leaders stressed": to nobody but each other.
  if (actors.length > 1 && (standIns.length > 0 || actors.length > MOST_SPEAKERS)) return [];
  return actors.map((speaker) => ({
    form,
    from,
    to,
    speaker,
    party,
    about: aboutOf(line, form, to, speaker, party, contacts),
  }));
}

/** "Accusing Ann Lee of …, Bob Day launched …": who does what a participle says that opens a sentence. */
function accuserBehind(
  line: Line,
  form: "say" | "tell",
  from: number,
  to: number,
): Party | undefined {
  const isOpening = from === 0 && form === "tell" && line.lexicon.language === "en";
  return isOpening && /ing$/.test(line.token(from)?.plain ?? "")
    ? mainSubjectAfter(line, to)
    : undefined;
}

/** Whether no word between subject and verb says that nothing was said, or not yet: "has not commented", "will tell". */
function isSaid(line: Line, from: number, verb: number): boolean {
  for (let at = from; at < verb; at++) {
    const inserted = insertionAt(line, at);
    if (inserted !== undefined && inserted < verb) {
      at = inserted;
      continue;
    }
    const status = line.lexicon.status.at(line.tokens, at);
    const isFree = line.lexicon.statements.at(line.tokens, at) !== undefined;
    if (status && !isFree) return false;
  }
  return true;
}

/** "denied a report that Ann Lee had invited …": whether somebody denies what the clause of a party tells. */
function isDisputed(line: Line, from: number): boolean {
  return wordsIn(line, 0, from).some(({ value, to }) => {
    const isDenied = value === "denied" || value === "negated";
    return (
      isDenied &&
      /^(?:report|claim|rumou?r|allegation|suggestion|stor(?:y|ies))/.test(
        line.token(line.indexBefore(nextBoundary(line, to)))?.plain ?? "",
      )
    );
  });
}

function nextBoundary(line: Line, from: number): number {
  let at = from;
  while (at < line.tokens.length && !line.isBoundary(at)) at++;
  return at;
}

/** "said the Kremlin" */
function subjectAfter(line: Line, to: number): Party | undefined {
  let at = to;
  while (line.lexicon.determiners.has(line.token(at)) && !line.mentionFrom(at)) at++;
  let mention = line.mentionFrom(at);
  // "said Syngenta's Ann Lee"
  if (mention?.isPossessive) mention = line.mentionFrom(mention.to + 1);
  return mention && line.canAct(mention) ? line.partyFrom(mention) : undefined;
}

/** "quoted Ann Lee as saying …" */
function quotedAs(line: Line, verb: number): Party | undefined {
  if (line.token(verb - 1)?.plain !== "as" || !/ing$/.test(line.token(verb)?.plain ?? ""))
    return undefined;
  const mention = line.mentions.find(({ to }) => to === verb - 1);
  return mention && line.canAct(mention) && !mention.isPlace ? partyOf([mention]) : undefined;
}

/** Who says what a verb says, unless a noun that nobody is named by stands before it: "a source close to the talks said". */
function speakerBefore(line: Line, verb: number): Party | undefined {
  const party = subjectOf(line, verb, false);
  if (!party || line.lexicon.language !== "en") return party;
  let at = verb - 1;
  while (at >= party.to && (line.isSkipped(at) || isDated(line, at))) at--;
  const token = line.token(at);
  const isNamed = at < party.to || line.mentions.some(({ from, to }) => from <= at && at < to);
  const isNoun = token?.isWord === true && !token.isCapital && !line.lexicon.who.has(token);
  const isJoint = token !== undefined && (line.lexicon.and.has(token) || line.isBoundary(at));
  return isNamed || !isNoun || isJoint ? party : undefined;
}

function isDated(line: Line, at: number): boolean {
  return (
    line.dates.some(({ from, to }) => from <= at && at < to) || line.isPreposition(line.token(at))
  );
}

/** "was accused by Ann Lee": who does it, and to whom. */
function turnedRound(
  line: Line,
  from: number,
  to: number,
): { by: Party; subject: Party } | undefined {
  const at = isPassive(line, from) ? agentAfter(line, to) : to;
  const joint = line.token(at);
  if (!joint || !line.lexicon.by.has(joint)) return undefined;
  const by = afterPreposition(line, at + 1);
  const subject = subjectOf(line, from, false);
  return by && subject ? { by, subject } : undefined;
}

const BE = /^(?:is|are|was|were|be|been|being)$/;

/** "was questioned over …": in English whom a verb is about can stand before it. */
function isPassive(line: Line, verb: number): boolean {
  if (line.lexicon.language !== "en" || /ing$/.test(line.token(verb)?.plain ?? "")) return false;
  for (let at = verb - 1; at >= Math.max(0, verb - 3); at--) {
    const token = line.token(at);
    if (!token) return false;
    if (BE.test(token.plain)) return true;
    if (!line.isFiller(token)) return false;
  }
  return false;
}

/** "was questioned last week by …": where who did it comes in. */
function agentAfter(line: Line, to: number): number {
  for (let at = to; at < to + LONGEST_GAP; at++) {
    const token = line.token(at);
    if (!token || line.isBoundary(at) || line.isVerb(at)) return to;
    if (line.lexicon.by.has(token) && !line.dates.some(({ from }) => from === at)) return at;
  }
  return to;
}

/** Whether one is the country of the other. */
function isCompatriot(one: Actor, other: Actor, home: string | undefined): boolean {
  const hasCountry = one.kind === "country" || other.kind === "country";
  // Who has no country in an official text is of its own.
  const [mine, others] = [one, other].map(({ country }) => country ?? home);
  return hasCountry && mine !== undefined && mine === others;
}

/** Where what is said goes on after '"…", said Ann Lee, an envoy, "…': what stands before says who she is. */
function openingAfter(line: Line, from: number): number {
  const opening = line.tokens.findIndex(
    ({ text, plain }, at) => at >= from && (/^["“«:]$/u.test(text) || plain === "that"),
  );
  return opening < 0 ? line.tokens.length : opening;
}

function aboutOf(
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
        party.actors.includes(actor) || actor.press || isCompatriot(actor, speaker, line.home);
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
      // "raised the NATO Summit"
      if (line.lexicon.events.has(line.token(mention.to))) continue;
      // A place is not what is spoken about, nor is whom somebody met.
      if (
        mention.isPlace ||
        contacts.some(
          ({ second }) => second && second.from <= mention.from && mention.to <= second.to,
        )
      )
        continue;
      const start = line.indexBefore(mention.from) + 1;
      const between = line.tokens.slice(verbTo, start).filter((token) => !line.isFiller(token));
      const isAddressed =
        form === "tell" &&
        mention.from >= verbTo &&
        (between.length === 0 || (between.length === 1 && line.lexicon.to.has(between[0])));
      found.push({ actor, isAddressed, words: mention.words, isNamed: mention.isNamed });
    }
  }
  return found;
}
