import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  realpathSync,
  statSync,
} from "node:fs";
import { join, sep } from "node:path";
import { decodeBytes, MOST_BYTES } from "../graph/parse/decode-bytes";
import type { Outcome, Problem } from "../graph/problem";
import { kindOf, tooLarge, unreadable } from "./files/files";
import { codeOf, reasonOf } from "./files/open-file";
import { say } from "./say/words";
import { WrongUsage } from "./say/world";

/** Gives the text of a document by its id, where it is at hand. */
export type TextReader = (document: string) => string | undefined;

/** The texts of documents in a folder. */
export interface Sources {
  readonly textOf: TextReader;
  /** The files that were read. */
  readonly paths: ReadonlySet<string>;
  /** The problems of texts that are there and cannot be read; each is told once. */
  takeProblems(): readonly Problem[];
}

/**
 * Reads texts from a folder, each as `<document id, percent-encoded>.txt`: never from outside it, whatever the id or a
 * symbolic link says, and regular files only. Without a folder there are none.
 */
export function openSources(folder: string | undefined): Sources {
  if (folder === undefined) {
    return { textOf: () => undefined, paths: new Set(), takeProblems: () => [] };
  }
  if (!isFolder(folder)) throw new WrongUsage(say("cli.noFolder", { path: folder }));
  const root = realpathSync(folder);
  const paths = new Set<string>();
  const told = new Set<string>();
  let problems: Problem[] = [];
  return {
    paths,
    textOf(id) {
      const name = nameOf(id);
      const path = name === undefined ? undefined : pathWithin(root, name);
      if (name === undefined || path === undefined) return undefined;
      paths.add(path);
      const text = readText(path);
      if (text.ok) return text.value;
      if (!told.has(path)) {
        for (const problem of text.problems)
          problems.push({ ...problem, input: join(folder, name) });
      }
      told.add(path);
      return undefined;
    },
    takeProblems() {
      const taken = problems;
      problems = [];
      return taken;
    },
  };
}

/** The name of the file of a document; undefined for an id that is not well-formed. */
function nameOf(id: string): string | undefined {
  try {
    return `${encodeURIComponent(id)}.txt`;
  } catch {
    return undefined;
  }
}

/** The real path of a file of a folder; undefined where there is none, or where it leads outside. */
function pathWithin(root: string, name: string): string | undefined {
  try {
    const path = realpathSync(join(root, name));
    return path.startsWith(root.endsWith(sep) ? root : root + sep) ? path : undefined;
  } catch {
    return undefined;
  }
}

function readText(path: string): Outcome<string> {
  try {
    const kind = kindOf(statSync(path));
    if (kind !== "file") return unreadable(say("cli.notAFile", { kind }));
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stats = fstatSync(file);
      if (!stats.isFile()) return unreadable(say("cli.notAFile", { kind: kindOf(stats) }));
      if (stats.size > MOST_BYTES) return tooLarge(stats.size);
      return decodeBytes(readFileSync(file));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return unreadable(`${codeOf(error) ?? ""}: ${reasonOf(error)}`);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
