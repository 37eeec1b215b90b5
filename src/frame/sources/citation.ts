import type { Quote, SourceDocument } from "../../graph/model/types";

const LINKED: ReadonlySet<string> = new Set(["http:", "https:", "mailto:"]);

/**
 * An address that may become a link, as browsers understand it; undefined for all else. It is read without a base: what is
 * relative would lead into the application's own site.
 */
export function linkedAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return LINKED.has(protocol) ? href : undefined;
}

/**
 * The address of a document with the text fragment of a quote (WICG Scroll to Text Fragment):
 * a browser that opens it scrolls to the passage. Undefined where the address may not be a link.
 */
export function sourceAddressOf(document: SourceDocument, quote?: Quote): string | undefined {
  const address = document.url === undefined ? undefined : linkedAddress(document.url);
  if (address === undefined || !quote || address.startsWith("mailto:")) return address;
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
