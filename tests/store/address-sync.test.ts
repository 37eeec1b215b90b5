import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { indexGraph } from "../../src/frame/index/index-graph";
import { DEFAULT_VIEW, select, setTab, setWindow } from "../../src/frame/view/view";
import { syncAddress } from "../../src/store/address-sync";
import { show, dispatch } from "../../src/store/cells";
import { readExample } from "../read-example";

const FIRST_DAY = 19_016;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, "", "/");
  show(indexGraph(readExample("draghi-putin")), DEFAULT_VIEW, []);
  stop = syncAddress(window);
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe("the address of the page", () => {
  it("is written at rest, not at each step of a drag", () => {
    const replace = vi.spyOn(history, "replaceState");
    const push = vi.spyOn(history, "pushState");
    for (let step = 0; step < 300; step++) {
      dispatch(setWindow(FIRST_DAY + (step % 8), undefined));
      vi.advanceTimersByTime(16);
    }
    expect(replace).not.toHaveBeenCalled();
    vi.advanceTimersByTime(300);
    expect(replace).toHaveBeenCalledTimes(1);
    expect(push).not.toHaveBeenCalled();
    expect(location.search).toMatch(/^\?from=2022-01-/);
  });

  it("makes a step of the history of each selection, at most five a second", () => {
    const push = vi.spyOn(history, "pushState");
    dispatch(select("putin"));
    vi.advanceTimersByTime(1);
    expect(location.search).toBe("?select=putin");
    for (let step = 0; step < 100; step++) {
      dispatch(select(step % 2 ? "putin" : "draghi"));
      vi.advanceTimersByTime(20);
    }
    vi.advanceTimersByTime(300);
    expect(push.mock.calls.length).toBeLessThanOrEqual(13);
  });

  it("keeps each of two quick steps, for Back to walk through", () => {
    const push = vi.spyOn(history, "pushState");
    dispatch(select("putin"));
    vi.advanceTimersByTime(50);
    dispatch(setTab("table"));
    dispatch(select("draghi"));
    vi.advanceTimersByTime(1000);
    expect(push.mock.calls.map(([, , address]) => address)).toEqual([
      "/?select=putin",
      "/?select=putin&tab=table",
      "/?select=draghi&tab=table",
    ]);
  });

  it("survives a browser that refuses to write", () => {
    vi.spyOn(history, "replaceState").mockImplementationOnce(() => {
      throw new DOMException("too often", "SecurityError");
    });
    dispatch(setWindow(FIRST_DAY + 1, undefined));
    vi.advanceTimersByTime(300);
    expect(location.search).toBe("");
    dispatch(setWindow(FIRST_DAY + 2, undefined));
    vi.advanceTimersByTime(300);
    expect(location.search).toMatch(/^\?from=/);
  });
});
