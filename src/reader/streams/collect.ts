import { MOST_BYTES } from "../../graph/parse/decode-bytes";

/**
 * Reads a stream to its end; a missing one counts as empty.
 * @param onBytes called with the number of bytes so far
 * @param maximum how many bytes there may be: by default, as many as a page can hold
 * @param expected how many there most likely are: if so, they are put where they stay, and need no room twice
 * @returns undefined if there are more; the rest is then not read
 */
export async function collect(
  stream: ReadableStream<Uint8Array> | null,
  onBytes?: (bytes: number) => void,
  maximum = MOST_BYTES,
  expected = 0,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const whole = new Uint8Array(Math.min(expected, maximum));
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.length;
    if (length > maximum) {
      await reader?.cancel();
      return undefined;
    }
    if (parts.length === 0 && length <= whole.length)
      whole.set(part.value, length - part.value.length);
    else parts.push(part.value);
    onBytes?.(length);
  }
  if (length === whole.length) return whole;
  const bytes = new Uint8Array(length);
  let offset = length - parts.reduce((sum, part) => sum + part.length, 0);
  bytes.set(whole.subarray(0, offset));
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
