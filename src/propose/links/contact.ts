import type { ContactCue } from "../language/lexicon";
import type { Line, Party } from "./line";

/** A contact as a sentence tells of it. */
export interface FoundContact {
  readonly cue: ContactCue;
  readonly kind: string;
  /** Whether the words leave open what kind of talk it was: "spoke with". */
  readonly isVague: boolean;
  /** Tokens of the cue, the last excluded. */
  readonly from: number;
  readonly to: number;
  /** The ends: each of the first with each of the second; without a second each with each. */
  readonly first: Party;
  readonly second: Party | undefined;
  /** The verb that a noun depends on: "held". */
  /** Whether an end is only whom the sentence before was about. */
  readonly isFar?: boolean | undefined;
  readonly light: { readonly at: number; readonly form: "past" | "base" } | undefined;
}

/** The same before its kind is told from the words around it. */
export type BareContact = Omit<FoundContact, "kind" | "isVague">;

/** How many tokens may stand between a cue and the other end. */
export const REACH = 16;

/** The party after a preposition. */
export function afterPreposition(line: Line, start: number): Party | undefined {
  let at = start;
  while (line.lexicon.determiners.has(line.token(at)) && !line.mentionFrom(at)) at++;
  const mention = line.mentionFrom(at);
  if (!mention || mention.actors.length === 0 || mention.as === "adjective") return undefined;
  if (mention.isPossessive || line.isModifier(mention)) return undefined;
  return line.partyFrom(mention);
}
