import type { Outcome } from "../../graph/problem";
import { collect } from "./collect";
import { crc32 } from "./crc32";

/** A file in a ZIP archive, by its central directory. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored as it is, 8: deflated. */
  readonly method: number;
  /** Where its local header begins. */
  readonly offset: number;
  readonly packedSize: number;
  /** CRC-32 of what it unpacks to; 0 where the program that wrote it left it out. */
  readonly check: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

const BROKEN: Outcome<never> = { ok: false, problems: [{ code: "zip", values: {} }] };

/**
 * The files in a ZIP archive (APPNOTE.TXT 6.3.10), by its central directory; none is unpacked. Archives of several parts,
 * of over 4 GB, or with a password are refused.
 */
export function listZip(bytes: Uint8Array): Outcome<ReadonlyMap<string, ZipEntry>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_BYTES;
  const least = Math.max(0, end - LONGEST_COMMENT);
  while (end >= least && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < least) return BROKEN;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, ZipEntry>();
  for (let left = count; left > 0; left--) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return BROKEN;
    const isEncrypted = (view.getUint16(at + 8, true) & 1) !== 0;
    if (isEncrypted) return BROKEN;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    // Of two files of one name, each program takes another.
    if (entries.has(name)) return BROKEN;
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      check: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { ok: true, value: entries };
}

/**
 * Unpacks one file of an archive. What a header says of its size may be a lie: the bytes are counted as they come. One that
 * is not what was packed is refused: a cell would have another number, and nobody would see it.
 * @param left how many bytes it may have
 * @param most how many all files that are unpacked may have together, which is said where it has more
 */
export async function unzip(
  bytes: Uint8Array,
  { method, offset, packedSize, check }: ZipEntry,
  left: number,
  most = left,
): Promise<Outcome<Uint8Array>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) return BROKEN;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length || (method !== 0 && method !== 8)) return BROKEN;
  const packed = new Blob([bytes.slice(start, start + packedSize)]).stream();
  try {
    const stream =
      method === 0 ? packed : packed.pipeThrough(new DecompressionStream("deflate-raw"));
    const unpacked = await collect(stream, undefined, left);
    if (unpacked && check !== 0 && crc32(unpacked) !== check) return BROKEN;
    if (unpacked) return { ok: true, value: unpacked };
  } catch {
    return BROKEN;
  }
  return { ok: false, problems: [{ code: "too-large-unpacked", values: { maximum: most / 1e6 } }] };
}
