import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../src/cli/serve";
import { runReadout } from "./run-readout";

const TABLE = "source,target,date\nParis,Rome,2022-02-01\n";
const NAME = "Größe 100% (1)#.csv";
const folder = mkdtempSync(join(tmpdir(), "readout-serve-"));
const file = join(folder, NAME);
const application = join(folder, "application");
let stop: AbortController;

beforeAll(() => {
  writeFileSync(file, TABLE);
  writeFileSync(join(folder, "secret.csv"), "not for them");
  mkdirSync(application);
  writeFileSync(join(application, "index.html"), "<!doctype html><title>The application</title>");
});
afterEach(() => stop?.abort());
afterAll(() => rmSync(folder, { recursive: true }));

/** Serves a file, and gives the line that says where. */
async function start(input: string, port = "0"): Promise<string> {
  stop = new AbortController();
  const { signal } = stop;
  return new Promise((resolve, reject) => {
    const complain = (line: string) => reject(new Error(line));
    void serve(
      { inputs: [input], port, host: "127.0.0.1", application, signal },
      { say: resolve, complain, today: 0 },
    ).catch(reject);
  });
}

const addressIn = (line: string) => /http:\S+/.exec(line)?.[0] ?? "";

/** The status that a request gets whose Host header names another host. */
function statusFor(address: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers: { Host: host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on("error", reject).end();
  });
}

describe("readout serve", () => {
  it("says where the file is, and leads from there to its view", async () => {
    const line = await start(file);
    expect(line).toContain("Größe 100% (1)#.csv is at http://127.0.0.1:");
    const { status, headers } = await fetch(addressIn(line), { redirect: "manual" });
    expect(status).toBe(302);
    const view = new URL(headers.get("location") ?? "", addressIn(line));
    const data = new URL(view.searchParams.get("data") ?? "", addressIn(line));
    expect(await (await fetch(data)).text()).toBe(TABLE);
  });

  it("leads there from any view that names no data, and leaves alone one that does", async () => {
    const address = addressIn(await start(file));
    const leadsTo = async (query: string) =>
      (await fetch(address + query, { redirect: "manual" })).headers.get("location");
    const asked = new URLSearchParams((await leadsTo("?tab=table&kind=a%26b"))?.slice(2));
    expect(Object.fromEntries(asked)).toEqual({
      data: `served/${encodeURIComponent(NAME)}`,
      tab: "table",
      kind: "a&b",
    });
    expect(await leadsTo("?data=winter-2022")).toBeNull();
    expect(await leadsTo(`?${asked.toString()}`)).toBeNull();
  });

  it("gives the file as it is now", async () => {
    const address = addressIn(await start(file));
    const served = new URL(`served/${encodeURIComponent(NAME)}`, address);
    const before = await fetch(served);
    expect(await before.text()).toBe(TABLE);
    const known = { "If-None-Match": before.headers.get("etag") ?? "" };
    expect((await fetch(served, { headers: known })).status).toBe(304);
    writeFileSync(file, `${TABLE}Rome,Paris,2022-02-02\n`);
    const after = await fetch(served);
    expect(await after.text()).toContain("2022-02-02");
    expect(after.headers.get("etag")).not.toBe(before.headers.get("etag"));
    writeFileSync(file, TABLE);
  });

  it.each([
    ["served/secret.csv"],
    ["served/..%2fsecret.csv"],
    ["served/%2e%2e/package.json"],
    ["served/"],
    ["served/%zz"],
    ["nothing"],
  ])("gives no other file: %s", async (path) => {
    const address = addressIn(await start(file));
    expect((await fetch(address + path)).status).toBe(404);
  });

  it("gives the application with its view", async () => {
    const address = addressIn(await start(file));
    expect(await (await fetch(`${address}?data=served/x.csv`)).text()).toContain("The application");
  });

  it("answers no page that comes by another name, and takes nothing", async () => {
    const address = addressIn(await start(file));
    expect(await statusFor(address, "evil.example")).toBe(403);
    expect(await statusFor(address, "localhost:4173")).toBe(302);
    expect((await fetch(address, { method: "POST", body: "x" })).status).toBe(405);
  });

  it("says that a port is taken", async () => {
    const address = addressIn(await start(file));
    const first = stop;
    await expect(start(file, new URL(address).port)).rejects.toThrow(
      /Port \d+ is in use. Name another with --port./,
    );
    first.abort();
  });

  it.each([
    [[], 2, "Name one file to serve."],
    [["a.csv", "b.csv"], 2, "Name one file to serve."],
    [["no-such.csv"], 1, "no such file or directory"],
    [["data"], 1, "it is a folder without a manifest.json"],
    [["data/winter-2022.json", "--port", "x"], 2, "“x” is not a port"],
    [["data/winter-2022.json", "--port", "70000"], 2, "“70000” is not a port"],
    [["duckdb:events.duckdb"], 1, "no such file or directory"],
    [["clickhouse:events"], 2, "An address of ClickHouse is clickhouse://"],
    [["clickhouse://me:secret@127.0.0.1:1/events"], 2, "clickhouse://127.0.0.1:1/events does not"],
  ])("with %j ends with %i and a reason", async (args, expected, reason) => {
    const { status, err } = await runReadout("serve", ...args);
    expect(status).toBe(expected);
    expect(err.join("\n")).toContain(reason);
  });
});
