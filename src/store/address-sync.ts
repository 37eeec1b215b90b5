import { type Parameter, parseAddress, printAddress } from "../frame/address";
import { fitView } from "../frame/fit-view";
import type { View } from "../frame/view";
import { cells } from "./cells";
import { openAddress } from "./load";

/** WebKit throws from the hundredth write in ten seconds on: five a second keep well below. */
const REST_MILLISECONDS = 200;

/** The part of the window that the address needs. */
export type AddressWindow = Pick<
  Window,
  "location" | "history" | "addEventListener" | "removeEventListener"
>;

/**
 * Keeps the address and the view alike, both ways: reads it now and at Back and Forward, writes it at rest.
 * Selections and tabs are steps of the history, all else replaces. Gives a function that ends it.
 */
export function syncAddress(page: AddressWindow): () => void {
  let written = cells.getState().view;
  let writtenAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = () => {
    clearTimeout(timer);
    timer = undefined;
    const { view, ignored } = parseAddress(parametersOf(page));
    const { index, view: former } = cells.getState();
    if (index && view.data === former.data) {
      const fitted = fitView(view, index);
      written = fitted.view;
      cells.setState({ view: fitted.view, ignored: [...ignored, ...fitted.ignored] });
    } else {
      written = view;
      if (!index) cells.setState({ view });
      void openAddress(view, ignored);
    }
  };
  const write = () => {
    timer = undefined;
    const { view } = cells.getState();
    const parameters = printAddress(view, parametersOf(page));
    const query = String(new URLSearchParams(parameters.map(([name, value]) => [name, value])));
    const address = page.location.pathname + (query && `?${query}`) + page.location.hash;
    const isStep = startsStep(written, view);
    written = view;
    writtenAt = performance.now();
    if (query === String(new URLSearchParams(page.location.search))) return;
    try {
      if (isStep) page.history.pushState(null, "", address);
      else page.history.replaceState(null, "", address);
    } catch {
      timer = setTimeout(write, 10 * REST_MILLISECONDS);
    }
  };
  const unsubscribe = cells.subscribe(({ view, index }, former) => {
    if (!index || view === former.view || view === written) return;
    clearTimeout(timer);
    // A selection is written at once, so that the address is there to be copied; a drag only when it rests.
    const wait = writtenAt + REST_MILLISECONDS - performance.now();
    timer = setTimeout(write, startsStep(written, view) ? Math.max(0, wait) : REST_MILLISECONDS);
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
    former.tab !== view.tab ||
    former.document !== view.document ||
    former.data !== view.data
  );
}

function parametersOf(page: AddressWindow): Parameter[] {
  return [...new URLSearchParams(page.location.search)];
}

/** The address of the present view, whether it has been written already or not. */
export function addressOfView(location: Location): string {
  const former: Parameter[] = [...new URLSearchParams(location.search)];
  const parameters = printAddress(cells.getState().view, former);
  const query = String(new URLSearchParams(parameters.map(([name, value]) => [name, value])));
  return location.origin + location.pathname + (query && `?${query}`);
}
