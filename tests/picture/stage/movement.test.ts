import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { indexGraph } from "../../../src/frame/index/index-graph";
import { frameOf } from "../../../src/frame/query/frame-of";
import { setWindow } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW } from "../../../src/frame/view/view";
import { watchMovement } from "../../../src/picture/stage/movement";
import { readExample } from "../../read-example";

const index = indexGraph(readExample("winter-2022"));
const { first } = index.extent ?? { first: 0 };
const weekFrom = (day: number) =>
  frameOf(index, setWindow(first + day, first + day + 6)(DEFAULT_VIEW));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("the movement of the window", () => {
  it("begins with the second of two quick steps, and ends when none has followed", () => {
    const onRest = vi.fn();
    const movement = watchMovement(new AbortController().signal, onRest);
    movement.follow(weekFrom(0));
    expect(movement.isMoving).toBe(false);
    for (const day of [1, 2, 3]) {
      vi.advanceTimersByTime(100);
      movement.follow(weekFrom(day));
      expect(movement.isMoving).toBe(true);
    }
    expect(onRest).not.toHaveBeenCalled();
    vi.advanceTimersByTime(150);
    expect(onRest).toHaveBeenCalledOnce();
    expect(movement.isMoving).toBe(false);
  });

  it("is none where steps are far apart, or something else is asked for", () => {
    const movement = watchMovement(new AbortController().signal, vi.fn());
    movement.follow(weekFrom(0));
    vi.advanceTimersByTime(200);
    movement.follow(weekFrom(1));
    expect(movement.isMoving).toBe(false);
    vi.advanceTimersByTime(50);
    movement.follow(weekFrom(1));
    expect(movement.isMoving).toBe(false);
  });

  it("ends with the picture, which is then told nothing", () => {
    const onRest = vi.fn();
    const ending = new AbortController();
    const movement = watchMovement(ending.signal, onRest);
    movement.follow(weekFrom(0));
    movement.follow(weekFrom(1));
    ending.abort();
    vi.advanceTimersByTime(1000);
    expect(onRest).not.toHaveBeenCalled();
  });
});
