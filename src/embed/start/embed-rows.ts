import "../../ui/shell/tokens.css";
import "../../ui/shell/base.css";
import "./first-embed.css";
import type { LayOut } from "../../ui/start/first-picture";
import { make } from "../../ui/start/make";
import { publishedHeadline } from "./published-headline";

/**
 * The rows of the page in a frame. Their classes are those that they have there: the sheets of the page are in place already,
 * and see to how high the picture is, whatever frame it is in.
 */
export const layOutEmbed: LayOut = (document, { index, view, words, title, tab }) => {
  const rows = make(document, { className: "embed first-embed" });
  rows.dataset.page = "folded";
  rows.dataset.tab = tab;
  const hasSubject = view.select !== undefined || view.pair !== undefined;
  if (hasSubject) rows.dataset.subject = "true";
  const header = document.createElement("header");
  header.append(make(document, { textContent: publishedHeadline(words, index, view) ?? title }));
  const main = make(document, { className: "embed-picture" });
  const picture = make(document, { className: "first-picture" });
  main.append(make(document, { className: "picture-over first-over" }), picture);
  rows.append(header, make(document, { className: "status-line" }), main);
  const { extent } = index;
  if (extent && extent.last > extent.first)
    rows.append(make(document, { className: "timeline first-time" }));
  if (hasSubject) rows.append(make(document, { className: "details first-details" }));
  rows.append(make(document, { className: "embed-footer first-footer" }));
  return { rows, picture };
};
