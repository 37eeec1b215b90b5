/**
 * Many texts in one buffer, laid out as Apache Arrow does (Utf8): text n is bytes offsets[n] to offsets[n + 1].
 * A worker can transfer them without a copy, and a string is only made when it is asked for.
 */
export interface Texts {
  readonly offsets: Uint32Array;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const byteDecoder = new TextDecoder("windows-1252");

/** Packs texts into one buffer, in their order. */
export function packTexts(texts: readonly string[]): Texts {
  const offsets = new Uint32Array(texts.length + 1);
  let bytes = new Uint8Array(1024);
  let end = 0;
  texts.forEach((text, index) => {
    // A UTF-16 code unit takes three bytes at most.
    if (bytes.length - end < 3 * text.length) {
      const larger = new Uint8Array(2 * bytes.length + 3 * text.length);
      larger.set(bytes);
      bytes = larger;
    }
    end = encode(text, bytes, end);
    offsets[index + 1] = end;
  });
  return { offsets, bytes: bytes.slice(0, end) };
}

/**
 * Writes a text into bytes from `start`, and returns the offset after it.
 * ASCII is written in a loop: for short texts that is faster than a call of the encoder.
 */
function encode(text: string, bytes: Uint8Array, start: number): number {
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code >= 0x80) return start + encoder.encodeInto(text, bytes.subarray(start)).written;
    bytes[start + offset] = code;
  }
  return start + text.length;
}

export function countOf({ offsets }: Texts): number {
  return offsets.length - 1;
}

/** The text at an index, from 0. */
export function textAt({ offsets, bytes }: Texts, index: number): string {
  return decoder.decode(bytes.subarray(offsets[index], offsets[index + 1]));
}

/** The index of a text, by a linear scan: a few milliseconds for a million texts, and no memory for a map. */
export function findText({ offsets, bytes }: Texts, text: string): number | undefined {
  const room = new Uint8Array(3 * text.length);
  const wanted = room.subarray(0, encoder.encodeInto(text, room).written);
  for (let index = 0; index + 1 < offsets.length; index++) {
    const start = offsets[index] ?? 0;
    if ((offsets[index + 1] ?? 0) - start !== wanted.length) continue;
    // Compare from the end: numbered ids share their beginning.
    let left = wanted.length;
    while (left > 0 && bytes[start + left - 1] === wanted[left - 1]) left--;
    if (left === 0) return index;
  }
  return undefined;
}

/**
 * All texts, each byte a character of its own: one decoding for all. What is ASCII in them is as it was, and any text is found
 * again as {@link bytesAsText} writes it.
 */
export function byteTexts({ offsets, bytes }: Texts): readonly string[] {
  const all = byteDecoder.decode(bytes);
  return Array.from({ length: countOf({ offsets, bytes }) }, (_, index) =>
    all.slice(offsets[index], offsets[index + 1]),
  );
}

/** A text, each byte of it a character of its own. */
export function bytesAsText(text: string): string {
  const room = new Uint8Array(3 * text.length);
  return byteDecoder.decode(room.subarray(0, encoder.encodeInto(text, room).written));
}

/** All texts, as strings. */
export function unpackTexts(texts: Texts): string[] {
  return Array.from({ length: countOf(texts) }, (_, index) => textAt(texts, index));
}

/** Texts of several buffers one after the other. */
export function joinTexts(parts: readonly Texts[]): Texts {
  const count = parts.reduce((sum, part) => sum + countOf(part), 0);
  const offsets = new Uint32Array(count + 1);
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.bytes.length, 0));
  let [at, start] = [0, 0];
  for (const part of parts) {
    bytes.set(part.bytes, start);
    for (let text = 1; text < part.offsets.length; text++)
      offsets[++at] = start + (part.offsets[text] ?? 0);
    start += part.bytes.length;
  }
  return { offsets, bytes };
}

/** Some of the texts, in an order of their own; none of them is made a string. */
export function takeTexts({ offsets, bytes }: Texts, indexes: Uint32Array): Texts {
  const taken = new Uint32Array(indexes.length + 1);
  let end = 0;
  for (const [at, index] of indexes.entries())
    taken[at + 1] = end += (offsets[index + 1] ?? 0) - (offsets[index] ?? 0);
  const room = new Uint8Array(end);
  for (let at = 0; at < indexes.length;) {
    // What stood together is copied together.
    const first = indexes[at] ?? 0;
    let count = 1;
    while (indexes[at + count] === first + count) count++;
    room.set(bytes.subarray(offsets[first], offsets[first + count]), taken[at]);
    at += count;
  }
  return { offsets: taken, bytes: room };
}
