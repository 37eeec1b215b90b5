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

/** Milliseconds until a server that did not answer is asked again. */
const ASKED_AGAIN = 3000;

/**
 * Calls back once the server of the page answers again, if it does not now: where it does, the part itself has gone, and only
 * a reload brings another. Gives a function that ends it.
 */
export function whenBack(onBack: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasAway = false;
  const ask = async () => {
    const answer = await fetch("", { method: "HEAD" }).catch(() => undefined);
    if (timer === undefined) return;
    if (!answer) {
      wasAway = true;
      timer = setTimeout(() => void ask(), ASKED_AGAIN);
    } else if (wasAway) onBack();
  };
  timer = setTimeout(() => void ask());
  return () => {
    clearTimeout(timer);
    timer = undefined;
  };
}
