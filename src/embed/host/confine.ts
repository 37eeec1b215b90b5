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

/**
 * A host may give a frame less height than it was told, as WordPress does beyond 1000 pixels, and take its scroll bar away
 * (`scrolling="no"`): what is below could not be reached. Then the page fits itself into the frame as well as it can
 * (`data-confined`, embed-page.css) and scrolls within, until the frame has another size.
 */
export function createConfinement(page: ConfinedWindow): Confinement {
  let short = 0;
  /** The size of the frame that the page is confined to, and the height that it would need. */
  let held:
    { readonly width: number; readonly height: number; readonly needed: number } | undefined;
  return {
    check(height) {
      const { dataset } = page.document.documentElement;
      const { innerWidth, innerHeight } = page;
      if (held) {
        if (innerWidth === held.width && innerHeight === held.height) return;
        held = undefined;
        short = 0;
        delete dataset.confined;
        return;
      }
      short = height > innerHeight + 1 ? short + 1 : 0;
      if (short < PATIENCE) return;
      const { scrollY } = page;
      held = { width: innerWidth, height: innerHeight, needed: height };
      dataset.confined = "";
      const root = page.document.getElementById("root");
      // The reader stays where they have scrolled to.
      if (root) root.scrollTop = scrollY;
    },
    neededFor: (height) => Math.max(height, held?.needed ?? 0),
  };
}
