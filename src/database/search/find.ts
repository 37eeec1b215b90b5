import { wantedOf } from "../../frame/reading/search-rows";
import type { CountedFound, CountedLink } from "../../tiles/counted-frame";
import type { Countable } from "../frames/codes";
import { readLinks } from "../frames/links-in";
import type { DuckDb, Row } from "../duckdb/duckdb";
import { quotesIn } from "./find-in-duckdb";
import { matchTexts } from "./match-texts";

/** More words than these are looked for by nobody: each makes the query longer. */
export const MOST_WORDS = 40;
/** So many links, and so many quotes, are sent; the others are counted. */
export const MOST_FOUND = 10;

/**
 * What some words find in a whole table, whatever is shown of it, by the rules of `searchRows`: links, newest first, each of
 * the words beginning one of an actor's name, of the kind, a topic or the label; and quotes likewise.
 * @param words folded, at least one and at most {@link MOST_WORDS}
 */
export async function findIn(
  database: DuckDb,
  { find, dictionary, version }: Countable,
  words: readonly string[],
  signal: AbortSignal,
): Promise<CountedFound> {
  const matches = await matchTexts(database, words);
  const links = await find(database, { words, matches, most: MOST_FOUND }, signal);
  const quotes = await quotesIn(database, words.map(wantedOf), MOST_FOUND);
  const sent = (rows: readonly Row[]): readonly CountedLink[] =>
    readLinks(rows, dictionary).map((one) => one.sent);
  const { isWithoutLabels } = matches;
  return {
    version,
    isWithoutLabels,
    links: { count: links.count, newest: sent(links.newest) },
    quotes: {
      count: quotes.count,
      newest: sent(quotes.links).flatMap((link, at) => {
        const number = quotes.numbers[at];
        return number === undefined ? [] : [{ link, number }];
      }),
    },
  };
}
