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
  const text = quote && textDirectiveOf(quote);
  if (text === undefined) return address;
  const directive = `:~:text=${text}`;
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

/** The words at the ends of a longer passage are looked for among so many characters there. */
const LONG = 4000;
const END = 1000;

/**
 * Long passages are named by their first and last words, as the specification advises. Undefined for a very long one without
 * a space at its ends: the page is opened without a mark.
 */
function textDirectiveOf({ exact }: Quote): string | undefined {
  if (exact.length > LONG) {
    // A word at the end of what is looked at may be cut off.
    const first = exact.slice(0, END).trimStart().split(/\s+/).slice(0, -1);
    const last = exact.slice(-END).trimEnd().split(/\s+/).slice(1);
    if (first.length === 0 || last.length === 0) return undefined;
    return nameByEnds(first, last);
  }
  const words = exact.trim().split(/\s+/);
  if (words.length <= 3 * WORDS_AT_EACH_END) return encode(words.join(" "));
  return nameByEnds(words, words);
}

function nameByEnds(first: readonly string[], last: readonly string[]): string {
  const start = first.slice(0, WORDS_AT_EACH_END).join(" ");
  const end = last.slice(-WORDS_AT_EACH_END).join(" ");
  return `${encode(start)},${encode(end)}`;
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
