import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { serve } from "../../src/cli/serve";
import { openDuckDb } from "../../src/database/duckdb/duckdb";
import { readCells } from "../../src/formats/parquet/read-cells";
import { textsByRow } from "../../src/graph/columns/coded-texts";
import { parseManifest } from "../../src/tiles/manifest";
import { runReadout } from "./run-readout";

const folder = mkdtempSync(join(tmpdir(), "readout-prepare-"));
const database = join(folder, "calls.duckdb");
const mapping = join(folder, "mapping.json");
const application = join(folder, "application");
const cacheBefore = process.env.XDG_CACHE_HOME;
let stop: AbortController | undefined;

beforeAll(async () => {
  process.env.XDG_CACHE_HOME = join(folder, "cache");
  mkdirSync(application);
  writeFileSync(join(application, "index.html"), "<!doctype html><title>The application</title>");
  const columns = { source: "who", target: "whom", date: "day", kind: "what", topics: "tags" };
  writeFileSync(mapping, JSON.stringify({ table: "events", columns, split: ";" }));
  const opened = await openDuckDb(database, { memory: 200, temporary: join(folder, "tmp") });
  await opened.run(`CREATE TABLE events AS SELECT 'Actor ' || (i % 50) AS who,
    'Actor ' || ((i * 7) % 50) AS whom, DATE '2020-01-01' + (i // 100)::INTEGER AS day,
    ['call', 'visit'][1 + i % 2] AS what, 'a; b' AS tags FROM range(9000) t(i)`);
  await opened.run(`CREATE TABLE star AS SELECT 'Hub' AS source, 'Actor ' || i AS target,
    DATE '2020-01-01' + (i % 100)::INTEGER AS date FROM range(11000) t(i)`);
  opened.close();
});
afterEach(() => stop?.abort());
afterAll(() => {
  process.env.XDG_CACHE_HOME = cacheBefore;
  rmSync(folder, { recursive: true });
});

function manifestIn(path: string) {
  const manifest = parseManifest(readFileSync(join(path, "manifest.json"), "utf8"));
  if (!manifest.ok) throw new Error(JSON.stringify(manifest.problems));
  return manifest.value;
}

/** Serves an input, and gives its address. */
function start(input: string, mappingPath?: string): Promise<string> {
  stop = new AbortController();
  const { signal } = stop;
  return new Promise((resolve, reject) => {
    const complain = (line: string) => reject(new Error(line));
    const say = (line: string) => resolve(/http:\S+/.exec(line)?.[0] ?? "");
    const options = { inputs: [input], port: "0", host: "127.0.0.1", application, signal };
    void serve({ ...options, mapping: mappingPath }, { say, complain, today: 0 }).catch(reject);
  });
}

describe("readout prepare", () => {
  it("writes a graph file as tiles, and leaves nothing else behind", async () => {
    const output = join(folder, "winter");
    const { status, out } = await runReadout("prepare", "data/winter-2022.json", "-o", output);
    expect([status, out]).toEqual([0, [expect.stringContaining("links: 129")]]);
    const manifest = manifestIn(output);
    expect(manifest).toMatchObject({ links: 129, first: "2021-12-01", last: "2022-02-28" });
    expect(readdirSync(output).toSorted()).toEqual([manifest.version, "manifest.json"].toSorted());
    for (const { path } of [...manifest.tiles, manifest.actors, manifest.totals])
      expect(existsSync(join(output, path))).toBe(true);
  });

  it("writes a table of DuckDB that a mapping explains, each month in a tile of its own", async () => {
    const output = join(folder, "calls");
    const args = ["prepare", `duckdb:${database}`, "--mapping", mapping, "-o", output];
    expect((await runReadout(...args)).err).toEqual([]);
    const { tiles, links, values } = manifestIn(output);
    expect([links, tiles.map((tile) => tile.first)]).toEqual([
      9000,
      ["2020-01-01", "2020-02-01", "2020-03-01"],
    ]);
    expect(values.topic).toEqual([
      { value: "a", count: 9000 },
      { value: "b", count: 9000 },
    ]);
  });

  it("keeps the account of a mapping as a field of its own, as an import does", async () => {
    const [path, output] = [join(folder, "accounts.json"), join(folder, "accounts")];
    const columns = { source: "who", target: "whom", date: "day", account: "who" };
    writeFileSync(path, JSON.stringify({ table: "events", columns }));
    const args = ["prepare", `duckdb:${database}`, "--mapping", path, "-o", output];
    expect((await runReadout(...args)).err).toEqual([]);
    const { tiles, actors } = manifestIn(output);
    const cellsOf = async (path = "", columns: readonly string[]) => {
      const read = await readCells(
        new Uint8Array(readFileSync(join(output, path))),
        columns,
        columns,
        ["source_row"],
      );
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      return read.value;
    };
    const textsIn = ({ cells }: Awaited<ReturnType<typeof cellsOf>>, name: string) =>
      textsByRow(cells.get(name) ?? { codes: new Uint32Array(), texts: [] });
    const tile = await cellsOf(tiles[0]?.path, ["source_row", "more"]);
    const ids = textsIn(await cellsOf(actors.path, ["id"]), "id");
    const source = ids[tile.numbers.get("source_row")?.[0] ?? -1];
    expect(source).toBeDefined();
    expect(JSON.parse(textsIn(tile, "more")[0] ?? "")).toEqual({ attributed_to: source });
  });

  it("refuses a folder that somebody else has filled", async () => {
    const output = join(folder, "theirs");
    mkdirSync(output);
    writeFileSync(join(output, "thesis.txt"), "mine");
    const { status, err } = await runReadout("prepare", "data/winter-2022.json", "-o", output);
    expect([status, err]).toEqual([2, [expect.stringContaining("--force")]]);
    expect(readdirSync(output)).toEqual(["thesis.txt"]);
  });

  const right = { source: "who", target: "whom", date: "day" };
  it.each([
    ["a column that is not there", { columns: { ...right, target: "nobody" } }, "nobody"],
    ["no date", { columns: { source: "who", target: "whom" } }, "date"],
    ["a field that is none", { columns: { ...right, colour: "x" } }, "colour"],
    ["a rule that is none", { columns: right, date: "dmy" }, /"date" \(file, table, .*dates, /],
    ["what only imports can follow", { columns: right, fillDown: ["source"] }, /"fillDown" \(/],
  ])("says at once that a mapping names %s", async (_what, rest, said) => {
    const path = join(folder, "wrong.json");
    writeFileSync(path, JSON.stringify({ table: "events", ...rest }));
    const output = join(folder, "wrong");
    const args = ["prepare", `duckdb:${database}`, "--mapping", path, "-o", output];
    const { status, err } = await runReadout(...args);
    expect([status, err]).toEqual([1, [expect.stringMatching(said)]]);
    expect(existsSync(join(output, "manifest.json"))).toBe(false);
  });

  it("says which tables or columns there are where no mapping names them", async () => {
    const other = join(folder, "other.duckdb");
    const opened = await openDuckDb(other, { memory: 200, temporary: join(folder, "tmp") });
    const prepared = () => runReadout("prepare", `duckdb:${other}`, "-o", join(folder, "other"));
    await opened.run("CREATE TABLE calls AS SELECT 'Anna' AS who, 'Bela' AS target");
    opened.close();
    const noTable = await prepared();
    expect([noTable.status, noTable.err.join()]).toEqual([
      2,
      expect.stringMatching(/Missing table: links. The tables are: calls.*--mapping/),
    ]);
    const again = await openDuckDb(other, { memory: 200, temporary: join(folder, "tmp") });
    await again.run("ALTER TABLE calls RENAME TO links");
    again.close();
    const noColumn = await prepared();
    expect([noColumn.status, noColumn.err.join()]).toEqual([
      2,
      expect.stringMatching(
        /missing from the table: source. Its columns are: who, target.*--mapping/,
      ),
    ]);
  });

  it("writes days before the year 0 and after 9999 so that a page reads them", async () => {
    const [path, output] = [join(folder, "far.csv"), join(folder, "far")];
    writeFileSync(path, "source,target,date\nA,B,-0044-03-15\nB,C,2022-01-30\nC,D,Y12000\n");
    const { status, err } = await runReadout("prepare", path, "-o", output);
    expect([status, err]).toEqual([0, []]);
    const { first, last, tiles } = manifestIn(output);
    expect([first, last]).toEqual(["-000044-03-15", "+012000-12-31"]);
    for (const tile of tiles) expect(existsSync(join(output, tile.path))).toBe(true);
  });

  it("names the row whose date cannot be read", async () => {
    const path = join(folder, "bad.csv");
    writeFileSync(path, "source,target,date\nA,B,2022-01-01\nA,B,2022-02-30\n");
    const { status, err } = await runReadout("prepare", path, "-o", join(folder, "bad"));
    expect([status, err]).toEqual([1, [expect.stringContaining("2022-02-30")]]);
  });
});

describe("readout serve of tables", () => {
  it("gives a folder of tiles, and nothing that lies beside them", async () => {
    const output = join(folder, "served");
    await runReadout("prepare", "data/winter-2022.json", "-o", output);
    writeFileSync(join(output, "secret.txt"), "not for them");
    const address = await start(output);
    const { actors } = manifestIn(output);
    const part = await fetch(`${address}served/${actors.path}`);
    expect([part.status, part.headers.get("cache-control")]).toEqual([
      200,
      "public, max-age=31536000, immutable",
    ]);
    expect((await fetch(`${address}served/secret.txt`)).status).toBe(404);
    expect((await fetch(`${address}served/manifest.json`)).status).toBe(200);
  });

  it("makes tiles of a table when they are asked for, and counts frames", async () => {
    const address = await start(`duckdb:${database}`, mapping);
    const manifest = await (await fetch(`${address}served/manifest.json`)).json();
    const [tile] = manifest.tiles;
    const bytes = new Uint8Array(
      await (await fetch(`${address}served/${tile.path}`)).arrayBuffer(),
    );
    expect(new TextDecoder().decode(bytes.subarray(0, 4))).toBe("PAR1");
    const view = `${address}served/${manifest.frames}?from=2020-01-05&to=2020-01-06&kind=call`;
    const answer = await fetch(view);
    expect(await answer.json()).toMatchObject({ version: manifest.version, links: 100 });
  });

  it("sends nothing again to who has the answer", async () => {
    const address = await start(`duckdb:${database}`, mapping);
    const tags: string[] = [];
    for (const asked of ["?kind=call", "?kind=visit", "/rows?start=3", "/found?term=visit"]) {
      const question = `${address}served/frames${asked}`;
      const tag = (await fetch(question)).headers.get("etag") ?? "";
      const again = await fetch(question, { headers: { "If-None-Match": tag } });
      expect([again.status, await again.text()]).toEqual([304, ""]);
      tags.push(tag);
    }
    expect(new Set(tags).size).toBe(4);
  });

  it("searches all links for a term", async () => {
    const address = await start(`duckdb:${database}`, mapping);
    const ask = async (term: string) => {
      const answer = await fetch(
        `${address}served/frames/found?${new URLSearchParams({ term }).toString()}`,
      );
      return [answer.status, await answer.json()];
    };
    const [status, { links }] = await ask("ACTOR 7 visit");
    expect([status, links.count, links.newest.length]).toEqual([200, 360, 10]);
    expect(links.newest[0].link).toMatchObject({ kind: "visit" });
    for (const term of ["' OR '1'='1", "$1", "%", "\\", "x'); DROP TABLE link; --"])
      expect(await ask(term)).toEqual(
        term === "%" || term === "\\"
          ? [400, { reason: "address" }]
          : [200, expect.objectContaining({ links: { count: 0, newest: [] } })],
      );
    expect(await ask("a".repeat(201))).toEqual([400, { reason: "address" }]);
    expect((await fetch(`${address}served/frames/found`)).status).toBe(400);
    expect((await fetch(`${address}served/frames/found?term=a&kind=b`)).status).toBe(400);
  });

  it("sends no part of the links of an actor that has too many, and says that they are", async () => {
    const path = join(folder, "star.json");
    const columns = { source: "source", target: "target", date: "date" };
    writeFileSync(path, JSON.stringify({ table: "star", columns }));
    const address = await start(`duckdb:${database}`, path);
    const ask = async (query: string) => {
      const answer = await fetch(`${address}served/frames?expand=Hub&${query}`);
      return [answer.status, await answer.json()];
    };
    expect(await ask("")).toEqual([413, { reason: "many" }]);
    expect(await ask("to=2020-02-01")).toEqual([200, expect.objectContaining({ links: 3520 })]);
  });

  it.each([
    ["kind=call' OR '1'='1", 200, { links: 0 }],
    ["select='%3B DROP TABLE link%3B --", 200, { links: 9000 }],
    ["pair=Actor 1,' OR 1=1 --", 200, { links: 0 }],
    ["expand=%27%29%3B--,__proto__&draw=5", 200, { links: 9000 }],
    ["from=2020-01-01'", 400, { reason: "address" }],
    ["draw=1e9", 400, { reason: "address" }],
    ["table=actor", 400, { reason: "address" }],
    ["with=2020-01-01/2020-01-02", 400, { reason: "address" }],
  ])(
    "takes no text of a reader's for SQL, and answers nothing it does not count: %s",
    async (query, status, expected) => {
      const address = await start(`duckdb:${database}`, mapping);
      const answer = await fetch(`${address}served/frames?${query}`);
      expect(answer.status).toBe(status);
      expect(await answer.json()).toMatchObject(expected);
    },
  );
});
