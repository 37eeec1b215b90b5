import type { BitByBit } from "../../graph/bit-by-bit";
import type { Actor } from "../../graph/model/types";
import type { GraphIndex } from "../index/graph-index";
import type { Hit } from "./hit";
import { foldTerm, isUnparted, wordsOfTerm } from "./tokens";

/** The first links that a term finds, and how many it finds in all. */
interface FoundLinks {
  readonly hits: readonly Hit[];
  readonly count: number;
}

/** Finds links by a term: the first of them, at most so many. */
export type SearchRows = (term: string, most: number) => FoundLinks;

/** How many characters of text are folded in one bit. */
const PORTION = 10_000;
/** So many characters of one name, topic or label are searched: no real one has more. */
const MOST_OF_ONE = 10_000;

/** So many characters of a term are looked for. */
export const LONGEST_TERM = 200;

/** The words of a term as they are looked for in folded texts; none that another of them begins with. */
export function wordsToFind(term: string): readonly string[] {
  const words = [...new Set(wordsOfTerm(term).map(foldTerm).filter(Boolean))];
  return words.filter((word) => !words.some((other) => other !== word && other.startsWith(word)));
}

/** What a folded text has where a word begins one of its words; in a script that parts no words, anywhere. */
export function wantedOf(word: string): string {
  return isUnparted(word) ? word : ` ${word}`;
}

/** The names by which the links of an actor are found: in each language that the file has one in. */
export function namesOfActor({ name, translations }: Pick<Actor, "name" | "translations">): string {
  return [name, ...Object.values(translations?.name ?? {})].join(" ");
}

/**
 * Creates a search through the links of a large graph that have no quotes, newest first. Each word of the term must begin a
 * word of an actor's name, the kind, a topic or the label. Texts are folded once, bit by bit, when the search is created.
 * An engine searches by the same rule: `src/database/search`.
 */
export function* searchRows({ graph, links, actorIndex }: GraphIndex): BitByBit<SearchRows> {
  const { values, sets } = links.topicSets;
  const names = yield* foldAll(actorIndex.list, namesOfActor);
  const texts = {
    kinds: yield* foldAll(links.kinds, (kind) => kind),
    labels: yield* foldAll(links.labels, (label) => label),
    topics: yield* foldAll(sets, (set) => set.map((topic) => values[topic]).join(" ")),
  };
  return (term, most) => {
    const words = wordsToFind(term);
    const tests = words.map((word) => {
      const wanted = wantedOf(word);
      const flag = (all: readonly string[]) => all.map((text) => text.includes(wanted));
      const [ofName, ofKind] = [flag(names), flag(texts.kinds)];
      const [ofLabel, ofTopic] = [flag(texts.labels), flag(texts.topics)];
      return (row: number) =>
        ofName[links.source[row] ?? 0] ||
        ofName[links.target[row] ?? 0] ||
        ofKind[links.kind[row] ?? 0] ||
        ofLabel[links.label[row] ?? 0] ||
        ofTopic[links.topics[row] ?? 0];
    });
    const hits: Hit[] = [];
    let count = 0;
    for (let row = links.count - 1; row >= 0 && tests.length > 0; row--) {
      const number = links.number[row] ?? 0;
      if (!tests.every((test) => test(row)) || graph.links.isQuoted(number)) continue;
      count++;
      const link = hits.length < most ? graph.links.at(number) : undefined;
      if (link) hits.push({ select: link.id, terms: words });
    }
    return { hits, count };
  };
}

/** A text as words are looked for in it, each after a space. */
export function foldText(text: string): string {
  return ` ${foldTerm(text.slice(0, MOST_OF_ONE)).replaceAll(/[^\p{L}\p{N}]+/gu, " ")}`;
}

/** Folds the text of each of some items, so many characters in a bit. */
function* foldAll<T>(items: readonly T[], textOf: (item: T) => string): BitByBit<string[]> {
  const folded: string[] = [];
  let length = 0;
  for (const item of items) {
    const text = textOf(item).slice(0, MOST_OF_ONE);
    folded.push(foldText(text));
    length += text.length;
    if (length < PORTION) continue;
    length = 0;
    yield;
  }
  return folded;
}
