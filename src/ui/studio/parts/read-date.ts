import { isDate } from "../../../edit/sound";

/**
 * The date (EDTF level 1) that a writer means; undefined where it cannot be read.
 * @param published the day that words such as "last Tuesday" are counted from
 */
export function readDate(
  text: string,
  _published: string | undefined,
  _language: string | undefined,
): string | undefined {
  const plain = text.trim();
  return isDate(plain) ? plain : undefined;
}
