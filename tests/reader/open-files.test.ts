import { expose } from "comlink";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { OnRows } from "../../src/formats/csv/tables";
import { lookAtFiles } from "../../src/reader/open-files";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Puts a worker of a test's own in the place of the page's. */
function standIn(look: (inputs: unknown, tell: OnRows) => Promise<unknown>): void {
  const { port1, port2 } = new MessageChannel();
  expose({ look }, port2);
  const terminate = vi.fn();
  class WorkerOfTest {
    constructor() {
      return Object.assign(port1, { terminate });
    }
  }
  vi.stubGlobal("Worker", WorkerOfTest);
  vi.stubGlobal("window", {});
}

const pause = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const LARGE = [{ name: "large.csv", bytes: new Uint8Array(500_000) }];

describe("reading in a worker", () => {
  it("tells of rows until the answer is there, and of none that come after it", async () => {
    let last: Promise<void> | undefined;
    standIn(async (_, tell) => {
      tell(1);
      await pause(20);
      last = pause(20).then(() => tell(2));
      return ["the answer"];
    });
    const told: number[] = [];
    const { result } = lookAtFiles(LARGE, (rows) => told.push(rows), [{}]);
    expect(await result).toEqual(["the answer"]);
    await last;
    await pause(20);
    expect(told).toEqual([1]);
  });

  it("tells of no rows once it is given up", async () => {
    let tellMore: OnRows | undefined;
    standIn((_, tell) => {
      tellMore = tell;
      tell(1);
      return new Promise(() => undefined);
    });
    const told: number[] = [];
    const { cancel } = lookAtFiles(LARGE, (rows) => told.push(rows), [{}]);
    await vi.waitFor(() => expect(told).toEqual([1]));
    cancel();
    tellMore?.(2);
    await pause(20);
    expect(told).toEqual([1]);
  });
});
