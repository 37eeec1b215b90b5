import { linkedAddress } from "../../graph/address";
import type { Quote, SourceDocument } from "../../graph/model/types";

/**
 * The address of a document with the text fragment of a quote (WICG Scroll to Text Fragment):
 * a browser that opens it scrolls to the passage. Undefined where the address may not be a link.
 * A text fragment in the file's own address is dropped: it would mark words that the file chose, not the quote.
 */
export function sourceAddressOf(document: SourceDocument, quote?: Quote): string | undefined {
  const linked = document.url === undefined ? undefined : linkedAddress(document.url);
  if (linked === undefined || linked.startsWith("mailto:")) return linked;
  const address = withoutDirective(linked);
  if (!quote) return address;
  const directive = `:~:text=${textDirectiveOf(quote)}`;
  return address.includes("#") ? address + directive : `${address}#${directive}`;
}

/** An address without its fragment directive, which begins at the first `:~:` of the fragment. */
function withoutDirective(address: string): string {
  const url = new URL(address);
  const [fragment = ""] = url.hash.slice(1).split(":~:");
  url.hash = fragment;
  return url.href;
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
