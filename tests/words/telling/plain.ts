import { readFileSync } from "node:fs";
import { join } from "node:path";
import { indexGraph } from "../../../src/frame/index/index-graph";
import type { GraphIndex } from "../../../src/frame/index/graph-index";
import { parseGraph } from "../../../src/graph/parse/parse-graph";
import { LANGUAGES, type Language } from "../../../src/frame/view/language";
import { loadCatalogue } from "../../../src/words/languages/load-catalogue";
import { createWords } from "../../../src/words/languages/create-words";

/** A text without the isolates and marks around its values. */
export function plain(text: string | undefined): string {
  return (text ?? "").replaceAll(/[\u200f\u2066-\u2069]/gu, "");
}

/** An example of the application, ready to be asked. */
export function exampleOf(name: "draghi-putin" | "winter-2022" | "obama-putin"): GraphIndex {
  const path = join(import.meta.dirname, "..", "..", "..", "data", `${name}.json`);
  const parsed = parseGraph(JSON.parse(readFileSync(path, "utf8")));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return indexGraph(parsed.value);
}

export async function wordsIn(language: Language) {
  return createWords(language, await loadCatalogue(language));
}

/** What is said in each language. */
export async function inAll(say: (words: Awaited<ReturnType<typeof wordsIn>>) => string) {
  return Promise.all(LANGUAGES.map(async (language) => plain(say(await wordsIn(language)))));
}
