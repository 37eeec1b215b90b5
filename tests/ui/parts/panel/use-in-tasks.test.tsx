import { act, cleanup, renderHook, waitFor } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { nextTask } from "../../../../src/reader/next-task";
import { useInTasks } from "../../../../src/ui/parts/panel/use-in-tasks";

afterEach(cleanup);

/** Work of three bits that tells which of them were done. */
function workOf(result: string) {
  const done: number[] = [];
  function* start() {
    for (const bit of [1, 2, 3]) {
      done.push(bit);
      yield;
    }
    return result;
  }
  return { done, start };
}

it("Little work is done at once", () => {
  const { start } = workOf("all");
  expect(renderHook(() => useInTasks(start, false)).result.current).toBe("all");
});

it("Much of it is done in several tasks, and what it comes to is there then", async () => {
  const { done, start } = workOf("all");
  const { result } = renderHook(() => useInTasks(start, true));
  expect([done, result.current]).toEqual([[1], undefined]);
  await waitFor(() => expect(result.current).toBe("all"));
});

it("Work that nobody wants any longer ends between two bits", async () => {
  const { done, start } = workOf("all");
  const { unmount } = renderHook(() => useInTasks(start, true));
  unmount();
  await act(async () => {
    for (let task = 0; task < 5; task++) await nextTask();
  });
  expect(done).toEqual([1]);
});

it("What came of former work stands until other work about the same is done, and no longer than that", async () => {
  const [one, other, third] = [workOf("one"), workOf("other"), workOf("third")];
  const { result, rerender } = renderHook(({ start, kept }) => useInTasks(start, true, kept), {
    initialProps: { start: one.start, kept: "graph" },
  });
  await waitFor(() => expect(result.current).toBe("one"));
  rerender({ start: other.start, kept: "graph" });
  expect(result.current).toBe("one");
  await waitFor(() => expect(result.current).toBe("other"));
  rerender({ start: third.start, kept: "another graph" });
  expect(result.current).toBeUndefined();
  await waitFor(() => expect(result.current).toBe("third"));
});
