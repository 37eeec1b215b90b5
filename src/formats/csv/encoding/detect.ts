import { analyse } from "chardet";

/**
 * The encodings of other alphabets that chardet may find, by the labels of the WHATWG. Those of Latin letters it cannot tell
 * apart by a table of names.
 */
const OTHER_ALPHABETS: Readonly<Record<string, string>> = {
  "windows-1251": "windows-1251",
  "KOI8-R": "koi8-u",
  "windows-1256": "windows-1256",
  "ISO-8859-7": "windows-1253",
  "windows-1253": "windows-1253",
  Shift_JIS: "shift_jis",
  "EUC-JP": "euc-jp",
  "EUC-KR": "euc-kr",
  Big5: "big5",
  GB18030: "gb18030",
};
/** Below, it is as good as a guess. */
const LEAST_CONFIDENCE = 10;
/** A word with letters of ASCII in it and fewer bytes beyond it may be of any alphabet. */
const LEAST_HIGH = 6;
/** So many bytes are enough to tell. */
const SAMPLE = 100_000;

/**
 * The encoding of a text that is not UTF-8. Where letters beyond ASCII stand among those of ASCII, as in "Zürich", it is
 * windows-1252, the one that spreadsheets of the west still write; where words are all of such letters, what is found.
 */
export function detectEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE);
  if (!isOfOtherLetters(sample)) return "windows-1252";
  for (const { name, confidence } of analyse(sample)) {
    const label = Object.hasOwn(OTHER_ALPHABETS, name) ? OTHER_ALPHABETS[name] : undefined;
    if (label === undefined || confidence < LEAST_CONFIDENCE) continue;
    // A short text is soon taken for one of many bytes a letter, of which it has some that mean nothing there.
    if (canRead(bytes, label)) return label;
  }
  return "windows-1252";
}

/**
 * Whether most words that have bytes beyond ASCII have hardly any others. The second byte of a letter of Shift JIS or Big5 may be
 * one of ASCII.
 */
function isOfOtherLetters(bytes: Uint8Array): boolean {
  let [whole, mixed] = [0, 0];
  let [high, low] = [0, 0];
  const endWord = () => {
    if (low === 0 ? high > 1 : high >= LEAST_HIGH && high > 2 * low) whole++;
    else if (high > 0) mixed++;
    [high, low] = [0, 0];
  };
  for (const byte of bytes) {
    const isLow = (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
    if (byte >= 0x80) high++;
    else if (isLow) low++;
    else endWord();
  }
  endWord();
  return whole > 2 * mixed;
}

function canRead(bytes: Uint8Array, label: string): boolean {
  try {
    new TextDecoder(label, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
