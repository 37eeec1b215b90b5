import type { GraphIndex } from "../index/graph-index";
import type { Hit } from "./hit";
import { foldTerm, isUnparted, wordsOfTerm } from "./tokens";

/** The first links that a term finds, and how many it finds in all. */
interface FoundLinks {
  readonly hits: readonly Hit[];
  readonly count: number;
}

/**
 * Creates a search through the links of a large graph that have no quotes, newest first. Each word of the term must begin a
 * word of an actor's name, the kind, a topic or the label. Texts are folded once, when the search is created.
 */
export function searchRows({ graph, links, actorIndex }: GraphIndex) {
  const foldAll = (texts: readonly string[]) =>
    texts.map((text) => ` ${foldTerm(text).replaceAll(/[^\p{L}\p{N}]+/gu, " ")}`);
  const topics = links.topicSets.sets.map((set) =>
    set.map((topic) => links.topicSets.values[topic]).join(" "),
  );
  const names = foldAll(actorIndex.list.map(({ name }) => name));
  const texts = {
    kinds: foldAll(links.kinds),
    labels: foldAll(links.labels),
    topics: foldAll(topics),
  };
  return (term: string, most: number): FoundLinks => {
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
