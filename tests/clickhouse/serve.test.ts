import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { serve } from "../../src/cli/serve";
import { runReadout } from "../cli/run-readout";
import { HAS_CLICKHOUSE, NO_CLICKHOUSE, READER, startShards } from "./two-shards";

const folder = mkdtempSync(join(tmpdir(), "readout-serve-"));
const mapping = join(folder, "mapping.json");
const cacheBefore = process.env.XDG_CACHE_HOME;
const stop = new AbortController();
let servers: Awaited<ReturnType<typeof startShards>> | undefined;
let address = "";

const sourceFor = ({ user, password }: typeof READER) =>
  `clickhouse://${user}:${password}@127.0.0.1:${servers?.shards[0].http}/desk`;

beforeAll(async () => {
  if (!HAS_CLICKHOUSE) return;
  process.env.XDG_CACHE_HOME = join(folder, "cache");
  mkdirSync(join(folder, "application"));
  writeFileSync(join(folder, "application", "index.html"), "<!doctype html>");
  const columns = { id: "nr", source: "who", target: "whom", date: "day", kind: "what" };
  writeFileSync(mapping, JSON.stringify({ table: "calls", columns }));
  servers = await startShards();
  const [first] = servers.shards;
  for (const [at, shard] of servers.shards.entries()) {
    await shard.run("CREATE DATABASE desk");
    await shard.run(`CREATE TABLE desk.half ENGINE = MergeTree PARTITION BY toYYYYMM(day) ORDER BY day AS
      SELECT toUInt64(2 * number + ${at}) AS nr, concat('Actor ', toString(number % 50)) AS who,
        concat('Actor ', toString(number * 7 % 50)) AS whom, toDate('2020-01-01') + intDiv(number, 50) AS day,
        if(number % 2 = 0, 'call', 'it''s a "visit" \\\\ ünd') AS what
      FROM system.numbers LIMIT 4500`);
  }
  await first.run("CREATE TABLE desk.calls AS desk.half ENGINE = Distributed(two, desk, half)");
  address = await start(sourceFor(READER));
});
afterAll(async () => {
  stop.abort();
  process.env.XDG_CACHE_HOME = cacheBefore;
  await servers?.stop();
  rmSync(folder, { recursive: true });
});

function start(input: string): Promise<string> {
  const { signal } = stop;
  return new Promise((resolve, reject) => {
    const complain = (line: string) => reject(new Error(line));
    const say = (line: string) => resolve(/http:\S+/.exec(line)?.[0] ?? "");
    const options = { inputs: [input], port: "0", host: "127.0.0.1", mapping, signal };
    const application = join(folder, "application");
    void serve({ ...options, application }, { say, complain, today: 0 }).catch(reject);
  });
}

const framesAt = (query: string) => `${address}served/frames?${query}`;

describe("readout serve of a ClickHouse of two shards", () => {
  beforeEach(({ skip }) => skip(!HAS_CLICKHOUSE, NO_CLICKHOUSE));

  it("counts frames, and makes tiles of what is asked for", async () => {
    const manifest = await (await fetch(`${address}served/manifest.json`)).json();
    expect(manifest).toMatchObject({ links: 9000, first: "2020-01-01", last: "2020-03-30" });
    const [tile] = manifest.tiles;
    const bytes = new Uint8Array(
      await (await fetch(`${address}served/${tile.path}`)).arrayBuffer(),
    );
    expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe("PAR1");
    const answer = await fetch(framesAt("from=2020-01-05&to=2020-01-06&kind=call"));
    expect(await answer.json()).toMatchObject({ version: manifest.version, links: 100 });
    const known = { "If-None-Match": answer.headers.get("etag") ?? "" };
    const again = await fetch(framesAt("from=2020-01-05&to=2020-01-06&kind=call"), {
      headers: known,
    });
    expect(again.status).toBe(304);
  });

  it.each([
    ["kind=call' OR '1'='1", 200, { links: 0 }],
    [`kind=${encodeURIComponent('it\'s a "visit" \\ ünd')}`, 200, { links: 4500 }],
    ["select='%3B DROP TABLE desk.half%3B --", 200, { links: 9000 }],
    ["pair=Actor 1,' OR 1=1 --", 200, { links: 0 }],
    ["expand=%27%29%3B--,__proto__&draw=5", 200, { links: 9000 }],
    ["select=%5C%27&kind=%5C", 200, { links: 0 }],
    ["from=2020-01-01'", 400, { reason: "address" }],
    ["table=half", 400, { reason: "address" }],
  ])("takes no text of a reader's for SQL: %s", async (query, status, expected) => {
    const answer = await fetch(framesAt(query));
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject(expected);
  });

  it("searches all links for a term, of which nothing becomes SQL", async () => {
    const ask = async (term: string) => {
      const query = new URLSearchParams({ term }).toString();
      const { links } = await (await fetch(`${address}served/frames/found?${query}`)).json();
      return links.count;
    };
    expect(await ask("actor")).toBe(9000);
    expect(await ask('visit "')).toBe(4500);
    expect(await ask("'; DROP TABLE desk.half; --")).toBe(0);
    expect(await ask("it's a \\ unD")).toBe(4500);
    expect(await ask("und call")).toBe(0);
  });

  it("writes a folder of tiles", async () => {
    const output = join(folder, "tiles");
    const args = ["prepare", sourceFor(READER), "--mapping", mapping, "-o", output];
    expect(await runReadout(...args)).toMatchObject({
      status: 0,
      out: [expect.stringContaining("links: 9000; tiles: 3")],
    });
  });

  it("ends the engine's work when the reader has gone", async () => {
    const running = async () =>
      (await servers?.shards[0].run(
        "SELECT count() FROM system.processes WHERE query_id LIKE 'readout-%'",
      )) ?? "";
    for (let turn = 0; turn < 20; turn++) {
      const leaving = new AbortController();
      const asked = fetch(framesAt(`from=2020-01-0${1 + (turn % 9)}&draw=${turn + 1}`), {
        signal: leaving.signal,
      });
      leaving.abort();
      await expect(asked).rejects.toThrow();
    }
    await expect.poll(running).toBe("0\n");
    expect((await fetch(framesAt("from=2020-01-05"))).status).toBe(200);
  });

  it.each([[0], [1]])(
    "says that the engine is away when shard %i is killed, and goes on when it is back",
    async (at) => {
      const shard = servers?.shards[at];
      if (!shard) return;
      const view = framesAt(`from=2020-02-0${at + 1}&to=2020-02-09`);
      await shard.kill();
      const answer = await fetch(view);
      expect([answer.status, await answer.json()]).toEqual([502, { reason: "engine" }]);
      expect(answer.headers.get("retry-after")).toMatch(/^\d+$/);
      expect((await fetch(`${address}served/manifest.json`)).status).toBe(200);
      await shard.start();
      await expect.poll(async () => (await fetch(view)).status).toBe(200);
    },
  );

  it.each([
    [
      "a user who can write",
      { user: "default", password: "" },
      "This user of ClickHouse can write.",
    ],
    ["a wrong password", { user: "reader", password: "hunter2" }, "refused the request"],
  ])("refuses %s, and never says a password", async (_who, who, reason) => {
    const { status, err } = await runReadout("serve", sourceFor(who), "--mapping", mapping);
    expect(status).toBe(2);
    expect(err.join("\n")).toContain(reason);
    expect(err.join("\n")).not.toContain("hunter2");
  });

  it("says which tables there are where none has the name that is looked for", async () => {
    const { status, err } = await runReadout("serve", sourceFor(READER));
    expect(status).toBe(2);
    expect(err.join()).toMatch(/Missing table: links. The tables are: calls, half.*--mapping/);
    expect(err.join()).not.toContain(READER.password);
  });

  it.each([
    ["a column that is not there", { source: "who", target: "nobody", date: "day" }, "nobody"],
    ["a field that is none", { source: "who", target: "whom", date: "day", colour: "x" }, "colour"],
  ])("says at once that a mapping names %s", async (_what, columns, said) => {
    const path = join(folder, "wrong.json");
    writeFileSync(path, JSON.stringify({ table: "calls", columns }));
    const { status, err } = await runReadout("serve", sourceFor(READER), "--mapping", path);
    expect([status, err]).toEqual([1, [expect.stringContaining(said)]]);
    expect(err.join("\n")).not.toContain(READER.password);
  });
});
