import type { ContactCue } from "../language/lexicon";
import type { Line } from "../line/line";
import { type Party, partyOf } from "../line/party";
import type { Mention } from "../cast/mentions";

/** A contact as a sentence tells of it. */
export interface FoundContact {
  readonly cue: ContactCue;
  readonly kind: string;
  /** How far the words leave open what kind of talk it was: "met" 0, "spoke with" 1, "discussed" 2. */
  readonly vagueness: number;
  /** Tokens of the cue, the last excluded. */
  readonly from: number;
  readonly to: number;
  /** The ends: each of the first with each of the second; without a second each with each. */
  readonly first: Party;
  readonly second: Party | undefined;
  /** Whether an end is only whom the sentence before was about. */
  readonly isFar?: boolean | undefined;
  /** The verb that a noun depends on: "held". */
  readonly light: { readonly at: number; readonly form: "past" | "base" } | undefined;
}

/** The same before its kind is told from the words around it. */
export type BareContact = Omit<FoundContact, "kind" | "vagueness">;

/** How many tokens may stand between a cue and the other end. */
export const REACH = 16;

/** The party after a preposition. */
export function afterPreposition(line: Line, start: number): Party | undefined {
  const at = line.afterDeterminers(start);
  const first = line.mentionFrom(at);
  // "to the union's general secretary, Ann Lee"
  if (!first) {
    const named = includedAfter(line, at);
    if (named) return named;
  }
  // "with France's former envoy Ann Lee", "with French tennis star Ann Lee"
  const isOwner = first?.isPossessive === true || first?.as === "adjective";
  const owned = isOwner ? describedPerson(line, first.to) : undefined;
  // "between Kenyan and Chilean presidents Ann Lee and Bob Day": the names say who they are.
  const name = first?.as === "pair" ? line.mentionFrom(first.to) : undefined;
  const names =
    name?.isNamed && name.actors[0]?.kind === "person" ? line.partyFrom(name) : undefined;
  if (names && names.actors.length > 1) return names;
  // "with Abu Dhabi Crown Prince Ann Lee": the town only says whose office it is.
  const holder = first?.actors[0]?.kind === "country" ? line.mentionFrom(first.to) : undefined;
  if (holder?.isNamed && holder.actors[0]?.kind === "person") return line.partyFrom(holder);
  const states = first && jointStates(line, first);
  if (states) return states;
  const mention = owned ?? first ?? describedPerson(line, at);
  if (!mention || mention.actors.length === 0 || mention.as === "adjective") return undefined;
  if (mention.isPossessive) return bodyOf(line, mention);
  return line.isModifier(mention) ? undefined : line.partyFrom(mention);
}

/** "with the Israeli parliament's Defence Committee" */
function bodyOf(line: Line, owner: Mention): Party | undefined {
  const body = line.mentionFrom(owner.to + 1);
  return body && line.canAct(body) && !body.isPlace ? line.partyFrom(body) : undefined;
}

/** "with Israeli and Egyptian officials" */
function jointStates(line: Line, first: Mention): Party | undefined {
  const all = [first];
  for (let at = first.to; all.at(-1)?.as === "adjective";) {
    const joint = line.lexicon.and.at(line.tokens, at);
    const next = joint ? at + joint.length : line.token(at)?.text === "," ? at + 1 : undefined;
    const mention = next === undefined ? undefined : line.mentionFrom(next);
    if (mention?.as !== "adjective" && mention?.as !== "government") return undefined;
    all.push(mention);
    at = mention.to;
  }
  // "Israeli and Palestinian leaders" are persons whom a text names elsewhere.
  const isPersons = line.token((all.at(-1)?.to ?? 0) - 1)?.plain === "leaders";
  return all.length > 1 && !isPersons ? partyOf(all) : undefined;
}

/** "to four people including Ann Lee": those of them that have names. */
function includedAfter(line: Line, start: number): Party | undefined {
  for (let at = start; at < start + REACH; at++) {
    const token = line.token(at);
    if (!token || line.mentionFrom(at)) return undefined;
    const next = token.text === "," ? line.token(at + 1) : token;
    if (next?.plain === "including")
      return afterPreposition(line, token === next ? at + 1 : at + 2);
    if (!token.isWord || line.isBoundary(at)) return undefined;
  }
  return undefined;
}

/** How many words may say who somebody is before the name. */
const DESCRIPTION = 4;

/** "veteran investor Ann Lee", "el excandidato presidencial, Juan Paz": a person behind words that no table has. */
export function describedPerson(line: Line, start: number) {
  for (let at = start; at <= start + DESCRIPTION; at++) {
    const token = line.token(at);
    if (!token) return undefined;
    const mention =
      line.mentionFrom(at) ?? (token.text === "," ? line.mentionFrom(at + 1) : undefined);
    const isName = mention?.as === "name" && mention.actors[0]?.kind === "person";
    if (mention && (isName || mention.as !== "adjective")) {
      return isName && at > start ? mention : undefined;
    }
    if (mention) continue;
    const isWord = token.isWord && !token.isCapital && !/^\d/.test(token.text);
    if (!isWord || line.isPreposition(token) || line.isBoundary(at) || line.isVerb(at))
      return undefined;
    if (line.lexicon.and.has(token)) return undefined;
  }
  return undefined;
}
