import { randomUUID } from "node:crypto";
import { accessSync, constants, fstatSync, write } from "node:fs";
import { open } from "node:fs/promises";
import { createConnection } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { Interrupted, type Interruption, watchSignals } from "./interruption";
import { codeOf } from "./open-file";
import { type FileTarget, type Part, placeAll, removeParts } from "./parts";
import { notWritten, type Output, type Permission, planOutputs, type Target } from "./targets";
import { say } from "../say/words";
import type { World } from "../say/world";

const CHUNK_BYTES = 1 << 20;
/** How long to wait, in milliseconds, before a pipe that is full, or that nobody reads, is tried again. */
const WAIT = 20;
/** How often a pipe that nobody reads is tried: for ten seconds. */
const MOST_TRIES = 500;

const writeChunk = promisify(write);

/**
 * Writes all the outputs or none: the one writer of every command. A file is written aside, under a name that nobody can
 * guess and nothing has yet, and renamed when every other is written too; what it replaces keeps its mode and, where we may
 * give it, its owner. Symbolic links are followed. Devices, pipes and sockets are written to. Where something fails, or
 * a signal comes, what was written aside is taken away, and what was there before is there still. Says what was written,
 * unless that is standard output itself.
 * @throws Refusal for what {@link planOutputs} refuses
 */
export async function writeOutputs(
  outputs: readonly Output[],
  permission: Permission,
  world: World,
): Promise<void> {
  const { planned, leftOut } = planOutputs(outputs, permission);
  const parts: Part[] = [];
  // Whether whoever reads what is no file has read it all.
  let isRead = true;
  const interruption = watchSignals(() => removeParts(parts));
  try {
    for (const { output, target } of planned) {
      if (target.kind === "file") await writeAside(output, target, parts, interruption);
    }
    interruption.mayEndAtOnce = true;
    for (const { output, target } of planned) {
      if (target.kind !== "file") isRead &&= await writeInto(output, target, interruption);
    }
    placeAll(parts);
  } finally {
    removeParts(parts);
    interruption.end();
  }
  for (const { output, target } of planned) {
    if (!isStandardOutput(target)) world.say(output.line);
  }
  if (leftOut.length > 0 && isRead) {
    world.complain(say("cli.leftOut", { paths: leftOut.map(({ path }) => path).join(", ") }));
  }
}

function* bytesOf({ content }: Output): Generator<Uint8Array, void> {
  if (content instanceof Uint8Array) yield content;
  else
    for (const text of typeof content === "string" ? [content] : content) yield Buffer.from(text);
}

async function writeAside(
  output: Output,
  target: FileTarget,
  parts: Part[],
  interruption: Interruption,
): Promise<void> {
  const path = join(dirname(target.path), `.readout-${randomUUID()}.part`);
  const part = { path, target, output };
  const { old } = target;
  try {
    // A name can be taken from a file that may not be written; that would get round its owner's wish.
    if (old) accessSync(target.path, constants.W_OK);
    // Exclusively: neither a file nor a link that is there already is opened.
    const file = await open(path, "wx", old ? 0o600 : 0o666);
    parts.push(part);
    try {
      await writeAll(file.fd, bytesOf(output), interruption);
      if (old) {
        const own = await file.stat({ bigint: true });
        const isOurs = own.uid === old.uid && own.gid === old.gid;
        if (!isOurs && process.getuid?.() === 0) await file.chown(Number(old.uid), Number(old.gid));
        await file.chmod(Number(old.mode & 0o7777n));
      }
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw error instanceof Interrupted ? error : notWritten(output.path, error);
  }
}

/** Writes to what is no file; tells whether it was taken to the end. */
async function writeInto(
  output: Output,
  target: Exclude<Target, FileTarget>,
  interruption: Interruption,
): Promise<boolean> {
  try {
    if (target.kind === "open") {
      await writeAll(target.descriptor, bytesOf(output), interruption);
    } else if (target.stats.isSocket()) {
      await send(target.path, Buffer.concat([...bytesOf(output)]));
    } else {
      const file = await openDevice(target.path, interruption);
      try {
        await writeAll(file.fd, bytesOf(output), interruption);
      } finally {
        await file.close();
      }
    }
    return true;
  } catch (error) {
    // Whoever read has read enough.
    if (codeOf(error) === "EPIPE") return false;
    throw error instanceof Interrupted ? error : notWritten(output.path, error);
  }
}

/** Opens a device or a named pipe, and waits a while for somebody to read the pipe. */
async function openDevice(path: string, interruption: Interruption) {
  for (let tries = 1; ; tries++) {
    interruption.check();
    try {
      return await open(path, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY);
    } catch (error) {
      if (codeOf(error) !== "ENXIO") throw error;
      if (tries === MOST_TRIES) throw new Error(say("cli.noReader"), { cause: error });
    }
    await setTimeout(WAIT);
  }
}

async function writeAll(
  descriptor: number,
  parts: Iterable<Uint8Array>,
  interruption: Interruption,
): Promise<void> {
  for (const bytes of parts) await writePart(descriptor, bytes, interruption);
  interruption.check();
}

async function writePart(
  descriptor: number,
  bytes: Uint8Array,
  interruption: Interruption,
): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    interruption.check();
    try {
      const length = Math.min(CHUNK_BYTES, bytes.length - at);
      const { bytesWritten } = await writeChunk(descriptor, bytes, at, length);
      at += bytesWritten;
    } catch (error) {
      if (codeOf(error) !== "EAGAIN") throw error;
      await setTimeout(WAIT);
    }
  }
}

function send(path: string, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const connection = createConnection(path);
    connection.on("error", reject);
    connection.end(bytes, resolve);
  });
}

function isStandardOutput(target: Target): boolean {
  if (target.kind === "file") return false;
  if (target.kind === "open" && target.descriptor === 1) return true;
  try {
    const { dev, ino } = fstatSync(1, { bigint: true });
    return target.stats?.dev === dev && target.stats.ino === ino;
  } catch {
    return false;
  }
}
