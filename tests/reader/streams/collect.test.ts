import { describe, expect, it, vi } from "vitest";
import { collect } from "../../../src/reader/streams/collect";

// A limit that a test can exceed without filling the machine.
vi.mock("../../../src/graph/parse/decode-bytes", () => ({ MOST_BYTES: 10 }));

/** A stream of these pieces, and whether it was cancelled. */
function streamOf(...pieces: readonly (readonly number[])[]) {
  const state = { isCancelled: false, sent: 0 };
  const stream = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[state.sent++];
        if (piece) controller.enqueue(Uint8Array.from(piece));
        else controller.close();
      },
      cancel: () => void (state.isCancelled = true),
    },
    { highWaterMark: 0 },
  );
  return { state, stream };
}

describe("the bytes of a stream", () => {
  it("are those of its pieces, one after the other", async () => {
    const { stream, state } = streamOf([1, 2], [], [3], [4, 5, 6]);
    expect(await collect(stream)).toEqual(new Uint8Array([1, 2, 3, 4, 5, 6]));
    expect(state.isCancelled).toBe(false);
  });

  it.each([0, 1, 2, 3, 5, 6, 7, 10, 1_000_000])(
    "are those where %i were expected",
    async (count) => {
      const { stream } = streamOf([1, 2], [], [3], [4, 5, 6]);
      const found = await collect(stream, undefined, 10, count);
      expect(found).toEqual(new Uint8Array([1, 2, 3, 4, 5, 6]));
    },
  );

  it("are counted as they come", async () => {
    const counts: number[] = [];
    await collect(streamOf([1, 2], [3]).stream, (bytes) => counts.push(bytes));
    expect(counts).toEqual([2, 3]);
  });

  it("are none where there is no stream, or nothing in it", async () => {
    expect(await collect(null)).toEqual(new Uint8Array());
    expect(await collect(streamOf().stream)).toEqual(new Uint8Array());
  });

  it("may be as many as can be held", async () => {
    expect(await collect(streamOf([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]).stream)).toHaveLength(10);
  });

  it("are given up when there are more, without reading or counting the rest", async () => {
    const { stream, state } = streamOf(Array(10).fill(1), [1], [1]);
    const counts: number[] = [];
    expect(await collect(stream, (bytes) => counts.push(bytes))).toBeUndefined();
    expect(state).toEqual({ isCancelled: true, sent: 2 });
    expect(counts).toEqual([10]);
  });

  it("fail as the stream does", async () => {
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => controller.error(new TypeError("cut off")),
    });
    await expect(collect(stream)).rejects.toThrow("cut off");
  });
});
