import { DEEPEST } from "../../model/bounds";

/**
 * Whether each object of a JSON text has a key once, told by counting: `JSON.parse` keeps the last of two without a word. A value
 * that is nested too deeply is no more than guessed at, and then it says no.
 * @param value what `JSON.parse` made of the text
 */
export function hasKeysOnce(text: string, value: unknown): boolean {
  const keys = keysIn(value, DEEPEST);
  return !Number.isNaN(keys) && (isAsPrinted(text, value) || keysSaidIn(text) === keys);
}

/** A longer text is looked at letter by letter: it would be in memory three times. */
const MOST_PRINTED = 20_000_000;

/**
 * Whether a text is what `JSON.stringify` makes of its value, line breaks and indents aside: that names no key twice, and so are
 * the files that programs write. The browser prints ten times as fast as a page that has just come looks at each letter. It
 * prints without indents: with them, a few megabytes of deep lists would become gigabytes.
 */
function isAsPrinted(text: string, value: unknown): boolean {
  return text.length <= MOST_PRINTED && inOneLine(text) === inOneLine(JSON.stringify(value));
}

/** A JSON text without line breaks and indents, which stand in no string, and without a space after what may be a key. */
function inOneLine(text: string): string {
  return text.replaceAll(/\r?\n[ \t]*|(?<=":) /g, "");
}

/** The strings that a colon follows. From quotation mark to quotation mark, since most of a text is in strings. */
function keysSaidIn(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start >= 0; start = text.indexOf('"', start)) {
    start = endOfString(text, start) + 1;
    while (isBlank(text.charCodeAt(start))) start++;
    if (text.charCodeAt(start) === 0x3a) count++;
  }
  return count;
}

/** Whether a code unit is one of JSON's blanks. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** @param levels so many may be within each other; where there are more, it is no number */
function keysIn(value: unknown, levels: number): number {
  if (typeof value !== "object" || value === null) return 0;
  if (levels === 0) return NaN;
  const parts: readonly unknown[] = Object.values(value);
  let count = Array.isArray(value) ? 0 : parts.length;
  for (const part of parts) count += keysIn(part, levels - 1);
  return count;
}

/** Where the string that begins at an offset ends: at its closing quotation mark, or with the text. */
export function endOfString(text: string, start: number): number {
  for (let end = start; ;) {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
    let escapes = end;
    while (text.charCodeAt(escapes - 1) === 0x5c) escapes--;
    if ((end - escapes) % 2 === 0) return end;
  }
}
