import { readFileSync } from "node:fs";
import { join } from "node:path";
import { write } from "../src/poster/markup";
import { type Document, documentGroups, type DocumentGroup, documentPictures } from "./documents";
import { exhibitPage, filesOf, galleryPage, readExhibits } from "./gallery";
import { homePage } from "./home";
import { addressFrom, type FindPlace, renderDocument } from "./markdown";
import { DOCUMENTS, type Page, printPage } from "./shell";

const ROOT = join(import.meta.dirname, "..");

/** Every file of the site but the application, which stands in its folder `app`. */
export function* siteFiles(
  site?: string,
): Generator<readonly [path: string, text: string | Buffer]> {
  yield ["site.css", read("src/ui/shell/tokens.css") + read("site/site.css")];
  const exhibits = readExhibits();
  for (const shown of exhibits) yield* filesOf(shown);
  for (const path of documentPictures()) yield [path, readFileSync(join(ROOT, path))];
  const groups = documentGroups();
  const pages = [
    homePage(exhibits),
    galleryPage(exhibits),
    ...exhibits.map(exhibitPage),
    documentsPage(groups),
    ...documentPages(groups),
  ];
  for (const page of pages) yield [page.path, printPage(page, site)];
  if (site === undefined) return;
  const addresses = pages.map(({ path }) => new URL(path.replace(/index\.html$/, ""), site).href);
  yield ["sitemap.txt", addresses.join("\n") + "\n"];
}

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

function documentsPage(groups: readonly DocumentGroup[]): Page {
  return {
    path: DOCUMENTS,
    title: "Documentation",
    description: "How to make a graph, publish it, and build on it.",
    main: write`<h1>Documentation</h1>
${groups.map(
  ({ title, documents }) => write`<h2>${title}</h2>
${listOf(DOCUMENTS, documents)}`,
)}`,
  };
}

function documentPages(groups: readonly DocumentGroup[]): readonly Page[] {
  const all = groups.flatMap(({ documents }) => documents);
  const find = finderOf(all);
  return all.map((document) => {
    const { page: path, title, text } = document;
    const aside = write`<nav class="beside" aria-label="Documentation">
${groups.map(
  (group) => write`<p>${group.title}</p>
${listOf(path, group.documents)}`,
)}</nav>`;
    const description = firstSentence(text) ?? title;
    return { path, title, description, main: renderDocument(document, find), aside };
  });
}

function listOf(page: string, documents: readonly Document[]) {
  const items = documents.map(({ page: target, title }) =>
    target === page
      ? write`  <li><a href="${addressFrom(page, target)}" aria-current="page">${title}</a></li>
`
      : write`  <li><a href="${addressFrom(page, target)}">${title}</a></li>
`,
  );
  return write`<ul>
${items}</ul>
`;
}

/** The first sentence below the title, without marks of Markdown. */
function firstSentence(text: string): string | undefined {
  const [, paragraph = ""] = /^# .+\n+([A-Z`\[][^]*?)\n\n/.exec(text) ?? [];
  const plain = paragraph
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[`*]|\s*\n\s*/g, (mark) => (mark.includes("\n") ? " " : ""));
  return /^.+?[.:](?= |$)/.exec(plain)?.[0];
}

/** What of the repository is on the site, and where. */
function finderOf(documents: readonly Document[]): FindPlace {
  const pages = new Map(documents.map((document) => [document.source, document]));
  const pictures = new Set(documentPictures());
  return (path) => {
    if (pictures.has(path)) return { page: path };
    const [, file] = /^public\/(.+)$/.exec(path) ?? /^(data\/[\w-]+\.json)$/.exec(path) ?? [];
    return file === undefined ? pages.get(path) : { page: `app/${file}` };
  };
}
