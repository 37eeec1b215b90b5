import { decodeAs, fromLatin1 } from "../draft/decode-as";

/** The encodings as which programs misread UTF-8: those of Windows and of old Macs. */
const ENCODINGS = ["windows-1252", "windows-1251", "windows-1250", "macintosh"] as const;
/** UTF-8 may have been misread several times, one after the other. */
const MOST_TIMES = 3;
/** Longer texts are cut: what is wrong in one shows at its beginning. */
const LONGEST = 500;

/** The byte of each character in an encoding. */
type Bytes = ReadonlyMap<string, number>;

const TABLES: ReadonlyMap<string, Bytes> = new Map(
  ENCODINGS.map((encoding) => {
    const bytes = Array.from({ length: 128 }, (_, at) => at + 128);
    const table = bytes.map((byte) => [decodeAs(Uint8Array.of(byte), encoding), byte] as const);
    return [encoding, new Map(table)];
  }),
);

/** What begins a character of several bytes, and what goes on with it, in each encoding. */
const SHAPES: ReadonlyMap<string, RegExp> = new Map(
  [...TABLES].map(([encoding, table]) => {
    const listed = (first: number, last: number) =>
      [...table].flatMap(([sign, byte]) => (byte >= first && byte <= last ? [sign] : [])).join("");
    return [
      encoding,
      new RegExp(`^[\\0-\\x7F]*[${listed(0xc2, 0xf4)}][${listed(0x80, 0xbf)}]`, "u"),
    ];
  }),
);

/** Letters and signs that names and sentences of our languages have; what a misreading gives by chance is mostly none. */
const USUAL =
  /^[\xA0-\u017F\u018F\u01A0\u01A1\u01AF\u01B0\u01CD-\u01DC\u0218-\u021B\u0300-\u036F\u0370-\u052F\u0590-\u06FF\u1E00-\u1EFF\u2010-\u203A\u20AC\u2122]+$/u;
/** Of these alphabets one letter alone is as good as chance. */
const OTHER_LETTERS = /^[\u0250-\u06FF]$/u;

/**
 * What a text most likely was before UTF-8 was read in another encoding ("MÃ¼ller": Müller); undefined for all others. Every
 * sign beyond ASCII must be part of that, so that a text with a right one is left alone.
 */
export function ungarbled(given: string): string | undefined {
  let text = given.slice(0, LONGEST);
  for (let times = 0; times < MOST_TIMES; times++) {
    const read = readAgain(text);
    if (read === undefined) return times === 0 ? fromOtherLatin(text) : text;
    text = read;
  }
  return text;
}

/** "L\u0092Oréal" is L’Oréal: windows-1252, read as ISO 8859-1. */
function fromOtherLatin(text: string): string | undefined {
  const read = fromLatin1(text);
  return read === text || /[\u0080-\u009F]/.test(read) ? undefined : read;
}

function readAgain(text: string): string | undefined {
  for (const [encoding, shape] of SHAPES) {
    const whole = encoding === "windows-1252" ? withUnseen(text) : text;
    if (!shape.test(whole)) continue;
    const table = TABLES.get(encoding) ?? new Map<string, number>();
    // Romanian in capitals has "ĂŞ", which would be "ê".
    if (encoding === "windows-1250" && whole.includes("ĂŞ") && !/\p{Ll}/u.test(whole)) continue;
    let isAll = true;
    const read = whole.replaceAll(/[^\0-\x7F]+/g, (run) => {
      const other = isAll ? decoded(run, table) : undefined;
      if (other === undefined) isAll = false;
      return other ?? run;
    });
    if (isAll) return read;
  }
  return undefined;
}

/** The second bytes of "à" and "í" are a blank and a sign that nobody sees; names are without them by now. */
function withUnseen(text: string): string {
  if (!text.includes("Ã")) return text;
  return text
    .replaceAll(/(?<=\p{Ll})Ã(?=\s|$)/gu, "Ã\xA0")
    .replaceAll(/(?<=[a-z])Ã(?=[a-z])/g, "Ã\xAD");
}

function decoded(run: string, table: Bytes): string | undefined {
  const bytes = Array.from(run, (sign) => table.get(sign) ?? 0);
  if (bytes.includes(0)) return undefined;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      Uint8Array.from(bytes),
    );
    return USUAL.test(text) && !OTHER_LETTERS.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}
