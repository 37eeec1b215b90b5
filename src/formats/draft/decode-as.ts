/**
 * The characters of windows-1252 for the bytes 0x80 to 0x9F (WHATWG Encoding). Several versions of Node read them as ISO 8859-1, in which they
 * mean nothing: https://github.com/nodejs/node/issues/60888.
 */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/**
 * The text of bytes in an encoding.
 * @param label of the WHATWG's Encoding Standard
 * @throws RangeError for a label that is none, TypeError for bytes that are not of that encoding
 */
export function decodeAs(bytes: Uint8Array, label: string): string {
  const decoder = new TextDecoder(label, { fatal: true });
  const text = decoder.decode(bytes);
  return decoder.encoding === "windows-1252" ? fromLatin1(text) : text;
}

/** A text of windows-1252 that was read as ISO 8859-1. */
export function fromLatin1(text: string): string {
  return text.replaceAll(
    /[\u0080-\u009F]/g,
    (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign,
  );
}
