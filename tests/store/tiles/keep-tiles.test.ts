// @vitest-environment node
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Failure } from "../../../src/store/session/requests";
import { MOST_LINKS } from "../../../src/tiles/day-tiles";
import { holding, keepFakeTiles, viewOf, week, WHOLE } from "./fake-tiles";

let kept: ReturnType<typeof keepFakeTiles>;
const keep = (...args: Parameters<typeof keepFakeTiles>) => (kept = keepFakeTiles(...args));
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => {
  kept.end();
  vi.useRealTimers();
});
const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const asked = () => kept.brought.map(({ weeks }) => weeks);
const OFFLINE: Failure = { problems: [], cause: { code: "network" }, name: "tile" };
const GONE: Failure = { ...OFFLINE, cause: { code: "http", status: 404, type: "" } };

test("While the first picture is drawn nothing is fetched; then the tiles beside its days are", async () => {
  keep(viewOf(5), { held: [5] });
  await wait(1499);
  expect(asked()).toEqual([]);
  await wait(1);
  expect(asked()).toEqual([[5, 4, 6]]);
  expect(kept.state().waiting).toBeUndefined();
});

test("Days that are not at hand at first are waited for and fetched at once", async () => {
  keep(viewOf(5));
  expect(kept.state().waiting).toEqual({ code: "counting" });
  expect(asked()).toEqual([[5]]);
  expect(kept.brought[0]?.beside).toEqual([4, 6]);
  const came = holding(5);
  await kept.brought[0]?.answer(came);
  expect(kept.state()).toMatchObject({ index: came, waiting: undefined });
});

test("Once the window has moved, the tiles beside it are fetched without a wait, further onwards than back", () => {
  keep(viewOf(5), { held: [5, 6] });
  kept.move(viewOf(6));
  expect(asked()).toEqual([[6, 7, 5, 8, 9]]);
});

test("Where the window moves back, tiles before it come first, those behind it last", () => {
  keep(viewOf(9), { held: [9] });
  kept.move(viewOf(5));
  expect(kept.brought[0]).toMatchObject({ weeks: [5], beside: [4, 3, 6, 2] });
});

test("Nothing is fetched ahead while the next step in either direction is at hand", async () => {
  keep(viewOf(5), { held: [4, 5, 6, 7] });
  kept.move(viewOf(6));
  await wait(10_000);
  expect(asked()).toEqual([]);
  kept.move(viewOf(7));
  expect(asked()).toEqual([[7, 8, 6, 9, 10]]);
});

test("Of a longer window, the next step is as long as it is", () => {
  keep(viewOf(2, 3), { held: [1, 2, 3, 4, 5, 6] });
  kept.move(viewOf(3, 4));
  expect(asked()).toEqual([]);
  kept.move(viewOf(4, 5));
  expect(asked()).toEqual([[4, 5, 6, 7, 3, 8, 2, 9, 10, 11]]);
});

test("No tile is fetched ahead that there is no room for beside what is always at hand", async () => {
  const [links, alwaysLinks] = [{ 4: 140_001, 5: 1_800_000, 6: 140_000 }, 60_000];
  keep(viewOf(5), { held: [5], links, alwaysLinks });
  await wait(1500);
  expect(asked()).toEqual([[5, 6]]);
});

test("Nothing is fetched ahead where all of it were more than a page can hold", async () => {
  for (const [more, expected] of [
    [0, [[5, 4, 6]]],
    [1, []],
  ] as const) {
    keep(viewOf(5), { held: [5], links: { 4: 100_000, 5: 1_800_000 + more, 6: 100_000 } });
    await wait(1500);
    expect(asked()).toEqual(expected);
    kept.end();
  }
});

test("Days are fetched as long as a page can hold them; of more it is said how many, and which days would fit", () => {
  const links = { 5: 900_000, 6: 500_000, 7: 500_000 };
  keep(viewOf(1), { held: [0, 1, 2], links, alwaysLinks: 100_000 });
  kept.move(viewOf(5, 7));
  expect(kept.state().waiting).toEqual({ code: "counting" });
  expect(asked()).toEqual([[5, 6, 7]]);
  kept.move(viewOf(4, 7));
  const most = MOST_LINKS;
  expect(kept.state().waiting).toEqual({ code: "wide", links: 2_001_000, most, days: 21 });
  expect(kept.brought[0]?.signal.aborted).toBe(true);
  kept.move(viewOf(3, 7));
  expect(kept.state().waiting).toEqual({ code: "wide", links: 2_002_000, most, days: 21 });
  expect(asked()).toHaveLength(1);
});

test("Waiting stays the same while one window after another is fetched", () => {
  keep(viewOf(1), { held: [1] });
  kept.move(viewOf(9));
  const { waiting } = kept.state();
  kept.move(viewOf(6));
  expect(kept.state().waiting).toBe(waiting);
});

test("A view of the same days asks for nothing, and gives up nothing", async () => {
  keep(viewOf(1), { held: [0, 1, 2] });
  kept.move(viewOf(9));
  kept.move(viewOf(9, 9, { select: "vladimir-putin" }));
  kept.change({ missingLanguage: "it" });
  expect(asked()).toHaveLength(1);
  expect(kept.brought[0]?.signal.aborted).toBe(false);
  await kept.brought[0]?.answer(holding(9));
  expect(kept.state().waiting).toBeUndefined();
});

test("What came for other days than are asked for is not shown", async () => {
  keep(viewOf(1), { held: [1] });
  const { index } = kept.state();
  kept.move(viewOf(9));
  await kept.brought[0]?.answer(holding(8));
  expect(kept.state().index).toBe(index);
  expect(kept.state().waiting).toEqual({ code: "counting" });
});

test("A graph that is wholly at hand asks for no tiles", async () => {
  keep(viewOf(1), { held: [0, 1, 2] });
  kept.change({ index: WHOLE });
  kept.move(viewOf(9));
  kept.change({ index: undefined });
  kept.move(viewOf(3));
  await wait(0);
  expect(asked()).toEqual([]);
  expect(kept.state().waiting).toBeUndefined();
});

test("Nothing that comes after the end changes what is shown", async () => {
  for (const answer of [holding(9), OFFLINE, undefined]) {
    keep(viewOf(1), { held: [1] });
    kept.move(viewOf(9));
    const before = kept.state();
    kept.end();
    await kept.brought[0]?.answer(answer);
    expect(kept.state()).toBe(before);
    expect(kept.hasEnded()).toBe(true);
    expect(kept.brought[0]?.signal.aborted).toBe(true);
    await wait(60_000);
    expect(asked()).toHaveLength(1);
  }
});

test("Tiles that do not come are told of by their name, or by that of the graph", async () => {
  for (const [failure, change, name] of [
    [OFFLINE, {}, "tile"],
    [new Error("Torn."), {}, "a.json"],
    [new Error("Torn."), { data: undefined }, "own.json"],
  ] as const) {
    keep(viewOf(1, 1, { data: "a.json" }), { held: [1] });
    kept.change({ localName: "own.json" });
    kept.move(viewOf(9, 9, { data: "a.json", ...change }));
    if (failure instanceof Error) await kept.brought[0]?.fail(failure);
    else await kept.brought[0]?.answer(failure);
    expect(kept.state().waiting).toEqual({ code: "absent" });
    expect(kept.state().trouble?.name).toBe(name);
    kept.end();
  }
});

test("Tiles that do not come are told of, and tried again, also where another actor was selected meanwhile", async () => {
  keep(viewOf(1), { held: [1] });
  kept.move(viewOf(9));
  const selected = viewOf(9, 9, { select: "vladimir-putin" });
  kept.move(selected);
  await kept.brought[0]?.answer(OFFLINE);
  expect(kept.state()).toMatchObject({ waiting: { code: "absent" }, trouble: { asked: selected } });
  await wait(1000);
  expect(asked()).toHaveLength(2);
});

test("Tiles that do not come are no trouble where the days now asked for are at hand", async () => {
  keep(viewOf(5), { held: [5, 6] });
  kept.move(viewOf(6));
  await kept.brought[0]?.answer(OFFLINE);
  expect(kept.state().trouble).toBeUndefined();
  expect(kept.state().waiting).toBeUndefined();
});

test("Tiles that the server will not have later either are not asked for again", async () => {
  for (const failure of [GONE, { problems: [{ code: "missing", values: {} }] } as const]) {
    keep(viewOf(1), { held: [1] });
    kept.move(viewOf(9));
    await kept.brought[0]?.answer(failure);
    await wait(60_000);
    expect(asked()).toHaveLength(1);
    kept.end();
  }
});

test("A trouble is told again where the reader put it away, or another took its place", async () => {
  keep(viewOf(1), { held: [1] });
  kept.move(viewOf(9));
  await kept.brought[0]?.answer(OFFLINE);
  const told = kept.state().trouble;
  await wait(1000);
  await kept.brought[1]?.answer(OFFLINE);
  expect(kept.state().trouble).toBe(told);
  const other = { name: "other.json", problems: [] };
  for (const trouble of [undefined, other]) {
    kept.change({ trouble });
    await wait(8000);
    await kept.brought.at(-1)?.answer(OFFLINE);
    expect(kept.state().trouble).toMatchObject({ name: "tile" });
  }
  kept.change({ trouble: other });
  await wait(8000);
  await kept.brought.at(-1)?.answer(holding(9));
  expect(kept.state()).toMatchObject({ trouble: other, waiting: undefined });
});

test("After tiles have come, the next that do not are tried again as soon as the first", async () => {
  keep(viewOf(1), { held: [1] });
  kept.move(viewOf(9));
  await kept.brought[0]?.answer(OFFLINE);
  await wait(1000);
  await kept.brought[1]?.answer(holding(9));
  const ahead = kept.brought.length;
  kept.move(viewOf(4));
  await wait(0);
  await kept.brought.at(-1)?.answer(OFFLINE);
  const before = asked().length;
  expect(before).toBeGreaterThan(ahead);
  await wait(1000);
  expect(asked()).toHaveLength(before + 1);
});

test("What did not come is not tried again once the reader has gone back to days at hand", async () => {
  keep(viewOf(1), { held: [0, 1, 2] });
  kept.move(viewOf(9));
  await kept.brought[0]?.answer(OFFLINE);
  kept.move(viewOf(1));
  const before = asked().length;
  await wait(60_000);
  expect(asked()).toHaveLength(before);
  expect(week(1).last).toBe(week(2).first - 1);
});
