const decoder = new TextDecoder();
/** Longer texts are made faster by the decoder. */
const SHORT = 64;

/**
 * The text of a cell. A column has hundreds of thousands of short ones, and in a browser each call of the decoder costs
 * about a microsecond: ten times what a few ASCII characters do.
 */
export function textOfBytes(bytes: Uint8Array): string;
export function textOfBytes(bytes: Uint8Array | undefined): string | undefined;
export function textOfBytes(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes || bytes.length > SHORT) return bytes && decoder.decode(bytes);
  for (const byte of bytes) {
    if (byte >= 0x80) return decoder.decode(bytes);
  }
  return Reflect.apply(String.fromCharCode, undefined, bytes);
}
