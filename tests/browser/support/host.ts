import { createServer, type Server } from "node:http";
import { existsSync, readFileSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { pipeline, Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import type { TilesFolder } from "../../fixtures/cut-tiles";
import { blanks } from "./blanks";

const ROOT = join(import.meta.dirname, "..", "..", "..");

/** A site of somebody else's, on a port of its own, that sends no CORS header. */
export interface Host {
  readonly address: string;
  close(): void;
}

/**
 * Serves some pages by path, and the article's graph beside them as `/graph.json`; `/large.json` and `/endless.json` are too
 * large, and of the second no length is told.
 * @param pages texts by path; one in several pieces comes half a second after the other
 */
export async function serveHost(
  pages: Readonly<Record<string, string | readonly string[]>>,
): Promise<Host> {
  const graph = readFileSync(join(ROOT, "data", "draghi-putin.json"));
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").replace(/[?#].*/, "");
    const page = pages[path];
    if (path === "/graph.json") {
      response.writeHead(200, { "content-type": "application/json" }).end(graph);
    } else if (path === "/large.json") {
      response.writeHead(200, { "content-length": 300_000_000 }).write("{");
    } else if (path === "/endless.json") {
      pipeline(Readable.from(blanks()), response.writeHead(200), () => undefined);
    } else if (page !== undefined) {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      pipeline(Readable.from(inPieces(page)), response, () => undefined);
    } else response.writeHead(404).end();
  });
  return listen(server);
}

async function* inPieces(page: string | readonly string[]) {
  const [first = "", ...others] = [page].flat();
  yield first;
  for (const piece of others) {
    await setTimeout(500);
    yield piece;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};

/** Serves what readers get, as a host would that sends some headers of its own. */
export function serveBuild(headers: Readonly<Record<string, string>>): Promise<Host> {
  return serveFolder(join(ROOT, "dist"), headers);
}

/** Serves the files of a folder. */
export async function serveFolder(
  folder: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Host> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "/").replace(/[?#].*/, ""));
    const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
    if (!existsSync(file)) response.writeHead(404, headers).end();
    else {
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      response.writeHead(200, { "content-type": type, ...headers }).end(readFileSync(file));
    }
  });
  return listen(server);
}

/**
 * A static host of its own that serves a folder of tiles, in a subfolder, to pages of any origin; the address is the manifest's.
 * @param port where it was before, if it comes back
 */
export async function serveTiles({ files }: TilesFolder, port = 0): Promise<Host> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "").replace(/[?#].*/, ""));
    const file = path.startsWith("/some/tiles/") ? files.get(path.slice(12)) : undefined;
    const headers = { "access-control-allow-origin": "*" };
    if (!file) response.writeHead(404, headers).end();
    else response.writeHead(200, { ...headers, "cache-control": "max-age=3600" }).end(file);
  });
  const host = await listen(server, port);
  return { ...host, address: `${host.address}some/tiles/manifest.json` };
}

async function listen(server: Server, asked = 0): Promise<Host> {
  await new Promise<void>((resolve) => server.listen(asked, "127.0.0.1", resolve));
  const found = server.address();
  const port = typeof found === "object" && found !== null ? found.port : 0;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
