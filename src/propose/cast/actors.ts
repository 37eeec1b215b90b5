import { distance } from "fastest-levenshtein";
import type { FileActor } from "../../graph/model/file";
import { normalized } from "../../graph/normalized";

export type ActorKind = "person" | "country" | "institution" | "group";

/** An actor that a text names, gathered while it is read. */
export interface Actor {
  readonly kind: ActorKind;
  name: string;
  /** Other forms in the text. */
  readonly aliases: Set<string>;
  country: string | undefined;
  /** The office of a person, as {@link LanguageData.roles} calls it, and in the words of the text. */
  office: string | undefined;
  role: string | undefined;
  press: boolean;
  /** Whether the text only says that a person speaks for somebody. */
  isSpokes: boolean;
  /** Whether the text names it as one that acts, not only as a place or in an adjective. */
  isActing: boolean;
  /** Whether more than capitals says that it is an actor: a table, a title, a word such as "ministry". */
  isSure: boolean;
  /** How it stands in the known graph, if it does. */
  known: FileActor | undefined;
}

export function newActor(kind: ActorKind, name: string, country?: string): Actor {
  return {
    kind,
    name,
    aliases: new Set(),
    country,
    office: undefined,
    role: undefined,
    press: false,
    isSpokes: false,
    isActing: false,
    isSure: true,
    known: undefined,
  };
}

/** Offices of which a country has one. */
export const HEADS: ReadonlySet<string> = new Set([
  "president",
  "prime-minister",
  "chancellor",
  "king",
]);

/** How much of a long name may differ: "Sergei" and "Sergey". */
const MOST_SLIPS = 2;

/** A name without marks, in lower case. */
export function plainName(name: string): string {
  return normalized(
    // Marks of Cyrillic letters make letters of their own.
    normalized(name, "NFKD").replaceAll(/(?<=\p{Script=Latin})\p{M}+/gu, ""),
    "NFC",
  )
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether two names of persons, of several words each, are spellings of one name. */
export function isSameName(one: readonly string[], other: readonly string[]): boolean {
  const last = one.at(-1) ?? "";
  const otherLast = other.at(-1) ?? "";
  if (!isSpelling(last, otherLast)) return false;
  const first = one[0] ?? "";
  const otherFirst = other[0] ?? "";
  return isSpelling(first, otherFirst) || isInitialOf(first, otherFirst);
}

/** Whether one of two first names is the other's first letter: "J." and "John". */
function isInitialOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length === 1 && long.startsWith(short);
}

/** Whether a word is another spelling of a word. */
export function isSpelling(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < 5 || one[0] !== other[0]) return false;
  return distance(one, other) <= (Math.min(one.length, other.length) < 7 ? 1 : MOST_SLIPS);
}
