import { sourceAddressOf } from "../frame/sources/citation";
import { groupByEvent } from "../frame/query/details";
import type { Frame } from "../frame/query/frame";
import { frameOf } from "../frame/query/frame-of";
import type { GraphIndex } from "../frame/index/graph-index";
import type { Span } from "../frame/view/span";
import { directionOf } from "../frame/view/language";
import { layoutOf } from "../frame/layout/layout";
import { DEFAULT_VIEW, type Theme, type View } from "../frame/view/view";
import { printDay } from "../graph/dates";
import type { Graph, Link, Point, Quote } from "../graph/model/types";
import { boundsOf, fitCamera } from "../picture/scene/camera";
import { COLOUR_VALUES } from "../picture/draw/colour-values";
import type { Palette } from "../picture/draw/palette";
import { type Scene, sceneOf } from "../picture/scene/scene";
import { stretchPlaces } from "../picture/scene/stretch";
import { svgTreeOf } from "../picture/draw/svg";
import { printSvg, type SvgNode } from "../picture/draw/svg-node";
import { sayDay, sayDays } from "../words/dates";
import { nameOfKind, nameOfStatus, sayTie } from "../words/names";
import type { Words } from "../words/words";
import { type Markup, printed, write } from "./markup";
import { styleOf } from "./style";
import { isolate } from "../words/isolate";

/** The sizes of the picture for a wide and a narrow column, in CSS pixels; it is drawn as wide as there is room. */
export const WIDE = { width: 720, height: 460 };
export const NARROW = { width: 380, height: 440 };
/** The width of a letter as a share of the font size, in the sans-serif fonts that readers have. */
const LETTER = 0.56;
/** A figure of more links tells the latest of them. */
const MOST_LISTED = 400;
const FONT = "system-ui, -apple-system, 'Segoe UI', 'Liberation Sans', Arial, sans-serif";

/** Colours that a page may set, each with its own value where the page does not: the dark one in the dark theme. */
function paletteOf(theme: Theme): Palette {
  const shade = theme === "dark" ? "dark" : "light";
  return {
    font: FONT,
    stroke: 1,
    weight: 400,
    // Nobody can lift what stands back in a figure that does not move.
    dimmed: 0.35,
    colour: (token) => `var(${token},${COLOUR_VALUES.get(token)?.[shade] ?? "currentColor"})`,
  };
}

/**
 * The static figure of a view, as one HTML element: a picture with its names as text, a caption with source and dates, and
 * every link with its quotes, each with the way to its source. It needs no script, and no style to be read.
 * @param title what the graph is called where it does not say
 */
export function posterOf(words: Words, index: GraphIndex, view: View, title: string): string {
  const { graph } = index;
  const frame = frameOf(index, view);
  const name = graph.title ?? title;
  const spoken = words.language;
  const places = layoutOf(index);
  const picture = (size: PictureSize) =>
    printed(
      pictureOf(
        words,
        { graph, frame, places, selected: view.select, title: name, theme: view.theme },
        size,
      ),
    );
  const { markup } =
    write`<figure class="readout-poster" lang="${spoken}" dir="${directionOf(spoken)}">
    <style>
      ${printed(styleOf(view.theme))}
    </style>
    <div>${picture(WIDE)}</div>
    <div hidden>${picture(NARROW)}</div>
    <figcaption>
      <p><strong>${name}</strong></p>
      ${paragraph(graph.description)}
      <p>${sayOrigin(words, graph, frame, view)}</p>
    </figcaption>
    <ol>
      ${eventsOf(words, graph, frame, view)}
    </ol>
  </figure>
`;
  return markup;
}

function paragraph(text: string | undefined): Markup | undefined {
  return text === undefined ? undefined : write`<p>${text}</p>`;
}

/** What a picture is drawn from, whatever its size. */
export interface PictureInput {
  readonly graph: Graph;
  readonly frame: Frame;
  /** The places of the layout, which takes longer than all else: made once. */
  readonly places: ReadonlyMap<string, Point>;
  readonly selected?: string | undefined;
  readonly title: string;
  /** Which colours it has where the page sets none; those of the light theme by default. */
  readonly theme?: Theme | undefined;
}

/** In CSS pixels. */
type PictureSize = typeof WIDE;

/** The picture of a view as the text of an SVG file, in a size of its own; nothing where no actor is shown. */
export function pictureOf(words: Words, input: PictureInput, size: PictureSize): string {
  const tree = pictureTreeOf(words, input, size);
  return tree ? `${printSvg(tree)}\n` : "";
}

/** The same as elements, to be put into a page. */
export function pictureTreeOf(
  words: Words,
  { graph, frame, places: laidOut, selected, title, theme = DEFAULT_VIEW.theme }: PictureInput,
  size: PictureSize,
): SvgNode | undefined {
  const places = stretchPlaces(laidOut, graph, size);
  const camera = fitCamera(
    frame.drawn.actors.flatMap(({ actor }) => places.get(actor.id) ?? []),
    size,
  );
  if (!camera) return undefined;
  const scene: Scene = sceneOf({
    frame,
    places,
    selected,
    scale: camera.scale,
    bounds: boundsOf(camera),
    measure: (text, size) => text.length * size * LETTER,
  });
  const description = words.say("poster.picture", {
    actors: frame.actors.length,
    links: frame.links.length,
  });
  return svgTreeOf({ scene, camera, palette: paletteOf(theme) }, { title, description });
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
        ? words.say("compare.windows", {
            now: sayWindow(words, window),
            before: sayWindow(words, compared.window),
          })
        : words.say("poster.window", {
            first: sayDay(words, window.first),
            last: sayDay(words, window.last),
          })),
    words.say("poster.links", { links: frame.links.length, total: frame.linkTotal }),
    drawn.pairs.length < drawn.pairTotal &&
      words.say("shown.drawn", { by, drawn: drawn.pairs.length, pairs: drawn.pairTotal }),
  ]
    .filter(Boolean)
    .join(" ");
}

function sayWindow(words: Words, { first, last }: Span): string {
  return words.say("compare.window", {
    first: sayDay(words, first),
    last: sayDay(words, last),
  });
}

/** The links that are listed under a picture: of very many the latest. */
export function latestOf({ links }: Frame): readonly Link[] {
  return links.slice(Math.max(0, links.length - MOST_LISTED), links.length);
}

function eventsOf(
  words: Words,
  graph: Graph,
  frame: Frame,
  { select, quote }: View,
): readonly Markup[] {
  return groupByEvent(latestOf(frame)).flatMap(({ links }) =>
    links.map((link) => linkOf(words, graph, link, link.id === select ? quote : undefined)),
  );
}

/** @param marked the number of the quote that is marked, from 1 */
function linkOf(words: Words, graph: Graph, link: Link, marked: number | undefined): Markup {
  const nameOf = (id: string) => isolate(graph.actors.get(id)?.name ?? id);
  const ends = `${nameOf(link.source)} ${sayTie(words, link)} ${nameOf(link.target)}`;
  const status =
    link.status === "held"
      ? ""
      : words.say("names.comma") + isolate(nameOfStatus(words, link.status));
  return write`<li data-readout="${link.id}">
    <p>${timeOf(words, link)} <b>${ends}</b>. ${isolate(nameOfKind(words, link.kind))}${status}. ${isolate(link.summary ?? "")}</p>
    ${link.quotes.map((quote, index) => quoteOf(words, graph, quote, index + 1 === marked))}
  </li>
`;
}

function timeOf(words: Words, { days }: Link): Markup {
  const isOneDay = days && days.first === days.last;
  return isOneDay
    ? write`<time datetime="${printDay(days.first)}">${sayDays(words, days)}</time>`
    : write`<span>${sayDays(words, days)}</span>`;
}

function quoteOf(words: Words, graph: Graph, quote: Quote, isMarked: boolean): Markup {
  const document = graph.documents.get(quote.document);
  const account =
    quote.attributedTo === undefined
      ? undefined
      : words.say("details.according", {
          name: graph.actors.get(quote.attributedTo)?.name ?? quote.attributedTo,
        });
  const address = document && sourceAddressOf(document, quote);
  const name = isolate(document?.publisher ?? document?.title ?? quote.document);
  const source = address === undefined ? write`${name}` : write`<a href="${address}">${name}</a>`;
  const cite = document && sourceAddressOf(document);
  const language = quote.language ?? document?.language;
  const attributes = [
    ...(cite === undefined ? [] : [write` cite="${cite}"`]),
    ...(language === undefined ? [] : [write` lang="${language}"`]),
  ];
  const denies = quote.stance === "denies" ? words.say("details.denies") : undefined;
  const said = [account, denies].filter(Boolean).join(words.say("names.comma"));
  const text = words.say("quote.marked", { text: quote.exact });
  return write`<blockquote${attributes}>${isMarked ? write`<mark>${text}</mark>` : text}</blockquote><small>${said}${said && words.say("names.comma")}${source}</small>`;
}
