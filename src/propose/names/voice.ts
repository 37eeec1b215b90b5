import { type Token, tokensOf } from "../text/tokens";
import type { Actor } from "./actors";
import type { Cast } from "./cast";
import type { Reading } from "./names-in-text";

/**
 * The actor whose own account a document is, by who published it: an institution that is known by name and is no
 * press, a ministry of a state, or an actor of the known graph. Press is no one's account; a publisher of whom nothing is known is not guessed at.
 */
export function voiceOf(
  publisher: string | undefined,
  cast: Cast,
  { lexicon, gazetteer }: Pick<Reading, "lexicon" | "gazetteer">,
): Actor | undefined {
  if (publisher === undefined) return undefined;
  const tokens = tokensOf(publisher, 0, publisher.length, lexicon.language);
  const from = tokens.findIndex((token) => !lexicon.determiners.has(token));
  const known = from < 0 ? undefined : gazetteer.at(tokens, from);
  const ofState =
    from < 0 ? undefined : stateInstitutionOf(tokens.slice(from), cast, { lexicon, gazetteer });
  if (ofState) return ofState;
  if (!known || from + known.length !== tokens.length) return undefined;
  const { as, press, actor } = known.value;
  const isOwn = as === "institution" && press !== true;
  const isKnown = actor !== undefined && actor.press !== true;
  return isOwn || isKnown ? cast.ofKnown(known.value, gazetteer) : undefined;
}

/** "Ministry of Foreign Affairs of Lithuania", "Lithuanian Foreign Ministry": of a state by its name. */
function stateInstitutionOf(
  tokens: readonly Token[],
  cast: Cast,
  { lexicon, gazetteer }: Pick<Reading, "lexicon" | "gazetteer">,
): Actor | undefined {
  const first = gazetteer.at(tokens, 0);
  const start = first
    ? first.length + (/^['’]s$/.test(tokens[first.length]?.plain ?? "") ? 1 : 0)
    : 0;
  const institution = lexicon.stateInstitutions.at(tokens, start);
  if (!institution) return undefined;
  const to = start + institution.length;
  const isOf = !first && lexicon.of.has(tokens[to]);
  const country = isOf
    ? gazetteer.at(tokens, lexicon.determiners.has(tokens[to + 1]) ? to + 2 : to + 1)
    : first;
  const end = country && isOf ? tokens.length : to;
  if (country?.value.country === undefined || end !== tokens.length) return undefined;
  const words = tokens.slice(start, to).map(({ text }) => text);
  const actor = cast.institution(
    { words, kind: "institution" },
    "institution",
    country.value.country,
  );
  const full = tokens
    .map(({ text }) => text)
    .join(" ")
    .replaceAll(/ (?=['’]s\b)/g, "");
  if (!actor.known) {
    actor.aliases.add(actor.name).add(full);
    actor.name = full;
  }
  return actor;
}

/** Of the ends of a contact the one that an institution speaks for: the person of its own country. */
export function spokenFor(voice: Actor, ends: readonly Actor[]): Actor | undefined {
  const persons = ends.filter(({ kind }) => kind === "person");
  const own = persons.filter(({ country }) => country === voice.country);
  const [one, ...others] =
    own.length > 0 ? own : persons.filter(({ country }) => country === undefined);
  return voice.kind === "institution" && others.length === 0 ? one : undefined;
}
