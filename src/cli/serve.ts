import { statSync } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type RequestListener, type Server } from "node:http";
import { basename, resolve } from "node:path";
import { MOST_BYTES } from "../graph/parse/decode-bytes";
import type { Outcome } from "../graph/problem";
import { kindOf, unreadable } from "./files/files";
import { complain } from "./prepare";
import { type Opened, openTable, openTiles } from "./serve-tables";
import { codeOf, reasonOf } from "./files/open-file";
import { oneLine } from "./say/unseen";
import { say } from "./say/words";
import { answerWith, servedFile } from "./server/answers";
import { type ExitStatus, Refusal, type World, WrongUsage } from "./say/world";

export interface ServeOptions {
  /** A graph file, or one in any form that the page reads; a folder of tiles; a table: `duckdb:FILE`, `clickhouse://HOST:PORT/DB`. */
  readonly inputs: readonly string[];
  /** A file that says which columns of a table mean what. */
  readonly mapping?: string | undefined;
  readonly port: string;
  readonly host: string;
  /** The folder of the built application; undefined where there is none. */
  readonly application: string | undefined;
  /** Ends the server. */
  readonly signal?: AbortSignal | undefined;
}

const ENDINGS = ["SIGINT", "SIGTERM"] as const;

/**
 * Serves the application with one input, until it is told to end. The page reads a file as it would a dropped one, at each
 * loading anew, so that what was changed in it is seen; of tiles and tables it reads the days that it shows.
 */
export async function serve(options: ServeOptions, world: World): Promise<ExitStatus> {
  const { inputs, host, application } = options;
  const [input] = inputs;
  if (input === undefined || inputs.length > 1) throw new WrongUsage(say("cli.serve.oneInput"));
  if (!/^\d+$/.test(options.port) || Number(options.port) > 65_535)
    throw new WrongUsage(say("cli.serve.noPort", { port: options.port }));
  const opened = await openInput(input, options.mapping, world);
  if (!opened.ok) return complain(input, opened, world);
  const { served, close } = opened.value;
  try {
    if (application === undefined) throw new Refusal(say("cli.serve.notBuilt"));
    return await listenWith(answerWith(application, served, host), options, world);
  } finally {
    await close();
  }
}

/** What is served: a folder of tiles, a table, or else a file, which the page reads itself. */
async function openInput(
  input: string,
  mapping: string | undefined,
  world: World,
): Promise<Outcome<Opened>> {
  const stats = statSync(input, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return openTiles(input);
  const isLarge = stats?.isFile() === true && stats.size > MOST_BYTES;
  if (/^(duckdb|clickhouse):/.test(input) || isLarge || mapping !== undefined)
    return openTable(input, mapping, world);
  const reason = await reasonAgainst(input);
  if (reason !== undefined) return unreadable(reason);
  const served = servedFile(resolve(input), basename(input));
  return { ok: true, value: { served, close: () => undefined } };
}

/** Listens until it is told to end. */
async function listenWith(
  listener: RequestListener,
  { inputs: [input = ""], port: text, host, signal }: ServeOptions,
  world: World,
): Promise<ExitStatus> {
  const port = Number(text);
  const server = createServer(listener);
  try {
    await listen(server, port, host);
  } catch (error) {
    const isTaken = codeOf(error) === "EADDRINUSE";
    const why = isTaken ? say("cli.serve.portTaken", { port }) : reasonOf(error);
    world.complain(oneLine(why));
    return 1;
  }
  world.say(
    oneLine(say("cli.serve.at", { name: basename(input), address: addressOf(server, host) })),
  );
  await ended(server, signal);
  return 0;
}

/** Why a file cannot be served; undefined where it can. */
async function reasonAgainst(path: string): Promise<string | undefined> {
  try {
    const stats = await stat(path);
    const kind = kindOf(stats);
    if (kind !== "file") return say("cli.notAFile", { kind });
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve());
  });
}

function addressOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}/`;
}

function ended(server: Server, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      for (const name of ENDINGS) process.off(name, end);
      server.close(() => resolve());
      server.closeAllConnections();
    };
    for (const name of ENDINGS) process.once(name, end);
    signal?.addEventListener("abort", end, { once: true });
  });
}
