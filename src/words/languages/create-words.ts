import type { Language } from "../../frame/view/language";
import messages from "../catalogues/en.json";
import { type Catalogue, type Words, wordsIn } from "../words";

/**
 * All words of a language.
 * @param catalogue its messages; what is missing there is said in English, which is at hand
 */
export function createWords(language: Language, catalogue: Catalogue = {}): Words {
  return wordsIn(language, { ...messages, ...catalogue });
}
