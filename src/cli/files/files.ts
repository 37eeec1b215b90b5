import { constants, read, type Stats } from "node:fs";
import { open, stat } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { decodeBytes, MOST_BYTES } from "../../graph/parse/decode-bytes";
import { parseGraph } from "../../graph/parse/parse-graph";
import { parseJson } from "../../graph/parse/parse-json";
import type { Outcome } from "../../graph/problem";
import { graphInPage } from "../../formats/json/graph-in-page";
import type { Graph } from "../../graph/model/types";
import { unpack } from "../../reader/files/unpack";
import { codeOf, openFileOf } from "./open-file";
import { say } from "../say/words";

const STANDARD_INPUT = "-";
const CHUNK_BYTES = 1 << 16;
/** How long to wait, in milliseconds, before an input that has nothing yet is asked again. */
const WAIT = 20;

const readChunk = promisify(read);

/**
 * The bytes of a file, unpacked if it is packed with gzip; that it cannot be read is a problem of its own. Only regular
 * files are read: a folder, a device or a named pipe may never end, or never begin. Pipes are read that the process was
 * given open (`-`, `/dev/stdin`, `<(…)`): somebody meant them, and has the other end. At most {@link MOST_BYTES} are read.
 */
export async function readBytes(path: string): Promise<Outcome<Uint8Array>> {
  const bytes = await readPacked(path);
  if (!bytes.ok) return bytes;
  const unpacked = await unpack({ name: path, bytes: bytes.value });
  return unpacked.ok ? { ok: true, value: unpacked.value.bytes } : unpacked;
}

async function readPacked(path: string): Promise<Outcome<Uint8Array>> {
  try {
    const given = openFileOfInput(path);
    if (given !== undefined) return await readOpen(given, 0);
    // To open a device may already do something: look first.
    const kind = kindOf(await stat(path));
    if (kind !== "file") return unreadable(say("cli.notAFile", { kind }));
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stats = await file.stat();
      const nowKind = kindOf(stats);
      if (nowKind !== "file") return unreadable(say("cli.notAFile", { kind: nowKind }));
      if (stats.size > MOST_BYTES) return tooLarge(stats.size);
      return await readOpen(file.fd, stats.size);
    } finally {
      await file.close();
    }
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
}

/** The number of the open file of this process that an input names. */
export function openFileOfInput(path: string): number | undefined {
  return path === STANDARD_INPUT ? 0 : openFileOf(path);
}

/**
 * Reads an open file to its end.
 * @param expected how many bytes it has, as far as is known
 */
async function readOpen(descriptor: number, expected: number): Promise<Outcome<Uint8Array>> {
  const chunks: Uint8Array[] = [];
  for (let length = 0; length <= MOST_BYTES;) {
    const chunk = new Uint8Array(Math.max(CHUNK_BYTES, expected - length));
    const count = await readSome(descriptor, chunk);
    if (count === 0) return { ok: true, value: joined(chunks) };
    chunks.push(chunk.subarray(0, count));
    length += count;
  }
  return unreadable(say("cli.endless", { maximum: MOST_BYTES / 1e6 }));
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const [only, ...others] = chunks;
  return only && others.length === 0 ? only : Buffer.concat(chunks);
}

async function readSome(descriptor: number, chunk: Uint8Array): Promise<number> {
  for (;;) {
    try {
      const { bytesRead } = await readChunk(descriptor, chunk, 0, chunk.length, null);
      return bytesRead;
    } catch (error) {
      if (codeOf(error) !== "EAGAIN") throw error;
      await setTimeout(WAIT);
    }
  }
}

/** What stands at a path. */
export function kindOf(stats: Stats): "file" | "folder" | "pipe" | "socket" | "device" {
  if (stats.isFile()) return "file";
  if (stats.isDirectory()) return "folder";
  if (stats.isFIFO()) return "pipe";
  return stats.isSocket() ? "socket" : "device";
}

export function unreadable(message: string): Outcome<never> {
  return { ok: false, problems: [{ code: "unreadable-path", values: { message } }] };
}

export function tooLarge(size: number): Outcome<never> {
  const values = { found: Math.ceil(size / 1e6), maximum: MOST_BYTES / 1e6 };
  return { ok: false, problems: [{ code: "too-large", values }] };
}

/** What a file calls a graph that does not say its title. */
export function titleOf(path: string): string {
  const name = openFileOfInput(path) === undefined ? path.replace(/\.gz$/i, "") : "stdin";
  return basename(name).replace(/(?<=.)\.[^.]*$/, "");
}

/** The graph in a file of the form `readout/1`, or in a page that holds one. */
export async function readGraph(path: string): Promise<Outcome<Graph>> {
  const value = await readValue(path);
  return value.ok ? parseGraph(value.value) : value;
}

/**
 * The JSON of a file of the form `readout/1`, or of a page that holds one, as a value. Of the file itself nothing is kept.
 * @param onText told the JSON that the value was read from
 */
export async function readValue(
  path: string,
  onText?: (json: string) => void,
): Promise<Outcome<unknown>> {
  const json = await readJson(path);
  if (!json.ok) return json;
  const value = parseJson(json.value);
  if (value.ok) onText?.(json.value);
  return value;
}

/** In a function of its own, since its bytes would stay as long as what is made of them: up to 200 MB. */
async function readJson(path: string): Promise<Outcome<string>> {
  const bytes = await readBytes(path);
  const text = bytes.ok ? decodeBytes(bytes.value) : bytes;
  return text.ok ? { ok: true, value: graphInPage(text.value) ?? text.value } : text;
}
