import { open } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { basename } from "node:path";
import { pipeline } from "node:stream/promises";
import sirv from "sirv";

/** Where the file stands beside the application; the page has no folder of this name. */
const FOLDER = "served";
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/;

/** Answers with the application, with the file beside it, and from the root with the view of that file. */
export function answerWith(application: string, file: string, host: string): RequestListener {
  const name = basename(file);
  const ofApplication = sirv(application, { etag: true });
  return (request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    const refuse = (status: number) => {
      response.statusCode = status;
      response.end();
    };
    // A page elsewhere may give its own name our address, and would then read the file (DNS rebinding).
    if (!isOurs(request.headers.host, host)) return refuse(403);
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
    const [path = "", query] = (request.url ?? "").split("?");
    if (path === "/" && query === undefined) {
      const data = `${FOLDER}/${encodeURIComponent(name)}`;
      response.writeHead(302, { Location: `/?${new URLSearchParams({ data }).toString()}` });
      response.end();
      return;
    }
    response.setHeader("Cache-Control", "no-cache");
    if (isPathOf(path, `/${FOLDER}/${name}`)) {
      void sendFile(file, request, response).catch(() => response.destroy());
      return;
    }
    ofApplication(request, response, () => refuse(404));
  };
}

/** Sends a file as it is now; to who has this state of it already, only that it still is so. */
async function sendFile(
  path: string,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = await open(path);
  try {
    const { size, mtimeMs } = await file.stat();
    const tag = `"${size}-${mtimeMs}"`;
    response.setHeader("ETag", tag);
    if (headers["if-none-match"] === tag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, { "Content-Type": "application/octet-stream", "Content-Length": size });
    if (method === "HEAD" || size === 0) response.end();
    else await pipeline(file.createReadStream({ autoClose: false, end: size - 1 }), response);
  } finally {
    await file.close();
  }
}

function isPathOf(encoded: string, path: string): boolean {
  try {
    return decodeURIComponent(encoded) === path;
  } catch {
    return false;
  }
}

/** Whether a request names this server, and no other that leads here. On a host chosen by the user any name may be right. */
function isOurs(asked: string | undefined, host: string): boolean {
  const name = asked?.replace(/:\d+$/, "") ?? "";
  return !LOOPBACK.test(host) || LOOPBACK.test(name);
}
