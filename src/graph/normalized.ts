/** More marks than any letter of any script has, on one letter. */
const MANY_MARKS = /\p{M}{30}(?=\p{M})/gu;
/** COMBINING GRAPHEME JOINER: nothing is seen of it, and marks are not sorted across it. */
const JOINER = "\u034F";

/**
 * A text in a normal form of Unicode. The marks on one letter are sorted, which takes as long as the square of their number;
 * so runs of more than thirty are parted, as in the Stream-Safe Text Format (Unicode Standard Annex 15, section 13).
 * @param form as `String.prototype.normalize` takes it
 */
export function normalized(text: string, form: "NFC" | "NFD" | "NFKC" | "NFKD"): string {
  const isShort = text.length <= 30;
  // eslint-disable-next-line no-restricted-syntax -- the one place
  return (isShort ? text : text.replaceAll(MANY_MARKS, `$&${JOINER}`)).normalize(form);
}
