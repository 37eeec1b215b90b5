import { watchColours } from "../draw/colours";
import { overOf } from "../draw/measure";

interface Surroundings {
  readonly host: HTMLElement;
  /** Ends the watch. */
  readonly signal: AbortSignal;
  /** The colours or fonts may be others now. */
  readonly onColours: () => void;
  readonly onSize: () => void;
  /** What is written over the upper edge covers more or less of the picture now. */
  readonly onCovered: () => void;
  /** What was painted may be gone: it is to be painted again. */
  readonly onReturn: () => void;
}

/** Watches what a picture depends on besides its source: colours, its size, and whether the browser kept its canvas. */
export function watchSurroundings(options: Surroundings): void {
  const { host, signal, onColours, onSize, onCovered, onReturn } = options;
  const unwatch = watchColours(host, onColours);
  const sizes = new ResizeObserver(() => {
    // Out of sight, as in print, the picture keeps what it shows.
    if (host.clientWidth > 0) onSize();
  });
  sizes.observe(host);
  const covers = new ResizeObserver(onCovered);
  const over = overOf(host);
  if (over) covers.observe(over, { box: "border-box" });
  signal.addEventListener("abort", () => {
    unwatch();
    sizes.disconnect();
    covers.disconnect();
  });
  // A canvas that the browser has discarded comes back empty; so may one of a page that was out of sight.
  const show = () => document.hidden || onReturn();
  host.addEventListener("contextrestored", show, { capture: true, signal });
  document.addEventListener("visibilitychange", show, { signal });
}
