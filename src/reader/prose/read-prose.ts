import type { OfficeForm } from "../../formats/prose/office-text";
import { unixLines } from "../../formats/prose/prose";
import type { Prose } from "../../formats/prose/types";
import { decodeBytes } from "../../graph/parse/decode-bytes";
import type { Outcome } from "../../graph/problem";
import type { InputFile } from "../files/input-file";
import { listZip, unzip } from "../streams/unzip";

/** A text that unpacks to more than this is no article. */
const MOST_BYTES = 20_000_000;
const PDF = "%PDF";
const NO_OFFICE: Outcome<never> = { ok: false, problems: [{ code: "office", values: {} }] };

/** The text in a file, by the ending of its name, or by what it begins with. Never rejects. */
export async function readProse({ name, bytes }: InputFile): Promise<Outcome<Prose>> {
  const ending = name.toLowerCase().replace(/^.*\./, "");
  if (new TextDecoder().decode(bytes.subarray(0, PDF.length)) === PDF) {
    return (await import("./pdf-aside")).readPdfAside(bytes);
  }
  if (ending === "docx" || ending === "odt") return readPackage(bytes, ending);
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const isHtml = ending === "html" || ending === "htm" || /^\s*<(?:!doctype html|html)/i.test(text);
  if (!isHtml) return { ok: true, value: { text: unixLines(text) } };
  return { ok: true, value: (await import("../../formats/prose/html-text")).readHtml(text) };
}

async function readPackage(bytes: Uint8Array, form: OfficeForm): Promise<Outcome<Prose>> {
  const { partOfOffice, readOffice } = await import("../../formats/prose/office-text");
  const entries = listZip(bytes);
  const entry = entries.ok ? entries.value.get(partOfOffice(form)) : undefined;
  if (!entry) return NO_OFFICE;
  const part = await unzip(bytes, entry, MOST_BYTES);
  if (!part.ok) return part;
  const xml = decodeBytes(part.value);
  return xml.ok ? readOffice(xml.value, form) : NO_OFFICE;
}
