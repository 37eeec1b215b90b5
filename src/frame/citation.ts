import type { Quote, SourceDocument } from "../graph/types";

/**
 * The address of a document with the text fragment of a quote (WICG Scroll to Text Fragment):
 * a browser that opens it scrolls to the passage. Undefined where the address is not http or https.
 */
export function sourceAddressOf(document: SourceDocument, quote?: Quote): string | undefined {
  if (!document.url || !/^https?:\/\//i.test(document.url) || !URL.canParse(document.url)) {
    return undefined;
  }
  const address = new URL(document.url).href;
  if (!quote) return address;
  const directive = `:~:text=${textDirectiveOf(quote)}`;
  return address.includes("#") ? address + directive : `${address}#${directive}`;
}

const WORDS_AT_EACH_END = 5;

/** Long passages are named by their first and last words, as the specification advises. */
function textDirectiveOf({ exact }: Quote): string {
  const words = exact.trim().split(/\s+/);
  if (words.length <= 3 * WORDS_AT_EACH_END) return encode(words.join(" "));
  const start = words.slice(0, WORDS_AT_EACH_END).join(" ");
  const end = words.slice(-WORDS_AT_EACH_END).join(" ");
  return `${encode(start)},${encode(end)}`;
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
