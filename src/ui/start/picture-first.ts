import { languageOf } from "../../frame/view/language";
import type { Readout } from "../../store/create-readout";
import { firstWordsIn } from "../../words/languages/first-words";
import { loadCatalogue } from "../../words/languages/load-catalogue";
import { drawFirstPicture, type LayOut, sayPageIsMissing } from "./first-picture";

/** A graph that is long in coming is not waited for: the page says how much of it has come. */
const LONGEST_WAIT_MILLISECONDS = 500;

/** Fetches files, and tells when the first has come or has been waited for long enough. */
export interface FirstFile<Load> {
  readonly load: Load;
  readonly hasCome: Promise<void>;
}

/** Watches what fetches files for the first of them. */
export function watchFirst<Asked extends readonly unknown[], Answer>(
  load: (...asked: Asked) => Promise<Answer>,
): FirstFile<(...asked: Asked) => Promise<Answer>> {
  let end = () => {};
  const hasCome = new Promise<void>((resolve) => (end = resolve));
  setTimeout(end, LONGEST_WAIT_MILLISECONDS);
  return { load: (...asked) => load(...asked).finally(end), hasCome };
}

/** What a page is made of: rows for the first picture, and the program that takes its place. */
export interface PageParts<Program> {
  readonly layOut: LayOut;
  /** When the program may take a share of the line. */
  readonly after: Promise<void>;
  readonly load: () => Promise<Program>;
  readonly start: (program: Program) => void;
}

/**
 * Draws the picture of a readout that has been asked for its graph, and then fetches the program of the page, which takes its place.
 * The same in the page and in a frame.
 */
export async function showPictureFirst<
  Program extends { readonly syncWords: (readout: Readout) => Promise<void> },
>(root: HTMLElement, readout: Readout, parts: PageParts<Program>): Promise<void> {
  const { cells } = readout;
  const language = languageOf(cells.getState().view, navigator);
  cells.setState({ words: firstWordsIn(language) });
  const stop = drawFirstPicture(root, readout, parts.layOut);
  await parts.after;
  // The page asks for the words of its language, too: they come beside its program.
  loadCatalogue(language).catch(() => {});
  const program = await parts.load().catch(() => undefined);
  await program?.syncWords(readout);
  stop();
  if (program) parts.start(program);
  else await sayPageIsMissing(root, readout);
}
