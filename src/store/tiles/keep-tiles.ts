import type { StoreApi } from "zustand/vanilla";
import { daysAsked, isAtHand, type Waiting } from "../../frame/opening/at-hand";
import { windowOf } from "../../frame/query/window";
import type { Span } from "../../frame/view/span";
import type { View } from "../../frame/view/view";
import { type DayTile, daysThatFit, linksOf, tilesAhead, tilesIn } from "../../tiles/day-tiles";
import type { Cells, Trouble } from "../session/cells";
import { type Failure, failureOf } from "../session/requests";
import { isFailure, MOST_LINKS, type Tiles } from "./tiles";

/** What is to be fetched next. */
interface Task {
  readonly asked: readonly DayTile[];
  readonly beside: readonly DayTile[];
  /** Whether it is for steps to come. */
  readonly isAhead: boolean;
}

/**
 * Keeps at hand the tiles that the view asks for, and those that its next steps will. One task is under way, and the newest
 * view waits; what comes for an older one is not shown. Gives a function that ends it.
 */
export function keepTiles(cells: StoreApi<Cells>, tiles: Tiles): () => void {
  let hasEnded = false;
  let isBusy = false;
  let current = new AbortController();
  let direction = 0;
  /** The view whose steps ahead could not be fetched: they are tried again when it moves. */
  let failed: View | undefined;
  let told: Trouble | undefined;

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

  const tooWide = (): Waiting | undefined => {
    const links = tiles.alwaysLinks + linksOf(neededNow());
    if (links <= MOST_LINKS) return undefined;
    const last = spanNow()?.last ?? 0;
    const days = daysThatFit(tiles.list, last, MOST_LINKS - tiles.alwaysLinks);
    return { code: "wide", links, most: MOST_LINKS, days };
  };

  const nextTask = (): Task | undefined => {
    const { view } = cells.getState();
    const span = spanNow();
    const asked = neededNow();
    if (!span || failed === view) return undefined;
    const room = MOST_LINKS - tiles.alwaysLinks - linksOf(asked);
    if (!isHere()) {
      if (room < 0) return undefined;
      return { asked, beside: tilesAhead(tiles.list, span, direction, room), isAhead: false };
    }
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

  const tell = (failure: Failure, name: string) => {
    const { view } = cells.getState();
    told = { name, ...failure, asked: view };
    cells.setState({ waiting: { code: "absent" }, trouble: told });
  };

  const work = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    for (let task = nextTask(); task && !hasEnded; task = nextTask()) {
      const { view, localName } = cells.getState();
      current = new AbortController();
      const { signal } = current;
      const result = await tiles.bring(task.asked, task.beside, signal).catch(failureOf);
      if (hasEnded) return;
      if (!result || signal.aborted) continue;
      if (isFailure(result)) {
        failed = cells.getState().view;
        if (!task.isAhead && failed === view) tell(result, view.data ?? localName ?? "");
        continue;
      }
      const now = cells.getState();
      // What came for a view that is no longer asked for is of use only where it serves the one that is.
      if (!isAtHand(result, now.view)) continue;
      const isOver = now.trouble !== undefined && now.trouble === told;
      cells.setState({
        index: result,
        waiting: undefined,
        ...(isOver ? { trouble: undefined } : {}),
      });
    }
    isBusy = false;
  };

  const unsubscribe = cells.subscribe(({ view, index, waiting }, former) => {
    if (view === former.view || index?.part === undefined) return;
    const [now, before] = [view, former.view].map((one) => daysAsked(index.extent, one));
    if (String(now?.map(printSpan)) === String(before?.map(printSpan))) return;
    const [window, left] = [now?.[0], before?.[0]];
    if (window && left) direction = Math.sign(window.first + window.last - left.first - left.last);
    failed = undefined;
    const next: Waiting | undefined = isHere() ? undefined : (tooWide() ?? { code: "counting" });
    // What is under way may serve this view as well: it is given up only where it does not.
    if (next) current.abort();
    if (next?.code !== waiting?.code || next?.code === "wide") cells.setState({ waiting: next });
    void work();
  });
  void work();
  return () => {
    hasEnded = true;
    unsubscribe();
    current.abort();
    tiles.end();
  };
}

function printSpan({ first, last }: Span): string {
  return `${first} ${last}`;
}
