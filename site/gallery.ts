import { readFileSync } from "node:fs";
import { join } from "node:path";
import { indexGraph } from "../src/frame/index/index-graph";
import type { GraphIndex } from "../src/frame/index/graph-index";
import { fitView } from "../src/frame/opening/fit-view";
import { parseAddress } from "../src/frame/view/address";
import type { View } from "../src/frame/view/view";
import { parseGraph } from "../src/graph/parse/parse-graph";
import { cardOf } from "../src/poster/card/card";
import { type Markup, printed, write } from "../src/poster/markup";
import { posterPageOf } from "../src/poster/page";
import { posterOf } from "../src/poster/poster";
import { createWords } from "../src/words/languages/create-words";
import { addressFrom } from "./markdown";
import { travelsText } from "./travels/make";
import { APPLICATION, GALLERY, type Page } from "./shell";

const ROOT = join(import.meta.dirname, "..");
const english = createWords("en");

/** A graph that the gallery shows. */
export interface Exhibit {
  readonly name: string;
  readonly title: string;
  /** What one sees in it, in one or two sentences. */
  readonly text: string;
  /** What its card shows, for those who do not see it. */
  readonly seen: string;
  /** The graph file in the repository, or what it is made by. */
  readonly file: string | (() => string);
  /** The view that is shown, as in the address; else what the file opens with. */
  readonly query: string;
}

const EXHIBITS: readonly Exhibit[] = [
  {
    name: "winter-2022",
    title: "The weeks before a war",
    text: "Calls, meetings, visits and statements around Ukraine in February 2022, from the day of Macron’s visit to Moscow. For most contacts, only one side gave its version, or neither did.",
    seen: "A score: leaders as staves, each contact a stroke between two of them.",
    file: "data/winter-2022.json",
    query: "from=2022-02-07&to=2022-02-28",
  },
  {
    name: "obama-putin",
    title: "The two readouts of one call",
    text: "Washington and Moscow each published a summary of their call on 6 March 2014. Side by side, they show what both report and what only one of them mentions.",
    seen: "Two columns of quotes: the White House’s account and the Kremlin’s.",
    file: "data/obama-putin.json",
    query: "",
  },
  {
    name: "twitter-musk",
    title: "A merger in court",
    text: "Readout is not only for diplomacy: buyer, company and court in 2022, from the offer to the closing. Three letters terminate the agreement, and each time the other side disputes it.",
    seen: "A score: Musk, Twitter and the court as staves, from April to October 2022.",
    file: "site/graphs/twitter-musk.json",
    query: "",
  },
  {
    name: "travels",
    title: "One month of official journeys",
    text: "Where the US president and secretary of state travelled in March 2014, from a public record of 703 visits in eight years. Move the slider to see other months and years.",
    seen: "A graph: Barack Obama and John Kerry side by side, the countries that both visited between them, the others around them.",
    file: travelsText,
    query: "",
  },
  {
    name: "draghi-putin",
    title: "One news article",
    text: "Everyone named in one report of a call, who said what, and the passage it is based on.",
    seen: "A graph: Vladimir Putin in the middle, with the people and countries he spoke to or about.",
    file: "data/draghi-putin.json",
    query: "",
  },
];

/** A graph of the gallery, with what its pages are made from. */
export interface Shown extends Exhibit {
  readonly graphText: string;
  readonly index: GraphIndex;
  readonly view: View;
  /** Its folder on the site. */
  readonly folder: string;
}

/** Reads all graphs of the gallery. */
export function readExhibits(): readonly Shown[] {
  return EXHIBITS.map((exhibit) => {
    const { name, file } = exhibit;
    const graphText = typeof file === "string" ? readFileSync(join(ROOT, file), "utf8") : file();
    const graph = parseGraph(JSON.parse(graphText));
    if (!graph.ok) throw new Error(`${name}: ${JSON.stringify(graph.problems[0])}`);
    const index = indexGraph(graph.value);
    const asked = parseAddress([...new URLSearchParams(exhibit.query)]);
    const { view } = fitView(asked.view, index);
    return { ...exhibit, graphText, index, view, folder: `gallery/${exhibit.name}` };
  });
}

/** The card of a graph as SVG, 1200 × 630 pixels. */
export function cardSvgOf({ index, view, title }: Shown, theme: "light" | "dark"): string {
  return cardOf(english, index, { ...view, theme }, title);
}

/** What a graph has beside its page: the file, its figure by itself, its card. */
export function* filesOf(shown: Shown): Generator<readonly [path: string, text: string]> {
  const { folder, graphText, index, view, title } = shown;
  yield [`${folder}/graph.json`, graphText];
  yield [`${folder}/figure.html`, posterPageOf(english, index, view, title)];
  yield [`${folder}/card.svg`, cardSvgOf(shown, "light")];
  yield [`${folder}/card-dark.svg`, cardSvgOf(shown, "dark")];
}

/** The page of one graph: as the live picture, which takes the place of its figure, as figure, and as file. */
export function exhibitPage(shown: Shown): Page {
  const { folder, title, text, query, index, view } = shown;
  const path = `${folder}/index.html`;
  const attributes = [...new URLSearchParams(query)].map(
    ([name, value]) => write` ${printed(name)}="${value}"`,
  );
  const figure = posterOf(english, index, view, title);
  const asked = new URLSearchParams([
    ["data", `../${folder}/graph.json`],
    ...new URLSearchParams(query),
  ]);
  const snippet = `<script type="module" src="https://example.org/readout/readout-embed.js"></script>
<readout-graph src="graph.json"${attributes.map(({ markup }) => markup).join("")}>
  <!-- the figure: shown first, and where there is no JavaScript -->
</readout-graph>`;
  const main = write`<h1>${title}</h1>
<p class="lede">${text}</p>
<readout-graph src="graph.json"${attributes}>${printed(figure)}</readout-graph>
<ul class="ways">
  <li><a href="${addressFrom(path, APPLICATION)}?${asked.toString()}">Open it in the application</a></li>
  <li><a href="figure.html">The figure on its own</a>: no script; for feeds and print</li>
  <li><a href="graph.json">The graph file</a>: <code>readout/1</code>, with every quote and its source</li>
  <li><a href="card.svg">Its card</a>: the preview image for messages and social media</li>
</ul>
<h2 id="article">In an article</h2>
<pre tabindex="0" role="group" aria-label="Code (html)"><code>${snippet}</code></pre>
<p>${describe(index)} <a href="${addressFrom(path, "docs/embedding.html")}">More ways to embed it</a>.</p>`;
  return { path, title, description: text, main, hasElement: true, card: `${folder}/card.png` };
}

function describe({ graph }: GraphIndex): string {
  return graph.description ?? "";
}

/** All graphs with their cards. */
export function galleryPage(exhibits: readonly Shown[]): Page {
  const main = write`<h1>Gallery</h1>
<p class="lede">Graphs of public events, with a source for every quote. Each comes as a live diagram, as a figure, and as a file that you can start from.</p>
${cardsOf(GALLERY, exhibits)}
<p>An <a href="../app/demo/article.html">example article</a> shows a graph that follows the text as you read.</p>`;
  const description = "Graphs of public events, each as live diagram, figure and file.";
  return { path: GALLERY, title: "Gallery", description, main };
}

/** A list of graphs, each with its card; their names are headings below the one that stands above the list. */
export function cardsOf(page: string, exhibits: readonly Shown[]): Markup {
  const level = page === GALLERY ? "h2" : "h3";
  return write`<ul class="cards">
${exhibits.map(({ folder, title, text, seen }) => {
  const at = (name: string) => addressFrom(page, `${folder}/${name}`);
  return write`  <li>
    <picture><source media="(prefers-color-scheme: dark)" srcset="${at("card-dark.svg")}" /><img src="${at("card.svg")}" alt="${seen}" width="1200" height="630" loading="lazy" /></picture>
    <${level}><a href="${at("index.html")}">${title}</a></${level}>
    <p>${text}</p>
  </li>
`;
})}</ul>`;
}
