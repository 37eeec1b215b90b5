import { MOST_BYTES } from "../graph/parse/decode-bytes";

/** The bytes of a stream, counted as they come; undefined where they are more than can be held. */
export async function collect(
  stream: ReadableStream<Uint8Array> | null,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream?.getReader();
  for (let part = await reader?.read(); part?.value; part = await reader?.read()) {
    length += part.value.length;
    if (length > MOST_BYTES) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(part.value);
    onBytes(length);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
