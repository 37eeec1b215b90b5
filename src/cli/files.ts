import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { decodeBytes } from "../graph/parse/decode-bytes";
import { parseGraph } from "../graph/parse/parse-graph";
import { parseJson } from "../graph/parse/parse-json";
import type { Outcome } from "../graph/problem";
import type { Graph } from "../graph/model/types";

/** The bytes of a file; that it cannot be read is a problem of its own. */
export async function readBytes(path: string): Promise<Outcome<Uint8Array>> {
  try {
    return { ok: true, value: await readFile(path) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ code: "unreadable-path", values: { message } }] };
  }
}

/** What a file calls a graph that does not say its title. */
export function titleOf(path: string): string {
  return basename(path).replace(/(?<=.)\.[^.]*$/, "");
}

/** The graph in a file of the form `readout/1`. */
export async function readGraph(path: string): Promise<Outcome<Graph>> {
  const bytes = await readBytes(path);
  if (!bytes.ok) return bytes;
  const text = decodeBytes(bytes.value);
  if (!text.ok) return text;
  const value = parseJson(text.value);
  return value.ok ? parseGraph(value.value) : value;
}

/** Writes all the files or none: an old one is not touched before every new one is written whole. */
export async function writeFiles(texts: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  const written: { readonly from: string; readonly to: string }[] = [];
  try {
    for (const [path, text] of texts) {
      const from = `${path}.${process.pid}.part`;
      written.push({ from, to: path });
      await writeFile(from, text);
    }
    for (const { from, to } of written) await rename(from, to);
  } catch (error) {
    for (const { from } of written) await rm(from, { force: true });
    throw error;
  }
}
