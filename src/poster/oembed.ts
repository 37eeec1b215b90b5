import { write } from "./markup";

/** Where a page with a view is published, and what belongs to it. */
export interface Publication {
  /** The address of the page itself. */
  readonly page: string;
  /** The address of the view within a frame: `embed.html` with its parameters. */
  readonly embed: string;
  /** The address of its picture as PNG, 1200 × 630 pixels, as cards want it. */
  readonly image?: string | undefined;
}

/** The size that a frame is asked to have; a static document cannot heed `maxwidth` and `maxheight`. */
const FRAME = { width: 640, height: 760 };
export const CARD = { width: 1200, height: 630 };

/** The address of the oEmbed document of a page: beside it, under the same name. */
export function oembedAddressOf({ page }: Publication): string {
  const address = new URL(page);
  address.pathname = address.pathname
    .replace(/(\/|\.html?)?$/, ".json")
    .replace(/^\.json$/, "/index.json");
  return address.href;
}

/** The oEmbed document of a published view (oembed.com, 2.3.4): a quotation and a frame, which is what WordPress lets through. */
export function oembedOf(publication: Publication, title: string): string {
  const { page, embed, image } = publication;
  const { width, height } = FRAME;
  const { markup } =
    write`<blockquote><a href="${page}">${title}</a></blockquote><iframe src="${embed}" width="${width}" height="${height}" title="${title}" frameborder="0" style="max-width:100%"></iframe>`;
  const thumbnail =
    image === undefined
      ? {}
      : { thumbnail_url: image, thumbnail_width: CARD.width, thumbnail_height: CARD.height };
  const document = {
    version: "1.0",
    type: "rich",
    title,
    provider_name: "Readout",
    ...thumbnail,
    html: markup,
    width,
    height,
  };
  return JSON.stringify(document, undefined, 2) + "\n";
}
