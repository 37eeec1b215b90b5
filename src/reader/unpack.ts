import { MOST_BYTES } from "../graph/parse/decode-bytes";
import type { Outcome } from "../graph/problem";
import { collect } from "./collect";
import type { InputFile } from "./input-file";

/** Whether a file is packed with gzip (RFC 1952): how large it is then shows only on the way. */
export function isPacked({ bytes }: InputFile): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** A file as it was before gzip, if it was; one that grows beyond what a page can hold is refused on the way. */
export async function unpack(file: InputFile): Promise<Outcome<InputFile>> {
  // A server may have unpacked it already, and the name not know of it.
  const name = file.name.replace(/\.gz$/i, "");
  if (!isPacked(file)) return { ok: true, value: { name, bytes: file.bytes } };
  const packed = new Blob([file.bytes.slice()]).stream();
  try {
    const bytes = await collect(
      packed.pipeThrough(new DecompressionStream("gzip")),
      () => undefined,
    );
    if (bytes) return { ok: true, value: { name, bytes } };
  } catch {
    return { ok: false, problems: [{ code: "gzip", values: {} }] };
  }
  const values = { maximum: MOST_BYTES / 1e6 };
  return { ok: false, problems: [{ code: "too-large-unpacked", values }] };
}
