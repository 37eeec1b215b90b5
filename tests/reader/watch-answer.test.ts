import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { watchAnswer } from "../../src/reader/watch-answer";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What a watch over a worker has come to, in whole seconds of the clock. */
function watched() {
  const worker = new EventTarget();
  const watch = watchAnswer(worker);
  let failure: string | undefined;
  void watch.failure.then((found) => (failure = found));
  const after = async (seconds: number) => {
    await vi.advanceTimersByTimeAsync(seconds * 1000);
    return failure;
  };
  return { worker, watch, after };
}

describe("a worker from which an answer is expected", () => {
  it("counts as absent when it has not begun after a quarter of a minute", async () => {
    const { after } = watched();
    expect(await after(14)).toBeUndefined();
    expect(await after(1)).toBe("absent");
  });

  it("counts as absent at once when it tells of an error", async () => {
    const { worker, after } = watched();
    worker.dispatchEvent(new Event("error"));
    expect(await after(0)).toBe("absent");
  });

  it("counts as silent when nothing was heard of it for a minute, however long it was at work before", async () => {
    const { watch, after } = watched();
    for (let minute = 0; minute < 5; minute++) {
      watch.heartbeat();
      expect(await after(59)).toBeUndefined();
    }
    expect(await after(1)).toBe("silent");
  });

  it("is not waited for any more once the watch has ended", async () => {
    const { watch, after } = watched();
    watch.end();
    expect(await after(3600)).toBeUndefined();
  });
});
