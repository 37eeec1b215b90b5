import { LONGEST_TERM, wordsToFind } from "../../frame/reading/search-rows";
import { parseAddress, printAddress } from "../../frame/view/address";
import type { Parameter } from "../../frame/view/address";
import { DEFAULT_VIEW, type View } from "../../frame/view/view";
import type { DuckDb } from "../duckdb/duckdb";
import type { Countable } from "../frames/codes";
import { countFrame, rowsOf } from "../frames/count-frame";
import { findIn, MOST_WORDS } from "../search/find";

/** Where a gateway answers for views, beside its manifest, and for the rows of their tables. */
export const FRAMES_PATH = "frames";
const ROWS_PATH = `${FRAMES_PATH}/rows`;
/** Where it answers for a term that a reader searches for. */
const FOUND_PATH = `${FRAMES_PATH}/found`;
const TERM = "term";
/** Parameters that ask for rows of a table, beside those of its view. */
const START = "start";
const ORDER = "order";

/** What an address asks of a table. */
export interface Question {
  /** The same for equal questions. */
  readonly key: string;
  /** Counts the answer, which can be written as JSON. */
  count(database: DuckDb, table: Countable, signal: AbortSignal): Promise<unknown>;
}

/** How the parameters of each path are read. */
const READERS: ReadonlyMap<string, (parameters: readonly Parameter[]) => Question> = new Map([
  [FRAMES_PATH, frameQuestion],
  [ROWS_PATH, rowsQuestion],
  [FOUND_PATH, foundQuestion],
]);

/** Whether a path asks a question. */
export const isQuestion = (path: string): boolean => READERS.has(path);

/**
 * What is asked for by a path and its parameters.
 * @throws {Unreadable} where they ask for what no view has
 */
export function questionOf(path: string, parameters: readonly Parameter[]): Question {
  const question = READERS.get(path)?.(parameters);
  if (!question) throw new Unreadable(path);
  return { ...question, key: `${path} ${question.key}` };
}

/** An address that asks for what no view has. */
export class Unreadable extends Error {}

function frameQuestion(parameters: readonly Parameter[]): Question {
  const view = viewIn(parameters);
  return {
    key: keyOf(view),
    count: (database, table, signal) => countFrame(database, table, view, signal),
  };
}

/** Some rows of the table of a view: from the one at `start` on, `order` being `newest` or nothing. */
function rowsQuestion(parameters: readonly Parameter[]): Question {
  const asked = rowsIn(parameters);
  const view = viewIn(parameters.filter(([name]) => name !== START && name !== ORDER));
  return {
    key: `${asked.start} ${asked.isDescending} ${keyOf(view)}`,
    count: (database, table, signal) => rowsOf(database, table, view, asked, signal),
  };
}

/** The links and quotes of the whole table that a term finds. */
function foundQuestion(parameters: readonly Parameter[]): Question {
  const words = wordsIn(parameters);
  return {
    key: words.join(" "),
    count: (database, table, signal) => findIn(database, table, words, signal),
  };
}

/** Which rows of a table are asked for. */
function rowsIn(parameters: readonly Parameter[]) {
  const [starts, orders] = [START, ORDER].map((asked) =>
    parameters.flatMap(([name, value]) => (name === asked ? [value] : [])),
  );
  const [start = "0", ...more] = starts ?? [];
  if (more.length > 0 || !/^\d{1,10}$/.test(start)) throw new Unreadable(START);
  if (orders?.some((order) => order !== "newest")) throw new Unreadable(ORDER);
  return { start: Number(start), isDescending: orders?.[0] === "newest" };
}

/** The words of the term that is searched for, folded: equal searches are one. */
function wordsIn(parameters: readonly Parameter[]): readonly string[] {
  const [[name, term] = ["", ""], ...more] = parameters;
  if (name !== TERM || more.length > 0 || term.length > LONGEST_TERM) throw new Unreadable(TERM);
  const words = wordsToFind(term).toSorted();
  if (words.length === 0 || words.length > MOST_WORDS) throw new Unreadable(TERM);
  return words;
}

/** What a frame depends on: nothing of it is left that only the page shows. */
function viewIn(parameters: readonly Parameter[]): View {
  const { view, ignored } = parseAddress(parameters);
  if (ignored.length > 0) throw new Unreadable(ignored.map(({ name }) => name).join(", "));
  // Two windows are compared by the page alone: an answer about one of them would pass for both.
  if (view.with) throw new Unreadable("with");
  const { data, quote, event, tab, document, theme, lang } = DEFAULT_VIEW;
  return { ...view, data, quote, event, tab, document, theme, lang };
}

/** The same for equal views. */
function keyOf(view: View): string {
  return new URLSearchParams(
    printAddress(view, []).map(([name, value]) => [name, value]),
  ).toString();
}
