import type { BitByBit } from "../../graph/bit-by-bit";
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

/**
 * Creates a search through the links of a large graph that have no quotes, newest first. Each word of the term must begin a
 * word of an actor's name, the kind, a topic or the label. Texts are folded once, bit by bit, when the search is created.
 */
export function* searchRows({ graph, links, actorIndex }: GraphIndex): BitByBit<SearchRows> {
  const { values, sets } = links.topicSets;
  const names = yield* foldAll(actorIndex.list, ({ name }) => name);
  const texts = {
    kinds: yield* foldAll(links.kinds, (kind) => kind),
    labels: yield* foldAll(links.labels, (label) => label),
    topics: yield* foldAll(sets, (set) => set.map((topic) => values[topic]).join(" ")),
  };
  return (term, most) => {
    const words = wordsOfTerm(term).map(foldTerm).filter(Boolean);
    const tests = words.map((word) => {
      const wanted = isUnparted(word) ? word : ` ${word}`;
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

/** Folds the text of each of some items, so many characters in a bit. */
function* foldAll<T>(items: readonly T[], textOf: (item: T) => string): BitByBit<string[]> {
  const folded: string[] = [];
  let length = 0;
  for (const item of items) {
    const text = textOf(item).slice(0, MOST_OF_ONE);
    folded.push(` ${foldTerm(text).replaceAll(/[^\p{L}\p{N}]+/gu, " ")}`);
    length += text.length;
    if (length < PORTION) continue;
    length = 0;
    yield;
  }
  return folded;
}
