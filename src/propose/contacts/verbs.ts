import { subjectOf } from "../line/subject";
import type { ContactCue } from "../language/lexicon";
import { afterPreposition, type BareContact } from "./contact";
import { isAfterClause, objectBefore, openerOf } from "./german-clauses";
import { objectOf } from "./verb-object";
import type { Line } from "../line/line";
import { type Party, partyOf } from "../line/party";

/** The contact that a verb tells of, if both ends are found. */
export function verbAt(
  line: Line,
  cue: ContactCue,
  from: number,
  to: number,
): BareContact | undefined {
  // "met with visiting Ann Lee": she visits somebody.
  const isGuest =
    line.token(from)?.plain === "visiting" && line.isPreposition(line.token(from - 1));
  if (isGuest && line.mentionFrom(to)?.actors[0]?.kind === "person") return undefined;
  const inverted = line.lexicon.language === "en" ? undefined : subjectAfter(line, to);
  const before = subjectOf(line, from, cue.form === "ing");
  // Verbs without a word for their subject: "…, donde se reunirá con …".
  const loose = line.lexicon.language === "en" ? undefined : subjectOf(line, from, true);
  const named = isAfterClause(line, from)
    ? (inverted ?? before ?? loose)
    : (before ?? inverted ?? loose);
  const first = named ?? omitted(line, cue, from, to);
  if (!first) return undefined;
  const bare = { cue, from, to, first, light: undefined, isFar: named === undefined };
  if (cue.frame === "plural") {
    return first.actors.length > 1 ? { ...bare, second: undefined } : undefined;
  }
  if (cue.frame === "joined") {
    const guest = afterPreposition(line, to);
    return guest && first.actors.length > 1 ? { ...bare, second: guest } : undefined;
  }
  if (cue.frame === "topic") {
    // "issues discussed by A and B"
    const joint = line.token(to);
    const by = joint && line.lexicon.by.has(joint) ? afterPreposition(line, to + 1) : undefined;
    if (by) return by.actors.length > 1 ? { ...bare, first: by, second: undefined } : undefined;
    // "They discussed cooperation with Iran": with each other.
    if (first.actors.length > 1) return { ...bare, second: undefined };
    const partner = objectOf(line, cue, first === inverted ? first.to : to);
    const isOne = partner?.actors.every(({ kind }) => kind === "person") === true;
    return partner && isOne ? { ...bare, second: partner } : undefined;
  }
  const after =
    antecedentOf(line, first) ?? objectOf(line, cue, first === inverted ? first.to : to);
  // "Keller hat Moreau am Dienstag getroffen": both stand before it.
  const opener = after ? undefined : openerOf(line, from);
  const object = opener && objectBefore(line, cue, from, opener);
  if (opener && object && opener.to <= object.from)
    return { ...bare, first: opener, second: object };
  const second = after ?? objectBefore(line, cue, from, first);
  if (second && isNaming(line, from, second)) return undefined;
  if (second) return { ...bare, second };
  const isMutual =
    (cue.frame === "both" || cue.frame === "with") && !isOfOthers(line, cue, from, to);
  return isMutual && first.actors.length > 1 ? { ...bare, second: undefined } : undefined;
}

/** "Llegó el lunes. Se reunió con …": whom the text was about, where a verb needs no word for its subject. */
function omitted(line: Line, { form }: ContactCue, from: number, to: number): Party | undefined {
  const { topic } = line;
  const { pluralEndings } = line.lexicon;
  const isFinite = form === "past" || form === "present" || form === "future";
  if (!pluralEndings || !topic || !isFinite) return undefined;
  const isOfSeveral = line.tokens
    .slice(from, to)
    .some(({ plain }) => pluralEndings.some((ending) => plain.endsWith(ending)));
  const [actor] = topic.actors;
  if (isOfSeveral || !actor) return undefined;
  // No token names it; the words of the verb begin where its clause does: "donde será recibido".
  let start = from;
  while (start > 0 && !line.isBoundary(start - 1) && line.token(start - 1)?.text !== ",") start--;
  return { from: start, to: start, actors: [actor], standIns: [topic.words] };
}

/** "Ann Lee and Bob Day met the airline's bosses": others, whom the text does not name, and not each other. */
function isOfOthers(line: Line, { frame }: ContactCue, from: number, to: number): boolean {
  if (line.lexicon.language !== "en" || frame !== "both" || to > from + 1) return false;
  if (!/^meet(?:s|ing)?$|^met$/.test(line.token(from)?.plain ?? "")) return false;
  let at = to;
  while (line.isSkipped(at)) at++;
  if (!/^(?:the|their|his|her|its)$/.test(line.token(at)?.plain ?? "")) return false;
  const isTime = [at, at + 1, at + 2].some((day) => {
    return (
      line.dates.some((date) => date.from <= day && day < date.to) ||
      TIME.test(line.token(day)?.plain ?? "")
    );
  });
  return !isTime;
}

const TIME =
  /^(?:time|times|day|days|week|weeks|month|months|year|years|morning|afternoon|evening|night|hour|hours|weekend)$/;

/** "Ann Lee, whom Bob Day met on Saturday": whom he met. */
function antecedentOf(line: Line, { from }: Party): Party | undefined {
  const whom = line.indexBefore(from);
  if (line.lexicon.language !== "en" || line.token(whom)?.plain !== "whom") return undefined;
  const end = line.token(whom - 1)?.text === "," ? whom - 1 : whom;
  const mention = line.mentions.find(({ to }) => to === end || to === whom);
  return mention && line.canAct(mention) && !mention.isPlace ? partyOf([mention]) : undefined;
}

/** 'calling Ann Lee "a great patriot"', "called her a liar", "a appelé Paul Lenoir à venir": no call. */
function isNaming(line: Line, verb: number, { to }: Party): boolean {
  if (line.lexicon.language === "fr")
    return /\bappelé$/.test(line.words(verb, verbEnd(line, verb))) && isAppeal(line, to);
  const isCalling = /^call(?:ed|ing|s)?$/.test(line.token(verb)?.plain ?? "");
  // "called on Ann Lee to resign": no visit to her.
  if (isCalling && line.token(verb + 1)?.plain === "on") return isAskedTo(line, to);
  const next = line.token(to);
  return (
    isCalling &&
    line.lexicon.language === "en" &&
    (/^["“]$/u.test(next?.text ?? "") || /^(?:an?|the|"|')$/.test(next?.plain ?? ""))
  );
}

/** Whether what comes behind a name says what somebody is asked to do: "to resign", "for help". */
function isAskedTo(line: Line, at: number): boolean {
  return line.tokens.slice(at).some(({ plain }) => /^(?:to|for|not)$/.test(plain));
}

function verbEnd(line: Line, verb: number): number {
  return verb + (line.lexicon.contacts.at(line.tokens, verb)?.length ?? 1);
}

/** "… à retirer ses troupes", "… au calme": what somebody is called to do, and no town. */
function isAppeal(line: Line, at: number): boolean {
  return line.lexicon.to.has(line.token(at)) && line.mentionAfter(at + 1)?.isPlace !== true;
}

/** "Gestern traf Vogt …": verb and subject turned round. */
function subjectAfter(line: Line, verb: number): Party | undefined {
  let at = verb;
  for (;;) {
    const token = line.token(at);
    const date = line.dates.find(({ from }) => from === at);
    if (date) at = date.to;
    else if (
      token &&
      !line.mentionFrom(at) &&
      (line.lexicon.determiners.has(token) || line.isFiller(token))
    )
      at++;
    else break;
  }
  const mention = line.mentionFrom(at);
  return mention && !mention.isPlace && line.canAct(mention) ? line.partyFrom(mention) : undefined;
}
