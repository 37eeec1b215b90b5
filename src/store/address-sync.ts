import { carries, type Parameter, parseAddress, printAddress } from "../frame/view/address";
import { addressedView } from "../frame/opening/opening";
import { fitView } from "../frame/opening/fit-view";
import type { View } from "../frame/view/view";
import type { Readout } from "./create-readout";

/** WebKit throws at the hundredth write in ten seconds: five a second stay well below. */
const REST_MILLISECONDS = 200;
/** How many steps may wait to be written; with more, the last takes the place of the one before. */
const MOST_PENDING = 3;

/** The part of the window that the address needs. */
export type AddressWindow = Pick<
  Window,
  "location" | "history" | "addEventListener" | "removeEventListener"
>;

/**
 * Keeps the address and the view alike, both ways: reads it now and at Back and Forward, writes it at rest.
 * Selections, pairs, occasions and tabs are steps of the history, all else replaces. Gives a function that ends it.
 */
export function syncAddress(readout: Readout, page: AddressWindow): () => void {
  const { cells, clock } = readout;
  let written = cells.getState().view;
  let writtenAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What a file opened with: no step of the reader, lest Back lead to where it opens again. */
  let opened: View | undefined;
  /** Views still to be written, the oldest first: each step has its place in the history, however quick the reader is. */
  let pending: View[] = [];

  const read = () => {
    clearTimeout(timer);
    pending = [];
    const { view, ignored } = parseAddress(parametersOf(page));
    const { index, view: former } = cells.getState();
    if (index && view.data === former.data) {
      // What is still on its way was asked for before: it would land over what is asked for now.
      readout.cancel();
      const fitted = fitView(view, index);
      written = fitted.view;
      cells.setState({ view: fitted.view, ignored: [...ignored, ...fitted.ignored] });
    } else {
      written = view;
      if (!index) cells.setState({ view });
      void readout.openAddress(view, ignored);
    }
  };
  const write = () => {
    const [view, ...later] = pending;
    if (!view) return;
    pending = later;
    const { ignored, index } = cells.getState();
    const parameters = printAddress(addressedView(view, index), parametersOf(page), ignored);
    const query = String(new URLSearchParams(parameters.map(([name, value]) => [name, value])));
    const address = page.location.pathname + (query && `?${query}`) + page.location.hash;
    const isStep = view !== opened && startsStep(written, view);
    written = view;
    writtenAt = clock();
    let wait = REST_MILLISECONDS;
    try {
      if (query === String(new URLSearchParams(page.location.search))) wait = 0;
      else if (isStep) page.history.pushState(null, "", address);
      else page.history.replaceState(null, "", address);
    } catch {
      pending = [cells.getState().view];
      wait = 10 * REST_MILLISECONDS;
    }
    // What the reader has asked for since takes the place of what could not be taken.
    const left = ignored.filter((item) => parameters.some((parameter) => carries(parameter, item)));
    if (left.length < ignored.length) cells.setState({ ignored: left });
    if (pending.length > 0) timer = setTimeout(write, wait);
  };
  const unsubscribe = cells.subscribe(({ view, index }, former) => {
    if (!index || view === former.view || view === written) return;
    if (index !== former.index && view.data === written.data) opened = view;
    clearTimeout(timer);
    const isStep = startsStep(pending.at(-1) ?? written, view);
    pending = [...(isStep && pending.length < MOST_PENDING ? pending : pending.slice(0, -1)), view];
    // A selection is written at once, so that the address is there to be copied; a drag only when it rests.
    const wait = writtenAt + REST_MILLISECONDS - clock();
    const [next = view] = pending;
    timer = setTimeout(write, startsStep(written, next) ? Math.max(0, wait) : REST_MILLISECONDS);
  });
  page.addEventListener("popstate", read);
  read();
  return () => {
    clearTimeout(timer);
    unsubscribe();
    page.removeEventListener("popstate", read);
  };
}

function startsStep(former: View, view: View): boolean {
  return (
    former.select !== view.select ||
    former.quote !== view.quote ||
    former.event !== view.event ||
    former.pair?.join() !== view.pair?.join() ||
    former.tab !== view.tab ||
    former.document !== view.document ||
    former.data !== view.data
  );
}

function parametersOf(page: AddressWindow): Parameter[] {
  return [...new URLSearchParams(page.location.search)];
}
