import { printAddress } from "../../frame/view/address";
import { DEFAULT_VIEW, type View } from "../../frame/view/view";
import { isExample } from "../../store/open/examples";
import type { Words } from "../../words/words";

/** What the embed shows; tables and sources are for the application. */
const PICTURES: ReadonlySet<string | undefined> = new Set(["graph", "score"]);

/**
 * Which picture is shown is named, the other tabs are not. A file is named by its whole address: in the article
 * that the code is pasted into, another would lie at the same path, or none.
 */
function parametersOf(view: View) {
  const { data } = view;
  const tab = PICTURES.has(view.tab) ? view.tab : DEFAULT_VIEW.tab;
  const isPath = data !== undefined && !isExample(view);
  const whole = isPath ? new URL(data, document.baseURI).href : data;
  return printAddress({ ...view, data: whole, tab, document: undefined }, []);
}

/** The address of the view within a frame. */
export function embedAddressOf(view: View): string {
  const query = new URLSearchParams(parametersOf(view).map(([name, value]) => [name, value]));
  return new URL(`embed.html?${query}`, window.location.href).href;
}

/** What a view is called, and where it is in full. */
export interface SharedView {
  readonly title: string;
  readonly address: string;
}

/**
 * A frame of the view, as markup. Browsers never show what is in a frame's element: it is what systems leave that take
 * the element away.
 */
export function frameSnippetOf(address: string, shared: SharedView): string {
  const style = "display:block;width:100%;border:0";
  return (
    `<iframe src="${escape(address)}" title="${escape(shared.title)}" style="${style}" height="560" loading="lazy">` +
    `${linkTo(shared)}</iframe>`
  );
}

function linkTo({ title, address }: SharedView): string {
  return `<a href="${escape(address)}">${escape(title)}</a>`;
}

/** The element with the view, as markup, and in it a link for where it is taken away, and until the picture is there. */
export function elementOf(words: Words, view: View, shared: SharedView): string {
  const script = new URL("readout-embed.js", window.location.href).href;
  const attributes = parametersOf(view)
    .map(([name, value]) => ` ${name === "data" ? "src" : name}="${escape(value)}"`)
    .join("");
  return (
    `<script type="module" src="${escape(script)}"></script>\n` +
    `<readout-graph${attributes} aria-label="${escape(shared.title)}">\n` +
    `  <!-- ${words.say("share.element.poster")} -->\n` +
    `  <p>${linkTo(shared)}</p>\n` +
    `</readout-graph>`
  );
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
