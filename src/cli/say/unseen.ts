/** Control and format characters, line ends, and those that are neither and yet unseen (tags, variation selectors). */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u{E0000}-\u{E0FFF}]/gu;

/**
 * A text on one line, with each character named that would make a second line, steer the terminal, turn what follows
 * around or not be seen: `<U+202E>`.
 */
export function oneLine(text: string): string {
  return text.replaceAll(UNSEEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
  });
}

/** A value as JSON (RFC 8259) with the same characters as `\u` escapes: only the line ends between its parts are left. */
export function printJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(UNSEEN, (character) =>
    character === "\n" ? character : escapeUnits(character),
  );
}

/** Each UTF-16 code unit as an escape: one beyond the first plane is two. */
function escapeUnits(character: string): string {
  return Array.from(
    { length: character.length },
    (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`,
  ).join("");
}
