import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { indexGraph } from "../src/frame/index/index-graph";
import { setWindow } from "../src/frame/view/steps";
import { DEFAULT_VIEW } from "../src/frame/view/view";
import { parseDay } from "../src/graph/dates";
import { parseGraph } from "../src/graph/parse/parse-graph";
import { posterOf } from "../src/poster/poster";
import { createWords } from "../src/words/languages/create-words";

/** The file `public/demo/article.html`: the article with the poster of its view in its place. */
export function demoText(): string {
  const graph = parseGraph(
    JSON.parse(readFileSync(join(import.meta.dirname, "winter-2022.json"), "utf8")),
  );
  if (!graph.ok) throw new Error(JSON.stringify(graph.problems[0]));
  const view = setWindow(parseDay("2022-01-28"), parseDay("2022-02-02"))(DEFAULT_VIEW);
  const poster = posterOf(createWords("en"), indexGraph(graph.value), view, "Winter 2022");
  const article = readFileSync(join(import.meta.dirname, "demo-article.html"), "utf8");
  return article.replace("<!-- poster -->\n", () => poster);
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(join(import.meta.dirname, "..", "public", "demo", "article.html"), demoText());
}
