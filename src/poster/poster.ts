import { groupByEvent } from "../frame/query/details";
import type { Frame } from "../frame/query/frame";
import { frameOf } from "../frame/query/frame-of";
import { faceToFaceOf } from "../frame/query/face-to-face";
import type { GraphIndex } from "../frame/index/graph-index";
import { layoutOf } from "../frame/layout/layout";
import { directionOf } from "../frame/view/language";
import type { View } from "../frame/view/view";
import { printDay } from "../graph/dates";
import type { Link } from "../graph/model/types";
import { sayDays } from "../words/dates";
import { sayStatusWithin, sayTold } from "../words/facts";
import { headlineOf } from "../words/headline";
import { isolate } from "../words/intl/isolate";
import { nameOfKind, sayTie } from "../words/names";
import type { Words } from "../words/words";
import { accountsMarkup } from "./accounts";
import { type PictureInput, sayPicture } from "./drawing";
import { lightPicturesOf, sayStrokesLeftOut } from "./light-pictures";
import { listedOf } from "./listed";
import { asciiOf, type Markup, printed, write } from "./markup";
import { MOST_LISTED, sayOrigin } from "./origin";
import { quoteOf } from "./quote";
import { styleOf } from "./style";
import { MOST_BYTES, mostWithin } from "./weight";

/**
 * The static figure of a view, as one HTML element: a headline with a sentence, a picture with its names, every
 * link with its quotes, each with the way to its source, and where all is from. An occasion is its accounts, each end's
 * beside the other's. It needs no script, and no style to be read, and where a system takes away style and picture it
 * leaves no text of them. The style is first in it: of an article that comes in pieces, nothing jumps. Plain ASCII. It weighs
 * at most 15 KB, compressed: of more links the latest are listed, those of what is selected first, and of more pairs or
 * strokes fewer are drawn; both is said in it.
 * @param title what the graph is called where it does not say
 * @param image the address of a file of the picture, where that shall stand in the place of the drawn one
 */
export function posterOf(
  words: Words,
  index: GraphIndex,
  view: View,
  title: string,
  image?: string,
): string {
  return figureOf(words, index, view, { title, image, bytes: MOST_BYTES });
}

/** The same for a page of its own, which no system for articles takes in: whatever it weighs, with all it draws and lists. */
export function wholePosterOf(words: Words, index: GraphIndex, view: View, title: string): string {
  return figureOf(words, index, view, { title, bytes: Infinity });
}

interface FigureOptions {
  readonly title: string;
  readonly image?: string | undefined;
  /** So many it has at most, compressed. */
  readonly bytes: number;
}

function figureOf(
  words: Words,
  index: GraphIndex,
  view: View,
  { title, image, bytes }: FigureOptions,
): string {
  const { graph } = index;
  const name = graph.title ?? title;
  const headline = headlineOf(words, index, view, name);
  const whole = frameOf(index, view);
  const occasion = view.event === undefined ? undefined : faceToFaceOf(index, view.event);
  // The layout takes longer than all else: it is made once for both pictures.
  const asked = { index: { ...index, places: layoutOf(index) }, frame: whole, view, title: name };
  const drawn = occasion || image !== undefined ? undefined : lightPicturesOf(words, asked, bytes);
  const picture =
    image === undefined ? drawn?.markup : imageOf(words, asked, headline.title, image);
  const frame = drawn?.input.frame ?? whole;
  const origin = [
    sayOrigin(words, index, frame, view, { headline, name, occasion }),
    drawn && sayStrokesLeftOut(words, drawn.input),
  ];
  const printWith = (most: number) => {
    const links = listedOf(index, frame, view, most);
    const { markup } =
      write`<figure class="readout-poster" lang="${words.language}" dir="${directionOf(words.language)}">
    <style>${printed(`<!--${styleOf(view.theme)}-->`)}</style>
    <figcaption>
      <p dir="auto"><strong>${headline.title}</strong></p>
      ${headline.text === "" ? undefined : write`<p dir="auto">${headline.text}</p>`}
    </figcaption>
    ${picture}
    ${occasion ? accountsMarkup(words, index, occasion) : listOf(words, index, links, view)}
    <footer><p>${[...origin, !occasion && sayPart(words, frame, links.length)].filter(Boolean).join(" ")}</p></footer>
  </figure>
`;
    return asciiOf(markup);
  };
  if (occasion) return printWith(0);
  const most = Math.min(MOST_LISTED, frame.links.length);
  return printWith(mostWithin(bytes, most, printWith));
}

/** How many of the links are listed, where that is not all. */
function sayPart(words: Words, { links }: Frame, listed: number): string {
  if (listed === links.length) return "";
  return words.say("poster.part", { listed, links: links.length });
}

/** A file of the picture, which says in words what it shows. */
function imageOf(words: Words, { frame }: PictureInput, title: string, image: string): Markup {
  return write`<p><img src="${image}" alt="${title}. ${sayPicture(words, frame)}" /></p>`;
}

function listOf(
  words: Words,
  index: GraphIndex,
  listed: readonly Link[],
  { select, quote }: View,
): Markup {
  const items = groupByEvent(listed).flatMap(({ links }) =>
    links.map((link) => linkOf(words, index, link, link.id === select ? quote : undefined)),
  );
  return write`<ol>
      ${items}
    </ol>`;
}

/** @param marked the number of the quote that is marked, from 1 */
function linkOf(words: Words, index: GraphIndex, link: Link, marked: number | undefined): Markup {
  const { graph } = index;
  const nameOf = (id: string) => isolate(graph.actors.get(id)?.name ?? id);
  const ends = `${nameOf(link.source)} ${sayTie(words, link)} ${nameOf(link.target)}`;
  const status = link.status === "held" ? undefined : sayStatusWithin(words, index, link);
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
