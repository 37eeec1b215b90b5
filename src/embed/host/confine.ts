/** So many times in a row a frame is found too low for its page before it is taken to stay so: the host may be slow. */
const PATIENCE = 3;

/** The part of a window that is looked at. */
export type ConfinedWindow = Pick<Window, "innerWidth" | "innerHeight" | "scrollY"> & {
  readonly document: Pick<Document, "documentElement" | "getElementById">;
};

interface Confinement {
  /** To be called again and again, with the height of all that the page holds, in CSS pixels. */
  check(height: number): void;
  /** The height that the host is to be told: what the page would need, though it makes do with less. */
  neededFor(height: number): number;
}

/** The frame that a page is confined to, and what the page needs, in CSS pixels. */
interface Held {
  readonly width: number;
  readonly height: number;
  /** How high the page was before. */
  readonly needed: number;
  /** How high it is since; undefined until it has been measured. */
  readonly fitted: number | undefined;
}

/**
 * A host may give a frame less height than it was told, as WordPress does beyond 1000 pixels, and take its scroll bar away
 * (`scrolling="no"`): what is below could not be reached. Then the page fits itself into the frame as well as it can
 * (`data-confined`, embed-page.css) and scrolls within, until frame or page has another size.
 */
export function createConfinement(page: ConfinedWindow): Confinement {
  let short = 0;
  let held: Held | undefined;
  return {
    check(height) {
      const { dataset } = page.document.documentElement;
      const { innerWidth, innerHeight } = page;
      if (held) {
        const fitted = held.fitted ?? height;
        const isSame = innerWidth === held.width && innerHeight === held.height;
        held = { ...held, fitted };
        // Folded or unfolded, the page needs another height.
        if (isSame && Math.abs(height - fitted) <= 1) return;
        held = undefined;
        short = 0;
        delete dataset.confined;
        return;
      }
      short = height > innerHeight + 1 ? short + 1 : 0;
      if (short < PATIENCE) return;
      const { scrollY } = page;
      held = { width: innerWidth, height: innerHeight, needed: height, fitted: undefined };
      dataset.confined = "";
      const root = page.document.getElementById("root");
      // The reader stays where they have scrolled to.
      if (root) root.scrollTop = scrollY;
    },
    neededFor: (height) => Math.max(height, held?.needed ?? 0),
  };
}
