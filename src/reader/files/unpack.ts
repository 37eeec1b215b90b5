import { MOST_BYTES } from "../../graph/parse/decode-bytes";
import type { Outcome } from "../../graph/problem";
import { collect } from "../streams/collect";
import type { InputFile } from "./input-file";

/** Whether a file is compressed with gzip (RFC 1952): its real size is then only known once it is unpacked. */
export function isPacked({ bytes }: InputFile): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Unpacks a file if it is compressed with gzip; gives up if it grows larger than a page can hold. */
export async function unpack(file: InputFile): Promise<Outcome<InputFile>> {
  // The server may have unpacked the file already and kept its name.
  const name = file.name.replace(/\.gz$/i, "");
  if (!isPacked(file)) return { ok: true, value: { ...file, name } };
  const packed = new Blob([file.bytes.slice()]).stream();
  try {
    const bytes = await collect(packed.pipeThrough(new DecompressionStream("gzip")));
    if (bytes) return { ok: true, value: { name, bytes } };
  } catch {
    return { ok: false, problems: [{ code: "gzip", values: {} }] };
  }
  const values = { maximum: MOST_BYTES / 1e6 };
  return { ok: false, problems: [{ code: "too-large-unpacked", values }] };
}
