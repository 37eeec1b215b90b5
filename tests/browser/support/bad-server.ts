import { createServer, type Server, type ServerResponse } from "node:http";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pipeline, Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { blanks } from "./blanks";

const GRAPH = readFileSync(join(import.meta.dirname, "..", "..", "..", "data", "winter-2022.json"));
const JSON_TYPE = { "content-type": "application/json" };

/** A server of graph files on which everything goes wrong, by path. */
export interface BadServer {
  readonly address: string;
  /** How many answers are still being waited for. */
  open(): number;
  close(): void;
}

/** What is answered, by path; headers that let the page read it come with all but one. */
const ANSWERS: Readonly<Record<string, (response: ServerResponse, address: string) => void>> = {
  "/good.json": (response) => response.writeHead(200, JSON_TYPE).end(GRAPH),
  "/missing.json": (response) =>
    response.writeHead(404, { "content-type": "text/html" }).end("<h1>Not found</h1>"),
  "/broken.json": (response) =>
    response.writeHead(500, { "content-type": "text/html" }).end("<h1>Sorry</h1>"),
  "/page.json": (response) =>
    response
      .writeHead(200, { "content-type": "text/html" })
      .end("<!doctype html><title>Log in</title>"),
  "/moved.json": (response, address) =>
    response
      .writeHead(302, { location: `${address.replace("127.0.0.1", "localhost")}good.json` })
      .end(),
  "/moved-shut.json": (response, address) =>
    response
      .writeHead(302, { location: `${address.replace("127.0.0.1", "localhost")}closed.json` })
      .end(),
  "/pub?output=csv": (response, address) =>
    response
      .writeHead(307, { location: `${address.replace("127.0.0.1", "localhost")}sheet/7` })
      .end(),
  "/sheet/7": (response) =>
    response
      .writeHead(200, { "content-type": "text/csv" })
      .end("source,target,kind,date\r\nAda Quill,Bruno Marsh,call,2022-02-01\r\n"),
  "/cut.json": (response) => {
    response.writeHead(200, { ...JSON_TYPE, "content-length": GRAPH.length });
    response.write(GRAPH.subarray(0, GRAPH.length / 2), () =>
      setTimeout(() => response.destroy(), 100),
    );
  },
  "/slow.json": (response) => {
    response.writeHead(200, JSON_TYPE);
    const timer = setInterval(() => response.write(" "), 1000);
    response.on("close", () => clearInterval(timer));
  },
  "/silent.json": () => undefined,
  "/bomb.json": (response) => {
    response.writeHead(200, { ...JSON_TYPE, "content-encoding": "gzip" });
    pipeline(Readable.from(blanks()), createGzip({ level: 1 }), response, () => undefined);
  },
  "/large.json": (response) =>
    response.writeHead(200, { ...JSON_TYPE, "content-length": 300_000_000 }).write("{"),
  "/latin.json": (response) =>
    response
      .writeHead(200, { "content-type": "application/json; charset=iso-8859-1" })
      .end(Buffer.from('{"format":"readout/1","title":"Orbán"}', "latin1")),
  "/labelled.json": (response) =>
    response.writeHead(200, { "content-type": "text/plain; charset=iso-8859-1" }).end(GRAPH),
};

/** Starts the server on a port of its own. */
export async function serveBadly(): Promise<BadServer> {
  let address = "";
  let open = 0;
  let flaky = 0;
  const server: Server = createServer((request, response) => {
    open++;
    response.on("close", () => open--);
    const path = request.url ?? "";
    if (path !== "/closed.json") response.setHeader("access-control-allow-origin", "*");
    if (path === "/closed.json") response.writeHead(200, JSON_TYPE).end(GRAPH);
    else if (path === "/flaky.json" && flaky++ === 0) response.writeHead(503).end();
    else if (path === "/flaky.json") response.writeHead(200, JSON_TYPE).end(GRAPH);
    else (ANSWERS[path] ?? ((late) => late.writeHead(404).end()))(response, address);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const found = server.address();
  const port = typeof found === "object" && found !== null ? found.port : 0;
  address = `http://127.0.0.1:${port}/`;
  return {
    address,
    open: () => open,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
