import { directionOf, type Language } from "../frame/view/language";
import { DEFAULT_VIEW, type Theme } from "../frame/view/view";

/** Makes a document speak a language and wear a theme, where all of it is one readout. */
export function dressDocument(
  { documentElement: html }: Document,
  { language, theme }: { readonly language: Language; readonly theme: Theme },
): void {
  html.lang = language;
  html.dir = directionOf(language);
  if (theme === DEFAULT_VIEW.theme) delete html.dataset.theme;
  else html.dataset.theme = theme;
}
