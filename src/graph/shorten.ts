import type { Problem } from "./problem";

/** So much of a value is said in a message: enough to find it by. */
const LONGEST = 500;

/** Values of a message as far as anybody reads them: a name, an id or a date in a file may be as long as the file. */
export function shortenValues(values: Problem["values"]): Problem["values"] {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? shorten(value) : value,
    ]),
  );
}

/** A text, cut where it is too long to be read; never within a character. */
export function shorten(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
