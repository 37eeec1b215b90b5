import { tokensOf } from "../text/tokens";
import type { Actor } from "./actors";
import type { Cast } from "./cast";
import type { Reading } from "./names-in-text";

/**
 * The actor whose own account a document is, by who published it: an institution of a state, or an actor of the known
 * graph. Press is no one's account; a publisher of whom nothing is known is not guessed at.
 */
export function voiceOf(
  publisher: string | undefined,
  cast: Cast,
  { lexicon, gazetteer }: Reading,
): Actor | undefined {
  if (publisher === undefined) return undefined;
  const tokens = tokensOf(publisher, 0, publisher.length, lexicon.language);
  const from = tokens.findIndex((token) => !lexicon.determiners.has(token));
  const known = from < 0 ? undefined : gazetteer.at(tokens, from);
  if (!known || from + known.length !== tokens.length) return undefined;
  const { as, press, country, actor } = known.value;
  const isOfState = as === "institution" && country !== undefined && press !== true;
  const isKnown = actor !== undefined && actor.press !== true;
  return isOfState || isKnown ? cast.ofKnown(known.value, gazetteer) : undefined;
}

/** Of the ends of a contact the one that an institution speaks for: the person of its own country. */
export function spokenFor(voice: Actor, ends: readonly Actor[]): Actor | undefined {
  const persons = ends.filter(({ kind }) => kind === "person");
  const own = persons.filter(({ country }) => country === voice.country);
  const [one, ...others] =
    own.length > 0 ? own : persons.filter(({ country }) => country === undefined);
  return voice.kind === "institution" && others.length === 0 ? one : undefined;
}
