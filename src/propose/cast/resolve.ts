import type { Token } from "../text/tokens";
import type { Cast } from "./cast";
import { wordsOf } from "../names/name-words";
import type { Reading } from "../names/reading";
import { countryOf } from "./named";
import { type BareSentence, Resolver } from "./referents";
import type { Actor } from "./actors";
import type { Found, Run } from "../names/found";
import { Memory } from "./memory";
import type { Mention, ReadSentence } from "./mentions";
import { namedAfterHeadline, sharedOffice, unnamedOffice } from "./unnamed";

/** Puts the actors in place of the words that name them or stand for them, sentence by sentence. */
export function resolveNames(
  sentences: readonly BareSentence[],
  cast: Cast,
  reading: Reading,
): ReadSentence[] {
  registerNames(sentences, cast, reading);
  const done: ReadSentence[] = [];
  for (const sentence of sentences) {
    const mentions: Mention[] = [];
    for (const found of sentence.found) {
      const resolver = new Resolver(new Memory(done, mentions), cast, reading);
      const actors =
        sharedOffice(found, sentence, cast, reading) ??
        unnamedOffice(found, sentence, cast, reading) ??
        namedAfterHeadline(found, sentence, done.at(-1), cast) ??
        resolver.actorsOf(found);
      const words = sentence.tokens.slice(found.from, found.to);
      const isPerson = actors[0]?.kind === "person";
      const isPlace = !isPerson && isPlaceOnly(found, sentence.tokens, mentions, reading);
      for (const actor of actors) {
        const isNaming = found.as === "name" || found.as === "government" || found.as === "role";
        if (
          isNaming &&
          (!isPlace || found.known?.as === "country") &&
          !isOfAccord(found, sentence.tokens)
        )
          actor.isActing = true;
        if (isNaming && isDoing(sentence.tokens, found.to, reading)) actor.isSure = true;
        if (found.as === "government" || (found.as === "name" && found.known?.as === "capital")) {
          const text = words.filter(({ isWord }) => isWord).map(({ text: word }) => word);
          if (!isPlace && actor.kind === "country") actor.aliases.add(text.join(" "));
        }
        // "Turkey", which a table has as "Türkiye".
        if (found.as === "name" && found.known?.as === "country" && actor.known === undefined)
          actor.aliases.add(words.map(({ text }) => text).join(" "));
        // "the government", which elsewhere is another country's.
        if (found.as === "the-government" && reading.lexicon.language === "en") {
          const adjective = reading.gazetteer.adjectiveOf(actor.country ?? "");
          if (adjective !== undefined) actor.aliases.add(`${adjective} government`);
        }
      }
      if (found.as === "name" && found.known?.name !== undefined) {
        const [actor] = actors;
        actor?.aliases.add(
          words
            .filter(({ isWord }) => isWord)
            .map(({ text }) => text)
            .join(" "),
        );
      }
      if (found.run?.kind === "institution" && found.of) nameInFull(actors[0], words, found.run);
      // "the State Department's spokeswoman" names the department too.
      const owner = found.of && resolver.ownerOf(found.of);
      if (owner && isActingOwner(owner, found)) owner.isActing = true;
      mentions.push({
        from: found.from,
        to: found.to,
        // "the Rouhani-Trump meeting"
        as: found.run && actors.length > 1 ? "adjective" : found.as,
        actors,
        isPossessive: found.isPossessive === true,
        isObject: found.isObject === true,
        isPlace,
        isNamed: found.as === "name" && found.known?.as !== "capital",
        words: words
          .map(({ text }) => text)
          .join(" ")
          .replace(/ ?,$/, ""),
      });
    }
    const { found: _found, ...rest } = sentence;
    done.push({ ...rest, mentions });
  }
  return done;
}

/**
 * Whether whose office somebody holds is named by that: an institution is, a country where it has its name ("of Japan"), or where
 * its adjective is all that the words have ("the French minister").
 */
function isActingOwner({ kind }: Actor, { of, as }: Found): boolean {
  if (kind === "person") return false;
  if (kind !== "country") return true;
  return of?.as === "adjective" ? as !== "name" : of?.as === "name" && of.known?.as === "country";
}

/** "the Egyptian foreign ministry" is called so: "foreign ministry" alone may be any country's. */
function nameInFull(actor: Actor | undefined, words: readonly Token[], run: Run): void {
  if (!actor || actor.known) return;
  const own = run.words.join(" ");
  const full = wordsOf(words).join(" ");
  for (const name of [own, full]) actor.aliases.add(name);
  if (actor.name === own && /^\p{Ll}/u.test(own)) actor.name = full;
}

const ACCORD =
  /^(?:(?:agreements?|accords?|process|protocols?|treaty|treaties|declaration|deal|convention|format|plan|line|abkommens?|vereinbarung(?:en)?|prozess)$|(?:соглашен|договор[её]нност|протокол|формат|угод|домовленост))/;
const ACCORD_OF = /^(?:accords?|protocoles?|acuerdos?|accordi|accordo|protocoll[oi]|protocolos?)$/;

/** "the Minsk agreements", "the Geneva process": called by a town, which has no part in them. */
function isOfAccord({ as, known, from, to }: Found, tokens: readonly Token[]): boolean {
  if (as !== "name" || known?.as !== "capital") return false;
  // "les accords de Minsk"
  const isBehind = /^(?:de|di)$/.test(tokens[from - 1]?.plain ?? "");
  if (isBehind && ACCORD_OF.test(tokens[from - 2]?.plain ?? "")) return true;
  return ACCORD.test(tokens[to]?.plain ?? "");
}

/** Whether a verb follows that only somebody can be the subject of. */
function isDoing(tokens: readonly Token[], at: number, { lexicon }: Reading): boolean {
  const start = /^(?:has|have|had|also|later)$/.test(tokens[at]?.plain ?? "") ? at + 1 : at;
  const contact = lexicon.contacts.at(tokens, start);
  return (
    (contact !== undefined && contact.value.form !== "noun") ||
    lexicon.statements.at(tokens, start) !== undefined ||
    lexicon.attribution.at(tokens, start) !== undefined
  );
}

/** Full names first, so that a surname in the headline finds its person in the lead. */
function registerNames(sentences: readonly BareSentence[], cast: Cast, reading: Reading): void {
  for (const { found } of sentences) {
    for (const one of found.flatMap(withOwners)) {
      const { run } = one;
      if (!run || run.words.length < 2) continue;
      if (run.kind === "person") {
        const country = countryOf(one.of, cast, reading);
        const actor = cast.person(run.words, one.office, country);
        if (run.acronym !== undefined) cast.alsoCall(actor, run.acronym);
        cast.describe(actor, one, country);
      } else if (run.kind !== "unknown") {
        cast.institution(run, run.kind, countryOf(one.of, cast, reading));
      }
    }
  }
}

function withOwners(found: Found): Found[] {
  return found.of ? [found, ...withOwners(found.of)] : [found];
}

const INSTRUMENTAL = /[а-яєії](?:ом|ем|єм|ою|ею|єю|им|ім)$/u;

/** Whether a country or town is only where something takes place. */
function isPlaceOnly(
  found: Found,
  tokens: readonly Token[],
  before: readonly Mention[],
  { lexicon }: Reading,
): boolean {
  if (found.as === "place") return true;
  const isPlaceName = found.known?.as === "country" || found.known?.as === "capital";
  const isUnknown = found.run?.kind === "unknown" && !found.isTitled;
  if (found.as !== "name" || (!isPlaceName && !isUnknown)) return false;
  let at = found.from - 1;
  while (at >= 0 && lexicon.determiners.has(tokens[at])) at--;
  const previous = tokens[at];
  if (!previous) return false;
  // "з Шевчуком" is with him, "з Києва" from there.
  const isWith = lexicon.with.has(previous) && INSTRUMENTAL.test(tokens[found.to - 1]?.plain ?? "");
  if (lexicon.in.has(previous)) return !isWith;
  // "the Chechen capital Grozny", "the village of Novye Atagi"
  const word = lexicon.of.has(previous) ? tokens[at - 1] : previous;
  if (isUnknown && word && (lexicon.capitalWords.has(word) || lexicon.ofPlace.has(word)))
    return true;
  // "in Doha, Qatar", "in Kyiv and Warsaw"
  const isJoint = previous.text === "," || lexicon.and.has(previous);
  return isJoint && before.at(-1)?.to === at && before.at(-1)?.isPlace === true;
}
