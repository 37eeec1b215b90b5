import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fetchBytes } from "../../../src/reader/files/fetch-bytes";

// A limit that a test can exceed without filling the machine.
vi.mock("../../../src/graph/parse/decode-bytes", async (load) => ({
  ...(await load<object>()),
  MOST_BYTES: 1_000_000,
}));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("navigator", { onLine: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A server that answers once with a body that is sent piece by piece, and stops when it is hung up on. */
function serve(init: ResponseInit = {}) {
  const state = { isCancelled: false };
  let body: ReadableStreamDefaultController<Uint8Array> | undefined;
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => void (body = controller),
    cancel: () => void (state.isCancelled = true),
  });
  const fetch = vi.fn((_address: string, { signal }: RequestInit) => {
    signal?.addEventListener("abort", () => body?.error(signal.reason));
    return Promise.resolve(new Response(stream, init));
  });
  vi.stubGlobal("fetch", fetch);
  return {
    state,
    fetch,
    send: (bytes: number) => body?.enqueue(new Uint8Array(bytes).fill(7)),
    end: () => body?.close(),
    breakOff: () => body?.error(new TypeError("network error")),
  };
}

/** Fetches, and tells what was reported on the way. */
function get(signal = new AbortController().signal) {
  const reports: (readonly [number, number | undefined])[] = [];
  const result = fetchBytes("https://example.org/graph.json", signal, (bytes, total) =>
    reports.push([bytes, total]),
  );
  return { reports, result };
}

const wait = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

describe("a file that arrives", () => {
  it("is there with the bytes that were sent and what the server said", async () => {
    const { send, end } = serve({ status: 200, headers: { "content-type": "text/csv" } });
    const { result } = get();
    send(2);
    send(3);
    end();
    expect(await result).toEqual({
      bytes: new Uint8Array([7, 7, 7, 7, 7]),
      address: "https://example.org/graph.json",
      status: 200,
      type: "text/csv",
      isPublic: false,
    });
  });

  it("has an empty type if the server names none", async () => {
    const { end } = serve();
    end();
    expect(await get().result).toMatchObject({ type: "" });
  });

  it("reports how many bytes have come, and of how many", async () => {
    const { send, end } = serve({ headers: { "content-length": "5" } });
    const { result, reports } = get();
    send(2);
    send(3);
    end();
    await result;
    expect(reports).toEqual([
      [2, 5],
      [5, 5],
    ]);
  });

  it("reports no total that is unknown, or that the bytes exceed because they were compressed", async () => {
    for (const headers of [{}, { "content-length": "3" }] as const) {
      const { send, end } = serve({ headers });
      const { result, reports } = get();
      send(4);
      end();
      await result;
      expect(reports).toEqual([[4, undefined]]);
    }
  });

  it("may be fetched without anybody who listens", async () => {
    const { send, end } = serve();
    send(1);
    end();
    const { signal } = new AbortController();
    expect(await fetchBytes("graph.json", signal)).toMatchObject({ status: 200 });
  });

  it("is asked for at its own address only, without cookies or a referrer", async () => {
    const { fetch, end } = serve();
    end();
    await get().result;
    expect(fetch).toHaveBeenCalledExactlyOnceWith(
      "https://example.org/graph.json",
      expect.objectContaining({
        credentials: "omit",
        referrerPolicy: "no-referrer",
      }),
    );
  });

  it("has the address that it came from in the end, where there was a redirect", async () => {
    const address = "https://sheets.example/pub/7";
    const response = new Response("a,b");
    Object.defineProperty(response, "url", { value: address });
    vi.stubGlobal("fetch", () => Promise.resolve(response));
    expect(await get().result).toMatchObject({ address });
  });

  it("is public where its server lets pages of any origin read it, or where it came from another origin", async () => {
    const isPublic = async (headers: Record<string, string>, type = "basic") => {
      const response = new Response("a,b", { headers });
      Object.defineProperty(response, "type", { value: type });
      vi.stubGlobal("fetch", () => Promise.resolve(response));
      const fetched = await get().result;
      return "isPublic" in fetched && fetched.isPublic;
    };
    expect(await isPublic({ "access-control-allow-origin": "*" })).toBe(true);
    expect(await isPublic({}, "cors")).toBe(true);
    expect(await isPublic({})).toBe(false);
    expect(await isPublic({ "access-control-allow-origin": "https://a.example" })).toBe(false);
  });

  it("leaves no timer behind", async () => {
    const { end } = serve();
    const { result } = get();
    expect(vi.getTimerCount()).toBe(1);
    end();
    await result;
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a file that does not arrive", () => {
  it("because the server refuses it is reported with status and type, and not read", async () => {
    const { state } = serve({ status: 404, headers: { "content-type": "text/html" } });
    expect(await get().result).toEqual({ code: "http", status: 404, type: "text/html" });
    expect(state.isCancelled).toBe(true);
  });

  it("because the server refuses it without a word is reported as well", async () => {
    vi.stubGlobal("fetch", () => Promise.resolve(new Response(null, { status: 404 })));
    expect(await get().result).toEqual({ code: "http", status: 404, type: "" });
  });

  it("because nobody answers is reported as a fault of the network, or of being offline", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await get().result).toEqual({ code: "network" });
    vi.stubGlobal("navigator", { onLine: false });
    expect(await get().result).toEqual({ code: "offline" });
  });

  it("because it was cut off is reported with how much had come", async () => {
    const { send, breakOff } = serve();
    const { result } = get();
    send(1600);
    await wait(0);
    breakOff();
    expect(await result).toEqual({ code: "cut", kilobytes: 2 });
  });
});

describe("a file that is too large", () => {
  const TOO_LARGE = { code: "bytes", maximum: 1 };

  it("by what the server says of it is not read at all", async () => {
    const { state } = serve({ headers: { "content-length": "1000001" } });
    const { result, reports } = get();
    expect(await result).toEqual(TOO_LARGE);
    expect(state.isCancelled).toBe(true);
    expect(reports).toEqual([]);
  });

  it("is given up on the way, whatever the server says of it", async () => {
    const { send, state } = serve({ headers: { "content-length": "9" } });
    const { result } = get();
    send(1_000_000);
    send(1);
    expect(await result).toEqual(TOO_LARGE);
    expect(state.isCancelled).toBe(true);
  });

  it("is not one that is exactly as large as may be", async () => {
    const { send, end } = serve({ headers: { "content-length": "1000000" } });
    const { result } = get();
    send(1_000_000);
    end();
    expect(await result).toMatchObject({ status: 200 });
  });
});

describe("a file that comes slowly", () => {
  it("is given up when fewer than thirty kilobytes have come in half a minute", async () => {
    const { send } = serve();
    const { result } = get();
    send(29_999);
    await wait(30);
    expect(await result).toEqual({ code: "slow", kilobytes: 30, seconds: 30 });
  });

  it("is given up when nobody answers for half a minute", async () => {
    const fetch = (_: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(new TypeError("aborted")));
      });
    vi.stubGlobal("fetch", fetch);
    const { result } = get();
    await wait(30);
    expect(await result).toEqual({ code: "slow", kilobytes: 0, seconds: 30 });
  });

  it("is waited for as long as so much comes in each half minute", async () => {
    const { send, end } = serve();
    const { result } = get();
    for (let period = 0; period < 5; period++) {
      send(30_000);
      await wait(30);
    }
    end();
    expect(await result).toMatchObject({ status: 200 });
  });

  it("is given up though much of it came before", async () => {
    const { send } = serve();
    const { result } = get();
    send(500_000);
    await wait(30);
    send(100);
    await wait(30);
    expect(await result).toEqual({ code: "slow", kilobytes: 500, seconds: 30 });
  });
});

describe("a fetch that its caller gives up", () => {
  it("is rejected with the caller's reason, before the answer or on the way", async () => {
    for (const bytes of [0, 10]) {
      const { send } = serve();
      const caller = new AbortController();
      const { result } = get(caller.signal);
      if (bytes > 0) send(bytes);
      const settled = expect(result).rejects.toBe("given up");
      await wait(0);
      caller.abort("given up");
      await settled;
      expect(vi.getTimerCount()).toBe(0);
    }
  });
});
