/**
 * Whether an error says that a part of the page could not be loaded, as when a new one has been published under a page that
 * is open. Browsers have no code for it, and each its own words.
 */
export function isMissingPart(error: unknown): boolean {
  return (
    error instanceof Error &&
    /dynamically imported module|module script|preload CSS/i.test(error.message)
  );
}
