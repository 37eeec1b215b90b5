/** So many bytes show whether one in two is zero. */
const FIRST_BYTES = 4000;
const LEAST_ZEROS = 8;

/**
 * UTF-16 without a mark, as some programs export it: one in two bytes is zero where a letter, a digit or what divides them is of
 * ISO 8859-1. All zeros must stand on one side, each beside such a sign, and be more than a few.
 */
export function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if ([first, second, third, fourth].every((byte = 0) => isAscii(byte))) return undefined;
  const sample = bytes.subarray(0, FIRST_BYTES);
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
