import type { IncomingMessage, ServerResponse } from "node:http";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Gateway } from "../../database/gateway/gateway";
import { isQuestion, Unreadable } from "../../database/gateway/questions";
import { TooManyPairs } from "../../database/frames/choose-in";
import { NoAnswer } from "../../database/gateway/runs";
import { DOCUMENTS_NAME } from "../../database/table/manifest-of";
import { type Manifest, MANIFEST_NAME } from "../../tiles/manifest";
import { sendFile, type Served } from "./answers";

/** The parts of a state never change: their folder is named by it. */
const FOR_EVER = "public, max-age=31536000, immutable";
/** The most requests of one client that are answered at a time: a page asks for some tiles and one frame. */
const MOST_OF_CLIENT = 16;
const STATUS_OF = { busy: 503, slow: 504, engine: 502, gone: 499 } as const;

/** A folder of tiles as `prepare` wrote it: what its manifest names, and nothing else that may lie there. */
export function servedTiles(folder: string, manifest: Manifest): Served {
  const { tiles, long, undatedTile, actors, totals, documents } = manifest;
  const parts = [...tiles, long, undatedTile, actors, totals, documents];
  const paths = new Set(parts.flatMap((part) => (part ? [part.path] : [])));
  return {
    entry: MANIFEST_NAME,
    async answer(name, request, response) {
      if (name !== MANIFEST_NAME && !paths.has(name)) return false;
      const path = join(folder, name);
      if (!existsSync(path)) return false;
      if (name !== MANIFEST_NAME) response.setHeader("Cache-Control", FOR_EVER);
      await sendFile(path, request, response);
      return true;
    },
  };
}

/** A gateway: tiles made when they are asked for, and frames counted. */
export function servedGateway(gateway: Gateway, documents: string): Served {
  const { manifest } = gateway;
  const ofVersion = `${manifest.version}/`;
  const clients = new Map<string, number>();
  return {
    entry: MANIFEST_NAME,
    async answer(name, request, response) {
      if (name === MANIFEST_NAME) {
        sendText(JSON.stringify(manifest), `"${manifest.version}"`, request, response);
        return true;
      }
      if (name === ofVersion + DOCUMENTS_NAME) {
        response.setHeader("Cache-Control", FOR_EVER);
        sendText(documents, `"${manifest.version}"`, request, response);
        return true;
      }
      if (!isQuestion(name) && !name.startsWith(ofVersion)) return false;
      const client = request.socket.remoteAddress ?? "";
      const count = (clients.get(client) ?? 0) + 1;
      if (count > MOST_OF_CLIENT) {
        sayReason(response, 429, "busy");
        return true;
      }
      clients.set(client, count);
      const gone = new AbortController();
      response.once("close", () => gone.abort());
      try {
        return isQuestion(name)
          ? await answerQuestion(name, request, response, gone.signal)
          : await answerPart(name.slice(ofVersion.length), request, response, gone.signal);
      } catch (error) {
        if (response.headersSent || response.destroyed) throw error;
        if (error instanceof Unreadable) sayReason(response, 400, "address");
        else if (error instanceof TooManyPairs) sayReason(response, 413, "many");
        else if (error instanceof NoAnswer)
          sayReason(response, STATUS_OF[error.reason], error.reason);
        else sayReason(response, 502, "engine");
        return true;
      } finally {
        const left = (clients.get(client) ?? 1) - 1;
        if (left === 0) clients.delete(client);
        else clients.set(client, left);
      }
    },
  };

  async function answerPart(
    name: string,
    request: IncomingMessage,
    response: ServerResponse,
    gone: AbortSignal,
  ): Promise<boolean> {
    const path = await gateway.fileOf(name, gone);
    if (path === undefined) return false;
    response.setHeader("Cache-Control", FOR_EVER);
    await sendFile(path, request, response);
    return true;
  }

  async function answerQuestion(
    name: string,
    request: IncomingMessage,
    response: ServerResponse,
    gone: AbortSignal,
  ): Promise<boolean> {
    const [, query = ""] = (request.url ?? "").split("?");
    const parameters = [...new URLSearchParams(query)];
    const asked = gateway.ask(name, parameters);
    const tag = `"${asked.tag}"`;
    if (request.headers["if-none-match"] === tag) sendText("", tag, request, response);
    else sendText(await asked.answer(gone), tag, request, response);
    return true;
  }
}

function sendText(
  text: string,
  tag: string,
  { headers, method }: IncomingMessage,
  response: ServerResponse,
): void {
  response.setHeader("ETag", tag);
  if (headers["if-none-match"] === tag) {
    response.writeHead(304).end();
    return;
  }
  const bytes = Buffer.from(text);
  response.writeHead(200, { "Content-Type": "application/json", "Content-Length": bytes.length });
  response.end(method === "HEAD" ? undefined : bytes);
}

/** Says in one word why there is no answer; the page has the words for readers. Never what the engine said. */
function sayReason(response: ServerResponse, status: number, reason: string): void {
  response.removeHeader("Cache-Control");
  response.setHeader("Cache-Control", "no-store");
  if (status === 429 || status === 502 || status === 503) response.setHeader("Retry-After", "1");
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ reason }));
}
