import type { Outcome } from "../problem";

/** The largest file that is opened, in bytes; a page runs out of memory on larger graphs. */
export const MOST_BYTES = 200_000_000;

/**
 * Decodes a file from UTF-8, or from UTF-16 with a byte order mark (WHATWG Encoding).
 * Used for every way to open a file, because `Blob.text()` and `Response.text()` let invalid bytes pass.
 */
export function decodeBytes(bytes: Uint8Array): Outcome<string> {
  if (bytes.length > MOST_BYTES) {
    const values = { found: Math.ceil(bytes.length / 1e6), maximum: MOST_BYTES / 1e6 };
    return { ok: false, problems: [{ code: "too-large", values }] };
  }
  try {
    return { ok: true, value: new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, problems: [{ code: "encoding", values: {} }] };
  }
}

/** UTF-16 by its byte order mark, else UTF-8. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
