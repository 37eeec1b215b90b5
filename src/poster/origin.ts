import type { Frame } from "../frame/query/frame";
import type { View } from "../frame/view/view";
import type { Graph, Quote } from "../graph/model/types";
import { daysOf } from "../words/dates";
import { isolate } from "../words/isolate";
import { sayWindows } from "../words/tell";
import type { Words } from "../words/words";

/** So many publishers are named. */
const MOST_NAMED = 4;

/** Where some quotes are from: "Source: Republic World."; empty where there are none. */
export function saySources(words: Words, graph: Graph, quotes: Iterable<Quote>): string {
  const quoted = new Set<string>();
  for (const { document } of quotes) quoted.add(document);
  const names = [...quoted].map((id) => {
    const document = graph.documents.get(id);
    return document?.publisher ?? document?.title ?? id;
  });
  const sources = [...new Set(names)];
  const shown = sources.slice(0, MOST_NAMED).map(isolate).join(words.say("names.comma"));
  const isPart = sources.length > MOST_NAMED;
  return shown && words.say("poster.sources", { names: isPart ? `${shown} …` : shown });
}

/** What time and how much of the graph a frame shows and draws. */
export function sayExtent(words: Words, frame: Frame, { by }: View): string {
  const { window, compared, drawn } = frame;
  return [
    window &&
      (compared
        ? sayWindows(words, window, compared)
        : words.say("poster.window", daysOf(words, window))),
    words.say("poster.links", { links: frame.links.length, total: frame.linkTotal }),
    drawn.pairs.length < drawn.pairTotal &&
      words.say("shown.drawn", { by, drawn: drawn.pairs.length, pairs: drawn.pairTotal }),
  ]
    .filter(Boolean)
    .join(" ");
}
