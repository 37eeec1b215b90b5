import type { FoundContact } from "../contacts/contact";
import type { Line } from "../line/line";
import { separableAt } from "../line/separable";
import type { Party } from "../line/party";
import { mayTurn } from "../line/turned";
import { aboutOf } from "./about";
import { nounStatementsAt } from "./noun-statements";
import {
  accuserBehind,
  isDisputed,
  isPassive,
  isSaid,
  quotedAs,
  speakerBefore,
  speakerOfParticiple,
  subjectAfter,
  turnedRound,
} from "./speakers";
import type { FoundStatement } from "./statement";

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
      // "sostuvo una reunión": held one, and said nothing.
      contacts.some(({ light }) => light?.at === at) ||
      (line.lexicon.status.at(line.tokens, at)?.length ?? 0) > (match?.length ?? 0);
    const told = match && !isOther ? statementsAt(line, match.value, at, to, contacts) : [];
    // "the ruling" stands for the court, too.
    const isNoun = !match && (!inside || inside.as === "the-institution");
    const made = isNoun ? nounStatementsAt(line, at) : told;
    // What somebody says that others say is content: "She stressed that Iran supports …".
    const [first] = made;
    if (first && !isContent(line, first, found)) {
      // Who reports it says nothing else.
      const isReported = isListenedTo(line, first) && found.at(-1)?.speaker !== first.speaker;
      const isRetold = isListenedTo(line, first) && isOwnWord(line, first, found.at(-1));
      if ((isReported || isRetold) && found.at(-1)?.form === "say") found.pop();
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

/** "Ann Lee said that she had told the envoy …": what she says is that she told it. */
function isOwnWord(
  line: Line,
  { speaker, party }: FoundStatement,
  said: FoundStatement | undefined,
): boolean {
  if (!said || said.speaker !== speaker || party.standIns.length === 0 || party.from < said.to)
    return false;
  return line.tokens
    .slice(said.to, party.from)
    .every((_token, at) => line.isBoundary(said.to + at));
}

function isContent(line: Line, one: FoundStatement, before: readonly FoundStatement[]): boolean {
  const { speaker, party } = one;
  const isTold = before.some((other) => other.speaker !== speaker);
  // "She says the mediators told the company …"
  if (isListenedTo(line, one)) return false;
  return isTold && !line.hasNewClause(before.at(-1)?.to ?? 0, party.from);
}

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
  // "a meeting of Ann Lee, proposed by …": not by her.
  const isParticiple = line.lexicon.language === "en" && line.token(from - 1)?.text === ",";
  if (isParticiple && line.lexicon.by.has(line.token(to))) return [];
  // "questioned whether …": nobody.
  if (form === "tell" && /^(?:whether|if|how|why|what)$/.test(line.token(to)?.plain ?? ""))
    return [];
  const before =
    quotedAs(line, from) ??
    speakerBefore(line, from) ??
    speakerOfParticiple(line, form, from) ??
    accuserBehind(line, form, from, to);
  const after = form === "say" ? subjectAfter(line, to) : undefined;
  // '"…," said spokesman Ann Lee': what comes before is what was said.
  const opening = line.token(from - 1)?.text ?? "";
  // 'Ann Lee "reaffirmed the union's support': a quotation that begins with the verb.
  const marks = line.tokens.slice(0, from).filter(({ text }) => /^["“”]$/u.test(text)).length;
  const isBegun = /^["“]$/u.test(opening) && marks % 2 === 1;
  const isQuoted =
    (/^["”»“'’]$/u.test(opening) && !isBegun) ||
    (opening === "," && !line.hasVerbNear(after?.to ?? to));
  const isTurned = after !== undefined && isQuoted;
  // "…, a indiqué l'agence": whoever says it comes after, and no table has a name for it.
  if (form === "say" && !after && isTurnedRound(line, from, to)) return [];
  // "The newspaper said Ann Lee would …": she has not said it.
  const party = isTurned ? after : (before ?? (mayTurn(line, from) ? after : undefined));
  if (!party || (party === before && !isSaid(line, party.to, from))) return [];
  if (isDisputed(line, party.from) || isOfMore(line, to, party)) return [];
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

/** "Волкову сообщили, что …", "le dijeron a Paz": a verb of several, whom nobody names, and one person beside it who does not say it. */
function isOfMore({ lexicon, tokens }: Line, to: number, { actors }: Party): boolean {
  const [actor, ...others] = actors;
  const verb = tokens[to - 1]?.plain ?? "";
  const isPlural = lexicon.pluralEndings?.some((ending) => verb.endsWith(ending)) === true;
  // One word of which nothing is known may be a family name.
  const isWord = actor?.kind === "institution" && /^\p{Script=Cyrillic}\p{Ll}+$/u.test(actor.name);
  const isOne = actor?.kind === "person" || isWord;
  return isPlural && isOne && others.length === 0;
}

/** ", a indiqué l'…", ", dijo el …": a verb before its subject. */
function isTurnedRound(line: Line, from: number, to: number): boolean {
  if (line.lexicon.language === "en") return false;
  let at = from - 1;
  while (line.isSkipped(at)) at--;
  // ", confirmó a la agencia una fuente"
  const listener = line.lexicon.to.has(line.token(to)) ? line.mentionAfter(to + 1) : undefined;
  const subject = listener?.to ?? to;
  return line.token(at)?.text === "," && line.lexicon.determiners.has(line.token(subject));
}
