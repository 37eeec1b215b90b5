/** An element that holds the frame hands the graph over itself: the page beside it needs no CORS for that. */
const HANDED_OVER = "#handed-over";

/** Whether the page around a frame hands the graph over, which the frame is then not to fetch. */
export function isHandedOver(page: Pick<Window, "location" | "parent">): boolean {
  return page.location.hash === HANDED_OVER && page.parent !== page;
}
