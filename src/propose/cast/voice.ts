import { type Token, tokensOf } from "../text/tokens";
import type { Actor } from "./actors";
import type { Cast } from "./cast";
import type { Reading } from "../names/reading";

/**
 * The actor whose own account a document is, by who published it: an institution that is known by name, an office of a
 * state, or an actor of the known graph. Press is no one's account; a publisher of whom nothing is known is not guessed at.
 */
export function voiceOf(
  publisher: string | undefined,
  cast: Cast,
  { lexicon, gazetteer }: Pick<Reading, "lexicon" | "gazetteer">,
): Actor | undefined {
  if (publisher === undefined) return undefined;
  const tokens = tokensOf(publisher, 0, publisher.length, lexicon.language);
  const from = tokens.findIndex((token) => !lexicon.determiners.has(token));
  if (from < 0) return undefined;
  const known = gazetteer.at(tokens, from);
  const isWhole = known !== undefined && from + known.length === tokens.length;
  if (!isWhole) return stateInstitutionOf(tokens.slice(from), cast, { lexicon, gazetteer });
  const { as, press, actor } = known.value;
  const isOwn = as === "institution" && press !== true;
  const isKnown = actor !== undefined && actor.press !== true;
  return isOwn || isKnown ? cast.ofKnown(known.value, gazetteer) : undefined;
}

/**
 * "Ministry of Foreign Affairs of Lithuania", "Lithuanian Foreign Ministry", "PMO India": an office of a state, by its name;
 * of no country that is known where it says none.
 */
function stateInstitutionOf(
  tokens: readonly Token[],
  cast: Cast,
  { lexicon, gazetteer }: Pick<Reading, "lexicon" | "gazetteer">,
): Actor | undefined {
  const begin = gazetteer.at(tokens, 0);
  const first = begin && begin.value.as !== "institution" ? begin : undefined;
  const start = first
    ? first.length + (/^['’]s$/.test(tokens[first.length]?.plain ?? "") ? 1 : 0)
    : 0;
  const institution =
    lexicon.stateInstitutions.at(tokens, start) ?? lexicon.publishers.at(tokens, start);
  if (!institution) return undefined;
  const to = start + institution.length;
  const behind = first ? undefined : countryBehind(tokens, to, { lexicon, gazetteer });
  if (to < tokens.length && !behind) return undefined;
  const country = first?.value.country ?? behind;
  if (first && country === undefined) return undefined;
  const words = tokens.slice(start, to).map(({ text }) => text);
  const full = tokens
    .map(({ text }) => text)
    .join(" ")
    .replaceAll(/ (?=['’]s\b|,)/g, "");
  const run = { words: country === undefined ? [full] : words, kind: "institution" } as const;
  const actor = cast.institution(run, "institution", country);
  if (!actor.known) {
    actor.aliases.add(actor.name).add(full);
    actor.name = full;
  }
  return actor;
}

/** "… of Lithuania", "…, India", "…, Government of India": the country that ends a name, if it does. */
function countryBehind(
  tokens: readonly Token[],
  from: number,
  { lexicon, gazetteer }: Pick<Reading, "lexicon" | "gazetteer">,
): string | undefined {
  let at = tokens[from]?.text === "," ? from + 1 : from;
  const government = lexicon.theGovernment.at(tokens, at);
  if (government) at += government.length;
  if (lexicon.of.has(tokens[at])) at++;
  while (lexicon.determiners.has(tokens[at])) at++;
  const country = gazetteer.at(tokens, at);
  return country && at + country.length === tokens.length ? country.value.country : undefined;
}

/** Of the ends of a contact the one that an institution speaks for: the person of its own country. */
export function spokenFor(voice: Actor, ends: readonly Actor[]): Actor | undefined {
  const persons = ends.filter(({ kind }) => kind === "person");
  const own = persons.filter(({ country }) => country === voice.country);
  const [one, ...others] =
    own.length > 0 ? own : persons.filter(({ country }) => country === undefined);
  return voice.kind === "institution" && others.length === 0 ? one : undefined;
}
