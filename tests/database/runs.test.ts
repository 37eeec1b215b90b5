import { describe, expect, it } from "vitest";
import { type NoAnswer, startRuns } from "../../src/database/gateway/runs";

/** Work that ends when it is told to, and says whether it was begun and ended. */
function startWork() {
  const state = { begun: 0, isEnded: false };
  let finish: (value: string) => void = () => undefined;
  const work = (signal: AbortSignal) => {
    state.begun++;
    return new Promise<string>((resolve, reject) => {
      finish = resolve;
      signal.addEventListener("abort", () => {
        state.isEnded = true;
        reject(new Error("INTERRUPT"));
      });
    });
  };
  return { state, work, finish: (value: string) => finish(value) };
}
const LIMITS = { runs: 1, waiting: 1, time: 60_000 };
const reasonOf = (promise: Promise<string>) =>
  promise.then(
    () => "none",
    (error: NoAnswer) => error.reason,
  );
const stays = () => new AbortController().signal;

describe("work of a gateway", () => {
  it("is done once for all who ask for the same", async () => {
    const runs = startRuns<string>(LIMITS);
    const { state, work, finish } = startWork();
    const answers = [1, 2, 3].map(() => runs.share("view", stays(), work));
    await Promise.resolve();
    finish("frame");
    expect(await Promise.all(answers)).toEqual(["frame", "frame", "frame"]);
    expect(state.begun).toBe(1);
    expect(runs.load).toEqual({ running: 0, waiting: 0 });
  });

  it("ends when the last who asked has gone, and not before", async () => {
    const runs = startRuns<string>(LIMITS);
    const { state, work } = startWork();
    const [one, other] = [new AbortController(), new AbortController()];
    const answers = [one, other].map(({ signal }) => reasonOf(runs.share("view", signal, work)));
    await Promise.resolve();
    one.abort();
    expect(state.isEnded).toBe(false);
    other.abort();
    expect(state.isEnded).toBe(true);
    expect(await Promise.all(answers)).toEqual(["gone", "gone"]);
    expect(runs.load).toEqual({ running: 0, waiting: 0 });
  });

  it("waits for its turn, and is refused where too much waits", async () => {
    const runs = startRuns<string>(LIMITS);
    const [first, second, third] = [startWork(), startWork(), startWork()];
    const one = runs.share("one", stays(), first.work);
    const two = runs.share("two", stays(), second.work);
    expect(await reasonOf(runs.share("three", stays(), third.work))).toBe("busy");
    expect([second.state.begun, third.state.begun]).toEqual([0, 0]);
    first.finish("1");
    expect(await one).toBe("1");
    await expect.poll(() => second.state.begun).toBe(1);
    second.finish("2");
    expect(await two).toBe("2");
    expect(runs.load).toEqual({ running: 0, waiting: 0 });
  });

  it("is never begun for one who left while waiting", async () => {
    const runs = startRuns<string>(LIMITS);
    const [first, second] = [startWork(), startWork()];
    const one = runs.share("one", stays(), first.work);
    const leaving = new AbortController();
    const two = reasonOf(runs.share("two", leaving.signal, second.work));
    leaving.abort();
    expect(await two).toBe("gone");
    first.finish("1");
    expect(await one).toBe("1");
    expect([second.state.begun, runs.load]).toEqual([0, { running: 0, waiting: 0 }]);
  });

  it("is never more at a time than allowed, however many come and leave", async () => {
    const runs = startRuns<string>({ runs: 2, waiting: 64, time: 60_000 });
    let [now, most] = [0, 0];
    const work = async (signal: AbortSignal) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 2));
      now--;
      signal.throwIfAborted();
      return "frame";
    };
    const readers = Array.from({ length: 40 }, async (_, number) => {
      const leaving = new AbortController();
      const answer = runs.share(`view ${number}`, leaving.signal, work).catch(() => "none");
      await Promise.resolve();
      if (number % 4 > 0) leaving.abort();
      return answer;
    });
    const answers = await Promise.all(readers);
    expect(most).toBe(2);
    expect(answers.filter((answer) => answer === "frame")).toHaveLength(10);
    expect(runs.load).toEqual({ running: 0, waiting: 0 });
  });

  it("is ended when it takes too long", async () => {
    const runs = startRuns<string>({ ...LIMITS, time: 1 });
    const { state, work } = startWork();
    expect(await reasonOf(runs.share("view", stays(), work))).toBe("slow");
    expect(state.isEnded).toBe(true);
  });
});
