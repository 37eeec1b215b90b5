import { posterOf } from "../src/poster/poster";
import { printed, write } from "../src/poster/markup";
import { createWords } from "../src/words/languages/create-words";
import { cardsOf, type Shown } from "./gallery";
import { APPLICATION, HOME, type Page } from "./shell";

const DESCRIPTION =
  "An explorable graph of calls, meetings and statements: who spoke with whom, when, and what each side says was said.";

/** The first page: what it is, one call in two accounts, and where to go on. */
export function homePage(exhibits: readonly Shown[]): Page {
  const call = exhibits.find(({ name }) => name === "obama-putin");
  const figure = call && posterOf(createWords("en"), call.index, call.view, call.title);
  const main = write`<h1>Who spoke with whom, and what each side says was said</h1>
<p class="lede">In diplomacy, a <em>readout</em> is one side’s own summary of a call. Two readouts of the same call seldom agree. Readout draws who was in contact with whom, and keeps each quote with the side that published it and its place in the source.</p>
<p class="ways"><a class="first" href="${APPLICATION}">Open the application</a> <a href="docs/make-a-graph.html">From an article to a graph in twenty minutes</a></p>
${printed(figure ?? "")}
<h2 id="for">What you can do with it</h2>
<dl>
  <dt>Read</dt>
  <dd>Follow a crisis in a score: each leader is a line across the page, and each contact a stroke between two of them. A filled end means that this side gave its own account. Each quote leads to its sentence in the source.</dd>
  <dt>Make</dt>
  <dd>Mark passages of a text in <a href="docs/studio.html">the studio</a>, or import <a href="docs/make-a-graph.html">a spreadsheet</a>. Every quote is checked against its source, letter by letter. Nothing leaves your computer.</dd>
  <dt>Publish</dt>
  <dd>Put a view into <a href="docs/embedding.html">an article</a>, as a live diagram or as a figure that needs no script. You host Readout as a folder of <a href="docs/hosting.html">static files</a>: it uses no server of ours and no cookies.</dd>
</dl>
<h2 id="see">Examples</h2>
${cardsOf(HOME, exhibits)}`;
  return {
    path: HOME,
    title: "Readout: who spoke with whom, and what each side says was said",
    description: DESCRIPTION,
    main,
    card: "gallery/obama-putin/card.png",
  };
}
