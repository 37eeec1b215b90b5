import "../shell/tokens.css";
import "../shell/base.css";
import "./first-picture.css";
import type { LayOut } from "./first-picture";
import { make } from "./make";

/** The rows of the page, with its title and the place of its picture. */
export const layOutPage: LayOut = (document, { title, tab }) => {
  const rows = make(document, { className: "first" });
  rows.dataset.tab = tab;
  const main = make(document, { className: "first-main" });
  const picture = make(document, { className: "first-picture" });
  main.append(picture, make(document, { className: "picture-over first-over" }));
  rows.append(make(document, { className: "first-title", textContent: title }), main);
  return { rows, picture };
};
