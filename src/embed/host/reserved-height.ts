/** Heights in CSS pixels. */
const HEIGHTS = {
  /** A figure in the place of the picture has at least this (`src/poster/style.ts`), except on a phone. */
  least: 560,
  /** A page in a frame of any other height has at most this. */
  usual: 720,
  /** A figure of 720 pixels with its margins, which an element with a border or padding of its own holds. */
  most: 760,
};
/** On a phone a figure may be lower; a page lower than this shows too little. */
const PHONE = { width: 500, least: 420 };

/**
 * Keeps how high the frame is to begin with, in CSS pixels: a folded page is as high (`--reserved`, `data-reserved`,
 * embed-page.css), so that nothing moves where a figure was, and nothing stays empty. Once and for all: a page as high as its
 * frame would grow forever in one that is made higher than the page has told. A frame of another height waits for the page to
 * tell its own.
 */
export function keepReservedHeight(
  page: Pick<Window, "addEventListener" | "document" | "innerWidth" | "innerHeight">,
): void {
  const { style, dataset } = page.document.documentElement;
  const keep = () => {
    const { innerWidth, innerHeight } = page;
    if (innerHeight === 0 || style.getPropertyValue("--reserved") !== "") return;
    const least = innerWidth < PHONE.width ? PHONE.least : HEIGHTS.least;
    const isReserved = innerHeight >= least && innerHeight <= HEIGHTS.most;
    style.setProperty("--reserved", `${isReserved ? innerHeight : HEIGHTS.usual}px`);
    if (isReserved) dataset.reserved = "";
  };
  keep();
  page.addEventListener("resize", keep);
}
