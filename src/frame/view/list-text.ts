/** No one chooses so many: to look them all up would keep the page from answering. */
export const MOST_VALUES = 1000;
export const MOST_LETTERS = 200_000;

/** Values separated by commas; undefined for none, and for more than {@link MOST_VALUES}. A comma or percent sign within a value is percent-encoded (RFC 3986). */
export function parseList(text: string): readonly string[] | undefined {
  if (text.length > MOST_LETTERS) return undefined;
  const parts = text.split(",");
  if (parts.length > MOST_VALUES) return undefined;
  const values = parts
    .filter((value) => value !== "")
    .map((value) => value.replaceAll(/%2C/gi, ",").replaceAll("%25", "%"));
  return values.length > 0 ? [...new Set(values)] : undefined;
}

/** The text that {@link parseList} parses into these values, each of them once; undefined for none. */
export function printList(values: readonly string[]): string | undefined {
  if (values.length === 0) return undefined;
  return [...new Set(values)]
    .map((value) => value.replaceAll("%", "%25").replaceAll(",", "%2C"))
    .join(",");
}
