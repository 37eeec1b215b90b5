/** So many times in a row a frame is found too low for its page before it is taken to stay so: the host may be slow. */
const PATIENCE = 3;

/** The part of a window that is looked at. */
export type ConfinedWindow = Pick<Window, "innerHeight" | "scrollY"> & {
  readonly document: Pick<Document, "documentElement" | "getElementById">;
};

/**
 * A host may give a frame less height than it was told, as WordPress does beyond 1000 pixels, and take its scroll bar away
 * (`scrolling="no"`): what is below could not be reached. Then the page scrolls within, until it has the room.
 * @returns to be called again and again, with the height of all that the page holds
 */
export function createConfinement(page: ConfinedWindow): (height: number) => void {
  let short = 0;
  return (height) => {
    const { dataset } = page.document.documentElement;
    short = height > page.innerHeight + 1 ? short + 1 : 0;
    if (short === 0) delete dataset.confined;
    else if (short >= PATIENCE && dataset.confined === undefined) {
      const { scrollY } = page;
      dataset.confined = "";
      const root = page.document.getElementById("root");
      // The reader stays where they have scrolled to.
      if (root) root.scrollTop = scrollY;
    }
  };
}
