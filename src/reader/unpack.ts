import { MOST_BYTES } from "../graph/decode-bytes";
import type { Outcome } from "../graph/problem";
import type { InputFile } from "./input-file";

/** A file as it was before gzip (RFC 1952), if it was; one that grows beyond what a page can hold is refused on the way. */
export async function unpack(file: InputFile): Promise<Outcome<InputFile>> {
  const { bytes } = file;
  // A server may have unpacked it already, and the name not know of it.
  const name = file.name.replace(/\.gz$/i, "");
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return { ok: true, value: { name, bytes } };
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream("gzip"));
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for (const reader = stream.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      parts.push(value);
      if (length > MOST_BYTES) {
        await reader.cancel();
        const values = { found: Math.ceil(length / 1e6), maximum: MOST_BYTES / 1e6 };
        return { ok: false, problems: [{ code: "too-large", values }] };
      }
    }
  } catch {
    return { ok: false, problems: [{ code: "gzip", values: {} }] };
  }
  const unpacked = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    unpacked.set(part, at);
    at += part.length;
  }
  return { ok: true, value: { name, bytes: unpacked } };
}
