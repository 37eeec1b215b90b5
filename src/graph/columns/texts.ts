/**
 * Many texts in one run of bytes, as Apache Arrow lays them out (Utf8): text n is bytes offsets[n] to offsets[n + 1].
 * A worker hands them over without a copy, and none becomes a string before it is asked for.
 */
export interface Texts {
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Puts texts one behind the other. */
export function packTexts(texts: readonly string[]): Texts {
  const offsets = new Uint32Array(texts.length + 1);
  let bytes = new Uint8Array(1024);
  let end = 0;
  texts.forEach((text, at) => {
    // A UTF-16 code unit takes three bytes at most.
    if (bytes.length - end < 3 * text.length) {
      const larger = new Uint8Array(2 * bytes.length + 3 * text.length);
      larger.set(bytes);
      bytes = larger;
    }
    end = encode(text, bytes, end);
    offsets[at + 1] = end;
  });
  return { offsets, bytes: bytes.slice(0, end) };
}

/** Writes a text into bytes from a place on, and gives the place after it. Letters of ASCII go by hand: most texts are short. */
function encode(text: string, bytes: Uint8Array, start: number): number {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) return start + encoder.encodeInto(text, bytes.subarray(start)).written;
    bytes[start + at] = code;
  }
  return start + text.length;
}

export function countOf({ offsets }: Texts): number {
  return offsets.length - 1;
}

/** The text of a number, from 0. */
export function textAt({ offsets, bytes }: Texts, number: number): string {
  return decoder.decode(bytes.subarray(offsets[number], offsets[number + 1]));
}

/** The number of a text, found by looking at all of them: a million take some milliseconds, and no memory. */
export function findText({ offsets, bytes }: Texts, text: string): number | undefined {
  const room = new Uint8Array(3 * text.length);
  const wanted = room.subarray(0, encoder.encodeInto(text, room).written);
  for (let number = 0; number + 1 < offsets.length; number++) {
    const start = offsets[number] ?? 0;
    if ((offsets[number + 1] ?? 0) - start !== wanted.length) continue;
    // Ids that are counted through begin alike and differ at the end.
    let left = wanted.length;
    while (left > 0 && bytes[start + left - 1] === wanted[left - 1]) left--;
    if (left === 0) return number;
  }
  return undefined;
}

/** All texts, as strings. */
export function unpackTexts(texts: Texts): string[] {
  return Array.from({ length: countOf(texts) }, (_, number) => textAt(texts, number));
}
