import { indexGraph } from "../../frame/index/index-graph";
import { decodeBytes } from "../../graph/parse/decode-bytes";
import { hasKeysOnce } from "../../graph/parse/plain/json-keys";
import { plainGraphOf } from "../../graph/parse/plain/plain-graph";
import type { InputFile } from "./input-file";
import type { Opened } from "./read";

/** What UTF-8 looks like where a program read it as something else: looked for first, as most graphs have none of it. */
export const GARBLED =
  /[ÂÃÄÅÐÑâ][\u0080-\u00BF\u0152-\u017E\u0192\u02C6\u02DC\u2013-\u2122]|\uFFFD/;

/**
 * Opens a file that is a graph in the project's own form and in order, about which there is nothing to be said: nearly all that
 * readers come for. Undefined for any other, which takes a part of the program that is fetched for those alone.
 */
export function readPlain({ bytes }: InputFile): Opened | undefined {
  const text = decodeBytes(bytes);
  if (!text.ok || !/^\s*\{/.test(text.value) || GARBLED.test(text.value)) return undefined;
  const value = parsed(text.value);
  if (value === undefined || !hasKeysOnce(text.value, value)) return undefined;
  const graph = plainGraphOf(value);
  return graph && { index: indexGraph(graph), notes: [] };
}

/** What a JSON text says; undefined for a text that is none. */
function parsed(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return value;
  } catch {
    return undefined;
  }
}
