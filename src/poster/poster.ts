import { groupByEvent } from "../frame/query/details";
import type { Frame } from "../frame/query/frame";
import { frameOf } from "../frame/query/frame-of";
import type { GraphIndex } from "../frame/index/graph-index";
import { layoutOf } from "../frame/layout/layout";
import { directionOf } from "../frame/view/language";
import type { View } from "../frame/view/view";
import { printDay } from "../graph/dates";
import type { Graph, Link } from "../graph/model/types";
import { daysOf, sayDays } from "../words/dates";
import { sayStatus, sayTold } from "../words/facts";
import { nameOfKind, sayTie } from "../words/names";
import { sayWindows } from "../words/tell";
import type { Words } from "../words/words";
import { accountsMarkup } from "./accounts";
import { asciiOf, type Markup, printed, write } from "./markup";
import { NARROW, pictureOf, type PictureSize, WIDE } from "./picture";
import { quoteOf } from "./quote";
import { styleOf } from "./style";
import { isolate } from "../words/isolate";

/** A figure of more links tells the latest of them. */
const MOST_LISTED = 400;

/**
 * The static figure of a view, as one HTML element: a picture with its names as text, a caption with source and dates, and
 * every link with its quotes, each with the way to its source. It needs no script, and no style to be read. Plain ASCII.
 * @param title what the graph is called where it does not say
 */
export function posterOf(words: Words, index: GraphIndex, view: View, title: string): string {
  const { graph } = index;
  const frame = frameOf(index, view);
  const name = graph.title ?? title;
  const spoken = words.language;
  // The layout takes longer than all else: it is made once for both pictures.
  const placed = { ...index, places: layoutOf(index) };
  const picture = (size: PictureSize) =>
    printed(pictureOf(words, { index: placed, frame, view, title: name }, size));
  const { markup } =
    write`<figure class="readout-poster" lang="${spoken}" dir="${directionOf(spoken)}">
    <style>
      ${printed(styleOf(view.theme))}
    </style>
    ${view.event === undefined ? undefined : accountsMarkup(words, index, view.event)}
    <div>${picture(WIDE)}</div>
    <div hidden>${picture(NARROW)}</div>
    <figcaption>
      <p><strong>${name}</strong></p>
      ${paragraph(graph.description)}
      <p>${sayOrigin(words, graph, frame, view)}</p>
    </figcaption>
    <ol>
      ${eventsOf(words, index, frame, view)}
    </ol>
  </figure>
`;
  return asciiOf(markup);
}

function paragraph(text: string | undefined): Markup | undefined {
  return text === undefined ? undefined : write`<p>${text}</p>`;
}

/** Where the quotes are from, and what time and how much of the graph is shown and drawn. */
function sayOrigin(words: Words, graph: Graph, frame: Frame, { by }: View): string {
  const quoted = new Set<string>();
  for (const { quotes } of latestOf(frame)) for (const { document } of quotes) quoted.add(document);
  const names = [...quoted].map((id) => {
    const document = graph.documents.get(id);
    return document?.publisher ?? document?.title ?? id;
  });
  const sources = [...new Set(names)];
  const { window, compared, drawn } = frame;
  const shown = sources.slice(0, 4).map(isolate).join(words.say("names.comma"));
  const more = sources.length - 4;
  return [
    shown && words.say("poster.sources", { names: more > 0 ? `${shown} …` : shown }),
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

/** The links that are listed under a picture: of very many the latest. */
export function latestOf({ links }: Frame): readonly Link[] {
  return links.slice(Math.max(0, links.length - MOST_LISTED), links.length);
}

function eventsOf(
  words: Words,
  index: GraphIndex,
  frame: Frame,
  { select, quote }: View,
): readonly Markup[] {
  return groupByEvent(latestOf(frame)).flatMap(({ links }) =>
    links.map((link) => linkOf(words, index, link, link.id === select ? quote : undefined)),
  );
}

/** @param marked the number of the quote that is marked, from 1 */
function linkOf(words: Words, index: GraphIndex, link: Link, marked: number | undefined): Markup {
  const { graph } = index;
  const nameOf = (id: string) => isolate(graph.actors.get(id)?.name ?? id);
  const ends = `${nameOf(link.source)} ${sayTie(words, link)} ${nameOf(link.target)}`;
  const status = link.status === "held" ? undefined : sayStatus(words, index, link);
  const act = [nameOfKind(words, link.kind, graph), status, sayTold(words, index, link)]
    .flatMap((part) => (part === undefined ? [] : [isolate(part)]))
    .join(words.say("names.comma"));
  return write`<li data-readout="${link.id}">
    <p>${timeOf(words, link)} <b>${ends}</b>. ${act}. ${isolate(link.summary ?? "")}</p>
    ${link.quotes.map((quote, at) => quoteOf(words, graph, quote, at + 1 === marked))}
  </li>
`;
}

function timeOf(words: Words, { days }: Link): Markup {
  const isOneDay = days && days.first === days.last;
  return isOneDay
    ? write`<time datetime="${printDay(days.first)}">${sayDays(words, days)}</time>`
    : write`<span>${sayDays(words, days)}</span>`;
}
