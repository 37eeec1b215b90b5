import { isAsOpened } from "../frame/opening/opening";
import { headOfOccasion } from "../frame/query/occasion";
import type { GraphIndex } from "../frame/index/graph-index";
import type { View } from "../frame/view/view";
import type { Link } from "../graph/model/types";
import { sayDays } from "./dates";
import { isolate } from "./intl/isolate";
import { sayLocal, sayNames } from "./names";
import { sayHeading } from "./tell";
import type { Words } from "./words";

/** A view in a headline and a sentence: what a figure, a card and a citation of it are called. */
export interface Headline {
  readonly title: string;
  /** Empty where neither view nor file says more. */
  readonly text: string;
}

/**
 * What a view is about: the occasion, link, pair or actor that was asked for; else what the file opens with, or its title.
 * @param name what the graph is called
 */
export function headlineOf(words: Words, index: GraphIndex, view: View, name: string): Headline {
  const { graph } = index;
  const { opening, language } = graph;
  const description = graph.description ?? "";
  const occasion = view.event === undefined ? undefined : headOfOccasion(index, view.event);
  const link =
    occasion?.contact ?? (view.select === undefined ? undefined : graph.links.get(view.select));
  if (link) return { title: sayDated(words, link, index), text: link.summary ?? description };
  const nameOf = (id: string) => graph.actors.get(id)?.name ?? id;
  if (view.pair) {
    return { title: sayNames(words, view.pair.map(nameOf)), text: description };
  }
  const actor = view.select === undefined ? undefined : graph.actors.get(view.select);
  if (actor) return { title: actor.name, text: actor.role ?? actor.description ?? description };
  const { headline, text } = (isAsOpened(view, index) && opening) || {};
  return {
    title: headline === undefined ? name : sayLocal(words, headline, language),
    text: text === undefined ? description : sayLocal(words, text, language),
  };
}

/** "Call, Mario Draghi and Vladimir Putin, 1 February 2022". */
function sayDated(words: Words, link: Link, index: GraphIndex): string {
  return [sayHeading(words, link, index), link.days && sayDays(words, link.days)]
    .flatMap((part) => (part ? [isolate(part)] : []))
    .join(words.say("names.comma"));
}
