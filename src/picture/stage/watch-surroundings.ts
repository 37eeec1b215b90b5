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
  const sizes = watchSize(host, onSize);
  const over = overOf(host);
  const covers = over && watchSize(over, onCovered);
  signal.addEventListener("abort", () => {
    unwatch();
    sizes.disconnect();
    covers?.disconnect();
  });
  // A canvas that the browser has discarded comes back empty; so may one of a page that was out of sight.
  const show = () => document.hidden || onReturn();
  host.addEventListener("contextrestored", show, { capture: true, signal });
  document.addEventListener("visibilitychange", show, { signal });
}

/**
 * Calls whenever an element has another size than before. An observer itself calls once more as it begins: a picture would be
 * fitted again to the size it has.
 */
function watchSize(element: Element, onChange: () => void): ResizeObserver {
  let size = element.getBoundingClientRect();
  const observer = new ResizeObserver(() => {
    const former = size;
    size = element.getBoundingClientRect();
    const isSame = size.width === former.width && size.height === former.height;
    // Out of sight, as in print, the picture keeps what it shows.
    if (!isSame && size.width > 0) onChange();
  });
  observer.observe(element, { box: "border-box" });
  return observer;
}
