import type { GraphIndex } from "../frame/index/graph-index";
import { directionOf } from "../frame/view/language";
import type { Stroke } from "../frame/score/strokes";
import type { Actor, Link, LocalText } from "../graph/model/types";
import { sayTick, sayWindow } from "./dates";
import { sayFacts } from "./facts";
import { endsOf, nameOfKind, sayLocal } from "./names";
import { saySide } from "./sides";
import type { Words } from "./words";

/** The words that a score is drawn with. */
export function scoreWordsOf(words: Words, index: GraphIndex) {
  return {
    isRightToLeft: directionOf(words.language) === "rtl",
    nameOf: (actor: number, isShort: boolean) => nameOfStave(index.actorIndex.list[actor], isShort),
    others: (count: number) => words.say("score.others", { count }),
    withOthers: (name: string, count: number, isShort: boolean) =>
      words.say(isShort ? "score.withOthersShort" : "score.withOthers", { name, count }),
    // A heading, in capitals as the language writes them.
    sideOf: (side: number) => saySide(words, index, side).toLocaleUpperCase(words.language),
    momentOf: (label: LocalText) => sayLocal(words, label, index.graph.language),
    tick: (day: number, former: number | undefined) => sayTick(words, day, former),
  };
}

/** The name of a stave: of a person where room is short the last name. */
function nameOfStave(actor: Actor | undefined, isShort: boolean): string {
  if (!actor) return "";
  if (!isShort) return actor.name;
  if (actor.shortName !== undefined) return actor.shortName;
  return actor.kind === "person" ? (actor.name.split(" ").at(-1) ?? actor.name) : actor.name;
}

/** What a stroke stands for beside its actors: "Call, 7 February 2022, told by both sides"; of several, how many. */
export function sayStroke(words: Words, index: GraphIndex, stroke: Stroke): string {
  const link = linkIn(index, stroke);
  if (!link) return "";
  const { count, first, last } = stroke;
  return count > 1
    ? words.say("score.contacts", { count }) +
        words.say("names.comma") +
        sayWindow(words, { first, last })
    : nameOfKind(words, link.kind, index.graph) +
        words.say("names.comma") +
        sayFacts(words, index, link);
}

function linkIn({ graph, links }: GraphIndex, { row }: Stroke): Link | undefined {
  return graph.links.at(links.number[row] ?? -1);
}

/** A stroke in one sentence: who and whom, how, when, and told by whom. */
export function tellStroke(words: Words, index: GraphIndex, stroke: Stroke): string {
  const { graph } = index;
  const link = linkIn(index, stroke);
  if (!link) return "";
  return words.say("score.stroke", {
    ...endsOf(words, link, graph),
    rest: sayStroke(words, index, stroke),
  });
}
