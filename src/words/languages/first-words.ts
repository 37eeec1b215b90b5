import type { Language } from "../../frame/view/language";
import ar from "../catalogues/ar.json?first";
import de from "../catalogues/de.json?first";
import en from "../catalogues/en.json?first";
import es from "../catalogues/es.json?first";
import fr from "../catalogues/fr.json?first";
import it from "../catalogues/it.json?first";
import ru from "../catalogues/ru.json?first";
import uk from "../catalogues/uk.json?first";
import { type Catalogue, type Words, wordsIn } from "../words";

const FIRST = { ar, de, en, es, fr, it, ru, uk };

/**
 * What can be said before the page has come: the words of the first picture, and that no page will follow it. They are few
 * (build/catalogues.ts has their list), so those of all languages are at hand: the picture waits for none.
 * @param catalogue messages of the language that are at hand besides
 */
export function firstWordsIn(language: Language, catalogue: Catalogue = {}): Words {
  return wordsIn(language, { ...en, ...FIRST[language], ...catalogue });
}
