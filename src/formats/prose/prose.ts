import { decodeBytes } from "../../graph/parse/decode-bytes";
import type { Outcome } from "../../graph/problem";

/** A text to be read by people, and what its file says of it. */
export interface Prose {
  readonly text: string;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  /** A day, `YYYY-MM-DD`. */
  readonly published?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly address?: string | undefined;
}

/** The endings of the files that a text can be read from. */
export const PROSE_ENDINGS = [".txt", ".md", ".html", ".htm", ".docx", ".odt"] as const;

/** Whether a file is one that a text can be read from, by its name. */
export function isProse(name: string): boolean {
  return PROSE_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
}

/** The text in a file, by the ending of its name, or by what it begins with. Never throws. */
export async function readProse(name: string, bytes: Uint8Array): Promise<Outcome<Prose>> {
  const ending = name.toLowerCase().replace(/^.*\./, "");
  if (bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46) {
    return { ok: false, problems: [{ code: "pdf", values: {} }] };
  }
  if (ending === "docx" || ending === "odt") {
    return (await import("./office-text")).readOffice(bytes, ending);
  }
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return decoded;
  const text = decoded.value;
  const isHtml = ending === "html" || ending === "htm" || /^\s*<(?:!doctype html|html)/i.test(text);
  if (isHtml) return { ok: true, value: (await import("./html-text")).readHtml(text) };
  return { ok: true, value: { text: unixLines(text) } };
}

/** A text as offsets count in it: one character for the end of a line, none for the mark of its byte order. */
export function unixLines(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
}
