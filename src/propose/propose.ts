import type { GraphFile } from "../graph/model/file";
import { findDates } from "./dates/find-dates";
import type { FoundDate } from "./dates/found-date";
import { guessLanguage } from "./language/guess-language";
import { type Lexicon, lexiconOf } from "./language/lexicon";
import { loadLanguage } from "./language/load-language";
import { stemOf } from "./language/stem";
import { gather } from "./links/gather";
import { Line } from "./line/line";
import type { Proposal } from "./links/proposal";
import { readLines } from "./links/read-lines";
import {
  type GivenText,
  type ProposedFile,
  type ProposeOptions,
  READ_LANGUAGES,
  type ReadLanguage,
} from "./model/types";
import type { Actor } from "./cast/actors";
import { Cast } from "./cast/cast";
import { findNames } from "./names/find";
import { type Gazetteer, gazetteerOf } from "./names/gazetteer";
import type { ReadSentence } from "./cast/mentions";
import { resolveNames } from "./cast/resolve";
import type { Usage } from "./names/capitals";
import { voiceOf } from "./cast/voice";
import { afterDateline } from "./text/dateline";
import { type Sentence, sentencesOf } from "./text/sentences";
import { type Token, tokensOf } from "./text/tokens";
import { fileOf, type ReadText } from "./write/file-of";

/**
 * Reads texts, and proposes who had contact with whom, when, with what status and by whose account: a graph file
 * (`readout/1`) in which each link has its passages, their offsets, and why it is proposed. The texts themselves are left
 * out; their length and digest are in. Nothing planned, denied or supposed is ever proposed as held. A text in a language
 * that is not read gets its document, and no proposals.
 */
export async function propose(
  texts: readonly GivenText[],
  options: ProposeOptions = {},
): Promise<ProposedFile> {
  const cast = new Cast(options.known, options.remembered);
  const proposals: Proposal[] = [];
  const read: ReadText[] = [];
  const known = new Map<ReadLanguage, Words>();
  for (const [at, given] of texts.entries()) {
    const language = languageOf(given);
    if (!language) {
      read.push({ given, language: undefined, voice: undefined });
      continue;
    }
    const words = known.get(language) ?? (await wordsOf(language, options.known));
    known.set(language, words);
    const { found, voice } = readText(given, at, words, cast);
    for (const one of found) proposals.push(one);
    read.push({ given, language, voice });
  }
  const textOf = ({ passages: [first] }: Proposal) =>
    first ? (texts[first.document]?.text.slice(first.start, first.end) ?? "") : "";
  return fileOf(read, gather(proposals, textOf), cast, options);
}

/** What is known of a language, and by name in it. */
interface Words {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
}

async function wordsOf(language: ReadLanguage, known: GraphFile | undefined): Promise<Words> {
  const lexicon = lexiconOf(language, await loadLanguage(language));
  return { lexicon, gazetteer: gazetteerOf(language, known) };
}

/** The language in which a text is read: the one that is given, else the one that it looks like. */
function languageOf({ language, text }: GivenText): ReadLanguage | undefined {
  if (language === undefined) return guessLanguage(text);
  const [primary] = language.toLowerCase().split("-");
  return READ_LANGUAGES.find((one) => one === primary);
}

function readText(
  { text, published, publisher }: GivenText,
  document: number,
  { lexicon, gazetteer }: Words,
  cast: Cast,
): { readonly found: Proposal[]; readonly voice: Actor | undefined } {
  const all = sentencesOf(text, lexicon.language, lexicon.abbreviations, lexicon.openers);
  const sentences = all
    .filter(({ start, end }) => !BYLINE.test(text.slice(start, end)))
    .map((sentence) => {
      const start = afterDateline(text, sentence);
      const tokens = tokensOf(text, start, sentence.end, lexicon.language);
      return {
        ...sentence,
        start,
        tokens,
        isTitleCase: sentence.isHeadline && isTitleCase(tokens),
      };
    });
  const usage = usageOf(sentences);
  const voice = voiceOf(publisher, cast, { lexicon, gazetteer });
  // "KIEV (Reuters)": who has no country in a report is most likely of where it was written.
  const place = countryOfPlace(text, all, { lexicon, gazetteer });
  const isOwnAccount = voice?.kind === "institution";
  const reading = { lexicon, gazetteer, usage, isOwnAccount, home: voice?.country, place };
  const found = sentences.map((sentence) => ({
    ...sentence,
    found: findNames(sentence.tokens, reading, sentence.isTitleCase),
  }));
  const read = resolveNames(found, cast, reading);
  const dated: (readonly FoundDate[])[] = [];
  const lines = read.map((sentence, at) => {
    const told = dated.slice(-TOLD_BEFORE).findLast((dates) => dates.length > 0);
    const dates = findDates(sentence.tokens, lexicon.dates, published, told);
    dated.push(dates);
    const before = read.slice(Math.max(0, at - (lexicon.pluralEndings ? FAR : 1)), at);
    const topic = before.toReversed().flatMap((one) => topicOf(one, lexicon) ?? [])[0];
    return new Line(sentence, dates, lexicon, topic, voice?.country, place);
  });
  return {
    found: readLines(lines, document, published),
    voice,
  };
}

/** How many sentences a text may be about somebody without a word for him, where verbs need none. */
const FAR = 4;

/** In how many sentences before "the same day" its day is looked for. */
const TOLD_BEFORE = 3;

/** The country of the place that a report opens with. */
function countryOfPlace(
  text: string,
  sentences: readonly Sentence[],
  { lexicon, gazetteer }: Words,
): string | undefined {
  const opening = sentences.slice(0, 3).find((one) => afterDateline(text, one) > one.start);
  if (!opening) return undefined;
  const end = afterDateline(text, opening);
  const tokens = tokensOf(text, opening.start, end, lexicon.language).map(inCapitalsOnce);
  for (const at of tokens.keys()) {
    const place = gazetteer.at(tokens, at)?.value;
    if (place?.as === "capital" || place?.as === "country") return place.country;
  }
  return undefined;
}

/** "KIEV" as "Kiev": datelines are written in capitals. */
function inCapitalsOnce(token: Token): Token {
  return { ...token, text: token.text.charAt(0) + token.text.slice(1).toLowerCase() };
}

/** "By Ann Lee and Bob Day", "Reporting by Ann Lee; editing by …": who wrote the text. */
const BYLINE =
  /^(?:By(?: (?:and )?\p{Lu}[\p{L}.'’-]*,?){2,8}|\(?(?:[Aa]dditional )?[Rr]eporting by .*)$/u;

/** Whether nearly all long words have a capital, as in an English headline: then a capital says nothing. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ isWord, text }) => isWord && text.length > 4);
  const capitals = words.filter(({ isCapital }) => isCapital);
  return words.length > 2 && capitals.length >= words.length * 0.8;
}

/** Whom a sentence is about: the first person in it; where verbs need no subject, nobody whom a preposition stands before. */
function topicOf({ mentions, tokens }: ReadSentence, lexicon: Lexicon) {
  const { pluralEndings, determiners, with: company, by, of, to, between } = lexicon;
  const isJoint = (token: Token | undefined) =>
    [company, by, of, to, between].some((words) => words.has(token));
  return mentions.find(({ from, actors: [actor] }) => {
    if (actor?.kind !== "person" || !pluralEndings) return actor?.kind === "person";
    let at = from - 1;
    while (at >= 0 && determiners.has(tokens[at]) && !isJoint(tokens[at])) at--;
    // "del presidente …": the preposition may be part of the words.
    return !isJoint(tokens[at]) && !isJoint(tokens[from]);
  });
}

function usageOf(
  sentences: readonly { readonly tokens: readonly Token[]; readonly isTitleCase: boolean }[],
): Usage {
  const small = new Set<string>();
  const capital = new Set<string>();
  for (const { tokens, isTitleCase: isTitle } of sentences) {
    for (const [at, { isWord, isCapital, plain }] of tokens.entries()) {
      if (isWord && !isCapital) small.add(plain);
      else if (isCapital && at > 0 && !isTitle) capital.add(stemOf(plain));
    }
  }
  return { small, capital };
}
