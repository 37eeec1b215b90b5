import { MOST_BYTES } from "../../graph/parse/decode-bytes";
import type { Outcome } from "../../graph/problem";
import { collect } from "../streams/collect";
import { type InputFile, isPacked } from "./input-file";

/** Unpacks a file if it is compressed with gzip; gives up if it grows larger than a page can hold. */
export async function unpack(file: InputFile): Promise<Outcome<InputFile>> {
  // The server may have unpacked the file already and kept its name.
  const name = file.name.replace(/\.gz$/i, "");
  if (!isPacked(file)) return { ok: true, value: { ...file, name } };
  const packed = new Blob([file.bytes.slice()]).stream();
  try {
    const stream = packed.pipeThrough(new DecompressionStream("gzip"));
    const bytes = await collect(stream, undefined, MOST_BYTES, saidLength(file.bytes));
    if (bytes) return { ok: true, value: { name, bytes } };
  } catch {
    return { ok: false, problems: [{ code: "gzip", values: {} }] };
  }
  const values = { maximum: MOST_BYTES / 1e6 };
  return { ok: false, problems: [{ code: "too-large-unpacked", values }] };
}

/** What a packed file says of its length: right unless it was made of several, is longer than 4 GB, or lies. */
function saidLength(packed: Uint8Array): number {
  const { buffer, byteOffset, length } = packed;
  return length < 4 ? 0 : new DataView(buffer, byteOffset).getUint32(length - 4, true);
}
