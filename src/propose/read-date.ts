import type { Day } from "../graph/dates";
import { findDates } from "./dates/find-dates";
import { printInterval } from "./dates/intervals";
import { guessLanguage } from "./language/guess-language";
import { lexiconOf } from "./language/lexicon";
import { loadLanguage } from "./language/load-language";
import { READ_LANGUAGES } from "./model/types";
import { tokensOf } from "./text/tokens";

/**
 * The date (EDTF level 1) that words such as "last Tuesday" stand for; undefined where they name none, more than one, or count
 * from a day that is not known.
 * @param language BCP 47; recognised from the words where it is absent
 * @param published the day that the words are counted from
 */
export async function readDate(
  words: string,
  language: string | undefined,
  published: Day,
): Promise<string | undefined> {
  const [primary] = language?.toLowerCase().split("-") ?? [];
  const read = READ_LANGUAGES.find((one) => one === primary) ?? guessLanguage(words);
  if (!read) return undefined;
  const lexicon = lexiconOf(read, await loadLanguage(read));
  const [date, ...others] = findDates(
    tokensOf(words, 0, words.length, read),
    lexicon.dates,
    published,
  );
  return date && others.length === 0 ? printInterval(date.daysFor("past")) : undefined;
}
