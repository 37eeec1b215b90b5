import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDay } from "../../src/graph/dates";
import { propose } from "../../src/propose";

const NEWS = join(import.meta.dirname, "..", "propose/texts/english/en-news.txt");
const WORDS = 3000;

/** How long a text of 3,000 words takes to read for proposals, its language's tables included, in a line of the report. */
export async function proposalsOf(): Promise<string> {
  const news = readFileSync(NEWS, "utf8");
  const length = news.split(/\s+/).length;
  const text = `${news}\n`.repeat(Math.ceil(WORDS / length));
  const start = performance.now();
  const { edges } = await propose([
    { text, published: parseDay("2021-09-17") ?? 0, language: "en" },
  ]);
  const milliseconds = Math.round(performance.now() - start);
  return `Proposals from ${String(WORDS)} words: ${String(edges.length)} links in ${String(milliseconds)} ms.\n\n`;
}
