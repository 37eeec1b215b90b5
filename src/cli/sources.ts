import { readFileSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { decodeBytes } from "../graph/parse/decode-bytes";
import type { Words } from "../words/words";
import { WrongUsage } from "./world";

/** Gives the text of a document by its id, where it is at hand. */
export type TextReader = (document: string) => string | undefined;

/**
 * Reads texts from a folder, each as `<document id, percent-encoded>.txt`: never from outside it, whatever the id or a
 * symbolic link says. Without a folder there are none.
 */
export function textReader(words: Words, folder: string | undefined): TextReader {
  if (folder === undefined) return () => undefined;
  if (!isFolder(folder)) throw new WrongUsage(words.say("cli.noFolder", { path: folder }));
  const root = realpathSync(folder);
  return (id) => {
    try {
      const path = realpathSync(join(root, `${encodeURIComponent(id)}.txt`));
      if (!path.startsWith(root + sep)) return undefined;
      const text = decodeBytes(readFileSync(path));
      return text.ok ? text.value : undefined;
    } catch {
      return undefined;
    }
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
