/** The endings of the files that a text can be read from. */
export const PROSE_ENDINGS = [".txt", ".md", ".html", ".htm", ".docx", ".odt", ".pdf"] as const;

/** Whether a file is one that a text can be read from, by its name. */
export function isProse(name: string): boolean {
  return PROSE_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
}

/** A text as offsets count in it: one character for the end of a line, none for the mark of its byte order. */
export function unixLines(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
}
