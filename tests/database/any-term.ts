import fc from "fast-check";
import type { GraphIndex } from "../../src/frame/index/graph-index";

/** What nobody's name is, and what would be SQL, if a term ever became part of it. */
const ODD = ["'", "' OR 1=1 --", "\\", "%", "_", "日", "中国", "Ł", "zzzz", "*", "a b c", "\u0000"];

/** Terms of which most find something in a graph: beginnings of its words, one to three of them, some in capitals. */
export function termsOf({ graph, links, actorIndex }: GraphIndex): fc.Arbitrary<string> {
  const texts = [
    ...actorIndex.list.map(({ name }) => name),
    ...links.kinds,
    ...links.labels,
    ...links.topicSets.values,
    ...[...graph.links.values()].flatMap(({ quotes }) => quotes.map(({ exact }) => exact)),
  ];
  const words = [...new Set(texts.flatMap((text) => text.split(/[\s-]+/u)).filter(Boolean))];
  const word = fc
    .tuple(fc.constantFrom(...words), fc.integer({ min: 1, max: 12 }), fc.boolean())
    .map(([own, length, isLoud]) => {
      const beginning = [...own].slice(0, length).join("");
      return isLoud ? beginning.toUpperCase() : beginning;
    });
  return fc
    .array(fc.oneof({ weight: 9, arbitrary: word }, fc.constantFrom(...ODD)), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.join(" "));
}
