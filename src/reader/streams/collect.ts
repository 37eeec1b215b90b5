import { MOST_BYTES } from "../../graph/parse/decode-bytes";

/**
 * Reads a stream to its end; a missing one counts as empty.
 * @param onBytes called with the number of bytes so far
 * @param maximum how many bytes there may be: by default, as many as a page can hold
 * @returns undefined if there are more; the rest is then not read
 */
export async function collect(
  stream: ReadableStream<Uint8Array> | null,
  onBytes?: (bytes: number) => void,
  maximum = MOST_BYTES,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.length;
    if (length > maximum) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(part.value);
    onBytes?.(length);
  }
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
