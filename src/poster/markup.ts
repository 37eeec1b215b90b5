/** A piece of HTML that is safe to be put into a page: made by {@link write} alone. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | undefined | Markup | readonly Markup[];

/** HTML with values filled in: texts are escaped, pieces of markup stand as they are, undefined is nothing. */
export function write(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const filled = texts.map((text, at) => text + print(parts[at]));
  return { markup: filled.join("") };
}

/** Markup that another printer has made and escaped. */
export function printed(markup: string): Markup {
  return { markup };
}

/**
 * The same HTML with a character reference for every character beyond ASCII: right in any page, whatever encoding it is in,
 * or is taken to be in. Styles and scripts may have none.
 */
export function asciiOf(markup: string): string {
  return markup.replaceAll(/[^\x00-\x7F]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}

function print(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string" || typeof part === "number") return escape(String(part));
  if ("markup" in part) return part.markup;
  return part.map(({ markup }) => markup).join("");
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;")
    .replaceAll("\u0000", "\uFFFD");
}
