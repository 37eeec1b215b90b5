import { unixLines } from "../../formats/prose/prose";
import type { Prose } from "../../formats/prose/types";
import type { Outcome } from "../../graph/problem";
import type { InputFile } from "../files/input-file";
import { isPdf, readWritten } from "./read-written";

/** The text in a file, by the ending of its name, or by what it begins with. Never rejects. */
export async function readProse(file: InputFile): Promise<Outcome<Prose>> {
  if (isPdf(file.bytes)) return (await import("./pdf-aside")).readPdfAside(file.bytes);
  const written = await readWritten(file);
  if (!written.ok) return written;
  const { form, prose } = written.value;
  return { ok: true, value: form === "text" ? { text: unixLines(prose.text) } : prose };
}
