import { posix } from "node:path";
import GithubSlugger from "github-slugger";
import { Marked } from "marked";
import { type Markup, printed, write } from "../src/poster/markup";
import type { Document } from "./documents";

/** What a path of the repository is on the site, and what it is called, if that is a document. */
export interface Place {
  readonly page: string;
  readonly title?: string;
}

/** Undefined for what is not on the site. */
export type FindPlace = (path: string) => Place | undefined;

/**
 * A document as HTML: headings with the anchors that GitHub gives them, links to where the site has what they name. A link to
 * what it has not is its words alone.
 */
export function renderDocument({ source, page, text }: Document, find: FindPlace): Markup {
  const slugger = new GithubSlugger();
  const placeOf = (href: string): Place | undefined => {
    if (/^([a-z]+:|#)/i.test(href)) return { page: href };
    const [path = "", anchor] = href.split("#");
    const place = find(posix.normalize(posix.join(posix.dirname(source), path)));
    const address = place && addressFrom(page, place.page);
    return (
      place && { ...place, page: anchor === undefined ? `${address}` : `${address}#${anchor}` }
    );
  };
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text: heading }) {
        const id = slugger.slug(heading.replaceAll("`", ""));
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        const place = placeOf(href);
        if (!place) return words;
        // A file by its name, as one reads in the repository, is a page by its title here.
        const isFile = /^[\w/.-]+\.md$/.test(words);
        return write`<a href="${place.page}">${isFile && place.title ? place.title : printed(words)}</a>`
          .markup;
      },
      image({ href, text: told }) {
        return write`<img src="${placeOf(href)?.page}" alt="${told}" loading="lazy" />`.markup;
      },
      code({ text: code, lang }) {
        const name = `Code${lang ? ` (${lang})` : ""}`;
        // It may be wider than the page: keys reach and scroll it.
        return write`<pre tabindex="0" role="group" aria-label="${name}"><code>${code}</code></pre>`
          .markup;
      },
      table(token) {
        const cells = (row: typeof token.header, name: "th" | "td") =>
          row
            .map(({ text: words, tokens, align }) => {
              const side = align ? ` align="${align}"` : "";
              const cell = words === "" ? "td" : name;
              return `<${cell}${side}>${this.parser.parseInline(tokens)}</${cell}>`;
            })
            .join("");
        const rows = token.rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("\n");
        return `<div class="wide" tabindex="0" role="group" aria-label="Table"><table><thead><tr>${cells(token.header, "th")}</tr></thead><tbody>${rows}</tbody></table></div>`;
      },
    },
  });
  const html = marked.parse(text, { async: false });
  return printed(html);
}

/** The address of one page of the site as another names it. */
export function addressFrom(page: string, target: string): string {
  return posix.relative(posix.dirname(page), target) || posix.basename(target);
}
