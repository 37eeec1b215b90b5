// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { countOf, holding, keepFakeTiles, viewOf } from "./fake-tiles";

/** Weeks of which a page can hold two. */
const links = { 5: 900_000, 6: 900_000, 7: 900_000, 8: 900_000 };
const options = { links, hasEngine: true, held: [0, 1, 2] };
const [WIDE, WIDER] = [viewOf(5, 7), viewOf(5, 8)];

let kept: ReturnType<typeof keepFakeTiles>;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  kept = keepFakeTiles(viewOf(1), options);
});
afterEach(() => {
  kept.end();
  vi.useRealTimers();
});
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const asked = () => kept.counted.map(({ view }) => view);
const waiting = () => kept.state().waiting?.code;

test("A view that a page cannot hold is counted, and then shown", async () => {
  kept.move(WIDE);
  expect(waiting()).toBe("counting");
  expect(asked()).toEqual([WIDE]);
  const counted = countOf(WIDE);
  await kept.counted[0]?.answer(counted);
  expect(kept.state()).toMatchObject({ counted, waiting: undefined });
  await wait(10_000);
  expect(asked()).toHaveLength(1);
  expect(kept.brought).toEqual([]);
});

test("It is counted from the beginning where the page opens with it", () => {
  kept.end();
  kept = keepFakeTiles(WIDE, options);
  expect(waiting()).toBe("counting");
  expect(asked()).toEqual([WIDE]);
});

test("A view of the same frame is not counted again, nor waited for", async () => {
  kept.move(WIDE);
  await kept.counted[0]?.answer(countOf(WIDE));
  kept.move({ ...WIDE, theme: "dark", tab: "table" });
  await wait(1000);
  expect(asked()).toHaveLength(1);
  expect(waiting()).toBeUndefined();
  kept.move({ ...WIDE, select: "vladimir-putin" });
  expect(asked()).toHaveLength(2);
  expect(waiting()).toBe("counting");
});

test("Going back to what was counted last waits for nothing", async () => {
  kept.move(WIDE);
  await kept.counted[0]?.answer(countOf(WIDE));
  kept.move(WIDER);
  expect(waiting()).toBe("counting");
  kept.move(WIDE);
  expect(waiting()).toBeUndefined();
  await wait(250);
  expect(kept.counted[1]?.signal.aborted).toBe(true);
  expect(asked()).toHaveLength(2);
});

test("What was counted for a view before is shown while the newest waits, and the newest is asked for next", async () => {
  kept.move(WIDE);
  kept.move(WIDER);
  expect(asked()).toEqual([WIDE]);
  const before = countOf(WIDE);
  await kept.counted[0]?.answer(before);
  expect(kept.state().counted).toBe(before);
  expect(waiting()).toBe("counting");
  expect(asked()).toEqual([WIDE, WIDER]);
});

test("That a view before gets no answer is not told; the newest is asked for", async () => {
  kept.move(WIDE);
  kept.move(WIDER);
  await kept.counted[0]?.answer("refused");
  expect(waiting()).toBe("counting");
  expect(asked()).toEqual([WIDE, WIDER]);
});

test("The newest view, once it rests for a quarter of a second, ends the count for the one before", async () => {
  kept.move(WIDE);
  kept.move(viewOf(4, 8));
  await wait(200);
  kept.move(WIDER);
  await wait(249);
  expect(kept.counted[0]?.signal.aborted).toBe(false);
  await wait(1);
  expect(kept.counted[0]?.signal.aborted).toBe(true);
  expect(asked()).toEqual([WIDE, WIDER]);
  expect(waiting()).toBe("counting");
});

test("A view to which the slider comes back goes on being counted", async () => {
  kept.move(WIDE);
  kept.move(WIDER);
  kept.move(WIDE);
  await wait(1000);
  expect(kept.counted[0]?.signal.aborted).toBe(false);
  await kept.counted[0]?.answer(countOf(WIDE));
  expect(waiting()).toBeUndefined();
  expect(asked()).toHaveLength(1);
});

test("Days at hand end what is being counted at once, and what was counted", async () => {
  kept.move(WIDE);
  await kept.counted[0]?.answer(countOf(WIDE));
  kept.move(WIDER);
  kept.move(viewOf(1));
  expect(kept.counted[1]?.signal.aborted).toBe(true);
  expect(kept.state()).toMatchObject({ counted: undefined, waiting: undefined });
});

test("What was counted is shown until days that are to be fetched have come", async () => {
  kept.move(WIDE);
  const counted = countOf(WIDE);
  await kept.counted[0]?.answer(counted);
  kept.move(viewOf(10));
  expect(kept.state()).toMatchObject({ counted, waiting: { code: "counting" } });
  await kept.brought[0]?.answer(holding(10));
  expect(kept.state()).toMatchObject({ counted: undefined, waiting: undefined });
});

test("An engine that cannot be asked is told of once, and asked again until it answers", async () => {
  kept.move(WIDE);
  await kept.counted[0]?.fail(new Error("No network."));
  expect(waiting()).toBe("engine");
  const told = kept.state().waiting;
  await wait(1000);
  await kept.counted[1]?.answer("engine");
  expect(kept.state().waiting).toBe(told);
  await wait(1999);
  expect(asked()).toHaveLength(2);
  await wait(1);
  await kept.counted[2]?.answer(countOf(WIDE));
  expect(waiting()).toBeUndefined();
});

test("Another reason for no answer takes the place of the one before", async () => {
  kept.move(WIDE);
  await kept.counted[0]?.answer("engine");
  await wait(1000);
  await kept.counted[1]?.answer("busy");
  expect(waiting()).toBe("busy");
  await wait(2000);
  await kept.counted[2]?.answer("refused");
  expect(waiting()).toBe("refused");
  await wait(60_000);
  expect(asked()).toHaveLength(3);
});

test("Nothing that is counted after the end is shown, and no engine is asked again", async () => {
  kept.move(WIDE);
  kept.move(WIDER);
  const before = kept.state();
  kept.end();
  await kept.counted[0]?.answer(countOf(WIDE));
  await wait(60_000);
  expect(kept.state()).toBe(before);
  expect(asked()).toHaveLength(1);
});

test("What is counted for two windows side by side is no engine's work: it is too much", () => {
  kept.move({ ...WIDE, with: { first: 0, last: 1 } });
  expect(asked()).toEqual([]);
  expect(waiting()).toBe("wide");
});

test("Without an engine, what else changes in a view that is too much asks for nothing and says nothing new", () => {
  kept.end();
  kept = keepFakeTiles(viewOf(1), { ...options, hasEngine: false });
  kept.move(WIDE);
  const told = kept.state().waiting;
  kept.move({ ...WIDE, select: "vladimir-putin" });
  expect(kept.state().waiting).toBe(told);
  expect(waiting()).toBe("wide");
});
