import { open } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import sirv from "sirv";

/** Where what is served stands beside the application; the page has no folder of this name. */
export const FOLDER = "served";
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/;

/** What is served beside the application. */
export interface Served {
  /** The name of the file that the page opens. */
  readonly entry: string;
  /** Answers a request for what has this name; false where nothing has. */
  answer(name: string, request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

/** Answers with the application, with what is served beside it, and from the root with a view of that, whatever else is asked of it. */
export function answerWith(application: string, served: Served, host: string): RequestListener {
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
    const asked = new URLSearchParams(query);
    if (path === "/" && !asked.has("data")) {
      const data = ["data", `${FOLDER}/${encodeURIComponent(served.entry)}`];
      response.writeHead(302, {
        Location: `/?${new URLSearchParams([data, ...asked]).toString()}`,
      });
      response.end();
      return;
    }
    response.setHeader("Cache-Control", "no-cache");
    const name = nameIn(path);
    if (name === undefined) return ofApplication(request, response, () => refuse(404));
    void served
      .answer(name, request, response)
      .then((isKnown) => {
        if (!isKnown) refuse(404);
      })
      .catch(() => response.destroy());
  };
}

/** The file that a graph is read from, as it is now. */
export function servedFile(path: string, name: string): Served {
  return {
    entry: name,
    async answer(asked, request, response) {
      if (asked !== name) return false;
      await sendFile(path, request, response);
      return true;
    },
  };
}

/** Sends a file as it is now; to who has this state of it already, only that it still is so. */
export async function sendFile(
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

/** The name of what is asked for below {@link FOLDER}; undefined for all that belongs to the application. */
function nameIn(path: string): string | undefined {
  if (!path.startsWith(`/${FOLDER}/`)) return undefined;
  try {
    return decodeURIComponent(path.slice(FOLDER.length + 2));
  } catch {
    return undefined;
  }
}

/** Whether a request names this server, and no other that leads here. On a host chosen by the user any name may be right. */
function isOurs(asked: string | undefined, host: string): boolean {
  const name = asked?.replace(/:\d+$/, "") ?? "";
  return !LOOPBACK.test(host) || LOOPBACK.test(name);
}
