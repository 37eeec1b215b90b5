import {
  type BigIntStats,
  fstatSync,
  lstatSync,
  readlinkSync,
  realpathSync,
  statSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, sep } from "node:path";
import { openFileOfInput } from "./files";
import { codeOf, openFileOf, reasonOf } from "./open-file";
import { say } from "../say/words";
import { Refusal } from "../say/world";

/** Something to be written. */
export interface Output {
  readonly path: string;
  /** Texts in parts are made while they are written, once. */
  readonly content: string | Uint8Array | Generator<string, void>;
  /** What is said when it is written. */
  readonly line: string;
  /** Whether it stands beside the file that was named, under a name that nobody gave. */
  readonly isBeside?: boolean;
}

/** What an output's path leads to, all symbolic links followed. */
export type Target =
  /** A file to be made, or to be replaced. */
  | { readonly kind: "file"; readonly path: string; readonly old?: BigIntStats | undefined }
  /** A device, a named pipe or a socket: something that is written to. */
  | { readonly kind: "device"; readonly path: string; readonly stats: BigIntStats }
  /** A file that this process was given open. */
  | {
      readonly kind: "open";
      readonly descriptor: number;
      readonly stats?: BigIntStats | undefined;
    };

/** What a command reads, and what it may do to what it writes. */
export interface Permission {
  readonly inputs: Iterable<string>;
  /** Whether a file beside the one named may be replaced. */
  readonly force: boolean;
}

/** How many symbolic links may lead to each other, as on Linux. */
const MOST_LINKS = 40;

/**
 * Where an output's path leads.
 * @throws Refusal where that is a folder, or a file that is read
 */
export function targetOf(path: string, inputs: Iterable<string>): Target {
  const target = follow(path);
  const own = statsOf(target);
  if (own?.isFile()) {
    for (const input of inputs) {
      if (isSame(target, own, input)) {
        throw new Refusal(say("cli.outputIsInput", { path, input }));
      }
    }
  }
  return target;
}

function follow(path: string): Target {
  try {
    return followLinks(path);
  } catch (error) {
    throw codeOf(error) === undefined ? error : notWritten(path, error);
  }
}

function followLinks(path: string): Target {
  let at = path;
  for (let links = 0; links <= MOST_LINKS; links++) {
    const descriptor = openFileOf(at);
    if (descriptor !== undefined)
      return { kind: "open", descriptor, stats: statsOfOpen(descriptor) };
    // The system's own: `..` behind a link is where the link leads.
    const parent = realpathSync.native(dirname(at));
    const name = basename(at);
    if (name === "" || name === "." || name === ".." || /[/\\]$/.test(at)) refuseFolder(path);
    // The folder may itself be a link, as /dev/fd is.
    const real = join(parent, name);
    const open = openFileOf(real);
    if (open !== undefined) return { kind: "open", descriptor: open, stats: statsOfOpen(open) };
    const stats = lstatSync(real, { bigint: true, throwIfNoEntry: false });
    if (!stats) return { kind: "file", path: real };
    if (stats.isDirectory()) refuseFolder(path);
    if (stats.isFile()) return { kind: "file", path: real, old: stats };
    if (!stats.isSymbolicLink()) return { kind: "device", path: real, stats };
    const link = readlinkSync(real);
    at = isAbsolute(link) ? link : parent + sep + link;
  }
  throw new Error(`${path}:: ${say("cli.notWritten", { message: say("cli.linkLoop") })}`);
}

function refuseFolder(path: string): never {
  throw new Refusal(say("cli.outputIsFolder", { path }));
}

/** What is said of an output that could not be written. */
export function notWritten(path: string, error: unknown): Error {
  return new Error(`${path}:: ${say("cli.notWritten", { message: reasonOf(error) })}`);
}

function statsOf(target: Target): BigIntStats | undefined {
  return target.kind === "file" ? target.old : target.stats;
}

function statsOfOpen(descriptor: number): BigIntStats | undefined {
  try {
    return fstatSync(descriptor, { bigint: true });
  } catch {
    return undefined;
  }
}

/** Undefined also for a path that cannot be looked at: nothing is read from there. */
function statsAt(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true });
  } catch {
    return undefined;
  }
}

function isSame(target: Target, { dev, ino }: BigIntStats, input: string): boolean {
  const descriptor = openFileOfInput(input);
  const stats = descriptor === undefined ? statsAt(input) : statsOfOpen(descriptor);
  if (!stats) return false;
  if (stats.dev === dev && stats.ino === ino) return true;
  // Some file systems number a file anew each time that they are asked.
  return (
    descriptor === undefined && target.kind === "file" && realpathSync.native(input) === target.path
  );
}

/** An output with where it leads. */
export interface Planned {
  readonly output: Output;
  readonly target: Target;
}

/**
 * Where all the outputs lead. Those beside one that is no file (`-o /dev/stdout`) have no place, and are left out.
 * @throws Refusal where two are the same file, or a file would be replaced that nobody named
 */
export function planOutputs(
  outputs: readonly Output[],
  { inputs, force }: Permission,
): { readonly planned: readonly Planned[]; readonly leftOut: readonly Output[] } {
  const read = [...inputs];
  const named = outputs
    .filter(({ isBeside = false }) => !isBeside)
    .map((output) => ({ output, target: targetOf(output.path, read) }));
  const others = outputs.filter(({ isBeside = false }) => isBeside);
  if (named.some(({ target }) => target.kind !== "file")) {
    return { planned: named, leftOut: others };
  }
  const taken = others.filter(({ path }) => lstatSync(path, { throwIfNoEntry: false }));
  const beside = others.map((output) => ({ output, target: targetOf(output.path, read) }));
  const planned = [...named, ...beside];
  refuseTwice(planned);
  if (taken.length > 0 && !force) {
    throw new Refusal(say("cli.besideExists", { paths: taken.map(({ path }) => path).join(", ") }));
  }
  return { planned, leftOut: [] };
}

function refuseTwice(planned: readonly Planned[]): void {
  const seen = new Map<string, string>();
  for (const { output, target } of planned) {
    if (target.kind !== "file") continue;
    const key = target.old ? `${target.old.dev} ${target.old.ino}` : target.path;
    const other = seen.get(key);
    if (other !== undefined) {
      throw new Refusal(say("cli.sameOutput", { path: output.path, other }));
    }
    seen.set(key, output.path);
  }
}
