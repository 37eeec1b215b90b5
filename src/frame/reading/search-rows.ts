import { fold } from "./fold";
import type { Hit } from "./hit";
import type { GraphIndex } from "../index/graph-index";

/**
 * Creates a search through the links of a large graph, newest first. Each word of the term must begin a word of an actor's
 * name, the kind, a topic or the label. Texts are folded once, when the search is created.
 */
export function searchRows({ graph, links, actorIndex }: GraphIndex) {
  const foldAll = (texts: readonly string[]) => texts.map((text) => ` ${fold(text)}`);
  const topics = links.topicSets.sets.map((set) =>
    set.map((topic) => links.topicSets.values[topic]).join(" "),
  );
  const names = foldAll(actorIndex.list.map(({ name }) => name));
  const texts = {
    kinds: foldAll(links.kinds),
    labels: foldAll(links.labels),
    topics: foldAll(topics),
  };
  return (term: string, most: number): readonly Hit[] => {
    const words = fold(term)
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
    const tests = words.map((word) => {
      const flag = (all: readonly string[]) => all.map((text) => text.includes(` ${word}`));
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
    if (tests.length === 0) return hits;
    for (let row = links.count - 1; row >= 0 && hits.length < most; row--) {
      if (!tests.every((test) => test(row))) continue;
      const link = graph.links.at(links.number[row] ?? 0);
      if (link) hits.push({ select: link.id });
    }
    return hits;
  };
}
