import type { GraphIndex } from "../frame/index-graph";
import type { View } from "../frame/view";
import { LOCALE } from "../words/say";
import { printed, write } from "./markup";
import { posterOf } from "./poster";

/** A whole page with the static figure of a view and nothing else. */
export function posterPageOf(index: GraphIndex, view: View, title: string): string {
  const { graph } = index;
  const name = graph.title ?? title;
  const { markup } = write`<!doctype html>
    <html lang="${graph.language ?? LOCALE}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${name}</title>
        <meta name="description" content="${graph.description ?? name}" />
      </head>
      <body style="margin:0 auto;max-width:760px">
        ${printed(posterOf(index, view, title))}
      </body>
    </html>
`;
  return markup;
}
