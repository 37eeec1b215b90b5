import type { Outcome } from "../problem";

/** The largest file that is opened, in bytes; a page runs out of memory on larger graphs. */
export const MOST_BYTES = 200_000_000;

/**
 * Decodes a file from UTF-8, or from UTF-16 with a byte order mark (WHATWG Encoding) or with what shows it without one.
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

/** UTF-16 by its byte order mark or, where it has none, by its zeros; else UTF-8. */
export function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return unmarked(bytes) ?? "utf-8";
}

/** So many bytes show whether one in two is zero. */
const SAMPLE = 4000;
const LEAST_ZEROS = 8;

/**
 * UTF-16 without a mark, as some programs export it: one in two bytes is zero where a letter, a digit or what divides them is of
 * ISO 8859-1. All zeros must stand on one side, each beside such a sign, and be more than a few.
 */
function unmarked(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if ([first, second, third, fourth].every((byte = 0) => isAscii(byte))) return undefined;
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [at, byte] of sample.entries()) {
    if (byte !== 0) continue;
    const beside = sample[at ^ 1] ?? 0;
    if (beside < 0x80 && !isAscii(beside)) return undefined;
    zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  if (Math.min(even, odd) > 0) return undefined;
  if (even + odd < Math.max(LEAST_ZEROS, sample.length / 20)) return undefined;
  return odd > 0 ? "utf-16le" : "utf-16be";
}

/** Whether a byte is a sign of ASCII that a text can have. */
function isAscii(byte: number): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13;
}
