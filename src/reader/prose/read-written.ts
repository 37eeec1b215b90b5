import type { OfficeForm } from "../../formats/prose/office-text";
import { tooLongProblem } from "../../formats/prose/prose";
import type { Prose } from "../../formats/prose/types";
import { decodeBytes } from "../../graph/parse/decode-bytes";
import type { Outcome } from "../../graph/problem";
import type { InputFile } from "../files/input-file";
import { listZip, unzip } from "../streams/unzip";

/** A text that unpacks to more than this is no article. */
const MOST_BYTES = 20_000_000;
const PDF = "%PDF";
const NO_OFFICE: Outcome<never> = { ok: false, problems: [{ code: "office", values: {} }] };

/** A text, and the form of the file that it is from: of plain text it is the file's own, with its ends of lines. */
export interface Written {
  readonly form: "text" | "html" | OfficeForm;
  readonly prose: Prose;
}

/** Whether a file is a PDF, whatever it is called: its reader has to come first. */
export function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, PDF.length)) === PDF;
}

/**
 * The text in a file that is no PDF, by the ending of its name, or by what it begins with; a problem where it is too long
 * for proposals. Never rejects.
 */
export async function readWritten(file: InputFile): Promise<Outcome<Written>> {
  const written = await readAny(file);
  const problem = written.ok ? tooLongProblem(written.value.prose.text) : undefined;
  return problem ? { ok: false, problems: [problem] } : written;
}

async function readAny({ name, bytes }: InputFile): Promise<Outcome<Written>> {
  const ending = name.toLowerCase().replace(/^.*\./, "");
  if (ending === "docx" || ending === "odt") return readPackage(bytes, ending);
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const isHtml = ending === "html" || ending === "htm" || /^\s*<(?:!doctype html|html)/i.test(text);
  if (!isHtml) return { ok: true, value: { form: "text", prose: { text } } };
  const { readHtml } = await import("../../formats/prose/html-text");
  return { ok: true, value: { form: "html", prose: readHtml(text) } };
}

async function readPackage(bytes: Uint8Array, form: OfficeForm): Promise<Outcome<Written>> {
  const { partOfOffice, readOffice } = await import("../../formats/prose/office-text");
  const entries = listZip(bytes);
  const entry = entries.ok ? entries.value.get(partOfOffice(form)) : undefined;
  if (!entry) return NO_OFFICE;
  const part = await unzip(bytes, entry, MOST_BYTES);
  if (!part.ok) return part;
  const xml = decodeBytes(part.value);
  const prose = xml.ok ? readOffice(xml.value, form) : NO_OFFICE;
  return prose.ok ? { ok: true, value: { form, prose: prose.value } } : prose;
}
