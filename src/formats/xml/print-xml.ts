/** Escapes text for XML 1.0. Characters that it can't represent, mostly control characters, are removed. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\t", "&#9;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\r", "&#13;");
}

/** Prints an element with its attributes in the order given; undefined ones are left out. */
export function printElement(
  name: string,
  attributes: readonly (readonly [string, string | number | boolean | undefined])[],
  content?: string,
): string {
  const given = attributes
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  return content === undefined ? `<${name}${given}/>` : `<${name}${given}>${content}</${name}>`;
}
