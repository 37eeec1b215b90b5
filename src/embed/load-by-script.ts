import type { Language } from "../frame/view/language";
import { ownScript, WORD_SCRIPTS } from "../reader/own-scripts";
import type { Catalogue } from "../words/words";

declare global {
  interface Window {
    /** Filled by the scripts of words. */
    readoutWords?: Readonly<Record<string, Catalogue>>;
  }
}

/**
 * Fetches the words of a language by a classic script: in a frame of an opaque origin neither modules nor files of our own
 * come from a host that sends no CORS header.
 */
export function loadByScript(language: Language): Promise<Catalogue> {
  const address = WORD_SCRIPTS.get(language);
  if (address === undefined) return Promise.resolve({});
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.addEventListener("load", () => {
      script.remove();
      const catalogue = window.readoutWords?.[language];
      if (catalogue) resolve(catalogue);
      else reject(new Error(`${address} has no words.`));
    });
    script.addEventListener("error", () => {
      script.remove();
      reject(new Error(`${address} could not be loaded.`));
    });
    // What the policy of the page lets in by a mark, where `'self'` is nobody (WebKit).
    script.nonce = document.querySelector("script")?.nonce ?? "";
    script.src = ownScript(address);
    document.head.append(script);
  });
}
