import { type BigIntStats, linkSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { notWritten, type Output, type Target } from "./targets";

/** The bit by which in a folder everybody changes their own files alone, as in `/tmp`. */
const STICKY = 0o1000;

export type FileTarget = Extract<Target, { kind: "file" }>;

/** A file that is written aside, in the folder of the one that it becomes. */
export interface Part {
  readonly path: string;
  readonly target: FileTarget;
  readonly output: Output;
}

/** Puts every part in its place, or, where one cannot be put there, what was there before. No signal comes between. */
export function placeAll(parts: readonly Part[]): void {
  // Of one file alone there is never anything to bring back.
  const kept = parts.map((part) => (parts.length > 1 ? keepOld(part) : undefined));
  const placed: Part[] = [];
  try {
    for (const part of parts) {
      try {
        renameSync(part.path, part.target.path);
      } catch (error) {
        throw notWritten(part.output.path, error);
      }
      placed.push(part);
    }
  } catch (error) {
    for (const [at, { target }] of placed.entries()) {
      const old = kept[at];
      if (old !== undefined) renameSync(old, target.path);
      else if (!target.old) rmSync(target.path, { force: true });
    }
    throw error;
  } finally {
    for (const path of kept) if (path !== undefined) rmSync(path, { force: true });
  }
}

/** A second name for a file that will be replaced; undefined where there is none, or the file system knows no second names. */
function keepOld({ path, target }: Part): string | undefined {
  if (!target.old || isAnothers(target.path, target.old)) return undefined;
  const kept = `${path}.old`;
  try {
    linkSync(target.path, kept);
    return kept;
  } catch {
    return undefined;
  }
}

/**
 * Whether a file is somebody else's in a folder where everybody changes their own alone (the sticky bit, as on `/tmp`). It
 * cannot be replaced, and a second name of it could not be taken away again.
 */
function isAnothers(path: string, { uid }: BigIntStats): boolean {
  const user = process.getuid?.() ?? 0;
  const folder = statSync(dirname(path));
  return (folder.mode & STICKY) !== 0 && user !== 0 && Number(uid) !== user && folder.uid !== user;
}

/** Takes away what was written aside and not put in its place. */
export function removeParts(parts: readonly Part[]): void {
  for (const { path } of parts) {
    try {
      rmSync(path, { force: true });
    } catch {
      // The folder takes no changes any more; what went wrong first is what is told.
    }
  }
}
