import { normalized } from "../../graph/normalized";

/** Character references that programs leave in names: `&amp;`, `&#x27;`. */
const REFERENCE = /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|apos|nbsp));/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** Words of ASCII letters and signs, a space between each two: most names, and nothing in them to put right. */
const PLAIN = /^[!-%'-~]+(?: [!-%'-~]+){0,99}$/;

/** What is seen of a name and cannot be told apart by eye is one name: blanks of any kind, signs of no width, composed letters. */
export function plainName(text: string): string {
  if (PLAIN.test(text)) return text;
  return normalized(decodeName(text), "NFC")
    .replaceAll(/[\u00AD\u200B\u200E\u200F\u2060\uFEFF]/g, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** A name without character references. */
export function decodeName(text: string): string {
  return text.includes("&") ? text.replaceAll(REFERENCE, decode) : text;
}

function decode(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const point = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  const isCharacter = point >= 0x20 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return isCharacter ? String.fromCodePoint(point) : whole;
}
