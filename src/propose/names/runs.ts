import type { Lexicon } from "../language/lexicon";
import type { Token } from "../text/tokens";
import { ARTICLED, canBegin, canGoOn, isDate, PARTICLES, type Usage } from "./capitals";
import type { Run } from "./found";
import type { Gazetteer } from "./gazetteer";
import {
  familyFirst,
  institutionKind,
  isFamilyName,
  isGiven,
  isInstitutionWord,
  kindOfRun,
} from "./kinds";
import {
  ACRONYM,
  AS_WORD,
  afterBareInitials,
  isInitial,
  isPossessiveWord,
  wordsOf,
} from "./name-words";

const DIRECTION = /^(?:western|eastern|northern|southern|central|european|african|asian|arab)$/;
const SPOKEN_ACRONYM = /^(?:[\p{Lu}\d-]{2,8}|\p{Lu}\p{L}{2,7})$/u;

/** "Northern Ireland", "southern Sudan": a part of what follows. */
export function isRegion(tokens: readonly Token[], at: number): boolean {
  return DIRECTION.test(tokens[at]?.plain ?? "");
}

export interface FoundRun extends Run {
  readonly from: number;
  readonly to: number;
}

/**
 * The run of capitalised words that begins at a token.
 * @param isFirst whether the token begins a sentence, where each word has a capital
 */
export function runAt(
  tokens: readonly Token[],
  from: number,
  isFirst: boolean,
  lexicon: Lexicon,
  gazetteer: Gazetteer,
  usage: Usage,
): FoundRun | undefined {
  const first = tokens[from];
  const isDirection =
    first !== undefined && isRegion(tokens, from) && tokens[from + 1]?.isCapital === true;
  // "southern Sudan"
  if (isDirection && gazetteer.at(tokens, from + 1)?.value.as === "country") return undefined;
  // "J. Lee", "С. В. Лавров"
  const isOneOfTwo = isInitial(tokens, from + 2) && !/\p{Script=Cyrillic}/u.test(first?.text ?? "");
  if (isInitial(tokens, from) && tokens[from + 2]?.isCapital && !isOneOfTwo) {
    const rest = runAt(tokens, from + 2, false, lexicon, gazetteer, usage);
    const words = [`${first?.text ?? ""}.`, ...(rest?.words ?? [])];
    return rest && !rest.acronym && rest.words.length < 3
      ? { from, to: rest.to, words, kind: "person" }
      : undefined;
  }
  const surname =
    lexicon.language === "en"
      ? afterBareInitials(tokens, from, isTitledAt(tokens, from, lexicon))
      : undefined;
  if (surname !== undefined) {
    const rest = runAt(tokens, surname, false, lexicon, gazetteer, usage);
    const isName =
      rest &&
      !rest.acronym &&
      rest.words.length < 4 &&
      rest.kind !== "institution" &&
      rest.kind !== "group";
    const initials = tokens.slice(from, surname).map(({ text }) => text);
    if (isName) return { from, to: rest.to, words: [...initials, ...rest.words], kind: "person" };
  }
  // "seinen Nachfolger Paul Haas": in German every noun has a capital.
  const name = tokens[from + 1]?.plain === "von" ? from + 2 : from + 1;
  const isGermanNoun =
    lexicon.language === "de" &&
    first?.isCapital === true &&
    !isGiven(first.plain) &&
    isGiven(tokens[name]?.plain ?? "") &&
    tokens[name + 1]?.isCapital === true &&
    !isInstitutionWord(first, lexicon) &&
    !ACRONYM.test(first.text);
  if (isGermanNoun) return undefined;
  if (!first) return undefined;
  // "Said she had met …": a verb, and who does it.
  if (isFirst && lexicon.language === "en" && lexicon.he.has(tokens[from + 1])) return undefined;
  const mayBegin = canBegin(first, isFirst, lexicon, usage);
  if (!isDirection && !mayBegin && !beginsInstitution(tokens, from, lexicon, usage))
    return undefined;
  const list = endOfList(tokens, from, lexicon, gazetteer);
  let to = list ?? from + 1;
  for (;;) {
    const next = tokens[to];
    if (!next) break;
    // "МИД Мария Захарова", "ОП Андрій Єрмак", "SEC Chair": an acronym before a person's name is whose she is.
    const isFamily = isFamilyName(first.text) && tokens[to + 1]?.isCapital !== true;
    const isAcronym = (ACRONYM.test(first.text) || AS_WORD.test(first.text)) && !isFamily;
    const least = /\p{Script=Cyrillic}/u.test(first.text) ? 2 : 3;
    if (to === from + 1 && isAcronym && first.text.length >= least && isGiven(next.plain)) break;
    // "Federal Security Service Ivan Petrov": whose head he is.
    if (isGiven(next.plain) && isWholeInstitution(tokens, from, to, lexicon)) break;
    if (to > from + 1 && isAnother(first, next)) break;
    // "vedrà a Ginevra Anna Po": where, and whom.
    const isPlaced = lexicon.language !== "en" && lexicon.in.has(tokens[from - 1]);
    if (isPlaced && to === from + 1 && !isGiven(first.plain) && isGiven(next.plain)) break;
    // "the Residents' Association"
    if (isPossessiveWord(tokens, to, lexicon) && isInstitutionWord(tokens[to + 1], lexicon)) {
      to += 2;
      continue;
    }
    // "Thomas J. Lee"
    if (isInitial(tokens, to) && tokens[to + 2]?.isCapital) {
      to += 2;
      continue;
    }
    if (ARTICLED.test(next.text) || (next.isCapital && canGoOn(tokens, to, lexicon, gazetteer))) {
      to++;
      continue;
    }
    // "Movimento 5 Stelle"
    const isNumber = /^\d{1,2}$/.test(next.text) && tokens[to + 1]?.isCapital === true;
    const end = isNumber ? to + 1 : endOfParticles(tokens, to);
    const after = tokens[end];
    if (end > to && after?.isCapital && canGoOn(tokens, end, lexicon, gazetteer)) {
      to = end + 1;
      continue;
    }
    break;
  }
  // "the Nordic Energy Summit"
  const last = tokens[to - 1];
  if (last && lexicon.events.has(last) && !isInstitutionWord(last, lexicon)) return undefined;
  const isOfPlace =
    last?.isCapital === true &&
    lexicon.ofPlace.has(last) &&
    tokens[to]?.plain === "of" &&
    tokens[to + 1]?.isCapital === true;
  const kindOfWords = isOfPlace ? "institution" : institutionKind(tokens.slice(from, to), lexicon);
  if (kindOfWords) {
    const hasBegun = tokens.slice(from + 1, to).some((token) => lexicon.of.has(token));
    to = endOfComplement(tokens, to, lexicon, hasBegun);
  }
  const written = wordsOf(tokens.slice(from, to));
  const person = familyFirst(written);
  const words = person ?? written;
  const bracket = bracketAfter(tokens, to, words);
  // "Angela Merkel (CDU)": her party, and no other name of hers.
  const isPerson = kindOfWords === undefined && kindOfRun(words) === "person";
  const isInitials = bracket?.words === words.map((word) => word.charAt(0)).join("");
  const isMember = bracket !== undefined && isPerson && !isInitials;
  const kind =
    kindOfWords ?? (isMember || person || isPerson ? "person" : bracket && "institution");
  return {
    from,
    to: bracket?.to ?? (isPerson ? endOfGeneration(tokens, to) : to),
    words,
    acronym: isMember ? undefined : bracket?.words,
    kind: kind ?? kindOfRun(words),
  };
}

/** "с Владимиром Зеленским Борис Джонсон": behind a whole name, a given name is another's. */
function isAnother(first: Token, next: Token): boolean {
  const isCyrillic = /\p{Script=Cyrillic}/u.test(first.text);
  return isCyrillic && next.isCapital && isGiven(first.plain) && isGiven(next.plain);
}

/** Whether an office or a title stands before a token: only then is a lone capital an initial. */
function isTitledAt(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const previous = tokens[at - 1]?.text === "." ? tokens[at - 2] : tokens[at - 1];
  return [lexicon.courtesy, lexicon.roles, lexicon.counterpart].some((words) =>
    words.has(previous),
  );
}

/** "Norvik Energy said …": a sentence that begins with the name of an institution, of which the text says no more. */
function beginsInstitution(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  { small }: Usage,
): boolean {
  const [first, next] = [tokens[at], tokens[at + 1]];
  if (lexicon.language !== "en" || !first?.isCapital || next?.isCapital !== true) return false;
  return (
    isInstitutionWord(next, lexicon) &&
    !isInstitutionWord(first, lexicon) &&
    !small.has(first.plain) &&
    canBegin(first, false, lexicon, { small, capital: new Set() })
  );
}

/** "Joseph Hale, Jr.": where that ends. */
function endOfGeneration(tokens: readonly Token[], to: number): number {
  const at = tokens[to]?.text === "," ? to + 1 : to;
  if (!/^[JS]r$/.test(tokens[at]?.text ?? "")) return to;
  return tokens[at + 1]?.text === "." && at + 2 < tokens.length ? at + 2 : at + 1;
}

/** Whether a run ends with the word for an institution, and is more than it: "Federal Security Service". */
function isWholeInstitution(
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: Lexicon,
): boolean {
  const last = tokens[to - 1];
  const isName = last !== undefined && isInstitutionWord(last, lexicon);
  return isName && !isGiven(tokens[from]?.plain ?? "");
}

/** "the Engineering, Printing and Manufacturing Union": where a name ends that is a list. */
function endOfList(
  tokens: readonly Token[],
  from: number,
  lexicon: Lexicon,
  gazetteer: Gazetteer,
): number | undefined {
  if (!lexicon.determiners.has(tokens[from - 1])) return undefined;
  let joints = 0;
  for (let at = from; at < from + 10; at++) {
    const token = tokens[at];
    if (!token) return undefined;
    if (token.isCapital) {
      if (joints > 0 && isInstitutionWord(token, lexicon)) return at + 1;
      if (gazetteer.at(tokens, at) || isGiven(token.plain) || lexicon.roles.has(token))
        return undefined;
    } else if (token.text === "," || lexicon.and.has(token)) joints++;
    else return undefined;
  }
  return undefined;
}

function endOfParticles(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < 3 && PARTICLES.has(tokens[at]?.plain ?? "")) at++;
  return at;
}

/** "… of Cassation", "… of Rationalist Atheists and Agnostics": what the name of an institution goes on with. */
function endOfComplement(
  tokens: readonly Token[],
  from: number,
  lexicon: Lexicon,
  hasBegun: boolean,
): number {
  let to = from;
  for (;;) {
    const joint = tokens[to];
    if (!joint || joint.isCapital) return to;
    const isOn = joint.plain === "on" && lexicon.panels.has(tokens[to - 1]);
    const isOf = isOn || (lexicon.of.has(joint) && joint.plain !== "from");
    // "… and Agnostics": only within a complement that has begun.
    const isAnd =
      lexicon.and.has(joint) && (to > from || (hasBegun && !isGiven(tokens[to + 1]?.plain ?? "")));
    if (!isOf && !isAnd) return to;
    let at = to + 1;
    if (isOf && lexicon.determiners.has(tokens[at]) && !tokens[at]?.isCapital) at++;
    const start = at;
    // "The Security Council on Friday"
    const isNamed = (token: Token | undefined) =>
      token?.isCapital === true && !isDate(token, lexicon);
    // "Office for Foreign Affairs Ivan Petrov": whose head he is.
    const isHead = (token: Token | undefined) =>
      lexicon.language === "en" && at > start && isGiven(token?.plain ?? "");
    while (isNamed(tokens[at]) && at - start < 5 && !isHead(tokens[at])) at++;
    if (at === start || (isAnd && lexicon.roles.at(tokens, start))) return to;
    to = at;
  }
}

/** The other form of a name, in brackets: an acronym after it, or what an acronym stands for. */
function bracketAfter(tokens: readonly Token[], to: number, words: readonly string[]) {
  if (tokens[to]?.text !== "(") return undefined;
  const length = tokens.slice(to + 1, to + 9).findIndex(({ text }) => text === ")");
  const inside = tokens.slice(to + 1, to + 1 + Math.max(0, length)).map(({ text }) => text);
  // "National Union of Metalworkers (Numsa)"
  const form = words.length > 2 ? SPOKEN_ACRONYM : ACRONYM;
  const isAcronym = inside.length === 1 && form.test(inside[0] ?? "");
  const isWhole =
    words.length === 1 &&
    ACRONYM.test(words[0] ?? "") &&
    inside.length > 1 &&
    /^\p{Lu}/u.test(inside[0] ?? "");
  return isAcronym || isWhole ? { words: inside.join(" "), to: to + inside.length + 2 } : undefined;
}
