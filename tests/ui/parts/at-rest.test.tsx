import { act, cleanup, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { select, setWindow } from "../../../src/frame/view/steps";
import { DEFAULT_VIEW, type View } from "../../../src/frame/view/view";
import { AtRest, useIsMoving } from "../../../src/ui/parts/AtRest";

function Page({ view }: { readonly view: View }) {
  const isMoving = useIsMoving(view);
  return (
    <AtRest isMoving={isMoving}>
      <p>
        {view.to} {view.select}
      </p>
    </AtRest>
  );
}

describe("what waits for rest", () => {
  const shown = () => screen.getByRole("paragraph").textContent?.trim();
  let rerender: ReturnType<typeof render>["rerender"];
  const show = (view: View) => rerender(<Page view={view} />);
  const until = (day: number) => setWindow(undefined, day)(DEFAULT_VIEW);
  const pass = (milliseconds: number) => {
    act(() => {
      vi.advanceTimersByTime(milliseconds);
    });
  };

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["performance", "setTimeout", "clearTimeout"] });
    ({ rerender } = render(<Page view={until(0)} />));
    pass(10_000);
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  it("follows a single step at once", () => {
    show(until(1));
    expect(shown()).toBe("1");
  });

  it("stays as it is while steps follow each other, and then shows the last", () => {
    show(until(1));
    for (const day of [2, 3, 4]) {
      pass(40);
      show(until(day));
      expect(shown()).toBe("1");
    }
    pass(200);
    expect(shown()).toBe("4");
  });

  it("is brought up to date in the midst of a long movement", () => {
    const seen = new Set<string | undefined>();
    for (let day = 1; day <= 30; day++) {
      show(until(day));
      pass(50);
      seen.add(shown());
    }
    expect(seen.size).toBeGreaterThan(2);
    expect(seen.size).toBeLessThan(6);
  });

  it("follows any other change at once", () => {
    show(until(1));
    pass(40);
    show(select("Ada")(until(2)));
    expect(shown()).toBe("2 Ada");
  });
});
