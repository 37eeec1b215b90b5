import type { GraphIndex } from "../frame/index/graph-index";
import { tabOf } from "../frame/opening/opening";
import type { FaceToFace } from "../frame/query/face-to-face";
import type { Frame } from "../frame/query/frame";
import type { View } from "../frame/view/view";
import type { Graph, Link, Quote } from "../graph/model/types";
import { daysOf } from "../words/dates";
import type { Headline } from "../words/headline";
import { isolate } from "../words/intl/isolate";
import { MOST_CHARACTERS, sayPublishers } from "../words/names";
import { sayWindows } from "../words/tell";
import type { Words } from "../words/words";

/** A figure of more links tells the latest of them. */
export const MOST_LISTED = 400;

/** Where some quotes are from: "Source: Republic World."; empty where there are none. */
export function saySources(words: Words, graph: Graph, quotes: Iterable<Quote>): string {
  const quoted = new Set<string>();
  for (const { document } of quotes) quoted.add(document);
  const names = [...quoted].map((id) => {
    const document = graph.documents.get(id);
    return document?.publisher ?? document?.title ?? id;
  });
  return sayPublishers(words, names);
}

/** What time and how much of the graph a frame shows and draws; a score draws no pairs. */
function sayExtent(words: Words, index: GraphIndex, frame: Frame, view: View): string {
  const { window, compared, drawn } = frame;
  const { by } = view;
  const isPart = drawn.pairs.length < drawn.pairTotal && tabOf(view, index) !== "score";
  return [
    window &&
      (compared
        ? sayWindows(words, window, compared)
        : words.say("poster.window", daysOf(words, window))),
    words.say("poster.links", { links: frame.counts.links, total: frame.linkTotal }),
    isPart &&
      asSentence(
        words,
        words.say("shown.drawn", { by, drawn: drawn.pairs.length, pairs: drawn.pairTotal }),
      ),
  ]
    .filter(Boolean)
    .join(" ");
}

/** A part of the status line as a sentence of its own. */
function asSentence({ language }: Words, part: string): string {
  return `${part.slice(0, 1).toLocaleUpperCase(language)}${part.slice(1)}.`;
}

/** What a view is told as. */
export interface Told {
  readonly headline: Headline;
  /** What the graph is called. */
  readonly name: string;
  /** The occasion whose accounts are shown in the place of a picture. */
  readonly occasion: FaceToFace | undefined;
}

/** Where all is from that a view shows: graph, sources, and, of a picture, its time and how much it is. */
export function sayOrigin(
  words: Words,
  index: GraphIndex,
  frame: Frame,
  view: View,
  { headline, name, occasion }: Told,
): string {
  const { graph } = index;
  return [
    headline.title !== name && `${isolate(name)}.`,
    saySources(words, graph, occasion ? quotesOf(occasion) : quotesIn(latestOf(frame))),
    !occasion && sayExtent(words, index, frame, view),
  ]
    .filter(Boolean)
    .join(" ");
}

/** The links that are listed under a picture: of very many the latest. */
export function latestOf({ links }: Frame): readonly Link[] {
  return links.slice(Math.max(0, links.length - MOST_LISTED), links.length);
}

/** What a quote takes besides its text: its number, its source. */
const AROUND_QUOTE = 200;

/**
 * The latest links that there is room for where their summaries and quotes are written out; always one. Paper is laid out in
 * one go.
 * @param most how many characters
 */
export function latestWithin(frame: Frame, most: number): readonly Link[] {
  const links = latestOf(frame);
  let left = most;
  for (let place = links.length - 1; place >= 0; place--) {
    const { summary = "", quotes } = links[place] ?? { quotes: [] };
    left -= Math.min(summary.length, MOST_CHARACTERS);
    for (const { exact, translation = "" } of quotes) {
      for (const text of [exact, translation]) left -= Math.min(text.length, MOST_CHARACTERS);
      left -= AROUND_QUOTE;
    }
    if (left < 0) return links.slice(Math.min(place + 1, links.length - 1));
  }
  return links;
}

function* quotesIn(links: Iterable<Link>) {
  for (const { quotes } of links) yield* quotes;
}

function quotesOf({ ends, occasion }: FaceToFace): readonly Quote[] {
  return [...ends.flatMap(({ quotes }) => quotes), ...occasion.others].map(({ quote }) => quote);
}
