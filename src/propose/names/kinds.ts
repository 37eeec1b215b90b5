import names from "../data/given-names.json";
import type { Lexicon } from "../language/lexicon";
import { stemOf } from "../language/stem";
import type { Token } from "../text/tokens";
import type { Run } from "./found";
import { isInitials } from "./name-words";
import { normalized } from "../../graph/normalized";

const GIVEN = new Set(names.given.split(" "));
const GIVEN_STEMS = new Set(names.given.split(" ").map(stemOf));
const PLACES = new Set(names.places.split("|"));
/** Last words of companies' names, as they are written. */
const COMPANY =
  /^(?:AG|SA|SE|NV|AB|ASA|Oyj|SpA|GmbH|KGaA|LLC|LLP|LP|PLC|Plc|plc|Inc|Ltd|Corp|Co|Cos|Bros|Pty|BV|OAO|PAO|ПАО|ООО|АО)$/;
const ROMAN = /^(?:I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIV|XV|XVI)$/;

export function isInstitutionWord(token: Token | undefined, lexicon: Lexicon): boolean {
  return lexicon.institutionWords.has(token) || lexicon.groupWords.has(token);
}

export function institutionKind(
  tokens: readonly Token[],
  lexicon: Lexicon,
): "institution" | "group" | undefined {
  if (tokens.some((token) => lexicon.institutionWords.has(token))) return "institution";
  if (tokens.some((token) => lexicon.groupWords.has(token))) return "group";
  return tokens.length > 1 && COMPANY.test(tokens.at(-1)?.text ?? "") ? "institution" : undefined;
}

/** "KUROSAWA Haruto": in capitals, so that nobody takes it for the other name. */
export function isFamilyName(text: string): boolean {
  return /^\p{Lu}{5,}$/u.test(text) && /[AEIOUY]/.test(text);
}

/** "KUROSAWA Haruto" as it is written elsewhere, "Kurosawa Haruto"; undefined for all that is no such name. */
export function familyFirst([family = "", given = "", ...others]: readonly string[]) {
  const isPerson = isFamilyName(family) && isGiven(given.toLowerCase()) && others.length === 0;
  return isPerson ? [family.charAt(0) + family.slice(1).toLowerCase(), given] : undefined;
}

export function kindOfRun(words: readonly string[]): Run["kind"] {
  const [first = "", ...others] = words;
  if (PLACES.has(words.join(" ").toLowerCase())) return "unknown";
  if (others.length === 0) {
    // "COP26" is an event, "MH17" a flight.
    return /^\p{Lu}{2,7}$/u.test(first) ? "institution" : "unknown";
  }
  if (isInitials(first)) return "person";
  if (words.length > 5 || others.some((word) => ROMAN.test(word))) return "unknown";
  const isPlace = words.some((word) => PLACES.has(word.toLowerCase()));
  if (isGiven(first.toLowerCase()) && !isPlace) return "person";
  return "unknown";
}

export function isGiven(word: string): boolean {
  if (GIVEN.has(word)) return true;
  const [before, after] = word.split("-");
  if (after !== undefined && before !== undefined && GIVEN.has(before)) return true;
  if (/\p{Script=Cyrillic}/u.test(word)) return GIVEN_STEMS.has(stemOf(word));
  return GIVEN.has(normalized(word, "NFKD").replaceAll(/\p{M}/gu, ""));
}

export function isPlace(words: readonly string[]): boolean {
  return PLACES.has(words.join(" ").toLowerCase());
}
