import { parseAddress } from "../frame/view/address";
import { languageOf } from "../frame/view/language";
import { prepareFormats } from "../words/intl/formats";

/**
 * Has the browser find what the first picture is printed with, all of which takes long the first time: dates and numbers in the
 * language of the page, and the font that its texts are measured in.
 */
export function prepareBrowser({ location, navigator, document }: Window): void {
  const { view } = parseAddress([...new URLSearchParams(location.search)]);
  prepareFormats(languageOf(view, navigator));
  const pen = document.createElement("canvas").getContext("2d");
  if (!pen) return;
  pen.font = `16px ${getComputedStyle(document.body).fontFamily}`;
  pen.measureText("A");
}
