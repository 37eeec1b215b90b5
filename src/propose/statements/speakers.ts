import { afterPreposition } from "../contacts/contact";
import { insertionAt } from "../line/insertions";
import { mainSubjectAfter } from "../line/later-subject";
import type { Line } from "../line/line";
import { type Party, partyOf } from "../line/party";
import { wordsIn } from "../line/status-words";
import { subjectOf } from "../line/subject";

/** How far behind a passive verb its agent may stand, in tokens. */
const LONGEST_GAP = 8;

/** "Accusing Ann Lee of …, Bob Day launched …": who does what a participle says that opens a sentence. */
export function accuserBehind(
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

/**
 * "Ann Lee published a letter that 200 signed, asking the ministry to …": who does what a participle says behind a comma is
 * whom the sentence begins with, whatever its clauses tell between.
 */
export function speakerOfParticiple(
  line: Line,
  form: "say" | "tell",
  verb: number,
): Party | undefined {
  if (line.lexicon.language !== "en" || form !== "tell") return undefined;
  const isParticiple = /ing$/.test(line.token(verb)?.plain ?? "");
  // "Ann Lee joined others in urging …"
  const isJoined =
    line.lexicon.in.has(line.token(verb - 1)) &&
    line.tokens.slice(0, verb).some((token) => line.lexicon.joins.has(token));
  if (!isParticiple || !(isJoined || line.token(verb - 1)?.text === ",")) return undefined;
  const first = line.mentions.find(({ actors }) => actors.length > 0);
  const isFirst =
    first &&
    line.tokens
      .slice(0, first.from)
      .every((token, at) => line.isSkipped(at) || line.lexicon.determiners.has(token));
  if (!isFirst || first.isPlace || !line.canAct(first) || line.isGoverned(first)) return undefined;
  return line.partyFrom(first);
}

/** Whether no word between subject and verb says that nothing was said, or not yet: "has not commented", "will tell". */
export function isSaid(line: Line, from: number, verb: number): boolean {
  for (let at = from; at < verb; at++) {
    const inserted = insertionAt(line, at);
    if (inserted !== undefined && inserted < verb) {
      at = inserted;
      continue;
    }
    const status = line.lexicon.status.at(line.tokens, at);
    const isFree = line.lexicon.statements.at(line.tokens, at) !== undefined;
    // "reportedly welcomed": by whose account is not told.
    if (status && !isFree && !/^reportedly$/.test(line.token(at)?.plain ?? "")) return false;
  }
  return true;
}

/** "denied a report that Ann Lee had invited …", "it is untrue that …": whether what the clause of a party tells is denied. */
export function isDisputed(line: Line, from: number): boolean {
  return wordsIn(line, 0, from).some(({ value, to }) => {
    const isDenied = value === "denied" || value === "negated";
    const isThat = line.token(to)?.plain === "that" && to < from;
    return (
      (value === "denied" && isThat) ||
      (isDenied && line.lexicon.reports.has(line.token(line.indexBefore(nextBoundary(line, to)))))
    );
  });
}

function nextBoundary(line: Line, from: number): number {
  let at = from;
  while (at < line.tokens.length && !line.isBoundary(at)) at++;
  return at;
}

/** "said the Kremlin" */
export function subjectAfter(line: Line, to: number): Party | undefined {
  let mention = line.mentionAfter(to);
  // "said Syngenta's Ann Lee"
  if (mention?.isPossessive) mention = line.mentionFrom(mention.to + 1);
  return mention && line.canAct(mention) ? line.partyFrom(mention) : undefined;
}

/** "quoted Ann Lee as saying …" */
export function quotedAs(line: Line, verb: number): Party | undefined {
  if (line.token(verb - 1)?.plain !== "as" || !/ing$/.test(line.token(verb)?.plain ?? ""))
    return undefined;
  const mention = line.mentions.find(({ to }) => to === verb - 1);
  return mention && line.canAct(mention) && !mention.isPlace ? partyOf([mention]) : undefined;
}

/** Who says what a verb says, unless a noun that nobody is named by stands before it: "a source close to the talks said". */
export function speakerBefore(line: Line, verb: number): Party | undefined {
  const party = subjectOf(line, verb, false);
  if (!party || line.lexicon.language !== "en") return party;
  let at = verb - 1;
  while (at >= party.to && (line.isSkipped(at) || isBeside(line, at))) at--;
  const token = line.token(at);
  // "sentenced a man who had threatened …"
  const isRelative = token !== undefined && line.lexicon.who.has(token);
  const end = line.token(at - 1)?.text === "," ? at - 1 : at;
  if (isRelative && !line.mentions.some(({ to }) => to === end || to === at)) return undefined;
  const beside = line.mentions.find(({ from, to }) => from <= at && at < to);
  // "Ann Lee called Bob Day, the ministry said": a ministry that has no name.
  if (at >= party.to && beside?.actors.length === 0) return undefined;
  if (/ing$/.test(line.token(verb)?.plain ?? "") && isObserved(line, party.to, verb)) return party;
  if (hasOwnSubject(line, party.to, at)) return undefined;
  const isNamed = at < party.to || beside !== undefined;
  const isNoun = token?.isWord === true && !token.isCapital && !line.lexicon.who.has(token);
  const isJoint = token !== undefined && (line.lexicon.and.has(token) || line.isBoundary(at));
  return isNamed || !isNoun || isJoint ? party : undefined;
}

/** "if Ann Lee comes, an aide to the minister said": another who says it, behind a comma. */
function hasOwnSubject(line: Line, from: number, to: number): boolean {
  const comma = line.tokens.findLastIndex(({ text }, at) => text === "," && at >= from && at < to);
  return comma >= 0 && /^an?$/.test(line.token(comma + 1)?.plain ?? "");
}

/** "was overheard on an open microphone": what is told of whoever then speaks. */
function isObserved(line: Line, from: number, verb: number): boolean {
  const at = line.token(from + 1)?.plain === "been" ? from + 1 : from;
  const isClosed = line.tokens.slice(from, verb).some(({ text }) => text === ",");
  const isBeing = BE.test(line.token(at)?.plain ?? "");
  return isBeing && !isClosed && line.lexicon.idioms.observed.at(line.tokens, at + 1) !== undefined;
}

/** Whether a token is of a date, or a preposition: what may stand between who speaks and the verb. */
function isBeside(line: Line, at: number): boolean {
  return (
    line.dates.some(({ from, to }) => from <= at && at < to) || line.isPreposition(line.token(at))
  );
}

/** "was accused by Ann Lee": who does it, and to whom. */
export function turnedRound(
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
export function isPassive(line: Line, verb: number): boolean {
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
