import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startSpare } from "../../src/reader/open-files";
import { openShelf } from "../../src/reader/open-shelf";
import { createShelf } from "../../src/reader/tiles/shelf";
import { dayTilesOf } from "../../src/tiles/day-tiles";
import { cutTiles } from "../fixtures/cut-tiles";
import { readExample } from "../read-example";
import { runWorkers } from "./run-workers";

const { manifest, files } = cutTiles(readExample("winter-2022"), 30);
const [first, second] = dayTilesOf(manifest);
if (!first || !second) throw new Error("It is about several months.");

const SCRIPT = () => import("../../src/reader/worker");

/** A copy, since a worker takes the bytes that it is given. */
const bytesOf = (path: string) => new Uint8Array(files.get(path) ?? []);
const headOf = (documents = bytesOf("v1/documents.json")) => ({
  actors: bytesOf("v1/actors.parquet"),
  totals: bytesOf("v1/totals.parquet"),
  documents,
});

/** A shelf, and whether a worker holds it. */
async function open(isInWorker: boolean) {
  const workers = runWorkers(SCRIPT);
  if (!isInWorker) vi.stubGlobal("Worker", undefined);
  const opened = await openShelf();
  expect(workers).toHaveLength(isInWorker ? 1 : 0);
  for (const { terminate } of workers) expect(terminate).not.toHaveBeenCalled();
  return { ...opened, workers };
}

describe.each([
  ["in a worker", true],
  ["in a page that may have no worker", false],
])("a shelf of tiles %s", (_, isInWorker) => {
  it("joins the tiles that it was given and still holds", async () => {
    const { shelf } = await open(isInWorker);
    expect(await shelf.open(manifest, headOf())).toMatchObject({ ok: true });
    const countOf = async (...paths: readonly string[]) => (await shelf.join(paths)).links.count;
    expect(await countOf(first.path)).toBe(0);
    for (const tile of [first, second]) {
      const bytes = bytesOf(tile.path);
      expect(await shelf.take(tile, bytes)).toEqual({ ok: true, value: undefined });
      // They are handed over to a worker, not copied.
      expect(bytes.length > 0).toBe(!isInWorker);
    }
    expect(await countOf(first.path)).toBe(first.links);
    expect(await countOf(first.path, second.path)).toBe(first.links + second.links);
    await shelf.drop([first.path]);
    expect(await countOf(first.path, second.path)).toBe(second.links);
  });

  it("reads tiles that it is given before the head as soon as that is read", async () => {
    const { shelf } = await open(isInWorker);
    const taken = [first, second].map((tile) => shelf.take(tile, bytesOf(tile.path)));
    const head = shelf.open(manifest, headOf());
    expect(await Promise.all(taken)).toEqual([
      { ok: true, value: undefined },
      { ok: true, value: undefined },
    ]);
    expect(await head).toMatchObject({ ok: true });
    const joined = await shelf.join([first.path, second.path]);
    expect(joined.links.count).toBe(first.links + second.links);
  });

  it("says what is wrong with a tile, and does not keep it", async () => {
    const { shelf } = await open(isInWorker);
    await shelf.open(manifest, headOf());
    await shelf.drop([first.path]);
    expect(await shelf.take(first, bytesOf(second.path))).toMatchObject({ ok: false });
    expect((await shelf.join([first.path])).links.count).toBe(0);
  });

  it("says what is wrong with a head", async () => {
    const { shelf } = await open(isInWorker);
    const head = await shelf.open(manifest, headOf(new Uint8Array([0xff])));
    expect(head).toMatchObject({ ok: false });
  });
});

describe("the worker of a shelf", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
  afterEach(() => void vi.useRealTimers());

  it("is watched until it has come, and ends with the shelf", async () => {
    const { end, workers } = await open(true);
    expect(vi.getTimerCount()).toBe(0);
    expect(workers[0]?.terminate).not.toHaveBeenCalled();
    end();
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  });

  it("is the one that was started before, and no other is", async () => {
    const workers = runWorkers(SCRIPT);
    const spare = startSpare("v1/manifest.json", new AbortController().signal);
    const { shelf, end } = await openShelf(spare);
    expect(await shelf.open(manifest, headOf())).toMatchObject({ ok: true });
    end();
    expect(workers).toHaveLength(1);
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
  });

  it("is ended where it does not come, and the page does its work", async () => {
    const workers = runWorkers(() => new Promise(() => undefined));
    const opening = openShelf();
    workers[0]?.dispatchEvent(new Event("error"));
    const { shelf, end } = await opening;
    expect(workers[0]?.terminate).toHaveBeenCalledOnce();
    expect(await shelf.open(manifest, headOf())).toMatchObject({ ok: true });
    expect(() => end()).not.toThrow();
  });
});

describe("a shelf without a head", () => {
  it("joins nothing", () => {
    expect(() => createShelf().join([])).toThrow("No head");
  });

  it("says so of each tile, where its head cannot be read", async () => {
    const shelf = createShelf();
    const taken = shelf.take(first, bytesOf(first.path));
    expect(await shelf.open(manifest, headOf(new Uint8Array([0x7b])))).toMatchObject({ ok: false });
    expect(await taken).toMatchObject({ ok: false });
    expect(() => shelf.join([first.path])).toThrow("No head");
  });
});
