import { stat } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { basename, resolve } from "node:path";
import { MOST_BYTES } from "../graph/parse/decode-bytes";
import { kindOf } from "./files";
import { codeOf, reasonOf } from "./open-file";
import { oneLine } from "./say/unseen";
import { say } from "./say/words";
import { answerWith } from "./server/answers";
import { type ExitStatus, Refusal, type World, WrongUsage } from "./say/world";

export interface ServeOptions {
  /** A graph file, or one in any form that the page reads. */
  readonly inputs: readonly string[];
  readonly port: string;
  readonly host: string;
  /** The folder of the built application; undefined where there is none. */
  readonly application: string | undefined;
  /** Ends the server. */
  readonly signal?: AbortSignal | undefined;
}

const ENDINGS = ["SIGINT", "SIGTERM"] as const;

/**
 * Serves the application with one file, until it is told to end. The page reads the file as it would a dropped one, at each
 * loading anew, so that what was changed in it is seen.
 */
export async function serve(options: ServeOptions, world: World): Promise<ExitStatus> {
  const { inputs, host, application, signal } = options;
  const [input] = inputs;
  if (input === undefined || inputs.length > 1) throw new WrongUsage(say("cli.serve.oneInput"));
  if (/^(duckdb|clickhouse):/.test(input)) throw new Refusal(say("cli.serve.noEngine"));
  const port = Number(options.port);
  if (!/^\d+$/.test(options.port) || port > 65_535)
    throw new WrongUsage(say("cli.serve.noPort", { port: options.port }));
  const reason = await reasonAgainst(input);
  if (reason !== undefined) {
    world.complain(oneLine(`${input}: ${reason}`));
    return 1;
  }
  if (application === undefined) throw new Refusal(say("cli.serve.notBuilt"));
  const server = createServer(answerWith(application, resolve(input), host));
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
    if (stats.size > MOST_BYTES)
      return say("cli.serve.tooLarge", {
        found: Math.ceil(stats.size / 1e6),
        maximum: MOST_BYTES / 1e6,
      });
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
