import { directionOf, type Language, languageFor } from "../frame/language";
import { type Catalogue, speak } from "../words/say";
import { cells } from "./cells";

/** The parts of the page that the language needs. */
export interface LanguagePage {
  readonly document: Pick<Document, "documentElement">;
  readonly navigator: Pick<Navigator, "languages">;
}

/**
 * Keeps the words in the language of the view, else of the browser; until they have come, those before stay.
 * @param load fetches the words of a language
 */
export function syncLanguage(
  { document, navigator }: LanguagePage,
  load: (language: Language) => Promise<Catalogue>,
): () => void {
  let wanted: Language | undefined;
  const update = async () => {
    const language = cells.getState().view.lang ?? languageFor(navigator.languages) ?? "en";
    if (language === wanted) return;
    wanted = language;
    try {
      const catalogue = await load(language);
      if (language !== wanted) return;
      speak(language, catalogue);
      document.documentElement.lang = language;
      document.documentElement.dir = directionOf(language);
      cells.setState({ language, missingLanguage: undefined });
    } catch {
      if (language !== wanted) return;
      // The next step of the reader's tries once more.
      wanted = undefined;
      cells.setState({ missingLanguage: language });
    }
  };
  void update();
  return cells.subscribe(({ view }, former) => {
    const isTried = wanted !== undefined;
    if (view.lang !== former.view.lang || (!isTried && view !== former.view)) void update();
  });
}
