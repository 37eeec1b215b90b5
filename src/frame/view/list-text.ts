/** Values separated by commas; a comma or percent sign within a value is percent-encoded (RFC 3986). */
export function parseList(text: string): readonly string[] | undefined {
  const values = text
    .split(",")
    .filter((value) => value !== "")
    .map((value) => value.replaceAll(/%2C/gi, ",").replaceAll("%25", "%"));
  return values.length > 0 ? [...new Set(values)] : undefined;
}

/** The text that {@link parseList} parses into these values; undefined for none. */
export function printList(values: readonly string[]): string | undefined {
  if (values.length === 0) return undefined;
  return values.map((value) => value.replaceAll("%", "%25").replaceAll(",", "%2C")).join(",");
}
