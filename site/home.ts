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
<p class="lede">In diplomacy a <em>readout</em> is a side’s own summary of a call. Two readouts of one call seldom agree. Readout draws who was in contact with whom, and keeps each quote with the account that it comes from and the place where it stands.</p>
<p class="ways"><a class="first" href="${APPLICATION}">Open the application</a> <a href="docs/make-a-graph.html">From an article to a graph in twenty minutes</a></p>
${printed(figure ?? "")}
<h2 id="for">What one does with it</h2>
<dl>
  <dt>Read</dt>
  <dd>Follow a crisis as a score, in which leaders are staves and each contact is a stroke. A filled end is a side that told of it. Each quote leads to its sentence in the source.</dd>
  <dt>Make</dt>
  <dd>Mark passages of a text in <a href="docs/studio.html">the studio</a>, or hand over <a href="docs/make-a-graph.html">a spreadsheet</a>. Every quote is checked, letter for letter. Nothing leaves your computer.</dd>
  <dt>Publish</dt>
  <dd>Put a view into <a href="docs/embedding.html">an article</a>, as a live picture, or as a figure that needs no script. It is a folder of <a href="docs/hosting.html">static files</a>: no server of ours, no cookies.</dd>
</dl>
<h2 id="see">See it</h2>
${cardsOf(HOME, exhibits)}`;
  return {
    path: HOME,
    title: "Readout: who spoke with whom, and what each side says was said",
    description: DESCRIPTION,
    main,
    card: "gallery/obama-putin/card.png",
  };
}
