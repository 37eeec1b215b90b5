import type { StoreApi } from "zustand/vanilla";
import { daysAsked, isAtHand, type Waiting } from "../../frame/opening/at-hand";
import { sieveOf } from "../../frame/query/sieve";
import { windowOf } from "../../frame/query/window";
import type { Span } from "../../frame/view/span";
import type { View } from "../../frame/view/view";
import { aboutLinks } from "../../tiles/about-links";
import {
  type DayTile,
  daysThatFit,
  linksOf,
  MOST_LINKS,
  tilesAhead,
  tilesIn,
} from "../../tiles/day-tiles";
import { remember } from "../session/remember";
import type { Cells, Trouble } from "../session/cells";
import { type Failure, failureOf, isFailure } from "../session/requests";
import { type CountedView, mayAnswerLater, type NoAnswer } from "../session/counted-view";
import { type Engine, keyOfView } from "./ask-engine";
import { createRetry } from "./retry";
import type { Tiles } from "./tiles";

/** Tiles that are to be fetched next. */
interface Fetching {
  readonly asked: readonly DayTile[];
  readonly beside: readonly DayTile[];
  /** Whether it is for steps to come. */
  readonly isAhead: boolean;
}

/** What is to be done next: tiles to be fetched, or a view to be counted by the engine. */
type Task = Fetching | { readonly key: string };

/** A view that has rested so long is what the reader wants: what is counted for one before is given up. */
const REST_MILLISECONDS = 250;
/** The first picture is drawn before the tiles beside it are fetched and read, unless the reader moves on sooner. */
const FIRST_MILLISECONDS = 1500;

/**
 * Keeps at hand the tiles that the view asks for, and those that its next steps will; a view of more links than a page can
 * hold is counted by the engine, where there is one. One task is under way, and the newest view waits; what comes for an older
 * one is at most shown while it waits, and never after. Gives a function that ends it.
 */
export function keepTiles(
  cells: StoreApi<Cells>,
  tiles: Tiles,
  engine: Engine | undefined,
): () => void {
  let hasEnded = false;
  let underWay: Task | undefined;
  let current = new AbortController();
  let direction = 0;
  /** The view whose links could not be fetched or counted: they are tried again when it moves, or after a while. */
  let failed: View | undefined;
  let told: Trouble | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let mayLookAhead = false;
  const retry = createRetry();
  const sieveIn = remember(sieveOf);

  const spanNow = (): Span | undefined => {
    const { index, view } = cells.getState();
    return windowOf(index?.extent, view);
  };
  const neededNow = (): readonly DayTile[] => {
    const { index, view } = cells.getState();
    return tilesIn(tiles.list, daysAsked(index?.extent, view));
  };
  const isHere = () => {
    const { index, view } = cells.getState();
    return index !== undefined && isAtHand(index, view);
  };
  const isTooWide = () => tiles.alwaysLinks + linksOf(neededNow()) > MOST_LINKS;
  /** Whether the engine is to count the view. It compares no two windows. */
  const isForEngine = () =>
    engine !== undefined && !cells.getState().view.with && !isHere() && isTooWide();

  /** Why the frame is not that of the view. */
  const waitingNow = (): Waiting | undefined => {
    if (isHere()) return undefined;
    if (isForEngine()) {
      const { view, index, counted } = cells.getState();
      if (counted?.key === keyOfView(view) || !index) return undefined;
      const sieve = sieveIn(index, view.filters, view.ends, view.pair);
      return { code: "counting", about: aboutLinks(sieve, spanNow(), view.undated) };
    }
    if (!isTooWide()) return { code: "counting" };
    const links = tiles.alwaysLinks + linksOf(neededNow());
    const last = spanNow()?.last ?? 0;
    const days = daysThatFit(tiles.list, last, MOST_LINKS - tiles.alwaysLinks);
    return { code: "wide", links, most: MOST_LINKS, days };
  };

  const nextTask = (): Task | undefined => {
    const { view, counted } = cells.getState();
    if (failed === view) return undefined;
    if (!isForEngine()) return nextFetching();
    const key = keyOfView(view);
    return counted?.key === key ? undefined : { key };
  };

  const nextFetching = (): Fetching | undefined => {
    const span = spanNow();
    const asked = neededNow();
    if (!span) return undefined;
    const room = MOST_LINKS - tiles.alwaysLinks - linksOf(asked);
    if (!isHere()) {
      if (room < 0) return undefined;
      return { asked, beside: tilesAhead(tiles.list, span, direction, room), isAhead: false };
    }
    if (!mayLookAhead) return undefined;
    const ahead = tilesAhead(tiles.list, span, direction).filter(({ links }) => links <= room);
    const length = span.last - span.first + 1;
    const next = ahead.filter(
      ({ first, last }) => first <= span.last + length && last >= span.first - length,
    );
    const days = cells.getState().index?.part?.days ?? [];
    const isHeld = (tile: DayTile) =>
      days.some(({ first, last }) => first <= tile.first && last >= tile.last);
    return next.every(isHeld) || linksOf([...asked, ...ahead]) > MOST_LINKS
      ? undefined
      : { asked: [...new Set([...asked, ...ahead])], beside: [], isAhead: true };
  };

  const tryAgain = () =>
    retry.later(() => {
      failed = undefined;
      void work();
    });

  const fetchTiles = async (task: Fetching): Promise<void> => {
    const { signal } = current;
    const result = await tiles.bring(task.asked, task.beside, signal).catch(failureOf);
    if (hasEnded || !result || signal.aborted) return;
    const now = cells.getState();
    if (isFailure(result)) {
      failed = now.view;
      if (task.isAhead || isHere()) return;
      // Of what is tried again, nothing new is to be said.
      if (now.trouble === undefined || now.trouble !== told) {
        told = { name: now.view.data ?? now.localName ?? "", ...result, asked: now.view };
        cells.setState({ waiting: { code: "absent" }, trouble: told });
      }
      if (mayComeLater(result)) tryAgain();
      return;
    }
    retry.reset();
    // What came for a view that is no longer asked for is of use only where it serves the one that is.
    if (!isAtHand(result, now.view)) return;
    const isOver = now.trouble !== undefined && now.trouble === told;
    cells.setState({
      index: result,
      counted: undefined,
      waiting: undefined,
      ...(isOver ? { trouble: undefined } : {}),
    });
  };

  const countView = async (): Promise<void> => {
    const { view, index } = cells.getState();
    if (!engine || !index) return;
    const { signal } = current;
    const result = await engine
      .count(view, index, signal)
      .catch((): NoAnswer => (signal.aborted ? "refused" : "engine"));
    if (hasEnded || signal.aborted || !isForEngine()) return;
    const isNewest = keyOfView(cells.getState().view) === keyOfView(view);
    if (typeof result !== "string") return land(result, isNewest);
    if (!isNewest) return;
    failed = cells.getState().view;
    // Of what is tried again, nothing new is to be said.
    if (cells.getState().waiting?.code !== result) cells.setState({ waiting: { code: result } });
    if (mayAnswerLater(result)) tryAgain();
  };

  const land = (counted: CountedView, isNewest: boolean) => {
    retry.reset();
    cells.setState(isNewest ? { counted, waiting: undefined } : { counted });
  };

  const work = async (): Promise<void> => {
    if (underWay) return;
    for (let task = nextTask(); task && !hasEnded; task = nextTask()) {
      underWay = task;
      current = new AbortController();
      await ("key" in task ? countView() : fetchTiles(task));
    }
    underWay = undefined;
  };

  /** What is counted for a view before may be shown while the slider moves; once it rests, it would keep the reader waiting. */
  const giveUpAtRest = () => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      if (underWay && "key" in underWay && underWay.key !== keyOfView(cells.getState().view))
        current.abort();
    }, REST_MILLISECONDS);
  };

  const follow = (view: View, former: View) => {
    const { index, waiting } = cells.getState();
    const [now, before] = [view, former].map((one) => daysAsked(index?.extent, one));
    const isMoved = String(now?.map(printSpan)) !== String(before?.map(printSpan));
    if (!isMoved && !(engine && keyOfView(view) !== keyOfView(former))) return;
    const [window, left] = [now?.[0], before?.[0]];
    if (window && left) direction = Math.sign(window.first + window.last - left.first - left.last);
    failed = undefined;
    mayLookAhead = true;
    retry.reset();
    if (isHere() && cells.getState().counted) cells.setState({ counted: undefined });
    const next = waitingNow();
    if (isForEngine() && underWay && "key" in underWay) giveUpAtRest();
    // What is under way may serve this view as well: it is given up only where it does not.
    else if (next || (underWay && "key" in underWay)) current.abort();
    const isOther = next?.code !== waiting?.code || next?.code === "wide" || isForEngine();
    if (isOther) cells.setState({ waiting: next });
    void work();
  };

  const unsubscribe = cells.subscribe(({ view, index }, former) => {
    if (view !== former.view && index?.part !== undefined) follow(view, former.view);
  });
  if (engine) cells.setState({ findLinks: engine.find });
  const first = waitingNow();
  if (first) cells.setState({ waiting: first });
  const begun = setTimeout(() => {
    mayLookAhead = true;
    void work();
  }, FIRST_MILLISECONDS);
  void work();
  return () => {
    hasEnded = true;
    unsubscribe();
    clearTimeout(rest);
    clearTimeout(begun);
    retry.reset();
    current.abort();
    tiles.end();
  };
}

/** Whether what could not be fetched may be there if it is asked for again. */
function mayComeLater({ cause }: Failure): boolean {
  if (cause?.code === "http") return cause.status === 429 || cause.status >= 500;
  return cause !== undefined && ["network", "offline", "cut", "slow"].includes(cause.code);
}

function printSpan({ first, last }: Span): string {
  return `${first} ${last}`;
}
