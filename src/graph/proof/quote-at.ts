/** The length of prefix and suffix, in UTF-16 code units: the most that the format allows. */
const CONTEXT = 32;

/** What stands before and after a passage of a text, as a quote gives it: no half of a character at its ends. */
export function contextAt(
  text: string,
  start: number,
  end: number,
): { readonly prefix: string; readonly suffix: string } {
  return {
    prefix: text.slice(Math.max(0, start - CONTEXT), start).replace(/^[\uDC00-\uDFFF]/, ""),
    suffix: text.slice(end, end + CONTEXT).replace(/[\uD800-\uDBFF]$/, ""),
  };
}
