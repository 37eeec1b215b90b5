/** The least and the greatest height that a figure has in the place of the picture (`src/poster/style.ts`). */
const [LEAST, MOST] = [560, 720];
/** On a phone a figure may be lower; a page lower than this shows too little. */
const PHONE = { width: 500, least: 420 };

/**
 * Keeps how high the frame is to begin with, in CSS pixels: a folded page is no higher (`--reserved`, embed-page.css), so that
 * nothing moves where a figure was. Once and for all: a page as high as its frame would grow forever in one that is made
 * higher than the page has told. A frame of another height waits for the page to tell its own.
 */
export function keepReservedHeight(
  page: Pick<Window, "addEventListener" | "document" | "innerWidth" | "innerHeight">,
): void {
  const { style } = page.document.documentElement;
  const keep = () => {
    const { innerWidth, innerHeight } = page;
    if (innerHeight === 0 || style.getPropertyValue("--reserved") !== "") return;
    const least = innerWidth < PHONE.width ? PHONE.least : LEAST;
    const isReserved = innerHeight >= least && innerHeight <= MOST;
    style.setProperty("--reserved", `${isReserved ? innerHeight : MOST}px`);
  };
  keep();
  page.addEventListener("resize", keep);
}
