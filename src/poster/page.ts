import { printDataset } from "../formats/cite/dataset";
import type { GraphIndex } from "../frame/index/graph-index";
import { fileOfFrame } from "../frame/reading/file-of-frame";
import { frameOf } from "../frame/query/frame-of";
import { directionOf } from "../frame/view/language";
import type { View } from "../frame/view/view";
import { headlineOf } from "../words/headline";
import type { Words } from "../words/words";
import { asciiOf, type Markup, printed, write } from "./markup";
import { CARD, oembedAddressOf, type Publication } from "./oembed";
import { wholePosterOf } from "./poster";

/**
 * A whole page with the static figure of a view and nothing else. The figure is whole, too, whatever it weighs: all
 * pairs or strokes of the picture are drawn, and as many links are listed as a figure has at most.
 * @param publication where it will be, if others shall find cards (Open Graph) and a frame (oEmbed) of it
 */
export function posterPageOf(
  words: Words,
  index: GraphIndex,
  view: View,
  title: string,
  publication?: Publication,
): string {
  const { graph } = index;
  const name = graph.title ?? title;
  const headline = headlineOf(words, index, view, name);
  const description = headline.text || (graph.description ?? name);
  const dataset = printDataset(fileOfFrame(graph.file, frameOf(index, view)), {
    name: headline.title,
    description,
    url: publication?.page,
    image: publication?.image,
  });
  const { markup } = write`<!doctype html>
    <html lang="${words.language}" dir="${directionOf(words.language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="${view.theme === "auto" ? "light dark" : view.theme}" />
        <title>${headline.title}</title>
        <meta name="description" content="${description}" />
        ${publication && cardOf(publication, words, headline.title, description)}
        <script type="application/ld+json">${printed(dataset)}</script>
      </head>
      <body style="margin:0 auto;max-width:760px">
        <main>
          <h1 style="position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden">${name}</h1>
          ${printed(wholePosterOf(words, index, view, title))}
        </main>
      </body>
    </html>
`;
  return asciiOf(markup);
}

function cardOf(
  publication: Publication,
  { language }: Words,
  title: string,
  description: string,
): Markup {
  const { page, image } = publication;
  return write`<link rel="canonical" href="${page}" />
        <link rel="alternate" type="application/json+oembed" href="${oembedAddressOf(publication)}" title="${title}" />
        <meta property="og:type" content="article" />
        <meta property="og:title" content="${title}" />
        <meta property="og:description" content="${description}" />
        <meta property="og:locale" content="${language}" />
        <meta property="og:url" content="${page}" />
        <meta name="twitter:card" content="${image === undefined ? "summary" : "summary_large_image"}" />
        <meta name="twitter:title" content="${title}" />
        <meta name="twitter:description" content="${description}" />
        ${image === undefined ? undefined : imageOf(image, title)}`;
}

function imageOf(image: string, title: string): Markup {
  return write`<meta property="og:image" content="${image}" />
        <meta property="og:image:width" content="${CARD.width}" />
        <meta property="og:image:height" content="${CARD.height}" />
        <meta property="og:image:alt" content="${title}" />`;
}
