import { hasBoundary } from "../line/insertions";
import { subjectOf } from "../line/subject";
import type { ContactCue } from "../language/lexicon";
import { afterPreposition, type BareContact, describedPerson, REACH } from "./contact";
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

/** What a German sentence begins with, where its main clause comes behind a comma. */
const SUBORDINATORS = /^(?:wie|nachdem|bevor|während|weil|da|wenn|als|obwohl)$/;

/** "Wie die Regierung mitteilte, sprach Vogt …": whoever is named before is of the clause that the sentence begins with. */
function isAfterClause(line: Line, verb: number): boolean {
  return (
    line.lexicon.language === "de" &&
    line.token(verb - 1)?.text === "," &&
    SUBORDINATORS.test(line.token(0)?.plain ?? "")
  );
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

/** With whom the clause of a German verb begins. */
function openerOf(line: Line, verb: number): Party | undefined {
  if (line.lexicon.language !== "de") return undefined;
  const openers = line.mentions.filter((one) => {
    const isBefore = one.to <= verb && !hasBoundary(line, one.to, verb);
    return isBefore && !one.isPlace && line.canAct(one) && !line.isGoverned(one);
  });
  // "Der Sprecher sagte, Vogt werde Brandt treffen": with whom the clause behind the comma begins.
  const reported = openers.findLast(
    ({ from, to }) =>
      line.token(from - 1)?.text === "," && line.lexicon.auxiliaries.has(line.token(to)),
  );
  const mention = reported ?? openers[0];
  return mention && line.partyFrom(mention);
}

/** The other end, to the left of a verb at the end of its clause: "hat mit … telefoniert". */
function objectBefore(
  line: Line,
  { frame }: ContactCue,
  verb: number,
  first: Party,
): Party | undefined {
  if (line.lexicon.language !== "de") return undefined;
  for (const mention of line.mentions) {
    if (mention.from < first.to || mention.to > verb || mention.actors.length === 0) continue;
    // "Vogt sagte, er habe Brandt getroffen": he met somebody else.
    if (mention.actors.every((actor) => first.actors.includes(actor))) continue;
    if (frame === "person" && mention.actors[0]?.kind !== "person") continue;
    const previous = line.before(mention.from);
    const isWith = line.lexicon.with.has(previous);
    const isTo = line.lexicon.to.has(previous) || line.lexicon.in.has(previous);
    if (frame === "place") {
      // "hat Kiew besucht", "ist nach Kiew gereist"
      const isObject = mention.to === verb && !line.isPreposition(previous);
      if ((isTo || isObject) && mention.actors[0]?.kind === "country") return partyOf([mention]);
    } else if (isWith || (frame !== "with" && !isTo && line.canAct(mention) && !mention.isPlace)) {
      return line.partyFrom(mention);
    }
  }
  return undefined;
}

/** The other end, to the right of a verb. */
function objectOf(line: Line, { frame }: ContactCue, start: number): Party | undefined {
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
