import { COLOUR_VALUES, type ColourValue, orHouse } from "../picture/draw/colour-values";
import type { Theme } from "../frame/view/view";
import { houseProperty } from "../picture/draw/house-style";
import { HALO } from "../picture/draw/marks/actor-shapes";
import { BARE_LABEL, LABEL, LINE } from "./labels";

type Shade = "light" | "dark";

/** The custom properties of all colours that have a value in some case. */
function colours(valueOf: (value: ColourValue) => string | undefined): string {
  return [...COLOUR_VALUES]
    .flatMap(([token, value]) => {
      const text = valueOf(value);
      return text === undefined ? [] : [`${token}:${text}`];
    })
    .join(";");
}

const FIGURE = ".readout-poster";
const TEXT = `var(${houseProperty("text-font")},system-ui,-apple-system,"Segoe UI","Liberation Sans",Arial,sans-serif)`;
const TITLE = `var(${houseProperty("title-font")},Charter,Georgia,"Liberation Serif",serif)`;
/** How high the picture in its place is, and at most where it is not on a phone, in CSS pixels (`src/embed/embed-page.css`). */
const HEIGHT = 560;
const MOST_HEIGHT = 720;
const LIVE = `readout-graph>${FIGURE}`;
const PAPER =
  "--paper:#fff;--outline:#fff;--ink:#000;--muted:#4a4e54;--rule:#b9bcc1;color-scheme:light";

function coloursOf(shade: Shade): string {
  return colours((value) => orHouse(value[shade], value.house));
}

function strongColoursOf(shade: Shade): string {
  return colours(({ strong }) => strong?.[shade === "light" ? 0 : 1]);
}

/**
 * The look of the figure, all under its own class, so that it leaves the page around it alone. Colours are custom
 * properties: the house style's where the page sets it, else those of the theme, with more contrast or in the system's own
 * colours where the reader asks for that; in print all fits one page for as much as a page takes.
 * @param theme `auto`: light or dark by what the reader prefers
 */
export function styleOf(theme: Theme): string {
  return [
    `${FIGURE}{${coloursOf(theme === "dark" ? "dark" : "light")};margin:1em 0;background:var(--paper);color:var(--ink);font:14px/1.45 ${TEXT}}`,
    theme === "auto" && `@media(prefers-color-scheme:dark){${FIGURE}{${coloursOf("dark")}}}`,
    `@media(prefers-contrast:more){${FIGURE}{${strongColoursOf(theme === "dark" ? "dark" : "light")}}}`,
    theme === "auto" &&
      `@media(prefers-contrast:more) and (prefers-color-scheme:dark){${FIGURE}{${strongColoursOf("dark")}}}`,
    `@media(forced-colors:active){${FIGURE}{${colours(({ forced }) => forced)}}}`,
    `${FIGURE} svg,${FIGURE} img{display:block;width:100%;height:auto;font-family:inherit}`,
    `${FIGURE} ${LABEL}{display:block;white-space:pre;line-height:${LINE};unicode-bidi:plaintext;text-align:left}${FIGURE} ${LABEL}::before{content:attr(data-text)}`,
    `${FIGURE} ${LABEL}[data-anchor=middle]{text-align:center}${FIGURE} ${LABEL}[data-anchor=end]{text-align:right}`,
    `${FIGURE} ${LABEL}[data-halo]{-webkit-text-stroke:${HALO}px var(--paper);paint-order:stroke}${FIGURE} ${LABEL} ${BARE_LABEL}{display:none!important}`,
    // Without style the narrow picture stays hidden; in a narrow column it takes the place of the wide one.
    `${FIGURE}{container-type:inline-size}@container(max-width:480px){${FIGURE} div{display:none}${FIGURE} div[hidden]{display:block}}`,
    `${FIGURE} figcaption{padding:0 12px 6px}${FIGURE} p{margin:4px 0}${FIGURE} footer{padding:0 12px 12px}`,
    `${FIGURE} footer,${FIGURE} small,${FIGURE} time,${FIGURE} li span{color:var(--muted)}`,
    `${FIGURE} strong{font:600 1.3em/1.25 ${TITLE}}`,
    `${FIGURE} ol{margin:8px 0 0;padding:0 12px 12px;list-style:none;columns:2 300px;column-gap:28px}`,
    `${FIGURE} li{padding:6px 0;border-top:1px solid var(--rule);break-inside:avoid}`,
    `${FIGURE} blockquote{margin:4px 0 0;padding-inline-start:10px;border-inline-start:2px solid var(--rule);font:15px/1.4 ${TITLE}}`,
    `${FIGURE} table{width:100%;border-collapse:collapse;font:inherit;color:inherit}${FIGURE} td{padding:0 12px 12px}`,
    `${FIGURE} small{display:block;padding-inline-start:12px;font-size:12px}${FIGURE} a{color:inherit}`,
    // The picture that takes its place is as high: what follows stays where it is.
    `@media screen and (scripting:enabled){${LIVE}{min-height:${HEIGHT}px;max-height:${MOST_HEIGHT}px;overflow-y:auto}}`,
    `@media screen and (scripting:enabled) and (max-width:499px){${LIVE}{min-height:0;max-height:${HEIGHT}px}}`,
    `@media print{${FIGURE}{${coloursOf("light")};${PAPER};margin:0;font-size:7.5pt;line-height:1.25}${FIGURE} svg{max-height:88mm}${FIGURE} blockquote{font-size:8pt;line-height:1.2;margin-top:1px}${FIGURE} small{font-size:6.5pt}${FIGURE} li{padding:2px 0}${FIGURE} p{margin:1px 0}${FIGURE} ol{columns:2;column-gap:16px;padding-bottom:0}}`,
  ]
    .filter(Boolean)
    .join("");
}
