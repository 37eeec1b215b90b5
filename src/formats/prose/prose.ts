import type { Problem } from "../../graph/problem";

/** The endings of the files that a text can be read from. */
export const PROSE_ENDINGS = [".txt", ".md", ".html", ".htm", ".docx", ".odt", ".pdf"] as const;

/** Whether a file is one that a text can be read from, by its name. */
export function isProse(name: string): boolean {
  return PROSE_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));
}

/** A text of more is no article: to read it would take minutes, and more memory than a page has. */
const MOST_CHARACTERS = 1_000_000;

/** What is wrong with a text that is too long to be read for proposals. */
export function tooLongProblem({ length }: string): Problem | undefined {
  return length > MOST_CHARACTERS
    ? { code: "text-long", values: { characters: length, most: MOST_CHARACTERS } }
    : undefined;
}

/** So many lines show whether a text is a table. */
const LINES = 6;

/** Whether a text is a table: its first lines have the same number of tabs, semicolons or commas, and some. */
export function isTable(text: string): boolean {
  const lines = unixLines(text)
    .split("\n")
    .slice(0, LINES)
    .filter((line) => line.trim() !== "");
  return ["\t", ";", ","].some((mark) => {
    const [first = 0, ...others] = lines.map((line) => line.split(mark).length - 1);
    return first > 0 && others.length > 0 && others.every((count) => count === first);
  });
}

/** A text as offsets count in it: one character for the end of a line, none for the mark of its byte order. */
export function unixLines(text: string): string {
  return text.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
}
