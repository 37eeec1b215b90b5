/** So many times in a row a frame is found higher than its page before it is taken to stay so: the host may be slow. */
const PATIENCE = 3;
/** Less than this in CSS pixels at the end of a frame is no empty band. */
const BAND = 40;

/** The part of a window that is looked at. */
export type RoomyWindow = Pick<Window, "innerWidth" | "innerHeight"> & {
  readonly document: Pick<Document, "documentElement" | "querySelector">;
};

interface SpareRoom {
  /** To be called again and again, with the height of all that the page holds, in CSS pixels. */
  check(height: number): void;
  /** The height that the host is to be told: what the page needs, though it fills more. */
  neededFor(height: number): number;
}

/**
 * A host may give a frame more height than it was told, and keep it so. Then the folded page fills it (`data-roomy`, `--room`,
 * embed-page.css) instead of leaving its end empty, until frame or page has another size.
 */
export function createSpareRoom(page: RoomyWindow): SpareRoom {
  let spare = 0;
  let held:
    { readonly width: number; readonly height: number; readonly needed: number } | undefined;
  const { style, dataset } = page.document.documentElement;
  return {
    check(height) {
      const { innerWidth, innerHeight } = page;
      if (held) {
        const isSame = innerWidth === held.width && innerHeight === held.height;
        if (isSame && Math.abs(height - innerHeight) <= 1) return;
        held = undefined;
        spare = 0;
        delete dataset.roomy;
        return;
      }
      const isFolded = page.document.querySelector('[data-page="folded"]') !== null;
      spare = isFolded && innerHeight - height >= BAND ? spare + 1 : 0;
      if (spare < PATIENCE) return;
      held = { width: innerWidth, height: innerHeight, needed: height };
      style.setProperty("--room", `${innerHeight}px`);
      dataset.roomy = "";
    },
    neededFor: (height) => held?.needed ?? height,
  };
}
