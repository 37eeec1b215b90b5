/**
 * The characters of windows-1252 for the bytes 0x80 to 0x9F (WHATWG Encoding). Several versions of Node read them as ISO 8859-1, in which they
 * mean nothing: https://github.com/nodejs/node/issues/60888.
 */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

/** The labels of that encoding. */
const LABELS: ReadonlySet<string> = new Set(
  [
    "windows-1252",
    "cp1252",
    "x-cp1252",
    "latin1",
    "l1",
    "ascii",
    "us-ascii",
    "ansi_x3.4-1968",
  ].concat(
    ["iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1", "iso_8859-1:1987", "iso-ir-100"],
    ["csisolatin1", "cp819", "ibm819"],
  ),
);

/**
 * The text of bytes in an encoding.
 * @param label of the WHATWG's Encoding Standard
 * @throws RangeError for a label that is none, TypeError for bytes that are not of that encoding
 */
export function decodeAs(bytes: Uint8Array, label: string): string {
  const text = new TextDecoder(label, { fatal: true }).decode(bytes);
  return LABELS.has(label.trim().toLowerCase()) ? fromLatin1(text) : text;
}

/** A text of windows-1252 that was read as ISO 8859-1. */
export function fromLatin1(text: string): string {
  return text.replaceAll(
    /[\u0080-\u009F]/g,
    (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign,
  );
}
