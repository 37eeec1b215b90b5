import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Fetched } from "../../../src/reader/files/fetch-bytes";
import { watchFirst } from "../../../src/ui/start/picture-first";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const { signal } = new AbortController();

/** Files that come when the test says so, and whether the first has come. */
function watch() {
  const coming = new Map<string, (file: Fetched) => void>();
  const { load, hasCome } = watchFirst(
    (address) => new Promise((resolve) => coming.set(address, resolve)),
  );
  let isHere = false;
  void hasCome.then(() => (isHere = true));
  return {
    load: (address: string) => void load(address, signal),
    async come(address: string) {
      const bytes = new Uint8Array();
      coming.get(address)?.({ bytes, address, status: 200, type: "", isPublic: true });
      await vi.advanceTimersByTimeAsync(0);
    },
    isHere: () => isHere,
  };
}

describe("the first file of a graph", () => {
  it("has come with the graph itself", async () => {
    const { load, come, isHere } = watch();
    load("data/winter-2022.json");
    expect(isHere()).toBe(false);
    await come("data/winter-2022.json");
    expect(isHere()).toBe(true);
  });

  it("is the first part of a graph in tiles, not its manifest", async () => {
    const { load, come, isHere } = watch();
    load("tiles/manifest.json");
    await come("tiles/manifest.json");
    expect(isHere()).toBe(false);
    load("tiles/v1/actors.parquet");
    await come("tiles/v1/actors.parquet");
    expect(isHere()).toBe(true);
  });

  it("is not waited for longer than half a second", async () => {
    const { load, isHere } = watch();
    load("tiles/manifest.json");
    await vi.advanceTimersByTimeAsync(499);
    expect(isHere()).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(isHere()).toBe(true);
  });
});
