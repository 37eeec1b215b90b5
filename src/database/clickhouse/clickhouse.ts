import { randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { type IncomingMessage, request as requestPlainly } from "node:http";
import { request as requestByTls } from "node:https";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { setTimeout } from "node:timers/promises";
import { NoAnswer } from "../gateway/runs";
import { type External, printExternal } from "./external";

/** Where a ClickHouse is asked, and as whom. */
export interface Address {
  readonly url: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** What may be said of it: no user and no password. */
  readonly shown: string;
}

/** What the engine answered, where it did not do what was asked: never for readers. */
export class EngineError extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
  }
}

/** A ClickHouse that is asked over HTTP, in any version from 18.16 on: with no setting and no parameter of a query. */
export interface ClickHouse {
  /** The rows of a query, all at once; each cell as it is printed. */
  rows(sql: string, signal?: AbortSignal): Promise<readonly (readonly string[])[]>;
  /**
   * Writes the rows of a query into a file, as CSV without headings.
   * @param external what is sent along: the query then stands in the address, and must be short
   */
  toFile(
    sql: string,
    path: string,
    signal?: AbortSignal,
    external?: readonly External[],
  ): Promise<void>;
}

const HTTP_PORT = "8123";
/** ClickHouse's own port for TLS. */
const TLS_PORT = "8443";
/** Errors of a server that cannot reach another one, or is being ended. */
const AWAY = new Set([32, 159, 209, 210, 236, 279, 373, 425]);

const TIMES_TO_KILL = 3;
const KILL_AGAIN = 300;

/** Reads `clickhouse://USER:PASSWORD@HOST:PORT/DATABASE`; undefined for what is none. */
export function parseAddress(given: string): Address | undefined {
  if (!/^clickhouse:\/\/[^/]/.test(given) || !URL.canParse(given)) return undefined;
  const { hostname, port, username, password, pathname } = new URL(given);
  const database = decodeURIComponent(pathname.replace(/^\/|\/$/g, "")) || "default";
  const at = port || HTTP_PORT;
  return {
    url: `${at === TLS_PORT ? "https" : "http"}://${hostname}:${at}/`,
    user: decodeURIComponent(username) || (process.env.CLICKHOUSE_USER ?? "default"),
    password: decodeURIComponent(password) || (process.env.CLICKHOUSE_PASSWORD ?? ""),
    database,
    shown: `clickhouse://${hostname}:${at}/${database}`,
  };
}

/** What asks a ClickHouse at an address. Nothing is sent before a query is. */
export function connectTo({ url, user, password, database }: Address): ClickHouse {
  const headers = { "X-ClickHouse-User": user, "X-ClickHouse-Key": password };
  const request = url.startsWith("https:") ? requestByTls : requestPlainly;
  const send = async (
    sql: string,
    id: string,
    signal?: AbortSignal,
    external: readonly External[] = [],
  ): Promise<IncomingMessage> => {
    // The whole answer is made before any is sent: so none is cut short by an error that looks like a row.
    const query = new URLSearchParams({ database, query_id: id, wait_end_of_query: "1" });
    const along = external.length === 0 ? undefined : printExternal(external);
    for (const [name, value] of along ? [["query", sql] as const, ...along.structures] : [])
      query.set(name, value);
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      // Not by `fetch`: its streams took minutes for the sixty megabytes that this brings in one second (Node 20).
      const asked = request(
        `${url}?${query.toString()}`,
        { method: "POST", headers: { ...headers, ...along?.headers }, signal },
        resolve,
      );
      asked.once("error", reject);
      asked.end(along?.body ?? sql);
    });
    if (response.statusCode === 200) return response;
    const answer = await text(response);
    throw new EngineError(Number(/Code: (\d+)/.exec(answer)?.[1] ?? 0), answer);
  };
  /** An engine goes on with what nobody waits for, unless it is told. A user may end its own queries, however little else. */
  const kill = async (id: string) => {
    for (let turn = 0; turn < TIMES_TO_KILL; turn++) {
      const sql = `KILL QUERY WHERE query_id = '${id}' ASYNC`;
      const answer = await text(await send(sql, randomUUID()));
      if (answer !== "") return;
      // It may not have begun.
      await setTimeout(KILL_AGAIN);
    }
  };
  const ask = async <T>(
    sql: string,
    signal: AbortSignal | undefined,
    read: (response: IncomingMessage) => Promise<T>,
    external?: readonly External[],
  ): Promise<T> => {
    signal?.throwIfAborted();
    const id = `readout-${randomUUID()}`;
    const end = () => void kill(id).catch(() => undefined);
    signal?.addEventListener("abort", end, { once: true });
    try {
      return await read(await send(sql, id, signal, external));
    } catch (error) {
      if (signal?.aborted) throw signal.reason;
      const isAway = !(error instanceof EngineError) || AWAY.has(error.code);
      throw isAway ? new NoAnswer("engine", { cause: error }) : error;
    } finally {
      signal?.removeEventListener("abort", end);
    }
  };
  return {
    rows: (sql, signal) =>
      ask(`${sql} FORMAT JSONCompact`, signal, async (response) => {
        const { data }: { data: readonly unknown[][] } = JSON.parse(await text(response));
        return data.map((row) => row.map(String));
      }),
    toFile: (sql, path, signal, external) =>
      ask(
        `${sql} FORMAT CSV`,
        signal,
        (response) => pipeline(response, createWriteStream(path)),
        external,
      ),
  };
}

/** A name of a table or column in ClickHouse's SQL. */
export function nameIn(name: string): string {
  return `\`${name.replace(/[\\`]/g, "\\$&")}\``;
}

/** A text in ClickHouse's SQL, as digits alone: nothing that somebody wrote becomes SQL, in any version. */
export function textInSql(text: string): string {
  return `unhex('${Buffer.from(text).toString("hex")}')`;
}
