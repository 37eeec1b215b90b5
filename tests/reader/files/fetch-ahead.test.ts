import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchAhead } from "../../../src/reader/files/fetch-ahead";
import type { fetchBytes } from "../../../src/reader/files/fetch-bytes";

afterEach(() => vi.unstubAllGlobals());

const { signal } = new AbortController();

/** A server that answers with what it was asked for, and knows what that was. */
function serve() {
  const asked: string[] = [];
  const aborted: string[] = [];
  vi.stubGlobal("fetch", (address: string, { signal: ended }: RequestInit) => {
    asked.push(address);
    return new Promise((resolve, reject) => {
      ended?.addEventListener("abort", () => {
        aborted.push(address);
        reject(ended.reason);
      });
      setTimeout(() => resolve(new Response(address)));
    });
  });
  return { asked, aborted };
}

const textOf = (fetched: Awaited<ReturnType<typeof fetchBytes>>) =>
  "bytes" in fetched && new TextDecoder().decode(fetched.bytes);

describe("a file that is fetched ahead", () => {
  it("is on its way before anybody asks, and given to the first who does", async () => {
    const { asked } = serve();
    const load = fetchAhead("graph.json");
    expect(asked).toEqual(["graph.json"]);
    expect(textOf(await load("graph.json", signal))).toBe("graph.json");
    expect(asked).toEqual(["graph.json"]);
  });

  it("is fetched anew the next time, since it may have changed", async () => {
    const { asked } = serve();
    const load = fetchAhead("graph.json");
    await load("graph.json", signal);
    expect(textOf(await load("graph.json", signal))).toBe("graph.json");
    expect(asked).toEqual(["graph.json", "graph.json"]);
  });

  it("is not given in place of another", async () => {
    serve();
    const load = fetchAhead("graph.json");
    expect(textOf(await load("other.json", signal))).toBe("other.json");
    expect(textOf(await load("graph.json", signal))).toBe("graph.json");
  });

  it("tells whoever asked for it how much has come", async () => {
    serve();
    const told: number[] = [];
    await fetchAhead("graph.json")("graph.json", signal, (bytes) => told.push(bytes));
    expect(told.at(-1)).toBe("graph.json".length);
  });

  it("is given up when whoever asked for it no longer wants it, or already does not", async () => {
    const { aborted } = serve();
    const leaving = new AbortController();
    const result = fetchAhead("one.json")("one.json", leaving.signal);
    leaving.abort(new Error("gone"));
    await expect(result).rejects.toThrow("gone");
    const left = fetchAhead("two.json")("two.json", AbortSignal.abort(new Error("left")));
    await expect(left).rejects.toThrow("left");
    expect(aborted).toEqual(["one.json", "two.json"]);
  });
});
