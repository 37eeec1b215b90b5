import { directionOf, type Language } from "../frame/view/language";
import type { Graph, Link, LocalText } from "../graph/model/types";
import { textIn } from "../graph/model/local-text";
import { isSymmetric } from "../graph/model/kinds";
import { SHOWN_OF_LABEL } from "../graph/model/bounds";
import { shorten } from "../graph/shorten";
import { isolate, markFromRight } from "./intl/isolate";
import type { Words } from "./words";

/** What the words of a graph's own topics, kinds and sides are taken from. */
type Labelled = Pick<Graph, "labels" | "language">;

/** The name of a kind of actor or link: the file's word for it, else ours, else the kind itself as words. */
export function nameOfKind(words: Words, kind: string, { labels, language }: Labelled): string {
  const label = labels.kinds.get(kind);
  if (label !== undefined) return sayLocal(words, label, language);
  const word = `kind.${kind}`;
  return words.has(word) ? words.say(word) : sayIdentifier(kind);
}

/** The name of a status: ours, else what the file calls it. */
export function nameOfStatus(words: Words, status: string): string {
  const word = `status.${status}`;
  return words.has(word) ? words.say(word) : shorten(status, SHOWN_OF_LABEL);
}

/** What a field of a table means, where its name does not say so. */
export function nameOfField(words: Words, field: string): string {
  const word = `field.${field}`;
  return words.has(word) ? words.say(word) : field;
}

/** A word of ours as it stands within a sentence. */
export function small({ language }: Words, word: string): string {
  const [first = "", ...rest] = word;
  return first.toLocaleLowerCase(language) + rest.join("");
}

/** The name of a country by its ISO 3166-1 alpha-2 code. */
export function nameOfCountry(words: Words, code: string): string {
  return words.countries.of(code) ?? code;
}

/** What a language calls itself. */
export function nameOfLanguage(named: Language): string {
  return new Intl.DisplayNames([named], { type: "language" }).of(named) ?? named;
}

/** The name of a topic. */
export function nameOfTopic(words: Words, topic: string, graph: Labelled & TopicTexts): string {
  return sayLocal(words, wordOfTopic(topic, graph), graph.language);
}

type TopicTexts = Pick<Graph, "texts">;

/** What a topic is called: as the links have it in several languages, else the file's word for it, else the topic as words. */
export function wordOfTopic(topic: string, { texts, labels }: TopicTexts & Labelled): LocalText {
  return texts.get(topic) ?? labels.topics.get(topic) ?? sayIdentifier(topic);
}

/** The name of a side: the file's word for it, else the side as words. */
export function nameOfSide(words: Words, side: string, { labels, language }: Labelled): string {
  return sayLocal(words, labels.sides.get(side) ?? sayIdentifier(side), language);
}

/** A text of the file in the language of the words, as far as the file has it. */
export function sayLocal(words: Words, text: LocalText, own: string | undefined): string {
  return typeof text === "string" ? text : textIn(text, words.language, own).text;
}

/** A name made for programs as words: "bilateral-relations" is "Bilateral relations". */
function sayIdentifier(identifier: string): string {
  const text = shorten(identifier, SHOWN_OF_LABEL).replaceAll("-", " ");
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** What stands between the names of a link's actors: a dash, or an arrow that points the way the language is read. */
export function sayTie(words: Words, { kind }: { readonly kind: string }): string {
  return words.say(isSymmetric(kind) ? "link.mutual" : "link.directed");
}

/** What a message about a link is told of its ends: `{directed, select, yes {{source} to {target}} other {{both}}}`. */
export function endsOf(
  words: Words,
  { kind, source, target }: Pick<Link, "kind" | "source" | "target">,
  { actors }: Pick<Graph, "actors">,
): Readonly<Record<"directed" | "source" | "target" | "both", string>> {
  const [from, to] = [source, target].map((id) => actors.get(id)?.name ?? id);
  const names = { source: from ?? source, target: to ?? target };
  return {
    directed: isSymmetric(kind) ? "no" : "yes",
    ...names,
    both: sayNames(words, [names.source, names.target]),
  };
}

const MOST_NAMES = 3;

/** Some names as a list in the form of the language (in Spanish "Putin e Italia"); of five or more the first three and how many more. */
export function sayNames(words: Words, names: readonly string[]): string {
  const format = new Intl.ListFormat(words.language, { type: "conjunction" });
  const apart = names.map(isolate);
  if (names.length <= MOST_NAMES + 1) {
    const list = format
      .formatToParts(apart)
      // Names that end in a vowel stand badly before it: "Росія і Італія".
      .map(({ type, value }) => (type === "literal" ? value.replace(" і ", " та ") : value))
      .join("");
    return directionOf(words.language) === "rtl" ? markFromRight(list) : list;
  }
  const first = apart.slice(0, MOST_NAMES).join(words.say("names.comma"));
  return words.say("names.more", { names: first, count: names.length - MOST_NAMES });
}

/** So many publishers are named. */
const MOST_PUBLISHERS = 4;

/** Where something is from: "Source: TASS, GOV.UK and 18 more."; empty where there is nobody to name. */
export function sayPublishers(words: Words, publishers: Iterable<string>): string {
  const all = [...new Set(publishers)];
  const shown = all.slice(0, MOST_PUBLISHERS).map(isolate).join(words.say("names.comma"));
  const count = all.length - MOST_PUBLISHERS;
  const names = count > 0 ? words.say("names.more", { names: shown, count }) : shown;
  return shown && words.say("poster.sources", { names });
}

/** Of a longer text so many characters are shown: the whole of it keeps a page from answering. */
export const MOST_CHARACTERS = 10_000;

/** The beginning of a long text, and how much of it is left out; a shorter one whole. */
export function sayBeginning(words: Words, text: string): string {
  const count = text.length - MOST_CHARACTERS;
  return count > 0
    ? `${text.slice(0, MOST_CHARACTERS)} ${words.say("source.gap", { count })}`
    : text;
}
