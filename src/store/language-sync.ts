import { type Language, languageOf } from "../frame/view/language";
import { createWords } from "../words/languages/create-words";
import type { Catalogue } from "../words/words";
import { isExample } from "./open/examples";
import type { Readout } from "./create-readout";

/** A page that is drawn before its words come would show English first, and in Arabic turn from side to side. */
const FIRST_WORDS_MILLISECONDS = 2000;

export interface LanguageSync {
  /** Resolves when the first words have come or failed, after two seconds at the latest: the time to draw. Never rejects. */
  readonly firstWords: Promise<void>;
  readonly end: () => void;
}

/**
 * Keeps the words in the language of the view, else of the browser; until they have come, those before stay.
 * @param openAddress opens an example in the language; left out where a graph was given, which a view does not name
 * @param load fetches the words of a language
 */
export function syncLanguage(
  { cells, openAddress }: Pick<Readout, "cells"> & Partial<Pick<Readout, "openAddress">>,
  navigator: Pick<Navigator, "languages">,
  load: (language: Language) => Promise<Catalogue>,
): LanguageSync {
  let wanted: Language | undefined;
  const update = async () => {
    const language = languageOf(cells.getState().view, navigator);
    if (language === wanted) return;
    wanted = language;
    try {
      const catalogue = await load(language);
      if (language !== wanted) return;
      cells.setState({ words: createWords(language, catalogue), missingLanguage: undefined });
      openExampleIn(language);
    } catch {
      if (language !== wanted) return;
      // The reader's next step tries once more.
      wanted = undefined;
      cells.setState({ missingLanguage: language });
    }
  };
  /** An example that is shown in another language; a file of the reader's own or a draft stays as it is. */
  const openExampleIn = (language: Language) => {
    const { index, view, localName } = cells.getState();
    if (!index || localName !== undefined || !isExample(view)) return;
    if (index.graph.language !== language) void openAddress?.(view);
  };
  const firstWords = Promise.race([
    update(),
    new Promise<void>((resolve) => setTimeout(resolve, FIRST_WORDS_MILLISECONDS)),
  ]);
  const unsubscribe = cells.subscribe(({ view }, former) => {
    const isTried = wanted !== undefined;
    if (view.lang !== former.view.lang || (!isTried && view !== former.view)) void update();
  });
  const end = () => {
    unsubscribe();
    wanted = undefined;
  };
  return { firstWords, end };
}
