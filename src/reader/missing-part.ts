/** A part of the program that is no module could not be loaded. */
export class MissingPart extends Error {}

/**
 * Whether an error means that a part of the page could not be loaded, for example because a new version was deployed while
 * the page was open. There is no error code for it, and each browser words it differently.
 */
export function isMissingPart(error: unknown): boolean {
  return (
    error instanceof MissingPart ||
    (error instanceof Error &&
      /dynamically imported module|module script|preload CSS/i.test(error.message))
  );
}
