import { carries, type Parameter, parseAddress } from "../frame/view/address";
import { fitView } from "../frame/opening/fit-view";
import type { View } from "../frame/view/view";
import { entryOf, localStateOf, printQuery, type Shown, shownIn } from "./history-entry";
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
  let written = shownIn(cells.getState());
  let writtenAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What a file opened with: no step of the reader, lest Back lead to where it opens again. */
  let opened: View | undefined;
  /** Views still to be written, the oldest first: each step has its place in the history, however quick the reader is. */
  let pending: Shown[] = [];

  const read = () => {
    clearTimeout(timer);
    pending = [];
    const { index, view: former, localName } = cells.getState();
    const local = localStateOf(page.history.state);
    const isOpen = local !== undefined && local.readoutFile === localName;
    const { view, ignored } = parseAddress(
      isOpen ? [...new URLSearchParams(local.query)] : parametersOf(page),
    );
    // An address names no file of the reader's own: it leads to what it did before that was opened.
    const isShown = isOpen || (localName === undefined && view.data === former.data);
    if (index && isShown) {
      // What is still on its way was asked for before: it would land over what is asked for now.
      readout.cancel();
      const fitted = fitView(view, index);
      const all = [...ignored, ...fitted.ignored];
      written = shownIn({ ...cells.getState(), view: fitted.view, ignored: all });
      cells.setState({ view: fitted.view, ignored: all });
    } else {
      written = { view, ignored, addressed: view };
      if (!index) cells.setState({ view });
      void readout.openAddress(view, ignored);
    }
  };
  const write = () => {
    const [shown, ...later] = pending;
    if (!shown) return;
    pending = later;
    const { parameters, state } = entryOf(shown, parametersOf(page));
    const query = printQuery(parameters);
    const address = page.location.pathname + (query && `?${query}`) + page.location.hash;
    const isStep = shown.view !== opened && startsStep(written, shown);
    const local = localStateOf(page.history.state);
    const isWritten =
      query === printQuery(parametersOf(page)) &&
      state?.query === local?.query &&
      state?.readoutFile === local?.readoutFile;
    written = shown;
    writtenAt = clock();
    let wait = REST_MILLISECONDS;
    try {
      if (isWritten) wait = 0;
      else if (isStep) page.history.pushState(state, "", address);
      else page.history.replaceState(state, "", address);
    } catch {
      pending = [shownIn(cells.getState())];
      wait = 10 * REST_MILLISECONDS;
    }
    // What the reader has asked for since takes the place of what could not be taken.
    const { ignored } = cells.getState();
    const left = ignored.filter((item) => parameters.some((parameter) => carries(parameter, item)));
    if (state === null && left.length < ignored.length) cells.setState({ ignored: left });
    if (pending.length > 0) timer = setTimeout(write, wait);
  };
  const unsubscribe = cells.subscribe((state, former) => {
    const { view, index, localName } = state;
    if (!index || view === former.view || view === written.view) return;
    const isSameFile = view.data === written.view.data && localName === written.localName;
    if (index !== former.index && isSameFile) opened = view;
    clearTimeout(timer);
    const shown = shownIn(state);
    const isStep = startsStep(pending.at(-1) ?? written, shown);
    const kept = isStep && pending.length < MOST_PENDING ? pending : pending.slice(0, -1);
    pending = [...kept, shown];
    // A selection is written at once, so that the address is there to be copied; a drag only when it rests.
    const wait = writtenAt + REST_MILLISECONDS - clock();
    const [next = shown] = pending;
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

function startsStep({ view: former, localName }: Shown, { view, ...now }: Shown): boolean {
  return (
    localName !== now.localName ||
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
