import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CARD } from "../src/poster/oembed";
import { type Markup, write } from "../src/poster/markup";
import { styleOf } from "../src/poster/style";
import { addressFrom } from "./markdown";

const manifest: { version: string } = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "package.json"), "utf8"),
);

/** Figures have a style element, whose digest is the same for all of them. */
const FIGURE = createHash("sha256")
  .update(`<!--${styleOf("auto")}-->`)
  .digest("base64");
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'sha256-${FIGURE}'`,
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

export interface Page {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly main: Markup;
  /** What else stands beside the text. */
  readonly aside?: Markup;
  /** The PNG of its card, as a path on the site. */
  readonly card?: string;
  readonly hasElement?: boolean;
}

/** Where the pages are that each page leads to. */
export const HOME = "index.html";
export const GALLERY = "gallery/index.html";
export const DOCUMENTS = "docs/index.html";
export const APPLICATION = "app/index.html";

/**
 * A page of the site.
 * @param site its whole address, which cards need; without it there are none
 */
export function printPage(page: Page, site: string | undefined): string {
  const to = (target: string) => addressFrom(page.path, target);
  const { title, description, main, aside, hasElement } = page;
  const name = page.path === HOME ? title : `${title} – Readout`;
  const { markup } = write`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <title>${name}</title>
    <meta name="description" content="${description}" />
    ${cardTags(page, site)}
    <link rel="icon" type="image/svg+xml" href="${to("app/icon.svg")}" />
    <link rel="stylesheet" href="${to("site.css")}" />
    ${hasElement ? write`<script type="module" src="${to("app/readout-embed.js")}"></script>` : undefined}
  </head>
  <body>
    <a class="skip" href="#main">Skip to the text</a>
    <header>
      <a class="name" href="${to(HOME)}">Readout</a>
      <nav aria-label="Site">
        <a href="${to(GALLERY)}">Gallery</a>
        <a href="${to(DOCUMENTS)}">Documentation</a>
        <a href="${to(APPLICATION)}">Open the app</a>
      </nav>
    </header>
    <div class="page">
      <main id="main">
${main}
      </main>
      ${aside}
    </div>
    <footer>
      <p>Readout ${manifest.version}, under the MIT License. These pages set no cookies and load nothing from other hosts.</p>
    </footer>
  </body>
</html>
`;
  return markup;
}

function cardTags({ path, title, description, card }: Page, site: string | undefined) {
  if (site === undefined) return undefined;
  const address = new URL(path.replace(/index\.html$/, ""), site).href;
  return write`<link rel="canonical" href="${address}" />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="Readout" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${description}" />
    <meta property="og:url" content="${address}" />
    ${
      card === undefined
        ? undefined
        : write`<meta property="og:image" content="${new URL(card, site).href}" />
    <meta property="og:image:width" content="${CARD.width}" />
    <meta property="og:image:height" content="${CARD.height}" />
    <meta property="og:image:alt" content="${title}" />
    <meta name="twitter:card" content="summary_large_image" />`
    }`;
}
