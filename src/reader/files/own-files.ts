import { MOST_BYTES } from "../../graph/parse/decode-bytes";
import type { Outcome } from "../../graph/problem";
import type { InputFile } from "./input-file";

/** Reads files of the reader's own; not more of them than a page can hold. */
export async function readOwnFiles(files: readonly File[]): Promise<Outcome<readonly InputFile[]>> {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > MOST_BYTES) {
    const values = { found: Math.ceil(size / 1e6), maximum: MOST_BYTES / 1e6 };
    return { ok: false, problems: [{ code: "too-large", values }] };
  }
  try {
    const read = files.map(async (file) => ({
      name: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
    return { ok: true, value: await Promise.all(read) };
  } catch {
    return { ok: false, problems: [{ code: "unreadable", values: {} }] };
  }
}
