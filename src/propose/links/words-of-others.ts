import type { StatusWord } from "../language/lexicon";
import type { Line } from "../line/line";
import type { Word } from "../line/status-words";

/** Words by which a contact has come to nothing, or may. */
export const UNDONE: ReadonlySet<StatusWord> = new Set([
  "cancelled",
  "postponed",
  "negated",
  "doubtful",
]);

/** "a deal that would end the war": what a contact is to bring about is not the contact. */
export function isOfEffect(line: Line, { value, at, to }: Word, noun: number): boolean {
  if (value !== "planned" || at < noun || line.lexicon.language !== "en") return false;
  if (!/^(?:that|which)$/.test(line.token(at - 1)?.plain ?? "")) return false;
  return !/^(?:be|take|have|include|involve|see|last|bring|begin|start|focus|follow)$/.test(
    line.token(to)?.plain ?? "",
  );
}

/** How many words of a verb may stand between what negates it and what was not told: "n'a pas encore communiqué". */
const LONGEST_VERB = 5;
/** How far before "nicht" a German verb may stand, in tokens: "äußerte sich zunächst nicht". */
const TURNED_VERB = 4;

/**
 * Whether a word denies no contact, but that somebody has said more of it: "did not say why they met", "n'a pas communiqué sur
 * l'appel".
 */
export function isOfTelling(line: Line, { value, at: from, to }: Word, contact: number): boolean {
  if (value !== "negated") return false;
  const { telling, idioms, language } = line.lexicon;
  if (language === "en") {
    if (isContrast(line, to)) return true;
    // "Neither had an immediate comment on the call"
    if (/\bcomments?\b/.test(line.words(to, contact))) return true;
  }
  for (let at = to; at < to + LONGEST_VERB; at++) {
    if (telling.at(line.tokens, at)) return true;
    if (!line.isSkipped(at) && !idioms.besideTelling.has(line.token(at))) break;
  }
  return language === "de" && isTurnedTelling(line, from);
}

/** "äußerte sich nicht zu …": the same of a verb before what negates it. */
function isTurnedTelling(line: Line, negation: number): boolean {
  for (let at = negation - 1; at >= Math.max(0, negation - TURNED_VERB); at--) {
    if (line.token(at)?.text === ",") return false;
    if (line.lexicon.telling.at(line.tokens, at)) return true;
  }
  return false;
}

/** "an official visit, not a state visit": of what kind it is. */
function isContrast(line: Line, to: number): boolean {
  const isApart = /^[,”"]$/u.test(line.token(to - 2)?.text ?? "");
  if (!isApart || line.token(to - 1)?.plain !== "not") return false;
  return [to, to + 1, to + 2].some(
    (at) =>
      line.lexicon.contacts.at(line.tokens, at)?.value.form === "noun" ||
      line.token(at)?.plain === "visit",
  );
}

/** Words that say of a contact that it has been. */
const PAST = /\b(?:recent|previous|earlier|latest)\b/;

/** Whether a word says something of a noun behind "in" or "during", and not of what took place in it alone. */
export function isOfNoun(
  line: Line,
  { value, text, at }: Word,
  inside: number,
  noun: number,
): boolean {
  if (at >= inside) return true;
  // "failed to agree in a meeting", "was postponed after a call"
  if (UNDONE.has(value) && value !== "doubtful") return false;
  // "agreed to hold a summit during a recent call": what is to come is the summit.
  return !/^agree/.test(text) && !PAST.test(line.words(inside, noun));
}

/** With what a second plan begins, behind one that came to nothing. */
const NEXT = /^(?:likely|set|due|expected|scheduled|plans|hopes|vows|but)$/;

/** "broke off his address to take a call from …": what was broken off is something else. */
export function isForAnother(line: Line, { to }: Word, contact: number): boolean {
  if (line.lexicon.language !== "en" || line.token(contact - 1)?.plain !== "to") return false;
  const object = line.tokens.slice(to, contact - 1);
  // "postponed his trip to continue talks", "cancels visit to Germany, likely to meet …"
  if (/^(?:continue|extend)$/.test(line.token(contact)?.plain ?? "")) return true;
  if (object.some(({ text }, at) => text === "," && NEXT.test(object[at + 1]?.plain ?? "")))
    return true;
  const isOwn = object.some(
    ({ plain }, at) =>
      /^(?:plans?|trips?|journeys?|appointments?|arrangements?|intentions?)$/.test(plain) ||
      line.lexicon.contacts.at(line.tokens, to + at) !== undefined,
  );
  return object.length > 0 && !isOwn;
}
