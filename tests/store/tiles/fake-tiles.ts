import { indexGraph } from "../../../src/frame/index/index-graph";
import type { GraphIndex } from "../../../src/frame/index/graph-index";
import type { Span } from "../../../src/frame/view/span";
import { DEFAULT_VIEW, type View } from "../../../src/frame/view/view";
import { type Cells, createCells } from "../../../src/store/session/cells";
import type { CountedView, NoAnswer } from "../../../src/store/session/counted-view";
import type { Failure } from "../../../src/store/session/requests";
import { keyOfView } from "../../../src/store/tiles/ask-engine";
import { keepTiles } from "../../../src/store/tiles/keep-tiles";
import type { DayTile } from "../../../src/tiles/day-tiles";
import { createWords } from "../../../src/words/languages/create-words";
import { readExample } from "../../read-example";

export const WHOLE = indexGraph(readExample("winter-2022"));
const FIRST_DAY = WHOLE.extent?.first ?? 0;
const WEEKS = Math.floor(((WHOLE.extent?.last ?? 0) - FIRST_DAY + 1) / 7);

/** The days of a week of the file, from 0, or of several. */
export const week = (from: number, to = from): Span => ({
  first: FIRST_DAY + 7 * from,
  last: FIRST_DAY + 7 * to + 6,
});

/** A view of whole weeks. */
export function viewOf(from: number, to = from, change: Partial<View> = {}): View {
  const { first, last } = week(from, to);
  return { ...DEFAULT_VIEW, from: first, to: last, ...change };
}

/** The file as if only the links of some weeks were at hand. */
export function holding(...weeks: readonly number[]): GraphIndex {
  const days: Span[] = [];
  for (const { first, last } of weeks.toSorted((a, b) => a - b).map((one) => week(one))) {
    const before = days.at(-1);
    if (before && before.last + 1 === first) days[days.length - 1] = { ...before, last };
    else days.push({ first, last });
  }
  return { ...WHOLE, part: { days, tallies: WHOLE.links } };
}

interface Options {
  /** How many links the tiles of some weeks claim to have; the others have 1000. */
  readonly links?: Readonly<Record<number, number>>;
  readonly alwaysLinks?: number;
  readonly hasEngine?: boolean;
  /** The weeks at hand at first. */
  readonly held?: readonly number[];
}

/** What was asked for, and how to answer it. */
interface Asked<T> {
  readonly signal: AbortSignal;
  readonly answer: (value: T) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

type Bringing = Asked<GraphIndex | Failure | undefined> & {
  /** The weeks that were asked for, and those beside them. */
  readonly weeks: readonly number[];
  readonly beside: readonly number[];
};
type Counting = Asked<CountedView | NoAnswer> & { readonly view: View };

/** Keeps tiles of a week each for a page, where a test itself says what comes of each request, and when. */
export function keepFakeTiles(view: View, options: Options = {}) {
  const { links = {}, alwaysLinks = 0, hasEngine = false, held = [] } = options;
  const list = Array.from({ length: WEEKS }, (_, at): DayTile => ({
    path: `${at}`,
    links: links[at] ?? 1000,
    bytes: 1,
    ...week(at),
  }));
  const cells = createCells(createWords("en"));
  cells.setState({ view, index: holding(...held) });
  const brought: Bringing[] = [];
  const counted: Counting[] = [];
  let hasEnded = false;
  const asked = <T>(signal: AbortSignal) => {
    let [resolve, reject] = [(_: T) => {}, (_: Error) => {}];
    const result = new Promise<T>((well, ill) => ([resolve, reject] = [well, ill]));
    const settled = () => result.then(nothing, nothing).then(nothing);
    const answer = (value: T) => (resolve(value), settled());
    const fail = (error: Error) => (reject(error), settled());
    return { result, signal, answer, fail };
  };
  const numbers = (tiles: readonly DayTile[]) => tiles.map(({ path }) => Number(path));
  const end = keepTiles(
    cells,
    {
      list,
      alwaysLinks,
      total: 0,
      bring(wanted, beside, signal) {
        const one = asked<GraphIndex | Failure | undefined>(signal);
        signal.addEventListener("abort", () => void one.answer(undefined));
        brought.push({ ...one, weeks: numbers(wanted), beside: numbers(beside) });
        return one.result;
      },
      end: () => (hasEnded = true),
    },
    hasEngine
      ? {
          count(wanted, _, signal) {
            const one = asked<CountedView | NoAnswer>(signal);
            signal.addEventListener("abort", () => void one.fail(new Error("It was given up.")));
            counted.push({ ...one, view: wanted });
            return one.result;
          },
          find: () => Promise.resolve("refused" as const),
        }
      : undefined,
  );
  return {
    cells,
    brought,
    counted,
    end,
    hasEnded: () => hasEnded,
    move: (next: View) => cells.setState({ view: next }),
    change: (change: Partial<Cells>) => cells.setState(change),
    state: () => cells.getState(),
  };
}

/** What an engine gives for a view. */
export function countOf(view: View): CountedView {
  return {
    key: keyOfView(view),
    answerIn: () => {
      throw new Error("Nobody draws it.");
    },
    rowsOf: () => Promise.resolve("refused"),
  };
}

function nothing(): void {}
